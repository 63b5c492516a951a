"""Bezetting: heads per jabatan, extra duties apart."""

import pytest

from satudata_budget.intake.table.rows import StaffRow
from tests.intake.borang import bezetting
from tests.intake.conftest import Baca, kode_temuan

BAGIAN_B = (None, "B. TUGAS TAMBAHAN SATU DATA")


def row(
    no: object, nama: object, ada: object, abk: object = 1, jenis: str = "Pelaksana", selisih: object = None
) -> tuple[object, ...]:
    return (no, nama, 5, jenis, abk, ada, selisih, None)


def test_a_jabatan_is_read_with_its_heads_and_cell(baca: Baca) -> None:
    isi = baca(
        bezetting([(None, "A. JABATAN"), row(1, "Camat", 1), row(2, "Operator Komputer", 0), row(3, "Staf", "-")])
    ).isi
    assert isi is not None
    assert isi.baris == (StaffRow("Camat", 1, False, "Bezetting", "F7"),)
    assert (isi.jenis, isi.unit, isi.ditolak) == ("bezetting", ("35.03.01",), False)


def test_extra_duties_are_marked(baca: Baca) -> None:
    isi = baca(bezetting([row(1, "Camat", 1), BAGIAN_B, row(1, "Walidata Pendukung", 1)])).isi
    assert isi is not None
    assert [(satu.jabatan, satu.tambahan) for satu in isi.baris] == [("Camat", False), ("Walidata Pendukung", True)]
    by_kind = baca(bezetting([row(1, "Walidata Pendukung", 1, jenis="Tugas Tambahan")])).isi
    assert by_kind is not None and by_kind.baris[0].tambahan


def test_totals_and_differences_are_checked(baca: Baca) -> None:
    file = baca(
        bezetting([row(1, "Camat", 1, 1, selisih=0), row(2, "Staf", 2, 3, selisih=5), row(None, "JUMLAH", 4, 4)])
    )
    assert [(satu.kode, satu.sel) for satu in file.temuan] == [
        ("selisih_tidak_cocok", "G7"),
        ("jumlah_orang_tidak_cocok", "F8"),
    ]


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (row(1, "Camat", "satu"), "bukan_banyak"),
        (row(1, "Camat", -1), "banyak_tidak_wajar"),
        (row(1, "Camat", 1.5), "banyak_tidak_wajar"),
        (row(1, None, 2), "jabatan_kosong"),
        (row(1, "Camat", "#REF!"), "sel_rusak"),
    ],
)
def test_what_is_wrong_is_a_fault(baca: Baca, isi: tuple[object, ...], kode: str) -> None:
    assert kode in kode_temuan(baca(bezetting([isi])), "galat")


def test_an_empty_count_is_zero_and_named(baca: Baca) -> None:
    assert kode_temuan(baca(bezetting([row(1, "Camat", None), row(2, "Staf", 1)]))) == ["bezetting_kosong"]


def test_a_table_without_rows_is_a_fault(baca: Baca) -> None:
    assert kode_temuan(baca(bezetting([])), "galat") == ["tanpa_baris"]
