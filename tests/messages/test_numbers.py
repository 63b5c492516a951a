"""Numbers, rupiah and dates as the reader writes them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.messages import (
    angka,
    bulat,
    persen,
    rupiah,
    rupiah_cukup,
    rupiah_ringkas,
    tanggal,
    tanggal_wib,
    use_language,
    waktu_wib,
)

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def indonesian_again() -> Iterator[None]:
    yield
    use_language("id")


@pytest.mark.parametrize(
    ("x", "indonesian", "english"),
    [
        (0, "Rp 0", "Rp 0"),
        (950, "Rp 950", "Rp 950"),
        (1_234_567, "Rp 1,2 juta", "Rp 1.2 million"),
        (412_345_678, "Rp 412 juta", "Rp 412 million"),
        (1_400_000_000, "Rp 1,4 miliar", "Rp 1.4 billion"),
        (10_300_000_000, "Rp 10,3 miliar", "Rp 10.3 billion"),
        (1_951_644_024_807, "Rp 1,95 triliun", "Rp 1.95 trillion"),
        (-2_500_000, "−Rp 2,5 juta", "−Rp 2.5 million"),
    ],
)
def test_money_at_a_glance(x: int, indonesian: str, english: str) -> None:
    assert rupiah_ringkas(x).replace(NBSP, " ") == indonesian
    use_language("en")
    assert rupiah_ringkas(x).replace(NBSP, " ") == english


def test_the_whole_amount_keeps_every_rupiah() -> None:
    assert rupiah(1_951_644_024_807).replace(NBSP, " ") == "Rp 1.951.644.024.807"
    assert rupiah(-1).replace(NBSP, " ") == "−Rp 1"


def test_numbers_follow_the_language() -> None:
    assert angka(Decimal("1234567.5"), 1) == "1.234.567,5"
    assert angka(12.0, 2) == "12"
    assert persen(0.394).replace(NBSP, " ") == "39 %"
    use_language("en")
    assert angka(Decimal("1234567.5"), 1) == "1,234,567.5"


@pytest.mark.parametrize(
    ("said", "x", "shown"),
    [
        (angka, 0.5, "1"),
        (angka, 2.5, "3"),
        (angka, -2.5, "−3"),
        (lambda x: angka(x, 1), 72.25, "72,3"),
        (lambda x: angka(x, 1), 0.35, "0,4"),
        (lambda x: angka(x, 2), 1.005, "1,01"),
        (lambda x: angka(x, 1), -0.04, "0"),
        (persen, 0.285, "29 %"),
        (persen, 0.125, "13 %"),
        (lambda x: persen(x, 1), 0.00125, "0,1 %"),
        (rupiah, 2.5, "Rp 3"),
        (rupiah_ringkas, 1_250_000, "Rp 1,3 juta"),
        (rupiah_ringkas, 412_500_000, "Rp 413 juta"),
        (rupiah_ringkas, 1_605_000_000, "Rp 1,61 miliar"),
        (rupiah_ringkas, -1_250_000, "−Rp 1,3 juta"),
        (rupiah_ringkas, 999_960_000, "Rp 1 miliar"),
        (rupiah_ringkas, 999_600, "Rp 1 juta"),
    ],
)
def test_a_half_goes_away_from_zero_in_every_format(said: Callable[[float], str], x: float, shown: str) -> None:
    assert said(x).replace(NBSP, " ") == shown


@pytest.mark.parametrize(
    ("x", "shown"),
    [
        (26_310_000, "Rp 26,4 juta"),
        (26_400_000, "Rp 26,4 juta"),
        (111_000_001, "Rp 112 juta"),
        (1_601_000_000, "Rp 1,61 miliar"),
        (999_100_000, "Rp 1 miliar"),
        (0, "Rp 0"),
    ],
)
def test_what_is_said_to_be_enough_is_rounded_up(x: int, shown: str) -> None:
    assert rupiah_cukup(x).replace(NBSP, " ") == shown


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 3))
def test_rounding_is_the_same_on_both_sides_of_zero_and_never_off_by_more_than_a_half(x: Decimal, places: int) -> None:
    rounded = bulat(x, places)
    assert bulat(-x, places) == -rounded
    assert abs(rounded - x) <= Decimal("0.5").scaleb(-places)


@given(st.integers(0, 10**13))
def test_enough_is_never_said_with_less_than_it_takes(x: int) -> None:
    words = rupiah_cukup(x).replace(NBSP, " ").split()
    step = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}[words[2]] if len(words) > 2 else 1
    assert Decimal(words[1].replace(".", "").replace(",", ".")) * step >= x


@pytest.mark.parametrize("figure", [Decimal("1.000000000000000178214299238E+28"), 1.0000000000000002e28, 1e300])
def test_an_absurd_figure_is_shown_and_breaks_nothing(figure: float | Decimal) -> None:
    """A faulty cell has to be told with what is in it."""
    assert rupiah(figure).startswith(("Rp\xa01.000", "Rp\xa010.000"))
    assert rupiah_ringkas(figure).endswith("triliun")
    assert persen(figure).endswith("%")


def test_times_are_kept_in_utc_and_shown_in_wib() -> None:
    assert tanggal(date(2020, 9, 30)) == "30 September 2020"
    assert waktu_wib(datetime(2020, 9, 30, 17, 5, tzinfo=UTC)) == "1 Oktober 2020 pukul 00.05 WIB"
    assert tanggal_wib(datetime(2020, 9, 30, 17, 5, tzinfo=UTC)) == "1 Oktober 2020"
    use_language("en")
    assert waktu_wib(datetime(2020, 9, 30, 7, 5)) == "30 September 2020 at 14:05 WIB"  # noqa: DTZ001 - as stored
