"""What the Word templates are made of: an A4 page, sentences, tags, tables, charts."""

from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tools.templat_kata import spoken

TINTA, REDUP, MERAH = RGBColor(0x1C, 0x24, 0x30), RGBColor(0x56, 0x5D, 0x6A), RGBColor(0x9C, 0x2F, 0x1E)
KEPALA, GARIS = "12343B", "E2DCCF"
LEBAR = 174  # mm between the margins of A4
BENDERA = (("Siapa", 32), ("Keadaan, dan yang dilakukan", 94), ("Paling lambat", 25), ("Nilai", 23))
KURANG = (("Komponen", 50), ("Di", 13), ("Ada dari perlu", 40), ("Perlu diusulkan lagi", 28), ("Catatan", 43))
KURANG_ISI = ("{{ k.komponen }}", "{{ k.di }}", "{{ k.ada }}", "{{ k.usulan }}", "{{ k.catatan }}")
SMALL = 7.5
"""Points of what stands in a table."""


def new() -> Any:
    """An empty A4 document in the reports' hand."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(19), Mm(16)
    section.header_distance = section.footer_distance = Mm(8)
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
        heading.paragraph_format.space_before = Pt(0 if name in ("Title", "Heading 1") else 6)
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
    run = paragraph.add_run(spoken(text))
    if size:
        run.font.size = Pt(size)
    if color is not None:
        run.font.color.rgb = color
    run.bold = bold or None
    return paragraph


def tag(document: Any, text: str) -> None:
    """A line of the template language that leaves no paragraph behind."""
    document.add_paragraph("{%p " + text + " %}").paragraph_format.space_after = Pt(0)


def table(
    document: Any, columns: tuple[tuple[str, int], ...], loop: str, cells: tuple[str, ...], right: tuple[int, ...] = ()
) -> Any:
    """A table whose second row repeats. `columns`: title and width in mm; `right`: those that hold numbers.

    A paragraph must follow it, for Word joins tables that nothing stands between; an empty one would make an empty page
    where the table fills its own to the end.
    """
    made = document.add_table(rows=4, cols=len(columns))
    dress(made, [width for _title, width in columns])
    for column, (title, _width) in enumerate(columns):
        fill(made.cell(0, column), title, bold=True, color=RGBColor(255, 255, 255), shade=KEPALA)
    made.cell(1, 0).text = "{%tr for " + loop + " %}"
    for column, cell in enumerate(cells):
        fill(made.cell(2, column), cell)
    made.cell(3, 0).text = "{%tr endfor %}"
    for column in right:
        for row in (0, 2):
            made.cell(row, column).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _repeat_head(made.rows[0])
    # The head stays with the first row.
    _keep_with_next(made.rows[0])
    return made


def chart_table(document: Any) -> None:
    """The numbers of a chart, with as many columns as it has; it stays on the page of its picture."""
    made = document.add_table(rows=4, cols=7)
    dress(made, [LEBAR // 7] * 7)
    for row, loop in ((0, "k in bab.kolom"), (2, "s in baris")):
        name = loop[0]
        tags = (f"for {loop}", f"if {name}.angka", "", "else", "", "endif", "endfor")
        for column, words in enumerate(tags):
            if words:
                made.cell(row, column).text = "{%tc " + words + " %}"
                continue
            cell = made.cell(row, column)
            head = {"bold": True, "color": RGBColor(255, 255, 255), "shade": KEPALA} if row == 0 else {}
            fill(cell, "{{ " + name + ".teks }}", **head)
            if column == 2:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    made.cell(1, 0).text = "{%tr for baris in bab.baris %}"
    made.cell(3, 0).text = "{%tr endfor %}"
    _repeat_head(made.rows[0])
    _keep_with_next(made.rows[0])
    _keep_with_next(made.rows[2])


def _keep_with_next(row: Any) -> None:
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


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
        say(cell, "{{ " + f"{name}[{i}].nilai" + " }}", size=12, bold=True).paragraph_format.space_after = Pt(0)
        say(cell, "{{ " + f"{name}[{i}].arti" + " }}", size=8, color=REDUP).paragraph_format.space_after = Pt(2)
    gap(document)


def charts(document: Any, name: str, *, numbers: bool) -> None:
    """Question, finding and picture of each chart; its numbers below where `numbers`."""
    tag(document, f"for bab in {name}")
    if numbers:  # a page of a kecamatan has no room for it, and needs it less
        question = say(document, "{{ bab.pertanyaan }}", size=8.5, color=REDUP).paragraph_format
        question.keep_with_next, question.space_before = True, Pt(8)
    say(document, "{{ bab.kalimat }}", "Heading 3")
    tag(document, "if bab.catatan")
    _picture(document, keep=True)
    say(document, "{{ bab.catatan }}", size=8.5, color=REDUP).paragraph_format.keep_with_next = numbers
    tag(document, "else")
    _picture(document, keep=numbers)
    tag(document, "endif")
    if numbers:
        tag(document, "if bab.baris")
        chart_table(document)
        tag(document, "endif")
    tag(document, "endfor")


def _picture(document: Any, *, keep: bool) -> None:
    place = document.add_paragraph("{{ bab.gambar }}").paragraph_format
    place.space_after = Pt(2)
    place.keep_with_next = keep


def flags(document: Any, name: str) -> None:
    """Who has to do what by when; what is to be done stands out."""
    cells = ("{{ b.siapa }}", "{{ b.keadaan }} ", "{{ b.tenggat }}", "{{ b.nilai }}")
    made = table(document, BENDERA, f"b in {name}", cells, right=(3,))
    fill(made.cell(2, 1), "{{ b.tindakan }}", bold=True)


def _head_and_foot(section: Any) -> None:
    head = section.header.paragraphs[0]
    left = head.add_run("{{ kabupaten }}")
    left.bold, left.font.size = True, Pt(9)
    right = head.add_run(spoken("  ·  Kesiapan Satu Data  ·  {{ tahap }} {{ tahun }}"))
    right.font.size, right.font.color.rgb = Pt(9), REDUP
    _line_below(head)
    foot = section.footer.paragraphs[0]
    run = foot.add_run("{{ kaki_asal }} · {{ kaki_versi }}")
    run.font.size, run.font.color.rgb = Pt(7.5), REDUP
    number = section.footer.add_paragraph()
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for part in ("Halaman ", "PAGE", " dari ", "NUMPAGES"):
        if part.isupper():
            _field(number, part)
        else:
            _small(number, spoken(part))


def _small(paragraph: Any, text: str = "") -> Any:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(7.5), REDUP
    return run


def _field(paragraph: Any, name: str) -> None:
    """A field in runs of its own, so that its number is as small as the words beside it."""
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("", "1"), ("end", "")):
        run = _small(paragraph, text if text == "1" else "")
        if text == "1":
            continue
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
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "85")  # 1.5 mm
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.append(margins)
    for column, width in enumerate(widths):
        made.columns[column].width = Mm(width)
        for row in made.rows:
            row.cells[column].width = Mm(width)
    for row in made.rows:
        keep = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(keep)


def fill(cell: Any, text: str, *, bold: bool = False, color: Any = None, shade: str = "", size: float = SMALL) -> None:
    """Put text into a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0.5)
    _mark_size(paragraph, size)
    run = paragraph.add_run(spoken(text))
    run.font.size, run.bold = Pt(size), bold or None
    if color is not None:
        run.font.color.rgb = color
    if shade:
        _shade(cell, shade)


def _mark_size(paragraph: Any, size: float) -> None:
    """The size of its end, which makes the row where the cell is empty."""
    properties = paragraph._p.get_or_add_pPr()
    if properties.find(qn("w:rPr")) is None:
        letters, height = OxmlElement("w:rPr"), OxmlElement("w:sz")
        height.set(qn("w:val"), str(int(2 * size)))
        letters.append(height)
        properties.append(letters)


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
    paragraph.paragraph_format.line_spacing = Pt(4)
