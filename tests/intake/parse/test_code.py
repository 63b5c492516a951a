"""Codes compare by their parts, however they are padded."""

from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.parse.code import X, format_kegiatan, recover, segments, starts_with, typed_as_number


def test_padding_trailing_dots_and_spaces_mean_nothing() -> None:
    assert segments("1.3.2.10.001.002.001") == segments("1.3.2.10.01.02.001") == (1, 3, 2, 10, 1, 2, 1)
    assert segments("5.1.02.01.01.0024. ") == (5, 1, 2, 1, 1, 24)


def test_what_is_no_code_is_none() -> None:
    assert [segments(teks) for teks in ("", None, "PC", "1..2", "1.a", "-")] == [None] * 6


def test_a_penunjang_code_stands_for_every_office() -> None:
    assert segments("X.XX.01.2.03.24") == (X, X, 1, 2, 3, 24)
    assert starts_with((7, 1, 1, 2, 3, 24), (X, X, 1))
    assert not starts_with((7, 1, 2, 2, 1), (X, X, 1))


def test_a_prefix_is_compared_part_by_part() -> None:
    assert starts_with((2, 16, 3, 2, 2), (2, 16, 3))
    assert not starts_with((2, 16), (2, 16, 3))
    assert not starts_with((2, 163), (2, 16))


def test_a_code_typed_as_a_number_is_noticed() -> None:
    assert typed_as_number(7.1)
    assert not typed_as_number(7.0)
    assert not typed_as_number("7.10")
    assert recover(7.01) == ((7, 1), True)
    assert recover(2.2) == ((2, 20), False)  # or 2.2 as it stands: nobody can tell
    assert [recover(value) for value in (1.234, -7.01, 1e-60, float("nan"))] == [None] * 4


@given(st.tuples(*[st.integers(0, 9), *[st.integers(0, 99)] * 2, st.integers(0, 9), *[st.integers(0, 99)] * 2]))
def test_a_sub_kegiatan_keeps_its_parts_through_writing(ruas: tuple[int, ...]) -> None:
    assert segments(format_kegiatan(ruas)) == ruas


def test_a_code_is_written_with_its_usual_digits() -> None:
    assert format_kegiatan((7, 1, 1, 2, 3, 4)) == "7.01.01.2.03.04"
    assert format_kegiatan((X, X, 1)) == "X.XX.01"


@given(st.one_of(st.text(max_size=12), st.floats(allow_nan=True), st.integers(), st.none()))
def test_nothing_breaks_it(nilai: object) -> None:
    found = segments(nilai)
    assert found is None or all(isinstance(part, int) for part in found)
