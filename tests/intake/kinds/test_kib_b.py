"""KIB-B: goods in the two ways in which offices print it."""

from datetime import date

import pytest

from tests.intake.borang import PC, book, good, kib_b
from tests.intake.conftest import Baca, kode_temuan


def test_a_good_is_read_with_its_cell(baca: Baca) -> None:
    isi = baca(kib_b([good(PC, "P.C Unit", "0001")])).isi
    assert isi is not None
    (satu,) = isi.baris
    assert (isi.jenis, isi.unit) == ("kib_b", ("35.03.01",))
    assert (satu.kode, satu.nama, satu.register, satu.jumlah, satu.tahun, satu.harga, satu.merk) == (
        (1, 3, 2, 10, 1, 2, 1), "P.C Unit", ((1, 1),), 1, 2019, 8_000_000, "HP",
    )  # fmt: skip
    assert (satu.lembar, satu.sel) == ("KIB B", "B8")


def test_simda_collapses_rows_pads_codes_and_prints_thousands(baca: Baca) -> None:
    row = good("1.3.2.10.001.002.001", "P.C Unit", "000001 s/d 000005", harga=41_937.5)
    isi = baca(kib_b([row], harga="Harga (Ribuan Rp)")).isi
    assert isi is not None
    (satu,) = isi.baris
    assert (satu.kode, satu.kode_asli) == ((1, 3, 2, 10, 1, 2, 1), "1.3.2.10.001.002.001")
    assert (satu.jumlah, satu.harga) == (5, 41_937_500)


def test_thousands_are_guessed_from_what_computers_cost_and_said_so(baca: Baca) -> None:
    file = baca(kib_b([good(PC, "P.C Unit", "0001", harga=8_387.5)], harga="Harga"))
    assert file.isi is not None and file.isi.baris[0].harga == 8_387_500
    assert kode_temuan(file) == ["ribuan_ditebak"]
    full = baca(kib_b([good(PC, "P.C Unit", "0001", harga=8_387_500)], harga="Harga"))
    assert full.isi is not None and full.isi.baris[0].harga == 8_387_500


def test_a_total_is_no_good_and_is_held_against_the_rows(baca: Baca) -> None:
    rows = [
        good(PC, "P.C Unit", "0001"),
        good(PC, "P.C Unit", "0002"),
        good(None, "Jumlah", None, None, 15_000_000, None),
    ]
    file = baca(kib_b(rows))
    assert file.isi is not None and len(file.isi.baris) == 2
    assert kode_temuan(file) == ["jumlah_tidak_cocok"]


def test_a_good_named_total_station_is_a_good(baca: Baca) -> None:
    isi = baca(kib_b([good("1.3.2.06.01.01.001", "Total Station", "0001")])).isi
    assert isi is not None and isi.baris[0].nama == "Total Station"


def test_the_signature_below_is_no_good(baca: Baca) -> None:
    tail = [
        (None, None, "Trenggalek, … September 2020", *(None,) * 11, "Trenggalek, … September 2020"),
        (None, None, "Pengurus Barang", *(None,) * 11, "Camat Panggul"),
        (None, None, "NIP. …"),
    ]
    file = baca(kib_b([good(PC, "P.C Unit", "0001"), (), *tail]))
    assert file.isi is not None and len(file.isi.baris) == 1
    assert kode_temuan(file) == []


@pytest.mark.parametrize(
    ("row", "kode", "sel"),
    [
        (good(None, "P.C Unit", "0001"), "kode_barang_kosong", "B8"),
        (good("PC", "P.C Unit", "0001"), "bukan_kode", "B8"),
        (good(date(2002, 3, 1), "P.C Unit", "0001"), "kode_angka", "B8"),
        (good(1.32, "P.C Unit", "0001"), "kode_angka", "B8"),
        (good(PC, None, "0001"), "nama_barang_kosong", "C8"),
        (good(PC, "P.C Unit", "satu"), "bukan_register", "D8"),
        (good(PC, "P.C Unit", "0001", tahun="lama"), "bukan_tahun", "H8"),
        (good(PC, "P.C Unit", "0001", harga="mahal"), "bukan_rupiah", "O8"),
        (good(PC, "P.C Unit", "0001", harga=-1), "rupiah_negatif", "O8"),
        (good(PC, "P.C Unit", "0001", harga="#REF!"), "sel_rusak", "O8"),
        (good("#REF!", "P.C Unit", "0001"), "sel_rusak", "B8"),
        (good(PC, "P.C Unit", "#REF!"), "sel_rusak", "D8"),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(baca: Baca, row: tuple[object, ...], kode: str, sel: str) -> None:
    file = baca(kib_b([row]))
    assert [(satu.kode, satu.sel) for satu in file.temuan if satu.tingkat == "galat"] == [(kode, sel)]


def test_without_a_register_it_counts_one_and_says_so(baca: Baca) -> None:
    file = baca(kib_b([good(PC, "P.C Unit", None)]))
    assert file.isi is not None and file.isi.baris[0].jumlah == 1
    assert kode_temuan(file) == ["register_kosong"]


def test_a_sheet_of_another_form_beside_it_is_named(baca: Baca) -> None:
    from tests.intake.borang import ppas_cells

    cells = kib_b([good(PC, "P.C Unit", "0001")])
    assert kode_temuan(baca(cells)) == []
    both = book(
        "dua.xlsx", PPAS=ppas_cells([("7", "01", "01", "2.03", "24", "Mebel", None, None, 1)]), KIB_B=_kib_cells()
    )
    file = baca(both)
    assert file.isi is not None and file.isi.jenis == "ppas"
    assert ("lembar_bentuk_lain", "KIB B") in [(satu.kode, satu.lembar) for satu in file.temuan]


def _kib_cells() -> list[tuple[object, ...]]:
    from tests.intake.borang import KEPALA_KIB

    return [("KARTU INVENTARIS BARANG (KIB) B",), *KEPALA_KIB, good(PC, "P.C Unit", "0001")]
