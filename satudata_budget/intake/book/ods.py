"""What python-calamine cannot tell of an .ods: how far repeated cells reach, and which cells hold an error.

One cell may stand for a million rows there, so the reach is counted from the tags before anything is laid out. A text
that is no XML goes no further: calamine waits for the end of a table that never ends.
"""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.xlsx_scan import SheetScan
from satudata_budget.intake.book.xml_events import Attributes, parse

_CONTENT = "content.xml"
_PIECE = 1 << 18
_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|DIV/0!|VALUE!|NUM!|NULL!)|Err:\d{3}")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_LONGEST_ERROR = 20


def scan(isi: bytes) -> dict[str, SheetScan]:
    """Notes by sheet name. Raises BadXml where the text of the sheets is no XML."""
    tables = _Tables()
    with ZipFile(BytesIO(isi)) as berkas:
        if _CONTENT not in berkas.namelist():
            raise BadZipFile(_CONTENT)
        with berkas.open(_CONTENT) as part:
            parse(iter(lambda: part.read(_PIECE), b""), tables.begun, tables.ended, tables.told)
    return tables.found


class _Tables:
    """The tables of a document while it is being read; a table within a cell belongs to that cell."""

    def __init__(self) -> None:
        self.found: dict[str, SheetScan] = {}
        self._sheet = _Sheet("")
        self._depth = 0

    def begun(self, name: str, attributes: Attributes) -> None:
        if name == "table:table":
            self._depth += 1
            if self._depth == 1:
                self._sheet = _Sheet(attributes.get("table:name", ""))
        elif self._depth == 1:
            self._sheet.begun(name, attributes)

    def ended(self, name: str) -> None:
        if name == "table:table":
            if self._depth == 1:
                self.found[self._sheet.name] = self._sheet.notes()
            self._depth -= 1
        elif self._depth == 1:
            self._sheet.ended(name)

    def told(self, text: str) -> None:
        if self._depth == 1:
            self._sheet.told(text)


class _Sheet:
    def __init__(self, name: str) -> None:
        self.name = name
        self.lost: dict[tuple[int, int], str] = {}
        self.row, self.repeat, self.column = -1, 1, 0
        self.last, self.wide = 0, 0
        self._cell: Attributes | None = None
        self._written = False
        self._line = ""
        self._error = ""

    def begun(self, name: str, attributes: Attributes) -> None:
        if name == "table:table-row":
            self.row += self.repeat
            self.repeat, self.column = _times(attributes, "rows"), 0
        elif name in _CELLS:
            self._cell, self._written, self._error = attributes, False, ""
        elif self._cell is not None and name.startswith("text:"):
            self._written, self._line = True, ""

    def told(self, text: str) -> None:
        if self._cell is not None and len(self._line) < _LONGEST_ERROR:
            self._line += text

    def ended(self, name: str) -> None:
        if name == "text:p" and self._cell is not None:
            if not self._error and _ERROR.fullmatch(self._line):
                self._error = self._line
            self._line = ""
        elif name in _CELLS and self._cell is not None:
            self._counted(self._cell)
            self._cell = None

    def _counted(self, cell: Attributes) -> None:
        times = _times(cell, "columns")
        valued = any(key.startswith("office:value") for key in cell)
        computed = "table:formula" in cell
        if valued or computed or self._written:
            self.last = max(self.last, self.row + self.repeat)
            self.wide = max(self.wide, self.column + times)
            if self._error:
                self.lost[self.row, self.column] = self._error
            elif computed and not valued and not self._written:
                self.lost[self.row, self.column] = "="
        self.column += times

    def notes(self) -> SheetScan:
        spans = self.last * self.wide
        if self.last > limits.BARIS:
            return SheetScan(self.lost, "baris")
        if self.wide > limits.KOLOM:
            return SheetScan(self.lost, "kolom")
        return SheetScan(self.lost, "sel" if spans > limits.SEL else "", luas=spans)


def _times(attributes: Attributes, what: str) -> int:
    said = attributes.get(f"table:number-{what}-repeated", "")
    return max(1, int(said)) if said.isdecimal() else 1
