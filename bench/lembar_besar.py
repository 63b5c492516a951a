"""Writes a large Lampiran II straight into the parts of an .xlsx: openpyxl would take a minute."""

import csv
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from satudata_budget.intake.book.grid import column_letters
from satudata_budget.intake.classify.rules import read_reference
from satudata_budget.intake.parse.code import format_kegiatan

BARIS = 100_000
_KECAMATAN = (
    "Panggul", "Munjungan", "Pule", "Dongko", "Tugu", "Karangan", "Kampak", "Watulimo", "Bendungan", "Gandusari",
    "Trenggalek", "Pogalan", "Durenan", "Suruh",
)  # fmt: skip
_BELANJA = (
    "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor", "Belanja Makanan dan Minuman Rapat",
    "Belanja Perjalanan Dinas Biasa", "Belanja Tagihan Listrik", "Belanja Sewa Bangunan Gedung Tempat Pertemuan",
    "Honorarium Tim Pelaksana Kegiatan dan Sekretariat Tim Pelaksana Kegiatan",
)  # fmt: skip
_SATU_DATA = ("Belanja Modal Personal Computer", "Belanja Kawat/Faksimili/Internet/TV Berlangganan")
_SELDOM = 40
"""One line in so many is about computers or internet."""
Row = list[str | None]


def rows(semua: bool) -> Iterator[Row]:
    """The cells of the sheet, BARIS rows of them; `semua`: every office is one of ours."""
    dice = random.Random(2021)  # noqa: S311 - a sample needs no cryptography
    yield from islice(_all_rows(dice, semua), BARIS)


def _all_rows(dice: random.Random, semua: bool) -> Iterator[Row]:
    yield ["Lampiran II", None, ":", "Peraturan Bupati Trenggalek"]
    yield ["PENJABARAN APBD MENURUT URUSAN PEMERINTAHAN DAERAH, ORGANISASI, PROGRAM, KEGIATAN, SUB KEGIATAN"]
    yield ["TAHUN ANGGARAN 2021"]
    yield ["Kode Rekening", *[None] * 11, "Uraian", "Jumlah", "Penjelasan", "Keterangan"]
    yield [str(n) for n in range(1, 17)]
    book = read_reference().kegiatan["050-3708"]
    subs = sorted((kode, nama) for kode, nama in book.items() if len(kode) == 6 and kode[:2] == (7, 1))
    ours = [f"Kecamatan {nama}" for nama in _KECAMATAN]
    others = [f"Dinas Urusan Pilihan Nomor {n}" for n in range(1, 29)]
    while True:
        for n, nama in enumerate(ours if semua else [*ours, *others], start=1):
            yield from _office(dice, f"7.01.0.00.0.00.{n:02d}.0000", nama, subs)


def _office(dice: random.Random, skpd: str, kantor: str, subs: list[tuple[tuple[int, ...], str]]) -> Iterator[Row]:
    yield ["7", "01", skpd, "00", "0.00", "00", *[None] * 6, kantor, None, None, None]
    for kode, sub in subs:
        parts = format_kegiatan(kode).split(".")
        head: Row = [*parts[:2], skpd, parts[2], ".".join(parts[3:5]), parts[5]]
        leaves = [
            (f"5.1.02.{dice.randint(1, 4):02d}.01.{n:04d}", dice.randint(100, 90_000) * 1000) for n in range(1, 40)
        ]
        yield [*head, *[None] * 6, sub, _money(sum(pagu for _akun, pagu in leaves)), None, None]
        for akun, pagu in leaves:
            nama = dice.choice(_SATU_DATA if dice.randrange(_SELDOM) == 0 else _BELANJA)
            yield [*head, *akun.split("."), nama, _money(pagu), "Sumber dana: Dana Alokasi Umum", None]


def _money(pagu: int) -> str:
    return f"{pagu:,}".replace(",", ".") + ",00"


def write_csv(path: Path, semua: bool) -> int:
    """The sheet as CSV; its bytes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows(semua))
    return path.stat().st_size


def write_lampiran(path: Path, semua: bool) -> None:
    """The sheet as an .xlsx with shared strings, as Excel saves it."""
    shared: dict[str, int] = {}
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, xml in _PARTS.items():
            package.writestr(name, xml)
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            for nomor, row in enumerate(rows(semua), start=1):
                cells = "".join(
                    f'<c r="{_LETTERS[k]}{nomor}" t="s"><v>{shared.setdefault(text, len(shared))}</v></c>'
                    for k, text in enumerate(row)
                    if text is not None
                )
                sheet.write(f'<row r="{nomor}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        package.writestr(
            "xl/sharedStrings.xml",
            f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{texts}</sst>',
        )


_LETTERS = [column_letters(k) for k in range(16)]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_MAIN}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_MAIN}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_MAIN}.sharedStrings+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_OFFICE_DOCUMENT}">'
        '<sheets><sheet name="Lampiran II" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{_OFFICE_DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    ),
}
