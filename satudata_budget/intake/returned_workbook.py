"""The sender's own workbook given back: faulty cells coloured and commented, and a sheet that lists every finding.

It is opened once more for that, by openpyxl, which takes more time and memory for it than reading did: apart, too.
"""

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.apart import QUEUE, Broken, TooBusy, TooMuch
from satudata_budget.intake.book.book_bytes import open_here
from satudata_budget.intake.findings.finding import Finding
from satudata_budget.messages import _, language, use_language
from satudata_budget.store import ReceivedFile

LEMBAR = "Temuan"
WARNA = {"galat": "F4C7C0", "peringatan": "F7E3B5"}
_HEAD = PatternFill("solid", fgColor="12343B")
_WIDTHS = (6, 14, 24, 10, 100)
_LONGEST_TITLE = 31  # Excel's own limit


@dataclass(frozen=True)
class Remark:
    """A finding in the reader's language, and where in the workbook it belongs."""

    tingkat: str
    lembar: str
    sel: str
    kalimat: str


def returned(berkas: ReceivedFile, temuan: Sequence[Finding]) -> ReceivedFile:
    """The workbook as it came, marked, under the name `NAME_temuan.xlsx`.

    What is no xlsx (xls, ods, csv, HTML) comes back as one with the same cells; what cannot be opened at all, or not in
    the time and memory that there is, as a workbook with the findings alone.
    """
    remarks = [Remark(satu.tingkat, satu.lembar, satu.sel, satu.kalimat) for satu in temuan]
    name = f"{PurePath(berkas.nama).stem}_temuan.xlsx"
    # openpyxl writes sheets into the folder for temporary files first; it goes, whatever becomes of the process.
    with tempfile.TemporaryDirectory(prefix="kembalian-") as folder:
        more = (language(), folder, [astuple(remark) for remark in remarks])
        try:
            isi = QUEUE.ask("kembalian", berkas.nama, berkas.isi, more, limits.DETIK_KEMBALI, seats=(0,))
        except (TooBusy, TooMuch, Broken):
            isi = _with_remarks(_empty(), remarks)
    return ReceivedFile(name, isi)


def marked_here(nama: str, isi: bytes, more: tuple[str, str, list[tuple[str, str, str, str]]]) -> bytes:
    """The marked workbook, made within this process; `more` is the language, a folder to write in, and the remarks."""
    spoken, tempfile.tempdir, remarks = more
    use_language(spoken)
    return _with_remarks(_own_book(nama, isi), [Remark(*parts) for parts in remarks])


def _with_remarks(book: Workbook, remarks: Sequence[Remark]) -> bytes:
    for satu in remarks:
        _mark(book, satu)
    _list(book, remarks)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _own_book(nama: str, isi: bytes) -> Workbook:
    try:
        return load_workbook(BytesIO(isi))
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError, TypeError, SyntaxError):
        # SyntaxError: that of a damaged XML is one.
        return _copied(nama, isi)


def _empty() -> Workbook:
    book = Workbook()
    for sheet in list(book.worksheets):
        book.remove(sheet)
    return book


def _copied(nama: str, isi: bytes) -> Workbook:
    book = _empty()
    buku = open_here(nama, isi).buku
    for lembar in buku.lembar if buku else ():
        target = book.create_sheet(_title(lembar.nama))
        for baris, row in enumerate(lembar.baris, start=1):
            for kolom, value in enumerate(row, start=1):
                if value not in (None, ""):
                    _write(target.cell(baris, kolom), value)
    return book


def _title(nama: str) -> str:
    kept = "".join(" " if mark in "[]:*?/\\" else mark for mark in nama)[:_LONGEST_TITLE]
    return kept.strip() or _("Data")


def _write(cell: Cell | MergedCell, value: object) -> None:
    """A value as it is: a text that begins with `=` stays a text."""
    text = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    cell.value = text
    if isinstance(text, str) and isinstance(cell, Cell):
        cell.data_type = "s"


def _mark(book: Workbook, satu: Remark) -> None:
    sheet = _sheet(book, satu)
    if sheet is None or not satu.sel:
        return
    cell = _anchor(sheet, satu.sel)
    earlier = cell.comment.text + "\n" if cell.comment else ""
    note = Comment(earlier + satu.kalimat, _("Kesiapan Satu Data"))
    note.width, note.height = 320, 120
    cell.comment = note
    if satu.tingkat == "galat" or not earlier:
        cell.fill = PatternFill("solid", fgColor=WARNA[satu.tingkat])


def _sheet(book: Workbook, satu: Remark) -> Worksheet | None:
    names = {sheet.title: sheet for sheet in book.worksheets}
    if satu.lembar:
        return names.get(satu.lembar) or names.get(_title(satu.lembar))
    return book.worksheets[0] if len(book.worksheets) == 1 else None


def _anchor(sheet: Worksheet, alamat: str) -> Cell | MergedCell:
    """The cell itself, or the first of the merged range that it lies in: only that one can be seen."""
    for merged in sheet.merged_cells.ranges:
        if alamat in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    return sheet[alamat]


def _list(book: Workbook, temuan: Iterable[Remark]) -> None:
    names = {sheet.title for sheet in book.worksheets}
    title = next(name for n in range(1, 100) if (name := LEMBAR if n == 1 else f"{LEMBAR} {n}") not in names)
    sheet = book.create_sheet(title, 0)
    heads = (_("No"), _("Tingkat"), _("Lembar"), _("Sel"), _("Apa yang perlu dibetulkan"))
    for kolom, (head, width) in enumerate(zip(heads, _WIDTHS, strict=True), start=1):
        cell = sheet.cell(1, kolom, head)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), _HEAD
        sheet.column_dimensions[cell.column_letter].width = width
    for nth, satu in enumerate(temuan, start=1):
        _row(sheet, nth, satu, names)
    sheet.freeze_panes = "A2"
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet


def _row(sheet: Worksheet, nth: int, satu: Remark, names: set[str]) -> None:
    values = (nth, nama_tingkat(satu.tingkat), satu.lembar, satu.sel, satu.kalimat)
    for kolom, value in enumerate(values, start=1):
        cell = sheet.cell(nth + 1, kolom)
        _write(cell, value)
        cell.alignment = Alignment(wrap_text=kolom == len(values), vertical="top")
        cell.fill = PatternFill("solid", fgColor=WARNA[satu.tingkat]) if kolom == 2 else PatternFill()
    if satu.sel and satu.lembar in names:
        quoted = satu.lembar.replace("'", "''")
        sheet.cell(nth + 1, 4).hyperlink = f"#'{quoted}'!{satu.sel}"


def nama_tingkat(tingkat: str) -> str:
    """How grave, in words."""
    return {"galat": _("galat"), "peringatan": _("peringatan")}[tingkat]
