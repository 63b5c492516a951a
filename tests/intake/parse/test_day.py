"""Dates and years as offices write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.intake.parse.day import NotADate, day, month, year
from satudata_budget.messages import tanggal

AKHIR_2020 = date(2020, 12, 31)


@pytest.mark.parametrize(
    "ditulis",
    [
        "31/12/2020", "31-12-2020", "31.12.2020", "2020-12-31", "2020-12-31 00:00:00", "31 Desember 2020",
        "31 Des 2020", 44196, 44196.0, AKHIR_2020, datetime(2020, 12, 31, 8, tzinfo=UTC),
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_writing(ditulis: object) -> None:
    assert day(ditulis) == AKHIR_2020


@pytest.mark.parametrize("kosong", ["", None, "-", "00-00-0000", "0000-00-00"])
def test_an_empty_day_is_none(kosong: object) -> None:
    assert day(kosong) is None


@pytest.mark.parametrize(
    "teks", ["kemarin", "31/13/2020", "30 Februari 2020", "2020", 12, 44196.5, True, date(1800, 1, 1)]
)
def test_what_is_no_day_is_refused(teks: object) -> None:
    with pytest.raises(NotADate):
        day(teks)


@pytest.mark.parametrize("ditulis", ["2019", 2019, 2019.0, "Des 2019", "31/12/2019", date(2019, 1, 1)])
def test_a_year_is_read_alone_or_from_a_day(ditulis: object) -> None:
    assert year(ditulis) == 2019


def test_no_year_is_none_and_nonsense_is_refused() -> None:
    assert (year(""), year(0), year("-")) == (None, None, None)
    with pytest.raises(NotADate):
        year("tahun lalu")


def test_november_has_two_spellings() -> None:
    assert month("November") == month("Nopember") == 11


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_every_day_survives_its_writings(hari: date) -> None:
    assert day(tanggal(hari)) == day(hari.isoformat()) == day(hari.strftime("%d/%m/%Y")) == hari


@given(st.one_of(st.text(max_size=16), st.floats(), st.integers(), st.dates(), st.datetimes()))
def test_anything_is_a_day_none_or_refused(nilai: object) -> None:
    for read in (day, year):
        try:
            read(nilai)
        except NotADate:
            continue
