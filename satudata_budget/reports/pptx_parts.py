"""The parts of a slide in PowerPoint: text that fits, native charts, tables, tiles. Sizes in inches and points."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from PIL import ImageFont
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches, Pt

from satudata_budget.reports.cell import printable

FONT = "Plus Jakarta Sans"
"""A sans-serif: where it is not installed, PowerPoint and LibreOffice take their own (Arial, Liberation Sans)."""
_FILE = Path(__file__).parent / "huruf" / "plus-jakarta-sans-600.ttf"
"""Wider than Arial: what fits in it fits in what stands in for it."""
INK, QUIET, LOUD, PAPER = "1C2430", "565D6A", "9C2F1E", "FBFAF6"
SMALLEST = 10


def rgb(code: str) -> RGBColor:
    """`1B7F79` as a colour."""
    return RGBColor(*bytes.fromhex(code))


@cache
def _face(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FILE), size)


def fitting(text: str, width: float, height: float, largest: int) -> int:
    """The largest size in points at which the text, broken at words, fits the box in inches."""
    for size in range(largest, SMALLEST, -1):
        if _lines(text, width * 72, size) * size * 1.35 <= height * 72:
            return size
    return SMALLEST


def _lines(text: str, width: float, size: int) -> int:
    count = 0
    for paragraph in text.split("\n"):
        line = ""
        count += 1
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and _face(size).getlength(longer) > width:
                count, line = count + 1, word
            else:
                line = longer
    return count


def put_text(
    slide: Any,
    text: str,
    box: tuple[float, float, float, float],
    size: int,
    colour: str = INK,
    *,
    bold: bool = False,
    middle: bool = False,
) -> Any:
    """A text box (left, top, width, height) with the text as large as it fits, at most `size`."""
    shape = slide.shapes.add_textbox(*(Inches(part) for part in box))
    _fill_text(shape.text_frame, text, (box[2], box[3]), size, colour, bold=bold)
    if middle:
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    return shape


def _fill_text(frame: Any, text: str, room: tuple[float, float], size: int, colour: str, *, bold: bool) -> None:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Inches(0.04)
    chosen = fitting(text, room[0] - 0.1, room[1] - 0.08, size)
    for number, line in enumerate(printable(text).split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold, run.font.name = line, Pt(chosen), bold, FONT
        run.font.color.rgb = rgb(colour)


def put_tile(slide: Any, text: str, box: tuple[float, float, float, float], fill: str, colour: str) -> None:
    """A rounded tile with its text."""
    shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *(Inches(part) for part in box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(fill)
    shape.line.color.rgb = rgb(colour)
    _fill_text(shape.text_frame, text, (box[2] - 0.1, box[3]), 13, colour, bold=True)


def put_bars(
    slide: Any,
    names: Sequence[str],
    series: Mapping[str, Sequence[float | int]],
    colours: Sequence[str],
    box: tuple[float, float, float, float],
    *,
    stacked: bool = False,
    form: str = "#,##0",
) -> None:
    """A native bar chart: the first name on top; numbers at the bars, no grid."""
    data = CategoryChartData(number_format=form)
    data.categories = names
    for name, values in series.items():
        data.add_series(name, values)
    kind = XL_CHART_TYPE.BAR_STACKED if stacked else XL_CHART_TYPE.BAR_CLUSTERED
    chart = slide.shapes.add_chart(kind, *(Inches(part) for part in box), data).chart
    chart.font.size, chart.font.name = Pt(11), FONT
    chart.has_legend = len(series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.category_axis.reverse_order = True
    chart.category_axis.format.line.color.rgb = rgb("E2DCCF")
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100 if stacked else -5
    for one, colour in zip(plot.series, colours, strict=True):
        one.format.fill.solid()
        one.format.fill.fore_color.rgb = rgb(colour)
    plot.has_data_labels = True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = form, False
    plot.data_labels.font.size = Pt(10)


def put_table(
    slide: Any, rows: Sequence[Sequence[str]], widths: Sequence[float], box: tuple[float, float, float, float]
) -> None:
    """A native table, its first row the head; the type shrinks until all rows fit."""
    shape = slide.shapes.add_table(len(rows), len(widths), *(Inches(part) for part in box))
    high = box[3] / len(rows)
    for column, width in zip(shape.table.columns, widths, strict=True):
        column.width = Inches(width)
    for number, row in enumerate(rows):
        for cell, text, width in zip(shape.table.rows[number].cells, row, widths, strict=True):
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb("12343B" if number == 0 else "FFFFFF")
            colour = "FFFFFF" if number == 0 else INK
            _fill_text(cell.text_frame, text, (width - 0.12, high - 0.1), 13, colour, bold=number == 0)
