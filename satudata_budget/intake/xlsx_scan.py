"""What python-calamine cannot tell of an .xlsx: how far a sheet reaches, and which cells hold an error or no value.

Calamine hands an error (`#REF!`) and a formula saved without its value over as an empty cell; an amount would vanish
without a word. And it lays a sheet out densely, so a single stray cell in the last row would take all memory.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from satudata_budget.intake import limits
from satudata_budget.intake.grid import position
from satudata_budget.intake.xlsx_package import blocks, sheets

_ROW = re.compile(rb'<(?:x:)?row [^>]*?\br="(\d+)"[^>]*>')
_HIDDEN_ROW = re.compile(rb'<(?:x:)?row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"[^>]*>')
_WIDE = re.compile(rb'r="[A-Z]{2}')
_WIDE_COLUMN = re.compile(rb'<(?:x:)?c [^>]*?\br="([A-Z]{2,3})\d+"[^>]*[^/]>')
_FAR = re.compile(rb"""<(?:x:)?c\s[^>]*?\br=["'](?:([A-Za-z]{0,3})(\d{6,})|[A-Za-z]{4,}\d+)["'][^>]*[^/]>(?!\s*</)""")
"""A cell far down, or in a column that no sheet has: calamine believes it and asks for that much memory."""
_ERROR = re.compile(rb'<(?:x:)?c (?=[^>]*\bt="e")[^>]*?\br="([A-Z]+\d+)"[^>]*>(.*?)</(?:x:)?c>', re.DOTALL)
_ERROR_TEXT = re.compile(rb"<(?:x:)?v>([^<]*)<")
_NO_VALUE = re.compile(
    rb'<(?:x:)?c [^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:x:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:x:)?f>)'
    rb"\s*(?:<(?:x:)?v\s*/>|<(?:x:)?v></(?:x:)?v>)?\s*</(?:x:)?c>"
)


@dataclass(frozen=True)
class Catatan:
    """Of one sheet: lost cells by position, and which limit it breaks (`baris`, `kolom`, `sel` or '')."""

    rusak: dict[tuple[int, int], str]
    melewati: str = ""
    tersembunyi: tuple[int, ...] = ()
    """Hidden rows that hold something, from 0."""
    bagian: str = ""
    """The part of the package that holds the sheet, where there is one, and its bytes unpacked."""
    ukuran: int = 0


def scan(isi: bytes) -> dict[str, Catatan]:
    """Notes by sheet name. Sheets that cannot be found in the package are left out: calamine will say what is wrong."""
    with ZipFile(BytesIO(isi)) as berkas:
        return {sheet: _notes(berkas, path) for sheet, path in sheets(berkas).items()}


def _notes(berkas: ZipFile, path: str) -> Catatan:
    lost: dict[tuple[int, int], str] = {}
    hidden: list[int] = []
    last, columns = 0, 26
    for xml in blocks(berkas, path):
        lost |= _lost(xml)
        hidden += _hidden(xml)
        last = _last_row(xml) or last
        columns = max(columns, _columns(xml))
    size = berkas.getinfo(path).file_size
    # Every cell is looked at for it, so a large sheet is only once calamine has to lay it out.
    strays = "" if size > limits.LEMBAR_BESAR else _strays(berkas, path)
    return Catatan(lost, _beyond(last, columns) or strays, tuple(hidden), path, size)


def strays(isi: bytes, path: str) -> str:
    """Which limit a cell of this sheet breaks by where it says to stand (`baris`, `kolom`, `sel`), or ''."""
    with ZipFile(BytesIO(isi)) as berkas:
        return _strays(berkas, path)


def _strays(berkas: ZipFile, path: str) -> str:
    found = [_far(xml) for xml in blocks(berkas, path)]
    return _beyond(max((row for row, _ in found), default=0), max((column for _, column in found), default=0))


def _lost(xml: bytes) -> dict[tuple[int, int], str]:
    lost: dict[tuple[int, int], str] = {}
    if b't="e"' in xml:
        for cell in _ERROR.finditer(xml):
            shown = _ERROR_TEXT.search(cell[2])
            lost[position(cell[1].decode())] = shown[1].decode() if shown else "#?"
    if b"<f" in xml or b"<x:f" in xml:
        lost |= {position(cell[1].decode()): "=" for cell in _NO_VALUE.finditer(xml)}
    return lost


def _hidden(xml: bytes) -> list[int]:
    if b"hidden=" not in xml:
        return []
    return [int(row[1]) - 1 for row in _HIDDEN_ROW.finditer(xml) if _filled(xml, row.end())]


def _last_row(xml: bytes) -> int:
    """The last row that holds something; rows come in their order, so it is looked for from the end."""
    end = len(xml)
    while (start := max(xml.rfind(b"<row ", 0, end), xml.rfind(b"<x:row ", 0, end))) >= 0:
        row = _ROW.match(xml, start)
        if row is not None and _filled(xml, row.end()):
            return int(row[1])
        end = start
    return 0


def _columns(xml: bytes) -> int:
    wide = {cell[1].decode() for cell in _WIDE_COLUMN.finditer(xml)} if _WIDE.search(xml) else set()
    return 1 + max((position(f"{letters}1")[1] for letters in wide), default=0)


def _far(xml: bytes) -> tuple[int, int]:
    """The last row and column in which a cell far off says to stand; 0 without one."""
    rows, columns = 0, 0
    for place in _FAR.finditer(xml):
        rows = max(rows, int(place[2] or 0))
        columns = max(columns, 0 if place[2] else limits.KOLOM + 1)
    return rows, columns


def _beyond(last: int, columns: int) -> str:
    if last > limits.BARIS:
        return "baris"
    if columns > limits.KOLOM:
        return "kolom"
    return "sel" if last * columns > limits.SEL else ""


def _filled(xml: bytes, start: int) -> bool:
    # An empty row that is only formatted closes itself or holds cells without content.
    if xml[start - 2 : start] == b"/>":
        return False
    end = xml.find(b"</row>", start)
    return b"<v" in xml[start:end] or b"<is" in xml[start:end]
