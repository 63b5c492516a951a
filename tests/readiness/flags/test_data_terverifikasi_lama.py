"""Verified long ago."""

from datetime import date

import pytest

from satudata_budget.readiness.flags.data_terverifikasi_lama import months_before
from satudata_budget.store import Store
from tests.readiness.flags.contoh import KEC, Contoh, evidence, raised

JENIS = "data_terverifikasi_lama"


def test_a_section_verified_more_than_six_months_ago_is_flagged(shared: Store, contoh: Contoh) -> None:
    contoh.report(KEC, "sdm", "diverifikasi", date(2020, 3, 29))
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.tingkat_urgensi, b.tenggat) == (KEC, "diskominfo", "perhatian", None)
    assert (b.nilai["bagian"], b.nilai["sejak"], b.nilai["bulan"]) == (("sdm",), date(2020, 3, 29), 6)
    assert evidence(b) == {("laporan", f"{KEC}/2021//sdm")}


def test_six_months_to_the_day_are_not_more(shared: Store, contoh: Contoh) -> None:
    contoh.report(KEC, "sdm", "diverifikasi", date(2020, 3, 30))
    assert raised(shared, contoh, JENIS) == []


def test_seen_from_a_later_day_everything_has_aged(shared: Store, contoh: Contoh) -> None:
    assert len(raised(shared, contoh, JENIS, date(2021, 4, 1))) == 3


@pytest.mark.parametrize(("status", "tanggal"), [("diajukan", date(2019, 1, 1)), ("diverifikasi", None)])
def test_what_is_not_verified_or_not_dated_has_no_age(
    shared: Store, contoh: Contoh, status: str, tanggal: date | None
) -> None:
    contoh.report(KEC, "sdm", status, tanggal)
    assert raised(shared, contoh, JENIS) == []


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2020, 9, 30), 6, date(2020, 3, 30)),
        (date(2020, 8, 31), 6, date(2020, 2, 29)),
        (date(2021, 1, 31), 1, date(2020, 12, 31)),
        (date(2021, 1, 15), 25, date(2018, 12, 15)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, earlier: date) -> None:
    assert months_before(day, months) == earlier
