"""Bytes into a flattened workbook; what stands in the way is a finding, never an exception."""

from collections.abc import Callable
from csv import Error as CsvError
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

from satudata_budget.intake import limits, ods_scan, xls_scan, xlsx_scan
from satudata_budget.intake.apart import opens_safely
from satudata_budget.intake.grid import Buku, Lembar, Nilai, Rentang, address
from satudata_budget.intake.guard import Bentuk, guard
from satudata_budget.intake.html_book import charset, read_html
from satudata_budget.intake.temuan import Temuan
from satudata_budget.intake.text_book import TooFar, decode, read_text
from satudata_budget.intake.xlsx_rows import PlainSheets
from satudata_budget.intake.xlsx_scan import Catatan
from satudata_budget.intake.xlsx_values import NotPlain

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
_SCANS: dict[Bentuk, Callable[[bytes], dict[str, Catatan]]] = {
    "xlsx": xlsx_scan.scan,
    "ods": ods_scan.scan,
    "xls": xls_scan.scan,
}
"""What calamine cannot tell of a form is read beside it."""


def open_workbook(nama: str, isi: bytes) -> tuple[Buku | None, tuple[Temuan, ...]]:
    """The sheets of a file (xlsx, xls, ods, csv, an HTML table) and what is wrong with it; no workbook where it cannot
    be read."""
    bentuk, said = guard(nama, isi)
    if bentuk == "paket":
        return None, (Temuan("galat", "bukan_lembar_kerja", nama, isi={"bentuk": "ZIP"}),)
    if bentuk is None:
        return None, said
    try:
        buku, more = _read(nama, isi, bentuk)
    except PasswordError:
        return None, (Temuan("galat", "berkas_bersandi", nama),)
    except TooFar as far:
        return None, (_too_long(nama, "", far.apa),)
    except _DAMAGED:
        return None, (Temuan("galat", "berkas_tidak_terbaca", nama),)
    except BaseException as panic:
        # A damaged formula makes calamine's own code give up, in an exception that is no Exception and has no address.
        if type(panic).__name__ != "PanicException":
            raise
        return None, (Temuan("galat", "berkas_tidak_terbaca", nama),)
    return buku, (*said, *more)


def _read(nama: str, isi: bytes, bentuk: Bentuk) -> tuple[Buku | None, tuple[Temuan, ...]]:
    if bentuk == "csv":
        return _with_content(Buku(nama, (read_text(decode(isi)),)))
    if bentuk == "html":
        return _with_content(Buku(nama, (read_html(decode(isi, charset(isi))),)))
    if bentuk in ("xls", "xlsb") and not opens_safely(isi):
        return None, (Temuan("galat", "berkas_tidak_terbaca", nama),)
    scan = _SCANS.get(bentuk)
    return _calamine(nama, isi, scan(isi) if scan else {})


def _calamine(nama: str, isi: bytes, catatan: dict[str, Catatan]) -> tuple[Buku | None, tuple[Temuan, ...]]:
    too_far = tuple(_too_long(nama, sheet, notes.melewati) for sheet, notes in catatan.items() if notes.melewati)
    if too_far:
        return None, too_far
    with CalamineWorkbook.from_filelike(BytesIO(isi)) as buku:
        sheets = [s for s in buku.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
        if len(sheets) > limits.LEMBAR:
            return None, (Temuan("galat", "lembar_terlalu_banyak", nama, isi={"batas": limits.LEMBAR}),)
        hidden = tuple(s.name for s in sheets if s.visible != SheetVisibleEnum.Visible)
        plain = _plain(isi, catatan)
        lembar: list[Lembar] = []
        for name in (s.name for s in sheets if s.name not in hidden):
            notes = catatan.get(name, Catatan({}))
            if name in plain:
                lembar.append(Lembar(name, *plain[name], notes.rusak, notes.tersembunyi))
                continue
            astray = xlsx_scan.strays(isi, notes.bagian) if notes.ukuran > limits.LEMBAR_BESAR else ""
            if astray:
                return None, (_too_long(nama, name, astray),)
            sheet = buku.get_sheet_by_name(name)
            beyond = _beyond(sheet)
            if beyond:
                return None, (_too_long(nama, name, beyond),)
            merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
            lembar.append(Lembar(sheet.name, _rows(sheet), merged, notes.rusak, notes.tersembunyi))
    return _with_content(Buku(nama, tuple(lembar), hidden))


def _plain(isi: bytes, catatan: dict[str, Catatan]) -> dict[str, tuple[list[list[Nilai]], tuple[Rentang, ...]]]:
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


def _with_content(buku: Buku) -> tuple[Buku | None, tuple[Temuan, ...]]:
    hidden = (
        *(Temuan("peringatan", "lembar_tersembunyi", buku.nama, lembar) for lembar in buku.tersembunyi),
        *(_hidden_rows(buku.nama, lembar) for lembar in buku.lembar if lembar.tersembunyi),
    )
    if not any(any(lembar.filled(i)) for lembar in buku.lembar for i in range(len(lembar.baris))):
        return None, (Temuan("galat", "berkas_kosong", buku.nama), *hidden)
    return buku, hidden


def _hidden_rows(nama: str, lembar: Lembar) -> Temuan:
    about = {"banyak": len(lembar.tersembunyi)}
    return Temuan("peringatan", "baris_tersembunyi", nama, lembar.nama, address(lembar.tersembunyi[0], 0), about)


def _too_long(nama: str, lembar: str, apa: str) -> Temuan:
    if apa == "sel":
        return Temuan("galat", "lembar_terlalu_luas", nama, lembar)
    batas = limits.BARIS if apa == "baris" else limits.KOLOM
    return Temuan("galat", f"{apa}_terlalu_banyak", nama, lembar, isi={"batas": batas})
