"""Charts as files: one image, its numbers, or all of a report in one zip."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from satudata_budget.charts.chart import Chart
from satudata_budget.charts.take_along import framed
from satudata_budget.reports.cell import tame, write
from satudata_budget.reports.chapters import ChartChapter, chapters, unit_charts
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.printer import printer

IMAGES = ("png", "svg")


def image(gambar: Chart, question: str, foot: Sequence[str], form: str, scale: float = 2) -> bytes:
    """The chart with title and origin, as `png` or `svg`, on white. Raises BrowserMissing, PrintFailed."""
    return printer().image(framed(gambar, question, foot), form, scale)


def table_csv(gambar: Chart) -> bytes:
    """The chart's numbers, UTF-8 with a mark so that Excel shows it right; nothing in it runs as a formula."""
    return gambar.tabel.map(tame).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def table_xlsx(gambar: Chart, question: str, foot: Sequence[str]) -> bytes:
    """The chart's numbers as a workbook, with its finding and origin above."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row, line in enumerate((gambar.kalimat, question, *foot), 1):
        write(sheet.cell(row, 1), line).font = Font(name="Calibri", bold=row == 1)
    head = len(foot) + 4
    frame = gambar.tabel
    for column, name in enumerate(frame.columns, 1):
        cell = write(sheet.cell(head, column), str(name))
        cell.font, cell.alignment = Font(name="Calibri", bold=True), Alignment(wrap_text=True)
        longest = max((len(str(value)) for value in frame[name]), default=0)
        sheet.column_dimensions[get_column_letter(column)].width = min(48, max(12, longest + 2))
        for number, value in enumerate(frame[name], head + 1):
            _put(sheet.cell(number, column), value)
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(max(1, len(frame.columns)))}{head + max(1, len(frame))}"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def all_images(
    isi: ReportContent, form: str, progress: Callable[[float], None] = lambda part: None
) -> dict[str, bytes]:
    """Every chart of a report: file name → image. Raises BrowserMissing, PrintFailed."""
    found: list[ChartChapter] = [*chapters(isi), *(bab for unit in isi.units for bab in unit_charts(isi, unit))]
    files = {}
    for number, bab in enumerate(found, 1):
        question = bab.pertanyaan if bab.tema in ("", bab.pertanyaan) else f"{bab.tema} · {bab.pertanyaan}"
        files[f"{bab.kunci}.{form}"] = image(bab.gambar, question, isi.foot(), form)
        progress(number / len(found))
    return files


def zipped(files: dict[str, bytes]) -> bytes:
    """Files as one zip."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _put(cell: Cell, value: Any) -> None:
    if pd.isna(value):
        return
    plain = value.item() if hasattr(value, "item") else value
    write(cell, plain, "teks" if isinstance(plain, str) else "angka" if isinstance(plain, int) else "desimal")
