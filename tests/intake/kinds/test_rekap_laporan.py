"""The list of received reports."""

from datetime import date

import pytest

from satudata_budget.intake.table.rows import ReceivedReportRow
from tests.intake.borang import rekap
from tests.intake.conftest import Baca, kode_temuan

SATU = ("35.03.01", "Kecamatan Panggul", "anggaran", "diajukan", date(2020, 9, 9), "lengkap")


def test_a_report_is_read(baca: Baca) -> None:
    isi = baca(rekap([SATU])).isi
    assert isi is not None
    assert isi.baris == (
        ReceivedReportRow("35.03.01", "anggaran", "diajukan", date(2020, 9, 9), "lengkap", "Rekap", "E6"),
    )
    assert (isi.jenis, isi.unit, isi.tahun, isi.tahap) == ("rekap_laporan", ("35.03.01",), 2021, "KUA-PPAS")


@pytest.mark.parametrize(
    ("row", "kode"),
    [
        (("35.03.99", "Kecamatan Panggul", *SATU[2:]), "perangkat_daerah_tidak_dikenal"),
        (("35.03.02", "Kecamatan Panggul", *SATU[2:]), "kode_dan_nama_unit_berbeda"),
        ((*SATU[:2], "uang", *SATU[3:]), "bukan_pilihan"),
        ((*SATU[:3], "selesai", *SATU[4:]), "bukan_pilihan"),
        ((*SATU[:4], "kapan-kapan", None), "bukan_hari"),
    ],
)
def test_what_is_wrong_is_a_fault(baca: Baca, row: tuple[object, ...], kode: str) -> None:
    assert kode in kode_temuan(baca(rekap([row])), "galat")


def test_the_same_section_twice_is_a_fault(baca: Baca) -> None:
    assert kode_temuan(baca(rekap([SATU, SATU])), "galat") == ["laporan_ganda"]


def test_the_kabupaten_has_no_section_desa(baca: Baca) -> None:
    row = ("35.03", "Dinas Komunikasi dan Informatika", "desa", "diajukan", None, None)
    file = baca(rekap([SATU, row]))
    assert kode_temuan(file) == ["bagian_bukan_kabupaten"]
    assert file.isi is not None and len(file.isi.baris) == 1


def test_without_a_year_it_is_refused(baca: Baca) -> None:
    assert kode_temuan(baca(rekap([SATU], tahun="")), "galat") == ["tahun_tidak_disebut"]
