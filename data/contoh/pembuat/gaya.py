"""How the sample sheets look, and how a workbook becomes the same bytes every time."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .isi import Kantor

TANDA = "DATA CONTOH – angka rekaan untuk mencoba aplikasi, bukan dokumen resmi"
SAAT = datetime(2020, 9, 30, 9, 0, 0, tzinfo=UTC)
RUPIAH = '#,##0;[Red]-#,##0;"-"'
GARIS = Side(style="thin", color="808080")
KOTAK = Border(left=GARIS, right=GARIS, top=GARIS, bottom=GARIS)
ABU = PatternFill("solid", start_color="D9E1E8")
TENGAH = Alignment(horizontal="center", vertical="center", wrap_text=True)
ATAS = Alignment(vertical="top", wrap_text=True)


def new_sheet(buku: Workbook, nama: str, lebar: Sequence[float]) -> Worksheet:
    """An empty sheet with column widths, landscape on one page width."""
    lembar: Worksheet = buku.create_sheet(nama)
    for nomor, isi in enumerate(lebar, start=1):
        lembar.column_dimensions[get_column_letter(nomor)].width = isi
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.paperSize = lembar.PAPERSIZE_A4
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr.fitToPage = True
    lembar.oddFooter.center.text = "DATA CONTOH – halaman &P dari &N"
    return lembar


def new_book() -> Workbook:
    buku = Workbook()
    buku.remove(buku.active)
    buku.properties.creator = "Kesiapan Satu Data (DATA CONTOH)"
    buku.properties.title = "DATA CONTOH"
    buku.properties.created = SAAT
    return buku


def write_title(lembar: Worksheet, kolom: int, *judul: str) -> None:
    """Title lines from row 1 on, merged over `kolom` columns, the sample mark as the last of them."""
    for nomor, teks in enumerate((*judul, TANDA), start=1):
        lembar.merge_cells(start_row=nomor, start_column=1, end_row=nomor, end_column=kolom)
        sel = lembar.cell(nomor, 1, teks)
        sel.alignment = TENGAH
        sel.font = Font(bold=True, size=13 if nomor == 1 else 11, color="B83A26" if teks == TANDA else "000000")


def write_keys(lembar: Worksheet, baris: int, isi: Iterable[tuple[str, str]], titik_dua: int) -> int:
    """Rows of key, colon and value, the colon in its own column `titik_dua`; the first row after them."""
    for kunci, nilai in isi:
        lembar.cell(baris, 1, kunci)
        lembar.cell(baris, titik_dua, ":").alignment = Alignment(horizontal="right")
        lembar.cell(baris, titik_dua + 1, nilai)
        baris += 1
    return baris


def write_head(lembar: Worksheet, baris: int, atas: Sequence[str], bawah: dict[int, str]) -> None:
    """A header of two rows: where `bawah` names a column the second row is its own, else both are merged.

    An empty text in `atas` continues the merged group to its left.
    """
    for kolom, teks in enumerate(atas, start=1):
        for tinggi in (0, 1):
            sel = lembar.cell(baris + tinggi, kolom)
            sel.border, sel.fill, sel.alignment, sel.font = KOTAK, ABU, TENGAH, Font(bold=True)
        if teks:
            lembar.cell(baris, kolom, teks)
        if kolom in bawah:
            lembar.cell(baris + 1, kolom, bawah[kolom])
        else:
            lembar.merge_cells(start_row=baris, start_column=kolom, end_row=baris + 1, end_column=kolom)
    _merge_groups(lembar, baris, atas)


def repeat_head(lembar: Worksheet, baris: int) -> None:
    """Print header and column numbers on every page; freeze them on the screen."""
    lembar.print_title_rows = f"{baris}:{baris + 2}"
    lembar.freeze_panes = lembar.cell(baris + 3, 1)


def write_unit(lembar: Worksheet, baris: int, kolom: int, kantor: Kantor) -> None:
    """Which office this is, the value with its colon in one cell."""
    lembar.cell(baris, 1, "Unit Kerja")
    lembar.cell(baris, kolom, f": {kantor.kode} {kantor.nama}").font = Font(bold=True)


def _merge_groups(lembar: Worksheet, baris: int, atas: Sequence[str]) -> None:
    awal = 1
    for kolom in range(2, len(atas) + 2):
        if kolom > len(atas) or atas[kolom - 1]:
            if kolom - 1 > awal:
                lembar.merge_cells(start_row=baris, start_column=awal, end_row=baris, end_column=kolom - 1)
            awal = kolom


def write_row(
    lembar: Worksheet, baris: int, isi: Sequence[object], tebal: bool = False, uang: Iterable[int] = ()
) -> None:
    """One bordered table row; `uang` are the column numbers shown as money. None leaves a cell empty."""
    for kolom, nilai in enumerate(isi, start=1):
        sel = lembar.cell(baris, kolom, nilai)
        sel.border, sel.alignment, sel.font = KOTAK, ATAS, Font(bold=tebal)
    for kolom in uang:
        lembar.cell(baris, kolom).number_format = RUPIAH


def write_numbers(lembar: Worksheet, baris: int, isi: Sequence[object]) -> None:
    """The row of column numbers under a header."""
    for kolom, nilai in enumerate(isi, start=1):
        sel = lembar.cell(baris, kolom, nilai)
        sel.border, sel.alignment, sel.font = KOTAK, TENGAH, Font(italic=True, size=9)


def write_signature(
    lembar: Worksheet, baris: int, kolom: int, jabatan: str, tanggal: str = "… September 2020"
) -> int:
    """The tail that a reader has to skip; no name and no NIP. The first free row after it."""
    for geser, teks in ((0, f"Trenggalek, {tanggal}"), (1, jabatan), (5, "……………………………"), (6, "NIP. ………………………")):
        lembar.cell(baris + geser, kolom, teks).alignment = Alignment(horizontal="center")
    return baris + 7


def save(buku: Workbook, tujuan: Path) -> None:
    """Write the workbook with fixed times inside and outside, so that equal content is equal bytes."""
    mentah = io.BytesIO()
    buku.save(mentah)
    saat = SAAT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as hasil:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama == "docProps/core.xml":
                isi = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + saat, isi)
            info = zipfile.ZipInfo(nama, SAAT.timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            hasil.writestr(info, isi)
