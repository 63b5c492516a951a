"""Large plain sheets have a reader of ours: cell for cell, types too, it says what python-calamine says, or nothing."""

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineError, CalamineWorkbook, XmlError

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.grid import Nilai
from satudata_budget.intake.book.open import open_workbook
from satudata_budget.intake.book.xlsx_rows import PlainSheets
from satudata_budget.intake.book.xlsx_values import NotPlain
from tests.intake.test_workbook import zipped

TESTS = Path(__file__).parents[1]
BERKAS = sorted({*TESTS.glob("golden/*/*.xlsx"), *TESTS.parent.glob("data/contoh/**/*.xlsx")})
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006'
SHEET = "xl/worksheets/sheet1.xml"
SPACE = 'xml:space="preserve"'

SHARED = (
    "<si><t>satu</t></si>",
    "<si><t> tepi </t></si>",
    f"<si><t {SPACE}> tepi </t></si>",
    "<si><t>a&amp;b&lt;&#160;&#xE9;</t></si>",
    f"<si><r><t>Rp</t></r><r><rPr><b/><sz val='9'/></rPr><t {SPACE}> 5</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>",
    "<si><t/></si>",
    "<si/>",
    f"<si><t {SPACE}>dua\nbaris</t></si>",
)
FORMATS = ("General", "#,##0.00", "_-&quot;Rp dmy&quot;* #,##0;[Red]-0", "[$-421]dd mmmm yyyy", "[h]:mm", "0.0E+00")
STYLES = (
    f"<styleSheet {MAIN}><numFmts>"
    + "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>' for n, code in enumerate(FORMATS))
    + '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
    + "".join(f'<xf numFmtId="{164 + n}" applyNumberFormat="1"/>' for n in range(len(FORMATS)))
    + "</cellXfs></styleSheet>"
)


def package(data: str, shared: str = "".join(SHARED), before: str = "", after: str = "") -> bytes:
    parts = {
        "[Content_Types].xml": f'<Types {PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="text/xml"/></Types>',
        "_rels/.rels": f'<Relationships {PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Satu" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for n, (kind, target) in enumerate(
                (("worksheet", SHEET[3:]), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")), start=1
            )
        )
        + "</Relationships>",
        SHEET: f"{before}<worksheet {MAIN}><cols><col min='1' max='2'/></cols><sheetData>{data}</sheetData>{after}"
        "</worksheet>",
        "xl/sharedStrings.xml": f"<sst {MAIN}>{shared}</sst>",
        "xl/styles.xml": STYLES,
    }
    return zipped({nama: xml.encode() for nama, xml in parts.items()})


def row(cells: str, nomor: int = 1) -> str:
    return f'<row r="{nomor}" spans="1:9">{cells}</row>'


def plain(isi: bytes) -> list[list[Nilai]]:
    with ZipFile(BytesIO(isi)) as berkas:
        return PlainSheets(berkas).read(SHEET)[0]


def calamine(isi: bytes) -> list[list[Nilai]]:
    sheet = CalamineWorkbook.from_filelike(BytesIO(isi)).get_sheet_by_index(0)
    return [] if sheet.start is None else [[""] * sheet.start[1] + line for line in sheet.iter_rows()]


def shown(rows: list[list[Nilai]]) -> list[str]:
    """Rows with the types of their cells, without empty cells at their end."""
    lines = []
    for cells in rows:
        kept = list(cells)
        while kept and kept[-1] == "":
            kept.pop()
        lines.append(repr(kept))
    while lines and lines[-1] == "[]":
        lines.pop()
    return lines


def test_every_golden_and_sample_workbook_is_the_same_whoever_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {path: repr(open_workbook(path.name, path.read_bytes())) for path in BERKAS}
    monkeypatch.setattr(limits, "LEMBAR_BESAR", 0)
    assert [path.name for path in BERKAS if repr(open_workbook(path.name, path.read_bytes())) != known[path]] == []


def test_most_of_them_are_plain() -> None:
    def is_plain(path: Path) -> bool:
        try:
            with ZipFile(path) as berkas:
                PlainSheets(berkas).read(SHEET)
        except (NotPlain, KeyError, BadZipFile):
            return False
        return True

    assert sum(is_plain(path) for path in BERKAS) > 2 * len(BERKAS) / 3


PLAIN = (
    *(f'<c r="B1" t="s"><v>{n}</v></c>' for n in range(len(SHARED))),
    '<c r="B1"><v>12</v></c><c r="D1" s="2" t="n"><v>-1.50E3</v></c>',
    '<c r="A1" s="3"><v>7</v></c><c r="B1" s="4"><v>8</v></c><c r="C1" s="7"><v>9</v></c>',
    '<c r="A1" t="str"><f>B1&amp;"x"</f><v> a&amp;b </v></c><c r="B1"><f t="shared" si="0"/><v>7</v></c>',
    '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1"><v>1</v></c>',
    f'<c r="A1" t="inlineStr"><is><t> tepi </t></is></c><c r="B1" t="inlineStr"><is><t {SPACE}> tepi </t></is></c>',
    '<c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1</v></c>',
    '<c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>SUM(A1)</f><v></v></c><c r="C1"><v>1</v></c>',
    '<c r="A1" s="1"/><c r="B1"><v>3</v></c><c r="XFD1" s="3"/>',
    '<c r="A1"><v>1</v></c><c r="Z1"><v>2</v></c><c r="AA1" t="inlineStr"><is><t/></is></c>',
)


@pytest.mark.parametrize("cells", PLAIN)
def test_texts_numbers_and_their_like_are_read(cells: str) -> None:
    isi = package(row(cells))
    assert shown(plain(isi)) == shown(calamine(isi))


def test_rows_stand_where_their_numbers_say() -> None:
    first, later = row('<c r="C3"><v>1</v></c>', 3), row('<c r="A7"><v>2</v></c>', 7)
    isi = package(f'<row r="2" s="1"/>{first}<row r="5"/><row r="6" ht="9"/>{later}{row("", 9)}<row r="10"/>')
    assert plain(isi) == calamine(isi)
    assert plain(isi)[6] == [2.0, "", ""]


ODD = (
    '<c r="A1" s="1"><v>44000</v></c>',
    '<c r="A1" s="5"><v>44000</v></c>',
    '<c r="A1" s="6"><v>0.5</v></c>',
    '<c r="A1" s="99"><v>1</v></c>',
    '<c r="A1" t="d"><v>2021-01-05</v></c>',
    '<c r="A1" t="s"><v>99</v></c>',
    '<c r="A1"><v>abc</v></c>',
    '<c r="A1"><v>nan</v></c>',
    '<c r="A1"><v>1_000</v></c>',
    '<c r="A1" t="str"><v>a_x000D_b</v></c>',
    '<c r="A1" t="str"><v>a&nbsp;b</v></c>',
    '<c r="A1" t="str"><v>a&#0;b</v></c>',
    '<c r="A1" t="str"><v><![CDATA[x]]></v></c>',
    '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
    "<c><v>1</v></c>",
    '<c r="a1"><v>1</v></c>',
    '<c r="A2"><v>1</v></c>',
    '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>',
    '<c r="A1"><v>1</v><extLst/></c>',
    '<c r="XFD1"><v>1</v></c>',
)


@pytest.mark.parametrize("cells", ODD)
def test_what_is_not_plain_is_left_to_calamine(cells: str) -> None:
    with pytest.raises(NotPlain):
        plain(package(row(cells)))


@pytest.mark.parametrize(
    "isi",
    [
        package(row('<c r="A2"><v>1</v></c>', 2) + row('<c r="A1"><v>1</v></c>', 1)),
        package('<row><c r="A1"><v>1</v></c></row>'),
        package(row('<c r="A1"><v>1</v></c>').replace("<", "<x:").replace("<x:/", "</x:")),
        package(row('<c r="A1"><v>1</v></c>'), before='<?xml version="1.0" encoding="ISO-8859-1"?>'),
        package(row('<c r="A1"><v>1</v></c>') + "<!-- catatan -->"),
        package(row('<c r="A1" t="s"><v>0</v></c>'), shared='<si count="1"><t>a</t></si>'),
    ],
)
def test_neither_is_an_odd_sheet(isi: bytes) -> None:
    with pytest.raises(NotPlain):
        plain(isi)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from((*PLAIN, *ODD)), max_size=4), max_size=4),
    st.integers(0, 3),
)
def test_no_cell_is_read_otherwise(lines: list[list[str]], gap: int) -> None:
    """Whatever stands together in a sheet: our reader says what calamine says, or nothing."""
    data = ""
    for nth, cells in enumerate(lines):
        nomor, kolom = 1 + nth * (1 + gap), iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        parts = "".join(cells).split('<c r="')
        named = (next(kolom, "Z") + str(nomor) + part[part.index('"') :] for part in parts[1:])
        data += row('<c r="'.join((parts[0], *named)), nomor)
    isi = package(data)
    try:
        ours = plain(isi)
    except NotPlain:
        return
    try:
        assert shown(ours) == shown(calamine(isi))
    except (CalamineError, XmlError):
        pytest.fail("calamine refuses what our reader takes")


def test_merged_ranges_come_along() -> None:
    isi = package(row('<c r="A1"><v>1</v></c>'), after='<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>')
    with ZipFile(BytesIO(isi)) as berkas:
        assert PlainSheets(berkas).read(SHEET)[1] == ((0, 0, 1, 2),)
