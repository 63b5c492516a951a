"""Make the Word templates of the reports anew: `python tools/templat.py`.

Letterhead, wording and order are changed in Word, in satudata_budget/reports/templat/*.docx; this is how the first ones
came to be. What stands between braces is filled in: see satudata_budget/reports/docx.py for the names.
"""

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

TUJUAN = Path(__file__).parents[1] / "satudata_budget" / "reports" / "templat"
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
    _dress(made, [width for _title, width in columns])
    for column, (title, _width) in enumerate(columns):
        _fill(made.cell(0, column), title, bold=True, color=RGBColor(255, 255, 255), shade=KEPALA)
    made.cell(1, 0).text = "{%tr for " + loop + " %}"
    for column, cell in enumerate(cells):
        _fill(made.cell(2, column), cell)
    made.cell(3, 0).text = "{%tr endfor %}"
    _repeat_head(made.rows[0])
    _gap(document)


def chart_table(document: Any) -> None:
    """The numbers of a chart, with as many columns as it has."""
    made = document.add_table(rows=4, cols=3)
    _dress(made, [LEBAR // 3] * 3)
    for row, cell in ((0, "{{ k }}"), (2, "{{ s }}")):
        loop = "k in bab.kolom" if row == 0 else "s in baris"
        made.cell(row, 0).text = "{%tc for " + loop + " %}"
        if row == 0:
            _fill(made.cell(row, 1), cell, bold=True, color=RGBColor(255, 255, 255), shade=KEPALA, size=7.5)
        else:
            _fill(made.cell(row, 1), cell, size=7.5)
        made.cell(row, 2).text = "{%tc endfor %}"
    made.cell(1, 0).text = "{%tr for baris in bab.baris %}"
    made.cell(3, 0).text = "{%tr endfor %}"
    _repeat_head(made.rows[0])
    _gap(document)


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
    _gap(document)


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


def report() -> Any:
    """The whole report: summary, findings, tables and charts by theme, a page a kecamatan, minutes, method."""
    document = new()
    say(document, "{{ judul }}", size=9, color=REDUP)
    say(document, "{{ kalimat }}", "Title")
    say(document, "{{ penjelasan }}")
    _sample_mark(document)
    figures(document, "angka")
    tag(document, "if temuan")
    say(document, "Temuan", "Heading 1")
    tag(document, "for t in temuan")
    say(document, "{{ t }}", "List Bullet")
    tag(document, "endfor")
    tag(document, "endif")
    tag(document, "if tanpa_gambar")
    say(document, "{{ tanpa_gambar }}", color=MERAH)
    tag(document, "endif")
    _standing(document)
    _themes(document)
    _purchases(document)
    _unit_pages(document)
    _minutes(document)
    _closing(document)
    return document


def sheet() -> Any:
    """One kecamatan on one page, to be taken along."""
    document = new()
    document.sections[0].top_margin, document.sections[0].bottom_margin = Mm(18), Mm(14)
    say(document, "{{ judul }}", size=9, color=REDUP)
    say(document, "{{ kalimat }}", "Title").runs[0].font.size = Pt(16)
    say(document, "{{ setelah }}", size=9.5)
    _sample_mark(document)
    figures(document, "angka")
    say(document, "Apa yang harus dilakukan, siapa yang memutuskan, paling lambat kapan", "Heading 2")
    tag(document, "if bendera")
    flags(document, "bendera")
    tag(document, "endif")
    tag(document, "if sisa_bendera")
    say(document, "{{ sisa_bendera }}", size=8.5, color=REDUP)
    tag(document, "endif")
    say(document, "Yang masih kurang dan yang perlu diusulkan", "Heading 2")
    tag(document, "if kurang")
    cells = ("{{ k.komponen }}", "{{ k.di }}", "{{ k.ada }}", "{{ k.usulan }}", "{{ k.catatan }}")
    columns = (("Komponen", 58), ("Di", 22), ("Ada dari perlu", 30), ("Perlu diusulkan lagi", 32), ("Catatan", 32))
    table(document, columns, "k in kurang", cells)
    tag(document, "endif")
    tag(document, "if sisa_kurang")
    say(document, "{{ sisa_kurang }}", size=8.5, color=REDUP)
    tag(document, "endif")
    say(document, "Jalan termurah ke kelas berikutnya", "Heading 2")
    say(document, "{{ jalan }}", size=9)
    return document


def _standing(document: Any) -> None:
    tag(document, "if kesiapan")
    say(document, "Kesiapan menurut kecamatan", "Heading 1")
    columns = (
        *(("Nama", 32), ("Kelas", 34), ("Indeks", 16), ("Anggaran", 19), ("Perangkat", 19), ("SDM", 13), ("Akses", 14)),
        ("Perlu diusulkan", 27),
    )
    table(document, columns, "u in kesiapan", _numbered("u", 8))
    tag(document, "endif")
    tag(document, "if tindakan")
    say(document, "Siapa harus bertindak", "Heading 1")
    flags(document, "tindakan")
    tag(document, "if sisa_tindakan")
    say(document, "{{ sisa_tindakan }}", size=8.5, color=REDUP)
    tag(document, "endif")
    tag(document, "endif")


def _themes(document: Any) -> None:
    tag(document, "for tema in tema_semua")
    say(document, "{{ tema.judul }}", "Heading 1").paragraph_format.page_break_before = True
    charts(document, "tema.bab", numbers=True)
    tag(document, "endfor")


def _purchases(document: Any) -> None:
    tag(document, "if belanja")
    say(document, "Daftar belanja", "Heading 1").paragraph_format.page_break_before = True
    say(document, "{{ kalimat_belanja }}")
    columns = (
        *(("Barang atau jasa", 50), ("Untuk", 22), ("Tempat", 15), ("Jumlah", 15), ("Satuan", 18)),
        *(("Harga satuan", 26), ("Jumlah harga", 28)),
    )
    table(document, columns, "b in belanja", _numbered("b", 7))
    tag(document, "if tidak_terbeli")
    say(document, "Yang tidak dapat dibeli dengan uang", "Heading 2")
    columns = (("Kecamatan", 34), ("Sebab", 140))
    table(document, columns, "b in tidak_terbeli", ("{{ b[0] }}", "{{ b[1] }}"))
    tag(document, "endif")
    tag(document, "endif")


def _unit_pages(document: Any) -> None:
    tag(document, "for l in lembar")
    say(document, "{{ l.judul }}", "Heading 1").paragraph_format.page_break_before = True
    tag(document, "if banyak_lembar")
    say(document, "{{ l.kalimat }}", "Heading 2")
    say(document, "{{ l.setelah }}")
    figures(document, "l.angka")
    tag(document, "endif")
    say(document, "{{ l.rantai }}")
    charts(document, "l.bab", numbers=False)
    tag(document, "if l.kurang")
    say(document, "Yang masih kurang", "Heading 2")
    columns = (("Komponen", 58), ("Di", 22), ("Ada dari perlu", 30), ("Perlu diusulkan lagi", 32), ("Catatan", 32))
    cells = ("{{ k.komponen }}", "{{ k.di }}", "{{ k.ada }}", "{{ k.usulan }}", "{{ k.catatan }}")
    table(document, columns, "k in l.kurang", cells)
    tag(document, "endif")
    tag(document, "if l.bendera")
    say(document, "Siapa harus bertindak", "Heading 2")
    flags(document, "l.bendera")
    tag(document, "endif")
    tag(document, "endfor")


def _minutes(document: Any) -> None:
    tag(document, "if bernotulen")
    say(document, "Notulen rapat kerja", "Heading 1").paragraph_format.page_break_before = True
    say(document, "Hari dan tanggal: …………………………………    Tempat: …………………………………")
    say(document, "Pimpinan rapat: …………………………………    Pencatat: …………………………………")
    tag(document, "if notulen")
    tag(document, "for n in notulen")
    say(document, "{{ n }}")
    tag(document, "endfor")
    tag(document, "endif")
    made = document.add_table(rows=9, cols=4)
    widths = [10, 84, 50, 30]
    _dress(made, widths)
    for column, title in enumerate(("No.", "Yang diputuskan", "Siapa melaksanakan", "Paling lambat")):
        _fill(made.cell(0, column), title, bold=True, color=RGBColor(255, 255, 255), shade=KEPALA)
    for row in range(1, 9):
        _fill(made.cell(row, 0), f"{row}.")
        made.rows[row].height = Mm(13)
    _gap(document)
    tag(document, "endif")


def _closing(document: Any) -> None:
    say(document, "Keadaan laporan tiap kecamatan", "Heading 1").paragraph_format.page_break_before = True
    columns = (("Nama", 34), ("Anggaran", 28), ("Perangkat", 28), ("SDM", 28), ("Akses", 28), ("Desa", 28))
    table(document, columns, "u in verifikasi", _numbered("u", 6))
    say(document, "Cara menghitung dan asal data", "Heading 1")
    tag(document, "for p in metode")
    say(document, "{{ p }}")
    tag(document, "endfor")


def _sample_mark(document: Any) -> None:
    tag(document, "if contoh")
    say(document, "DATA CONTOH, bukan data resmi", color=MERAH, bold=True)
    tag(document, "endif")


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


def _dress(made: Any, widths: list[float]) -> None:
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


def _fill(cell: Any, text: str, *, bold: bool = False, color: Any = None, shade: str = "", size: float = 8.5) -> None:
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


def _numbered(name: str, columns: int) -> tuple[str, ...]:
    return tuple("{{ " + f"{name}[{i}]" + " }}" for i in range(columns))


def _gap(document: Any) -> None:
    """Word joins tables that nothing stands between."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(7)


if __name__ == "__main__":
    TUJUAN.mkdir(exist_ok=True)
    report().save(str(TUJUAN / "laporan.docx"))
    sheet().save(str(TUJUAN / "lembar.docx"))
    print("\n".join(str(TUJUAN / name) for name in ("laporan.docx", "lembar.docx")))
