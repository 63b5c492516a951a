"""Bytes into a flattened workbook; what stands in the way is a finding, never an exception.

This runs in the process apart (intake/book/apart.py) and nowhere else: what is opened may take all memory, or never
end.
"""

from collections.abc import Callable
from csv import Error as CsvError
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from satudata_budget.intake.book import limits, xlsx_scan
from satudata_budget.intake.book import ods as ods_scan
from satudata_budget.intake.book import xls as xls_scan
from satudata_budget.intake.book.grid import MERGED, Nilai, Rentang, Sheet, Workbook, address
from satudata_budget.intake.book.guard import Bentuk, guard
from satudata_budget.intake.book.html import charset, read_html
from satudata_budget.intake.book.package_tables import tables
from satudata_budget.intake.book.text import TooFar, decode, read_text
from satudata_budget.intake.book.xlsx_rows import PlainSheets
from satudata_budget.intake.book.xlsx_scan import SheetScan
from satudata_budget.intake.book.xlsx_values import NotPlain
from satudata_budget.intake.findings.finding import Finding

_DAMAGED = (
    CalamineError,
    BadZipFile,
    ZlibError,
    LZMAError,
    CsvError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    RuntimeError,
)
_SCANS: dict[Bentuk, Callable[[bytes], dict[str, SheetScan]]] = {
    "xlsx": xlsx_scan.scan,
    "ods": ods_scan.scan,
    "xls": xls_scan.scan,
}
"""What calamine cannot tell of a form is read beside it."""


@dataclass(frozen=True)
class Opened:
    """What a file holds: the sheets of a workbook, the tables of a data package by their names, or neither; and what is
    wrong with it."""

    buku: Workbook | None
    temuan: tuple[Finding, ...]
    tabel: dict[str, bytes] | None = None


def open_here(nama: str, isi: bytes) -> Opened:
    """A file (xlsx, xls, xlsb, ods, csv, an HTML table, a zipped data package) opened within this process."""
    bentuk, said = guard(nama, isi)
    if bentuk is None:
        return Opened(None, said)
    try:
        if bentuk == "paket":
            return Opened(None, said, tables(isi))
        buku, more = _read(nama, isi, bentuk)
    except PasswordError:
        return Opened(None, (Finding("galat", "berkas_bersandi", nama),))
    except TooFar as far:
        return Opened(None, (_too_long(nama, "", far.apa),))
    except _DAMAGED:
        return Opened(None, (Finding("galat", "berkas_tidak_terbaca", nama),))
    except BaseException as panic:
        # A damaged formula makes calamine's own code give up, in an exception that is no Exception and has no address.
        if type(panic).__name__ != "PanicException":
            raise
        return Opened(None, (Finding("galat", "berkas_tidak_terbaca", nama),))
    return Opened(buku, (*said, *more))


def _read(nama: str, isi: bytes, bentuk: Bentuk) -> tuple[Workbook | None, tuple[Finding, ...]]:
    if bentuk == "csv":
        return _with_content(Workbook(nama, (read_text(decode(isi)),)))
    if bentuk == "html":
        return _with_content(Workbook(nama, (read_html(decode(isi, charset(isi))),)))
    scan = _SCANS.get(bentuk)
    catatan = scan(isi) if scan else {}
    too_far = tuple(_too_long(nama, sheet, notes.melewati) for sheet, notes in catatan.items() if notes.melewati)
    if too_far:
        return None, too_far
    _check_sum(sum(notes.luas for notes in catatan.values()))
    return _calamine(nama, isi, catatan)


def _calamine(nama: str, isi: bytes, catatan: dict[str, SheetScan]) -> tuple[Workbook | None, tuple[Finding, ...]]:
    with CalamineWorkbook.from_filelike(BytesIO(isi)) as buku:
        sheets = [s for s in buku.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
        if len(sheets) > limits.LEMBAR:
            return None, (Finding("galat", "lembar_terlalu_banyak", nama, isi={"batas": limits.LEMBAR}),)
        hidden = tuple(s.name for s in sheets if s.visible != SheetVisibleEnum.Visible)
        plain = _plain(isi, catatan)
        lembar: list[Sheet] = []
        spanned = sum(len(rows) * len(rows[0]) for rows, _merged in plain.values() if rows)
        for name in (s.name for s in sheets if s.name not in hidden):
            notes = catatan.get(name, SheetScan({}))
            _check_sum(spanned)
            if name in plain:
                lembar.append(Sheet(name, *plain[name], notes.rusak, notes.tersembunyi))
                continue
            broken, cells = xlsx_scan.reach(isi, notes.bagian) if notes.ukuran > limits.LEMBAR_BESAR else ("", 0)
            if broken:
                return None, (_too_long(nama, name, broken),)
            _check_sum(spanned + cells)
            sheet = buku.get_sheet_by_name(name)
            beyond = _beyond(sheet)
            if beyond:
                return None, (_too_long(nama, name, beyond),)
            merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
            lembar.append(Sheet(sheet.name, _rows(sheet), merged, notes.rusak, notes.tersembunyi))
            spanned += sheet.height * sheet.width
        _check_sum(spanned)
    _check_merged(lembar)
    return _with_content(Workbook(nama, tuple(lembar), hidden))


def _check_sum(cells: int) -> None:
    """Raises TooFar where all sheets together span more than they may."""
    if cells > limits.SEL:
        raise TooFar("berkas")


def _check_merged(sheets: list[Sheet]) -> None:
    """Raises TooFar where merged ranges cover more than they may: whoever reads the sheet knows every cell of them."""
    covered = ((bottom - top + 1) * (right - left + 1) for sheet in sheets for top, left, bottom, right in sheet.gabung)
    if sum(cells for cells in covered if cells <= MERGED) > limits.GABUNG:
        raise TooFar("berkas")


def _plain(isi: bytes, catatan: dict[str, SheetScan]) -> dict[str, tuple[list[list[Nilai]], tuple[Rentang, ...]]]:
    """Rows and merged ranges of the large sheets, where none of them needs more than our own reader knows."""
    large = {name: notes.bagian for name, notes in catatan.items() if notes.ukuran > limits.LEMBAR_BESAR}
    if not large:
        return {}
    try:
        with ZipFile(BytesIO(isi)) as berkas:
            reader = PlainSheets(berkas)
            return {name: reader.read(path) for name, path in large.items()}
    except NotPlain:
        return {}


def _rows(sheet: CalamineSheet) -> list[list[Nilai]]:
    """The cells from A1 on. The same text is one object wherever it stands: a budget of a hundred thousand rows repeats
    few words, and would otherwise weigh ten times its CSV."""
    if sheet.start is None:
        return []
    kept: dict[Nilai, Nilai] = {}
    keep = kept.setdefault
    # Calamine hands out empty rows above the first cell, but no empty columns left of it.
    left: list[Nilai] = [""] * sheet.start[1]
    # Only texts are shared: 1, 1.0 and True are equal, and yet not the same.
    rows = ([keep(value, value) if type(value) is str else value for value in row] for row in sheet.iter_rows())
    return [[*left, *row] for row in rows] if left else list(rows)


def _beyond(sheet: CalamineSheet) -> str:
    if sheet.end is None:
        return ""
    last_row, last_column = sheet.end
    return "baris" if last_row >= limits.BARIS else ("kolom" if last_column >= limits.KOLOM else "")


def _with_content(buku: Workbook) -> tuple[Workbook | None, tuple[Finding, ...]]:
    hidden = (
        *(Finding("peringatan", "lembar_tersembunyi", buku.nama, lembar) for lembar in buku.tersembunyi),
        *(_hidden_rows(buku.nama, lembar) for lembar in buku.lembar if lembar.tersembunyi),
    )
    if not any(any(lembar.filled(i)) for lembar in buku.lembar for i in range(len(lembar.baris))):
        return None, (Finding("galat", "berkas_kosong", buku.nama), *hidden)
    return buku, hidden


def _hidden_rows(nama: str, lembar: Sheet) -> Finding:
    about = {"banyak": len(lembar.tersembunyi)}
    return Finding("peringatan", "baris_tersembunyi", nama, lembar.nama, address(lembar.tersembunyi[0], 0), about)


def _too_long(nama: str, lembar: str, apa: str) -> Finding:
    if apa == "berkas":
        return Finding("galat", "berkas_terlalu_luas", nama)
    if apa == "sel":
        return Finding("galat", "lembar_terlalu_luas", nama, lembar)
    batas = limits.BARIS if apa == "baris" else limits.KOLOM
    return Finding("galat", f"{apa}_terlalu_banyak", nama, lembar, isi={"batas": batas})
