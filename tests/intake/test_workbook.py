"""Files that are no workbook, or too much of one: one clear finding each, and never an exception."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.grid import address, position
from satudata_budget.intake.book.open import open_workbook
from tests.intake.borang import book

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(isi: dict[str, bytes], cara: int = ZIP_DEFLATED) -> bytes:
    hasil = BytesIO()
    with ZipFile(hasil, "w", cara) as berkas:
        for nama, data in isi.items():
            berkas.writestr(nama, data)
    return hasil.getvalue()


XLSX = book("a.xlsx", A=[("satu", 2)]).isi


@pytest.mark.parametrize(
    ("nama", "isi", "kode"),
    [
        ("a.xlsx", b"", "berkas_kosong"),
        ("a.xlsx", b"   \n", "berkas_kosong"),
        ("a.csv", b";;;\n", "berkas_kosong"),
        ("a.xlsx", b"halo", "berkas_tidak_terbaca"),
        ("a.xlsx", XLSX[: len(XLSX) // 2], "berkas_tidak_terbaca"),
        ("a.xlsx", b"PK\x03\x04" + b"x" * 100, "berkas_tidak_terbaca"),
        ("a.xls", OLE + b"\x00" * 600, "berkas_tidak_terbaca"),
        ("a.xlsx", OLE + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "berkas_bersandi"),
        ("a.xlsx", b"%PDF-1.7", "bukan_lembar_kerja"),
        ("foto.jpg", b"\xff\xd8\xff\xe0", "bukan_lembar_kerja"),
        ("a.xlsx", zipped({"word/document.xml": b"<w/>"}), "bukan_lembar_kerja"),
        ("a.xlsx", zipped({"apa.txt": b"x"}), "bukan_lembar_kerja"),
        ("a.xls", OLE + b"\x00" * 600 + "_VBA_PROJECT_CUR".encode("utf-16-le"), "berkas_makro"),
        ("a.xls", OLE + b"\x00" * 600 + "WordDocument".encode("utf-16-le"), "bukan_lembar_kerja"),
        ("a.xls", b'<?xml version="1.0"?><Workbook/>', "bukan_lembar_kerja"),
        ("a.xlsx", zipped({"xl/workbook.xml": b"bukan xml"}), "berkas_tidak_terbaca"),
        ("a.csv", b"a\x00b", "berkas_tidak_terbaca"),
    ],
)
def test_what_is_no_workbook_is_one_finding(nama: str, isi: bytes, kode: str) -> None:
    buku, temuan = open_workbook(nama, isi)
    assert buku is None
    assert [satu.kode for satu in temuan] == [kode]
    assert temuan[0].pesan.startswith(nama)


def test_a_file_above_the_size_limit_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UKURAN", 1000)
    _buku, temuan = open_workbook("a.xlsx", XLSX)
    assert [satu.kode for satu in temuan] == ["berkas_terlalu_besar"]


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * (limits.RASIO_MULAI + 1)})
    _buku, temuan = open_workbook("a.xlsx", bomb)
    assert [satu.kode for satu in temuan] == ["berkas_bom"]


@pytest.mark.parametrize(
    ("sel", "kode"),
    [
        ("A1048576", "baris_terlalu_banyak"),
        ("AAA1", "kolom_terlalu_banyak"),
        ("ZZ200000", "lembar_terlalu_luas"),
    ],
)
def test_one_stray_cell_far_out_does_not_take_all_memory(sel: str, kode: str) -> None:
    buku = Workbook()
    buku.active["A1"], buku.active[sel] = "atas", "jauh"
    hasil = BytesIO()
    buku.save(hasil)
    opened, temuan = open_workbook("a.xlsx", hasil.getvalue())
    assert (opened, [satu.kode for satu in temuan]) == (None, [kode])


@pytest.mark.parametrize(
    ("sel", "kode"), [("A9999999999", "baris_terlalu_banyak"), ("AAAAAAAA2", "kolom_terlalu_banyak")]
)
def test_a_cell_where_no_sheet_reaches_is_refused_before_it_asks_for_memory(
    sel: str, kode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    buku = Workbook()
    buku.active["A1"], buku.active["A2"] = "atas", "jauh"
    hasil = BytesIO()
    buku.save(hasil)
    with ZipFile(hasil) as berkas:
        parts = {nama: berkas.read(nama) for nama in berkas.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    moved = zipped(parts | {sheet: parts[sheet].replace(b'r="A2"', f'r="{sel}"'.encode())})
    for besar in (limits.LEMBAR_BESAR, 0):  # as a small sheet, and as one that our own reader tries first
        monkeypatch.setattr(limits, "LEMBAR_BESAR", besar)
        opened, temuan = open_workbook("a.xlsx", moved)
        assert (opened, [satu.kode for satu in temuan]) == (None, [kode])


def test_empty_styled_cells_far_out_do_no_harm() -> None:
    buku = load_workbook(BytesIO(XLSX))
    buku.active.cell(1_048_576, 1).number_format = "0.00"
    hasil = BytesIO()
    buku.save(hasil)
    opened, temuan = open_workbook("a.xlsx", hasil.getvalue())
    assert opened is not None and temuan == ()


def test_cells_know_where_they_stand_and_what_was_lost() -> None:
    buku, _temuan = open_workbook("a.xlsx", book("a.xlsx", Isi=[(), (None, "teks", "#REF!", "=1+1", 7.1)]).isi)
    assert buku is not None
    (lembar,) = buku.lembar
    assert (lembar.sel(1, 1).nilai, lembar.sel(1, 1).alamat, lembar.sel(1, 1).lembar) == ("teks", "B2", "Isi")
    assert lembar.rusak == {(1, 2): "#REF!", (1, 3): "="}
    assert lembar.nilai(1, 4) == 7.1
    assert lembar.nilai(99, 99) is None


def test_merged_cells_speak_for_all_they_cover() -> None:
    buku = Workbook()
    buku.active["B2"] = "Keadaan"
    buku.active.merge_cells("B2:D2")
    hasil = BytesIO()
    buku.save(hasil)
    opened, _temuan = open_workbook("a.xlsx", hasil.getvalue())
    assert opened is not None
    assert [opened.lembar[0].merged(1, k) for k in range(4)] == [None, "Keadaan", "Keadaan", "Keadaan"]


def test_a_hidden_sheet_is_left_out_and_named() -> None:
    buku = Workbook()
    buku.active["A1"] = "tampak"
    buku.create_sheet("Rahasia")["A1"] = "tersembunyi"
    buku["Rahasia"].sheet_state = "hidden"
    hasil = BytesIO()
    buku.save(hasil)
    opened, temuan = open_workbook("a.xlsx", hasil.getvalue())
    assert opened is not None and [satu.nama for satu in opened.lembar] == ["Sheet"]
    assert [(satu.kode, satu.lembar) for satu in temuan] == [("lembar_tersembunyi", "Rahasia")]


@given(st.integers(0, 10**6), st.integers(0, 16_383))
def test_an_address_is_a_position(baris: int, kolom: int) -> None:
    assert position(address(baris, kolom)) == (baris, kolom)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(XLSX) - 1), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_in_a_file_breaks_nothing(at: int, noise: bytes) -> None:
    buku, temuan = open_workbook("a.xlsx", XLSX[:at] + noise + XLSX[at + len(noise) :])
    assert buku is not None or temuan


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=6))
def test_damage_inside_the_sheet_breaks_nothing(at: int, noise: bytes) -> None:
    with ZipFile(BytesIO(XLSX)) as berkas:
        parts = {nama: berkas.read(nama) for nama in berkas.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    at %= len(sheet)
    parts["xl/worksheets/sheet1.xml"] = sheet[:at] + noise + sheet[at + len(noise) :]
    buku, temuan = open_workbook("a.xlsx", zipped(parts))
    assert buku is not None or temuan
