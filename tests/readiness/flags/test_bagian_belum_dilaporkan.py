"""Sections that are not reported, and since when."""

from datetime import date

import pytest

from satudata_budget.messages.bendera import kalimat
from satudata_budget.store import Store
from tests.readiness.flags.contoh import ADOPTION, KAB, KEC, RAKER, Contoh, evidence, raised

JENIS = "bagian_belum_dilaporkan"


def test_sections_never_begun_are_one_flag_without_a_date(shared: Store, contoh: Contoh) -> None:
    contoh.report(KEC, "sdm", "")
    contoh.report(KEC, "desa", "")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.kode_unit, b.pelaku, b.nilai["bagian"], b.nilai["sejak"]) == (KEC, "camat", ("sdm", "desa"), None)
    assert evidence(b) == {("unit", KEC)}
    assert kalimat(b.jenis, b.nilai) == "Kecamatan Hulu belum pernah melaporkan: SDM, Desa."


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("draf", "Laporan Kecamatan Hulu masih draf sejak 1 September 2020: Perangkat, SDM."),
        ("dikembalikan", "Laporan Kecamatan Hulu dikembalikan sejak 1 September 2020: Perangkat, SDM."),
    ],
)
def test_a_report_under_way_is_dated_from_its_oldest_section(
    shared: Store, contoh: Contoh, status: str, sentence: str
) -> None:
    contoh.report(KEC, "perangkat", status, RAKER)
    contoh.report(KEC, "sdm", status, date(2020, 9, 1))
    (b,) = raised(shared, contoh, JENIS)
    assert evidence(b) == {("laporan", f"{KEC}/2021//perangkat"), ("laporan", f"{KEC}/2021//sdm")}
    assert kalimat(b.jenis, b.nilai) == sentence


def test_a_draft_without_a_date_is_told_without_one(shared: Store, contoh: Contoh) -> None:
    contoh.report(KEC, "perangkat", "draf", None)
    (b,) = raised(shared, contoh, JENIS)
    assert kalimat(b.jenis, b.nilai) == "Laporan Kecamatan Hulu masih draf: Perangkat."


def test_a_report_handed_in_counts_before_it_is_verified(shared: Store, contoh: Contoh) -> None:
    contoh.report(KEC, "sdm", "diajukan")
    assert raised(shared, contoh, JENIS) == []


def test_states_are_told_apart(shared: Store, contoh: Contoh) -> None:
    contoh.report(KEC, "sdm", "draf")
    contoh.report(KEC, "akses", "dikembalikan")
    assert {b.nilai["ragam"] for b in raised(shared, contoh, JENIS)} == {"draf", "dikembalikan"}


def test_a_budget_of_another_stage_does_not_report_this_one(shared: Store, contoh: Contoh) -> None:
    contoh.report(KEC, "anggaran", "")
    contoh.report(KEC, "anggaran", "diverifikasi", tahap="RKA")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.nilai["ragam"], b.nilai["bagian"], b.tenggat) == ("belum_pernah", ("anggaran",), ADOPTION)


def test_a_kabupaten_owes_no_section_of_desa(shared: Store, contoh: Contoh) -> None:
    contoh.report(KAB, "akses", "")
    (b,) = raised(shared, contoh, JENIS)
    assert (b.pelaku, b.nilai["bagian"], b.tenggat) == ("diskominfo", ("akses",), None)
