"""What python-calamine cannot tell of an .xlsx: how far a sheet reaches, and which cells hold an error or no value.

Calamine hands an error (`#REF!`) and a formula saved without its value over as an empty cell; an amount would vanish
without a word. And it lays a sheet out densely, so a single stray cell in the last row would take all memory.

No pattern here looks at a byte more often than a fixed number of times, whatever the file holds: none reaches beyond
the tag it began in but over what surely belongs to it, and none gives back what it took (`*+`, `(?>`).
"""

import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.grid import position
from satudata_budget.intake.book.xlsx_package import blocks, sheets

_P = rb"(?:\w++:)?+"
_AT = rb'(?>[^<>]*?\sr=["\'])'
_PLACE = re.compile(
    rb"<" + _P + rb"(row|c)(?=[\s>])(?:" + _AT + rb'([A-Za-z]*+)(\d*+)["\'])?+[^<>]*+(?<!/)>(?!\s*+</' + _P + rb"c>)"
)
"""A row, or a cell that is not empty, and where it says to stand."""
_HIDDEN_ROW = re.compile(
    rb"<" + _P + rb'row(?=\s[^<>]*?\shidden=["\'](?:1|true)["\'])' + _AT + rb'(\d++)["\'][^<>]*+(?<!/)>'
)
_FORMULA = rb"\s*+<" + _P + rb"f(?=[\s/>])[^<>]*+>(?:[^<]*+</" + _P + rb"f>)?+"
_ERROR = re.compile(
    rb"<" + _P + rb'c(?=\s[^<>]*?\bt=["\']e["\'])' + _AT + rb'([A-Z]++\d++)["\'][^<>]*+(?<!/)>'
    rb"(?:" + _FORMULA + rb")?+(?:\s*+<" + _P + rb"v>([^<]*+)<)?+"
)
_NO_VALUE = re.compile(
    rb"<" + _P + rb"c(?=\s)" + _AT + rb'([A-Z]++\d++)["\'][^<>]*+>' + _FORMULA + rb"\s*+(?:<" + _P + rb"v\s*+/>|<" + _P
    + rb"v></" + _P + rb"v>)?+\s*+</" + _P + rb"c>"
)  # fmt: skip


@dataclass(frozen=True)
class SheetScan:
    """Of one sheet: lost cells by position, and which limit it breaks (`baris`, `kolom`, `sel` or '')."""

    rusak: dict[tuple[int, int], str]
    melewati: str = ""
    tersembunyi: tuple[int, ...] = ()
    """Hidden rows that hold something, from 0."""
    bagian: str = ""
    """The part of the package that holds the sheet, where there is one, and its bytes unpacked."""
    ukuran: int = 0
    luas: int = 0
    """Rows times columns that it spans; 0 where that is not known before it is read."""


def scan(isi: bytes) -> dict[str, SheetScan]:
    """Notes by sheet name. Sheets that cannot be found in the package are left out: calamine will say what is wrong."""
    with ZipFile(BytesIO(isi)) as berkas:
        return {sheet: _notes(berkas, path) for sheet, path in sheets(berkas).items()}


def reach(isi: bytes, path: str) -> tuple[str, int]:
    """Which limit a sheet breaks by its farthest cell (`baris`, `kolom`, `sel`, or ''), and the cells that it spans."""
    with ZipFile(BytesIO(isi)) as berkas:
        spread = _Spread()
        for xml in blocks(berkas, path):
            spread.walk(xml)
    return spread.beyond(), spread.last * spread.wide


def _notes(berkas: ZipFile, path: str) -> SheetScan:
    size = berkas.getinfo(path).file_size
    large = size > limits.LEMBAR_BESAR
    lost: dict[tuple[int, int], str] = {}
    hidden: list[int] = []
    spread = _Spread()
    for xml in blocks(berkas, path):
        if b"<!DOCTYPE" in xml:
            raise ValueError(path)
        lost |= _lost(xml)
        hidden += _hidden(xml)
        if not large:
            # Of a large sheet every cell is looked at only where calamine has to lay it out.
            spread.walk(xml)
    return SheetScan(lost, spread.beyond(), tuple(hidden), path, size, spread.last * spread.wide)


class _Spread:
    """How far cells reach. A cell or row that does not say where it stands, stands after the one before it."""

    def __init__(self) -> None:
        self.last, self.wide = 0, 0
        self._row, self._column = 0, 0

    def walk(self, xml: bytes) -> None:
        last, wide, row, column = self.last, self.wide, self._row, self._column
        for tag in _PLACE.finditer(xml):
            name, letters, digits = tag.groups()
            if name == b"row":
                row, column = int(digits) if digits else row + 1, 0
                continue
            row = int(digits) if digits else row
            # Four letters reach beyond every sheet; more of them would make a number without end.
            column = position(letters[:4].decode().upper() + "1")[1] + 1 if letters else column + 1
            last, wide = max(last, row), max(wide, column)
        self.last, self.wide, self._row, self._column = last, wide, row, column

    def beyond(self) -> str:
        """The limit that is broken, or ''."""
        if self.last > limits.BARIS:
            return "baris"
        if self.wide > limits.KOLOM:
            return "kolom"
        return "sel" if self.last * self.wide > limits.SEL else ""


def _lost(xml: bytes) -> dict[tuple[int, int], str]:
    lost: dict[tuple[int, int], str] = {}
    if b't="e"' in xml or b"t='e'" in xml:
        for cell in _ERROR.finditer(xml):
            lost[position(cell[1].decode())] = "#?" if cell[2] is None else cell[2].decode()
    if b"<f" in xml or b":f" in xml:
        lost |= {position(cell[1].decode()): "=" for cell in _NO_VALUE.finditer(xml)}
    return lost


def _hidden(xml: bytes) -> list[int]:
    """Hidden rows that hold something; an empty row that is only formatted holds cells without content."""
    if b"hidden=" not in xml:
        return []
    closing, value, text = (_Next(xml, mark) for mark in (b"row>", b"v>", b"is>"))
    found: list[int] = []
    for row in _HIDDEN_ROW.finditer(xml):
        start = row.end()
        if min(value.after(start), text.after(start)) < closing.after(start):
            found.append(int(row[1]) - 1)
    return found


class _Next:
    """Where a mark stands next. Asked from ever later places, it looks at no byte twice."""

    def __init__(self, xml: bytes, mark: bytes) -> None:
        self._xml, self._mark, self._at = xml, mark, -1

    def after(self, start: int) -> int:
        """Its place from `start` on; the end of the text where it does not stand there."""
        if self._at < start:
            found = self._xml.find(self._mark, start)
            self._at = found if found >= 0 else len(self._xml)
        return self._at
