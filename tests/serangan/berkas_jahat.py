"""Files made to stop, fill or lead astray whoever opens them; small on disk, each built from its one bad idea."""

import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.golden.bentuk_xls import xls
from tests.intake.borang import book

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ODS_KIND = b"application/vnd.oasis.opendocument.spreadsheet"
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {nama} "{f"&{dari};" * 10}">' for dari, nama in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
_NS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
)


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as berkas:
        for name, data in parts.items():
            berkas.writestr(name, data)
    return out.getvalue()


def parts_of(isi: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(isi)) as berkas:
        return {name: berkas.read(name) for name in berkas.namelist()}


def ods(rows: str, before: str = "", after: str = "</table:table>") -> bytes:
    content = (
        f"{before}<office:document-content {_NS}><office:body><office:spreadsheet>"
        f'<table:table table:name="A">{rows}{after}</office:spreadsheet></office:body></office:document-content>'
    )
    manifest = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zipped({"mimetype": ODS_KIND, "content.xml": content.encode(), "META-INF/manifest.xml": manifest})


def ods_cell(more: str = "", text: str = "x") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def xlsx(data: str, before: str = "", after: str = "", **parts: bytes) -> bytes:
    """A workbook of one sheet whose rows are this text; `parts` by the last word of their names."""
    known = parts_of(book("a.xlsx", A=[("satu", 2)]).isi)
    known[SHEET] = f"{before}<worksheet {MAIN}><sheetData>{data}</sheetData>{after}</worksheet>".encode()
    for word, content in parts.items():
        known[next(name for name in known if name.endswith(f"/{word}.xml"))] = content
    return zipped(known)


def many_sheets(count: int, cell: str) -> bytes:
    """So many sheets, each below the limit of one, with one cell far out."""
    known = parts_of(book("a.xlsx", **{f"S{n}": [("satu",)] for n in range(count)}).isi)
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    far = f'<worksheet {MAIN}><sheetData><row r="{row}"><c r="{cell}"><v>1</v></c></row></sheetData></worksheet>'
    first = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}">'
    sheet = far.replace(f'<row r="{row}">', first)
    return zipped({name: sheet.encode() if "worksheets/sheet" in name else part for name, part in known.items()})


def lying(isi: bytes, part: str, size: int) -> bytes:
    """A package that says of a part, in both places, that it unpacks to so many bytes."""
    told = bytearray(isi)
    with ZipFile(BytesIO(isi)) as berkas:
        at = berkas.getinfo(part).header_offset
    struct.pack_into("<I", told, at + 22, size)
    name = part.encode()
    listed = told.rfind(name) - 46
    assert told[listed : listed + 4] == b"PK\x01\x02"
    struct.pack_into("<I", told, listed + 24, size)
    return bytes(told)


def package(table: bytes) -> bytes:
    return zipped({"unit.csv": table, "desa.csv": b"kode;nama\n"})


_OLD = xls("Satu", [("kode", "nilai"), ("#REF!", 2.5), ("=0", 0)])
_ROW = "<table:table-row>{}</table:table-row>"
_ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
_MERGES = "".join(f'<mergeCell ref="A{n * 100 + 1}:T{n * 100 + 100}"/>' for n in range(600))
_BROKEN, _WIDE, _ALL = {"berkas_tidak_terbaca"}, {"lembar_terlalu_luas"}, {"berkas_terlalu_luas"}
Jahat = tuple[str, Callable[[], bytes], set[str]]
JAHAT: dict[str, Jahat] = {
    "ods whose table never ends": ("a.ods", lambda: ods(_ROW.format(ods_cell()), after=""), _BROKEN),
    "ods of cells that never end": ("a.ods", lambda: ods("<table:table-cell office:value=" * 100_000), _BROKEN),
    "xlsx of cells that never end": ("a.xlsx", lambda: xlsx('<row r="1">' + '<c r="A1" ' * 200_000), _BROKEN),
    "xlsx of errors that never end": ("a.xlsx", lambda: xlsx('<row r="1">' + '<c r="A1" t="e">' * 200_000), _BROKEN),
    "xlsx of rows that never end": ("a.xlsx", lambda: xlsx('<row r="1" hidden="1">' * 100_000), {"berkas_kosong"}),
    "xlsx of one cell with many places": ("a.xlsx", lambda: xlsx("<c " + 'r="A1" ' * 300_000), _BROKEN),
    "xlsx whose list is one long word": ("a.xlsx", lambda: xlsx(_ONE, workbook=b"<a " + b"a" * 2_000_000), _BROKEN),
    "xlsx with a far cell": (
        "a.xlsx", lambda: xlsx(_ONE + '<row r="199999"><c r="ZZ199999"><v>1</v></c></row>'), _WIDE,
    ),
    "xlsx with a far cell in a large sheet": (
        "a.xlsx",
        lambda: xlsx(_ONE + " " * 5_000_000 + '<row r="199999"><c r="ZZ199999"><v>1</v></c></row>'),
        _WIDE,
    ),
    "xlsx with a far cell of another prefix": (
        "a.xlsx",
        lambda: xlsx(f'{_ONE}<y:row xmlns:y="y" r="199999"><y:c r="ZZ199999"><y:v>1</y:v></y:c></y:row>'),
        _WIDE,
    ),
    "xlsx of cells that do not say where": (
        "a.xlsx", lambda: xlsx("<row>" + "<c><v>1</v></c>" * 1_000 + "</row>"), {"kolom_terlalu_banyak"},
    ),
    "xlsx of many sheets below the limit": ("a.xlsx", lambda: many_sheets(25, "Z20000"), _ALL),
    "xlsx of many merged ranges": (
        "a.xlsx", lambda: xlsx(_ONE, after=f"<mergeCells>{_MERGES}</mergeCells>"), _ALL,
    ),
    "xlsx that laughs": ("a.xlsx", lambda: xlsx('<row r="1"><c t="str"><v>&i;</v></c></row>', LAUGHS), _BROKEN),
    "xlsx whose list laughs": (
        "a.xlsx", lambda: xlsx(_ONE, workbook=f"{LAUGHS}<workbook>&i;</workbook>".encode()), _BROKEN,
    ),
    "xlsx whose sheet lies about its size": (
        "a.xlsx", lambda: lying(xlsx(_ONE + " " * 9_000_000), SHEET, 900), _BROKEN,
    ),
    "ods whose text lies about its size": (
        "a.ods", lambda: lying(ods(_ROW.format(ods_cell()) + " " * 9_000_000), "content.xml", 900), _BROKEN,
    ),
    "ods whose kind is a bomb": (
        "a.ods",
        lambda: zipped({"mimetype": ODS_KIND + b" " * 200_000_000, "content.xml": b"<x/>"}),
        {"berkas_bom"},
    ),
    "ods whose kind is a bomb that lies": (
        "a.ods",
        lambda: lying(zipped({"mimetype": ODS_KIND + b" " * 50_000_000, "content.xml": b"<x/>"}), "mimetype", 46),
        _BROKEN,
    ),
    "ods that laughs": ("a.ods", lambda: ods(_ROW.format(ods_cell(text="&i;")), LAUGHS), _BROKEN),
    "ods of elements in each other": ("a.ods", lambda: ods("<text:span>" * 500_000), _BROKEN),
    "ods of repeated cells in many sheets": (
        "a.ods",
        lambda: ods(
            "</table:table>".join(
                (f'<table:table table:name="S{n}">' if n else "")
                + f'<table:table-row table:number-rows-repeated="100000">{ods_cell()}'
                + ods_cell('table:number-columns-repeated="19"') + "</table:table-row>"
                for n in range(8)
            )
        ),
        _ALL,
    ),
    "web page with a million attributes": (
        "a.xls", lambda: b"<table><tr><td " + b"a=1 " * 1_000_000 + b">x</td></tr></table>", _BROKEN,
    ),
    "web page of tables in each other": ("a.xls", lambda: b"<table><tr><td>" * 100_000, _BROKEN),
    "web page of one endless row": ("a.xls", lambda: b"<table><tr>" + b"<td>1" * 1_000_000, {"kolom_terlalu_banyak"}),
    "csv of a quotation without end": ("a.csv", lambda: b'a;b\n"' + b"x;" * 2_000_000, _BROKEN),
    "csv of one endless row": ("a.csv", lambda: b"a;b\n" + b";" * 5_000_000, {"kolom_terlalu_banyak"}),
    "xls that claims memory": ("a.xls", lambda: _OLD[:1601] + b"\x40" + _OLD[1602:], _BROKEN),
    "package of a quotation without end": ("a.zip", lambda: package(b'kode,nama\n"' + b"x," * 2_000_000), _BROKEN),
    "package that lies about its size": (
        "a.zip", lambda: lying(package(b"kode,nama\n" + b"1,a\n" * 900_000), "unit.csv", 90), _BROKEN,
    ),
    "package of too many cells": ("a.zip", lambda: package(b"kode,nama\n" + b",,,,,,,\n" * 400_000), _ALL),
}  # fmt: skip
