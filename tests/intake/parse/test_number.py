"""Amounts in the writings that offices and exports use."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.parse.number import Ambiguous, NotANumber, amount, number, style


@pytest.mark.parametrize(
    ("ditulis", "rupiah"),
    [
        ("1.234.567,00", 1_234_567),
        ("1.234.567", 1_234_567),
        ("Rp. 1.234.567", 1_234_567),
        ("Rp 1.234.567", 1_234_567),
        ("Rp1.234.567,-", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1,234,567.00", 1_234_567),
        ("(1.234.567)", -1_234_567),
        ("-1.234.567", -1_234_567),
        ("Rp (1.234.567)", -1_234_567),
        ("1.234", 1_234),
        ("1,234", 1_234),
        ("5,0E+08", 500_000_000),
        ("Rp 24 Jt", 24_000_000),
        ("1,4 miliar", 1_400_000_000),
        ("-", 0),
        ("nihil", 0),
        (" 1.234.567\u00a0", 1_234_567),
        (8387500, 8_387_500),
        (8387.5, Decimal("8387.5")),
    ],
)
def test_an_amount_is_read_as_written(ditulis: object, rupiah: object) -> None:
    assert amount(ditulis) == rupiah


def test_a_column_in_thousands_is_scaled_exactly() -> None:
    assert amount(8387.5, scale=1000) == 8_387_500
    assert amount("8.387,50", scale=1000) == 8_387_500


@pytest.mark.parametrize("kosong", ["", None, "  ", "NULL", "\u00a0"])
def test_an_empty_cell_is_no_amount(kosong: object) -> None:
    assert amount(kosong) is None


@pytest.mark.parametrize(
    "teks",
    ["sepuluh juta", "1.23.456", "1,2,3", "1.234.56", "Rp", "12 unit", "1-2", "#REF!", "1e999", True, "1.234,5,6"],
)
def test_what_is_no_amount_is_refused(teks: object) -> None:
    with pytest.raises(NotANumber):
        amount(teks)


def test_one_group_of_three_is_undecided_until_its_column_tells() -> None:
    with pytest.raises(Ambiguous):
        number("1.234")
    assert number("1.234", style(["0,5", "1.234"])) == 1234
    assert number("1.234", style(["0.5", "1.234"])) == Decimal("1.234")


def test_a_column_that_contradicts_itself_tells_nothing() -> None:
    assert style(["1.234,5", "1,234.5"]) is None
    assert style(["12", "-", ""]) is None


def test_a_cell_against_the_writing_of_its_column_is_refused() -> None:
    with pytest.raises(NotANumber):
        number("1,234.5", "id")


def indonesian(rupiah: int) -> str:
    return f"{rupiah:,}".replace(",", ".")


@given(st.integers(0, 10**14))
def test_every_whole_amount_survives_both_writings(rupiah: int) -> None:
    assert amount(indonesian(rupiah)) == rupiah
    assert amount(f"Rp {indonesian(rupiah)},00") == rupiah
    assert amount(f"{rupiah:,}") == rupiah
    assert amount(f"({indonesian(rupiah)})") == -rupiah
    assert amount(str(rupiah)) == rupiah
    assert amount(rupiah) == rupiah


@given(st.text(max_size=20))
def test_any_text_is_a_number_empty_or_refused(teks: str) -> None:
    try:
        found = amount(teks)
    except NotANumber:
        return
    assert found is None or abs(found) < 10**15


@given(st.lists(st.integers(0, 10**9).map(indonesian), min_size=1))
def test_a_column_of_indonesian_amounts_keeps_its_sum(kolom: list[str]) -> None:
    gaya = style(kolom)
    total = sum(amount(satu, gaya) or 0 for satu in kolom)
    assert total == sum(int(satu.replace(".", "")) for satu in kolom)
