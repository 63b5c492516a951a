"""The workbook: overview, a sheet a kecamatan, and every row behind the figures, as real tables."""

from collections.abc import Callable, Sequence
from io import BytesIO
from textwrap import wrap

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.messages import _, language, rupiah
from satudata_budget.messages.terms import nama_unit
from satudata_budget.readiness import UnitScore
from satudata_budget.reports.cell import write
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.method import method_lines
from satudata_budget.reports.procurement.files import procurement_sheet
from satudata_budget.reports.procurement.lines import facts_of, procurement_lines
from satudata_budget.reports.purchase_tables import purchase_lines, purchases, unbuyable
from satudata_budget.reports.row_tables import budget_lines, desa, inventory, staff
from satudata_budget.reports.tables import (
    ReportTable,
    components,
    flag_table,
    overview,
    verification,
)
from satudata_budget.reports.titles import report_title
from satudata_budget.reports.xlsx_charts import money_chart, pillar_chart, unit_chart
from satudata_budget.words.headline import explanation, headline_figures, unit_headline_figures
from satudata_budget.words.sentences import after_budget, finding, headline, yardstick

HEAD = PatternFill("solid", start_color="12343B")
WIDEST, NARROWEST = 48, 8
LINE = 15  # points
FONT = "Calibri"
NUMERIC = ("angka", "desimal", "rupiah", "persen")
Progress = Callable[[float], None]


def workbook(isi: ReportContent, progress: Progress = lambda part: None) -> bytes:
    """The report as an Excel workbook; `progress` is told the part done, 0 to 1."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = report_title(isi)
    book.properties.creator, book.properties.language = _("Kesiapan Satu Data"), language()
    steps: list[Callable[[], None]] = [lambda: _overview_sheet(book, isi)]
    steps += [lambda u=u: _unit_sheet(book, isi, u) for u in isi.units]  # type: ignore[misc]
    steps += [lambda t=t: _plain_sheet(book, isi, t(isi)) for t in _tables(isi)]  # type: ignore[misc]
    steps.append(
        lambda: (
            procurement_sheet(book, procurement_lines(facts_of(isi)), isi.foot(), isi.contoh) if isi.rencana else None
        )
    )
    steps.append(lambda: _method_sheet(book, isi))
    for number, step in enumerate(steps, 1):
        step()
        progress(number / (len(steps) + 1))
    out = BytesIO()
    book.save(out)
    progress(1.0)
    return out.getvalue()


def _tables(isi: ReportContent) -> tuple[Callable[[ReportContent], ReportTable], ...]:
    plan = (purchases, purchase_lines, unbuyable) if isi.unit is None else ()
    return (_all_flags, *plan, verification, budget_lines, inventory, staff, desa)


def _all_flags(isi: ReportContent) -> ReportTable:
    return flag_table(isi, isi.bendera if isi.unit is None else isi.flags_of(isi.unit.kode))


def _overview_sheet(book: Workbook, isi: ReportContent) -> None:
    sheet = _sheet(book, _("Ringkasan"))
    figures = (f"{f.nama}: {f.nilai}; {f.arti}" for f in headline_figures(isi.hasil))
    sentences = (headline(isi.hasil), explanation(isi.hasil).replace("**", ""), *figures, *yardstick(isi.tolok))
    first = _top(sheet, isi, report_title(isi), sentences)
    table = overview(isi)
    if isi.unit is not None:
        table = ReportTable(table.judul, table.kolom, tuple(row for row in table.baris if row[0] == isi.unit.kode))
    last = _table(sheet, table, first)
    if isi.unit is None:
        sheet.add_chart(pillar_chart(sheet, first, last), f"A{last + 3}")
        sheet.add_chart(money_chart(sheet, first, last), f"I{last + 3}")


def _unit_sheet(book: Workbook, isi: ReportContent, unit: UnitScore) -> None:
    sheet = _sheet(book, unit.nama)
    facts = (
        finding(isi.hasil, unit),
        after_budget(isi.hasil, unit).replace("**", ""),
        *(f"{f.nama}: {f.nilai}; {f.arti}" for f in unit_headline_figures(isi.hasil, unit)),
    )
    first = _top(sheet, isi, nama_unit(unit.nama, unit.tingkat), facts)
    last = _table(sheet, components(isi, unit.kode), first)
    sheet.add_chart(unit_chart(sheet, unit, last + 3), f"E{last + 3}")
    _flag_lines(sheet, isi, unit, last + 22)
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToHeight = 1


def _flag_lines(sheet: Worksheet, isi: ReportContent, unit: UnitScore, row: int) -> None:
    """Who has to act, in sentences: the columns of the table above would not fit another one."""
    found = flag_table(isi, isi.flags_of(unit.kode))
    if not found.baris:
        return
    write(sheet.cell(row, 1), found.judul).font = Font(name=FONT, bold=True, size=13)
    for number, (_level, who, state, action, when, _rupiah) in enumerate(found.baris, row + 1):
        line = _("{siapa}: {keadaan} {tindakan} Paling lambat: {tenggat}.").format(
            siapa=who, keadaan=state, tindakan=action, tenggat=when
        )
        write(sheet.cell(number, 1), line).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=12)
        sheet.row_dimensions[number].height = LINE * len(wrap(line, 140))


def _plain_sheet(book: Workbook, isi: ReportContent, table: ReportTable) -> None:
    sheet = _sheet(book, table.judul)
    extra: tuple[str, ...] = ()
    if isi.rencana is not None and table.judul == purchases(isi).judul:
        extra = (
            _("Plafon {plafon}, terpakai {terpakai}.").format(
                plafon=rupiah(isi.plafon), terpakai=rupiah(isi.rencana.terpakai)
            ),
        )
    _table(sheet, table, _top(sheet, isi, table.judul, extra))


def _method_sheet(book: Workbook, isi: ReportContent) -> None:
    sheet = _sheet(book, _("Cara menghitung"))
    row = _top(sheet, isi, _("Cara menghitung dan asal data"), ())
    sheet.column_dimensions["A"].width = 110
    for line in method_lines(isi):
        write(sheet.cell(row, 1), line).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = LINE * len(wrap(line, 100)) + 6
        row += 1


def _sheet(book: Workbook, title: str) -> Worksheet:
    """A sheet set up for A4 on its side; Excel allows names of 31 letters without some signs."""
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in title)[:31]
    sheet = book.create_sheet(plain)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddHeader.right.text = _("Halaman {nomor} dari {semua}").format(nomor="&P", semua="&N")
    return sheet


def _top(sheet: Worksheet, isi: ReportContent, title: str, lines: tuple[str, ...]) -> int:
    """Title, sentences and origin; the row in which the table may begin."""
    write(sheet.cell(1, 1), title).font = Font(name=FONT, bold=True, size=16)
    row = 2
    for line in lines:
        write(sheet.cell(row, 1), line)
        row += 1
    for line, loud in zip(isi.foot(), (isi.contoh, False), strict=True):
        write(sheet.cell(row, 1), line).font = Font(name=FONT, color="9C2F1E" if loud else "565D6A", bold=loud)
        row += 1
    # There & begins a command, and LibreOffice prints an escaped new line as letters: one line each, head and foot.
    sheet.oddHeader.left.text, sheet.oddFooter.left.text = (line.replace("&", "&&") for line in isi.foot())
    sheet.oddHeader.left.size = sheet.oddHeader.right.size = sheet.oddFooter.left.size = 8
    return row + 1


def _table(sheet: Worksheet, table: ReportTable, row: int) -> int:
    """A real Excel table whose head stands in `row`; its last row."""
    for column, (title, kind) in enumerate(table.kolom, 1):
        cell = write(sheet.cell(row, column), title)
        cell.font, cell.fill = Font(name=FONT, bold=True, color="FFFFFF"), HEAD
        cell.alignment = Alignment(horizontal="right" if kind in NUMERIC else "left", wrap_text=True, vertical="center")
    widths = _widths(sheet, table)
    sheet.row_dimensions[row].height = 4 + _lines([title for title, _kind in table.kolom], widths)
    for number, values in enumerate(table.baris, row + 1):
        for column, (value, (_title, kind)) in enumerate(zip(values, table.kolom, strict=True), 1):
            cell = write(sheet.cell(number, column), value, kind)
            text = isinstance(value, str)
            # A text behind a number would touch it.
            beside = text and column > 1 and table.kolom[column - 2][1] in NUMERIC
            long = text and len(value) > widths[column - 1] - 2
            cell.alignment = Alignment("left" if text else "right", "top", wrap_text=long, indent=int(beside))
        # Said here, for a program that only prints does not measure the text itself.
        sheet.row_dimensions[number].height = _lines(values, widths)
    if not table.baris:
        write(sheet.cell(row + 1, 1), _("Tidak ada."))
    last = row + max(1, len(table.baris))
    name = f"T{len(sheet.parent.worksheets)}_{row}"
    made = Table(displayName=name, ref=f"A{row}:{get_column_letter(len(table.kolom))}{last}")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(made)
    sheet.freeze_panes = sheet.cell(row + 1, 3 if len(table.kolom) > 6 else 2)
    sheet.print_title_rows = f"{row}:{row}"
    return last


def _lines(values: Sequence[object], widths: list[int]) -> float:
    """The height of a row in points whose texts are broken at the widths of their columns."""
    texts = ((value, width) for value, width in zip(values, widths, strict=True) if isinstance(value, str))
    return LINE * max((len(wrap(text, max(NARROWEST, width - 3))) for text, width in texts), default=1) or LINE


def _widths(sheet: Worksheet, table: ReportTable) -> list[int]:
    """Set and return the width of each column, in letters; a title may take several lines."""
    shown = table.as_text()[:400]
    widths = []
    for column, (title, _kind) in enumerate(table.kolom):
        longest = max((len(row[column]) for row in shown), default=10)
        word = max((len(word) for word in title.split()), default=0)
        width = min(WIDEST, max(NARROWEST, word + 4, longest + 3))
        sheet.column_dimensions[get_column_letter(column + 1)].width = width
        widths.append(width)
    return widths
