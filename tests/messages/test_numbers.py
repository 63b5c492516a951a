"""Numbers, rupiah and dates as the reader writes them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from satudata_budget.messages import (
    angka,
    persen,
    rupiah,
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
