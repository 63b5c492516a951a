"""The words for the condition of a good."""

import pytest

from satudata_budget.intake.parse.condition import condition, is_mark


@pytest.mark.parametrize(
    ("kata", "kondisi"),
    [
        ("B", "B"), ("Baik", "B"), ("baik", "B"), (1, "B"), (1.0, "B"),
        ("KB", "KB"), ("Kurang Baik", "KB"), ("Rusak Ringan", "KB"), ("RR", "KB"), ("kb", "KB"), ("2", "KB"),
        ("RB", "RB"), ("Rusak Berat", "RB"), ("rb", "RB"), (3, "RB"), ("(B)", "B"),
        ("Hilang", None), ("", None), (None, None), ("bagus", None), (4, None),
    ],
)  # fmt: skip
def test_every_word_in_use_means_one_of_three(kata: object, kondisi: str | None) -> None:
    assert condition(kata) == kondisi


def test_a_tick_or_the_own_letters_mark_a_column() -> None:
    assert is_mark("v", "B")
    assert is_mark("√", "KB")
    assert is_mark("(RB)", "RB")
    assert not is_mark("(RB)", "B")
    assert not is_mark(3, "RB")  # a count, not the third condition
    assert not is_mark("3", "RB")
