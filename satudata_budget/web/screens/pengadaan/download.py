"""The list to take along: a workbook with a sheet a view, and plain CSV. Text never becomes a formula."""

from collections.abc import Sequence
from io import BytesIO

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.messages import _
from satudata_budget.reports.cell import tame, write
from satudata_budget.web.screens.pengadaan.tables import PurchaseTables

_HEAD = PatternFill("solid", start_color="EFEBE1")
_WIDEST = 60


def workbook(tabel: PurchaseTables, keterangan: Sequence[tuple[str, str]]) -> bytes:
    """The tables as an Excel workbook. `keterangan`: lines above each, name and value."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets = (
        (_("Per barang"), tabel.per_barang, True),
        (_("Per kecamatan"), tabel.per_kecamatan, True),
        (_("Rinci"), tabel.rinci, True),
        (_("Tidak terbeli"), tabel.tidak_terbeli, False),
    )
    for title, frame, summed in sheets:
        _fill(book.create_sheet(title), frame, keterangan, summed=summed)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def csv_file(frame: pd.DataFrame) -> bytes:
    """UTF-8 with a mark, so that Excel shows it right; text that would run as a formula gets an apostrophe."""
    return frame.map(tame).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _fill(sheet: Worksheet, frame: pd.DataFrame, keterangan: Sequence[tuple[str, str]], *, summed: bool) -> None:
    for row, (name, value) in enumerate(keterangan, 1):
        _write(sheet.cell(row, 1), name).font = Font(bold=True)
        _write(sheet.cell(row, 2), value)
    head = len(keterangan) + 2
    for column, name in enumerate(frame.columns, 1):
        cell = _write(sheet.cell(head, column), str(name))
        cell.font, cell.fill = Font(bold=True), _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        longest = max((len(str(value)) for value in (*frame[name], name)), default=8)
        sheet.column_dimensions[get_column_letter(column)].width = min(_WIDEST, max(10, longest + 2))
    for row, values in enumerate(frame.itertuples(index=False), head + 1):
        for column, value in enumerate(values, 1):
            _write(sheet.cell(row, column), value)
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    if len(frame):
        sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(frame.columns))}{head + len(frame)}"
    if summed:
        _total(sheet, frame, head + len(frame) + 1)


def _total(sheet: Worksheet, frame: pd.DataFrame, row: int) -> None:
    """The sum as a value: it has to be the one on the screen, whatever a filter hides."""
    column = list(frame.columns).index(_("Jumlah harga")) + 1
    _write(sheet.cell(row, 1), _("Jumlah")).font = Font(bold=True)
    _write(sheet.cell(row, column), int(frame[_("Jumlah harga")].sum())).font = Font(bold=True)


def _write(cell: Cell, value: object) -> Cell:
    """The value by its own kind: whole numbers with thousands points, others with one decimal."""
    plain = value.item() if hasattr(value, "item") else value
    kind = "teks" if isinstance(plain, str) else ("angka" if isinstance(plain, int) else "desimal")
    return write(cell, plain, kind)
