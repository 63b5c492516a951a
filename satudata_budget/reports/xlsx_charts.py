"""Charts that Excel itself draws from the cells of the sheet, so that they stay editable."""

from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, UnitScore
from satudata_budget.reports.cell import write

COLOURS = ("1B7F79", "B7791F", "2F5D8A", "7A5C99")
TODAY, LATER = "8A8F98", "1B7F79"


def pillar_chart(sheet: Worksheet, first: int, last: int) -> BarChart:
    """The four pillars of every unit, from the overview table whose head stands in row `first`."""
    chart = _bars(_("Empat pilar tiap unit, 0 sampai 100"))
    chart.add_data(Reference(sheet, min_col=6, max_col=9, min_row=first, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=2, min_row=first + 1, max_row=last))
    for series, colour in zip(chart.series, COLOURS, strict=True):
        series.graphicalProperties.solidFill = colour
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 100
    chart.width, chart.height = 18, 9
    return chart


def money_chart(sheet: Worksheet, first: int, last: int) -> BarChart:
    """What is funded and what is still to be asked for, unit by unit, from the same table."""
    chart = _bars(_("Kebutuhan: sudah didanai dan perlu diusulkan lagi (rupiah)"))
    chart.grouping, chart.overlap = "stacked", 100
    chart.add_data(Reference(sheet, min_col=15, max_col=16, min_row=first, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=2, min_row=first + 1, max_row=last))
    for series, colour in zip(chart.series, (LATER, "1C2430"), strict=True):
        series.graphicalProperties.solidFill = colour
    chart.y_axis.number_format = '#,##0,,"\N{NO-BREAK SPACE}jt"'
    chart.y_axis.scaling.min = 0
    chart.width, chart.height = 18, 9
    return chart


def unit_chart(sheet: Worksheet, unit: UnitScore, row: int) -> BarChart:
    """The pillars of one unit today and after the budget; their cells are written from `row` on."""
    for column, title in enumerate((_("Pilar"), _("Hari ini"), _("Setelah anggaran")), 1):
        write(sheet.cell(row, column), title).alignment = Alignment("right" if column > 1 else "left")
    for number, pilar in enumerate(PILAR, row + 1):
        write(sheet.cell(number, 1), nama_pilar(pilar))
        write(sheet.cell(number, 2), unit.pilar[pilar], "desimal")
        write(sheet.cell(number, 3), unit.rencana.pilar[pilar], "desimal")
    chart = _bars(_("Pilar {nama}, 0 sampai 100").format(nama=unit.nama))
    last = row + len(PILAR)
    chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=row, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=row + 1, max_row=last))
    for series, colour in zip(chart.series, (TODAY, LATER), strict=True):
        series.graphicalProperties.solidFill = colour
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 100
    chart.width, chart.height = 18, 8.5
    return chart


def _bars(title: str) -> BarChart:
    chart = BarChart()
    chart.type = "col"
    chart.title = title
    chart.legend.position = "b"
    # Without these Excel hides both axes.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = "0"
    chart.gapWidth = 60
    return chart
