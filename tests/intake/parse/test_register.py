"""Register ranges of collapsed goods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.parse.register import NotARegister, count, pieces, register, runs_of, written


@pytest.mark.parametrize(
    ("ditulis", "runs"),
    [
        ("000001 s/d 000005", ((1, 5),)),
        ("0001 s.d. 0005", ((1, 5),)),
        ("1 sampai dengan 5", ((1, 5),)),
        ("0001-0005", ((1, 5),)),
        ("000003", ((3, 3),)),
        (3, ((3, 3),)),
        (3.0, ((3, 3),)),
        ("0001, 0003 s/d 0004", ((1, 1), (3, 4))),
        ("", ()),
        ("-", ()),
    ],
)
def test_a_range_is_the_pieces_that_it_names(ditulis: object, runs: object) -> None:
    assert register(ditulis) == runs


@pytest.mark.parametrize("teks", ["satu", "5 s/d 1", "1 s/d", "1 s/d 999999", "1.5"])
def test_what_is_no_register_is_refused(teks: str) -> None:
    with pytest.raises(NotARegister):
        register(teks)


@given(st.sets(st.integers(0, 400), max_size=60))
def test_numbers_survive_writing(nomor: set[int]) -> None:
    runs = runs_of(nomor)
    assert list(pieces(runs)) == sorted(nomor)
    assert count(runs) == len(nomor)
    assert register(written(runs)) == runs


@given(st.text(max_size=20))
def test_any_text_is_a_register_or_refused(teks: str) -> None:
    try:
        assert count(register(teks)) >= 0
    except NotARegister:
        return
