"""What the Word templates are made of: an A4 page, sentences, tags, tables, charts."""

from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

TINTA, REDUP, MERAH = RGBColor(0x1C, 0x24, 0x30), RGBColor(0x56, 0x5D, 0x6A), RGBColor(0x9C, 0x2F, 0x1E)
KEPALA, GARIS = "12343B", "E2DCCF"
LEBAR = 174  # mm between the margins of A4
BENDERA = (("Siapa", 27), ("Keadaan", 52), ("Yang dilakukan", 47), ("Paling lambat", 23), ("Nilai", 25))


def new() -> Any:
    """An empty A4 document in the reports' hand."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(24), Mm(20)
    section.header_distance = section.footer_distance = Mm(9)
    style = document.styles["Normal"]
    style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(10), TINTA
    style.paragraph_format.space_after = Pt(5)
    for name, size in (("Title", 21), ("Heading 1", 15), ("Heading 2", 12), ("Heading 3", 10.5)):
        heading = document.styles[name]
        heading.font.name, heading.font.size, heading.font.bold = "Arial", Pt(size), True
        heading.font.color.rgb = TINTA
        heading.element.rPr.rFonts.set(qn("w:asciiTheme"), "")
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            heading.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
        heading.paragraph_format.space_before = Pt(0 if name == "Title" else 10)
        heading.paragraph_format.space_after = Pt(4)
        heading.paragraph_format.keep_with_next = True
    border = document.styles["Title"].element.pPr.find(qn("w:pBdr"))
    if border is not None:
        document.styles["Title"].element.pPr.remove(border)
    _head_and_foot(section)
    return document


def say(
    place: Any, text: str, style: str | None = None, *, size: float = 0, color: Any = None, bold: bool = False
) -> Any:
    """A paragraph."""
    paragraph = place.add_paragraph(style=style)
    run = paragraph.add_run(text)
    if size:
        run.font.size = Pt(size)
    if color is not None:
        run.font.color.rgb = color
    run.bold = bold or None
    return paragraph


def tag(document: Any, text: str) -> None:
    """A line of the template language that leaves no paragraph behind."""
    document.add_paragraph("{%p " + text + " %}").paragraph_format.space_after = Pt(0)


def table(document: Any, columns: tuple[tuple[str, int], ...], loop: str, cells: tuple[str, ...]) -> None:
    """A table whose second row repeats. `columns`: title and width in mm."""
    made = document.add_table(rows=4, cols=len(columns))
    dress(made, [width for _title, width in columns])
    for column, (title, _width) in enumerate(columns):
        fill(made.cell(0, column), title, bold=True, color=RGBColor(255, 255, 255), shade=KEPALA)
    made.cell(1, 0).text = "{%tr for " + loop + " %}"
    for column, cell in enumerate(cells):
        fill(made.cell(2, column), cell)
    made.cell(3, 0).text = "{%tr endfor %}"
    _repeat_head(made.rows[0])
    gap(document)


def chart_table(document: Any) -> None:
    """The numbers of a chart, with as many columns as it has."""
    made = document.add_table(rows=4, cols=3)
    dress(made, [LEBAR // 3] * 3)
    for row, cell in ((0, "{{ k }}"), (2, "{{ s }}")):
        loop = "k in bab.kolom" if row == 0 else "s in baris"
        made.cell(row, 0).text = "{%tc for " + loop + " %}"
        if row == 0:
            fill(made.cell(row, 1), cell, bold=True, color=RGBColor(255, 255, 255), shade=KEPALA, size=7.5)
        else:
            fill(made.cell(row, 1), cell, size=7.5)
        made.cell(row, 2).text = "{%tc endfor %}"
    made.cell(1, 0).text = "{%tr for baris in bab.baris %}"
    made.cell(3, 0).text = "{%tr endfor %}"
    _repeat_head(made.rows[0])
    gap(document)


def figures(document: Any, name: str) -> None:
    """Four figures at a glance, in one row."""
    made = document.add_table(rows=1, cols=4)
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    for i in range(4):
        cell = made.cell(0, i)
        cell.width = Mm(LEBAR / 4)
        _shade(cell, "F5F2EA")
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
        first = cell.paragraphs[0].add_run("{{ " + f"{name}[{i}].nama" + " }}")
        first.font.size, first.font.color.rgb = Pt(8), REDUP
        say(cell, "{{ " + f"{name}[{i}].nilai" + " }}", size=13, bold=True).paragraph_format.space_after = Pt(0)
        say(cell, "{{ " + f"{name}[{i}].arti" + " }}", size=8, color=REDUP).paragraph_format.space_after = Pt(2)
    gap(document)


def charts(document: Any, name: str, *, numbers: bool) -> None:
    """Question, finding and picture of each chart; its numbers below where `numbers`."""
    tag(document, f"for bab in {name}")
    say(document, "{{ bab.pertanyaan }}", size=8.5, color=REDUP).paragraph_format.keep_with_next = True
    say(document, "{{ bab.kalimat }}", "Heading 3")
    picture = document.add_paragraph("{{ bab.gambar }}")
    picture.paragraph_format.space_after = Pt(2)
    tag(document, "if bab.catatan")
    say(document, "{{ bab.catatan }}", size=8.5, color=REDUP)
    tag(document, "endif")
    if numbers:
        tag(document, "if bab.baris")
        chart_table(document)
        tag(document, "endif")
    tag(document, "endfor")


def flags(document: Any, name: str) -> None:
    """Who has to do what by when."""
    cells = ("{{ b.siapa }}", "{{ b.keadaan }}", "{{ b.tindakan }}", "{{ b.tenggat }}", "{{ b.nilai }}")
    table(document, BENDERA, f"b in {name}", cells)


def new_page(document: Any) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _head_and_foot(section: Any) -> None:
    head = section.header.paragraphs[0]
    left = head.add_run("{{ kabupaten }}")
    left.bold, left.font.size = True, Pt(9)
    right = head.add_run("  ·  Kesiapan Satu Data  ·  {{ tahap }} {{ tahun }}")
    right.font.size, right.font.color.rgb = Pt(9), REDUP
    _line_below(head)
    foot = section.footer.paragraphs[0]
    run = foot.add_run("{{ kaki_asal }} · {{ kaki_versi }}")
    run.font.size, run.font.color.rgb = Pt(7.5), REDUP
    number = section.footer.add_paragraph()
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for part in ("Halaman ", "PAGE", " dari ", "NUMPAGES"):
        run = number.add_run("" if part.isupper() else part)
        run.font.size, run.font.color.rgb = Pt(7.5), REDUP
        if part.isupper():
            _field(run, part)


def _field(run: Any, name: str) -> None:
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def dress(made: Any, widths: list[float]) -> None:
    """The widths (mm), lines and head of a table."""
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    properties = made._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", GARIS)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.append(borders)
    for column, width in enumerate(widths):
        made.columns[column].width = Mm(width)
        for row in made.rows:
            row.cells[column].width = Mm(width)
    for row in made.rows:
        keep = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(keep)


def fill(cell: Any, text: str, *, bold: bool = False, color: Any = None, shade: str = "", size: float = 8.5) -> None:
    """Put text into a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold or None
    if color is not None:
        run.font.color.rgb = color
    if shade:
        _shade(cell, shade)


def _shade(cell: Any, color: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", color)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _repeat_head(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _line_below(paragraph: Any) -> None:
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "4"), ("color", "1B7F79")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)


def numbered(name: str, columns: int) -> tuple[str, ...]:
    """A tag for each column of a row."""
    return tuple("{{ " + f"{name}[{i}]" + " }}" for i in range(columns))


def gap(document: Any) -> None:
    """Word joins tables that nothing stands between."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(7)
