"""What python-calamine cannot tell of an .ods: how far repeated cells reach, and which cells hold an error.

One cell may stand for a million rows there, so the reach is counted from the tags before anything is laid out.
"""

import re
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from satudata_budget.intake import limits
from satudata_budget.intake.xlsx_scan import Catatan

_TAG = re.compile(rb"<(/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s>/])([^>]*?)(/?)>", re.DOTALL)
_NAME = re.compile(rb'table:name="([^"]*)"')
_ROWS = re.compile(rb'table:number-rows-repeated="(\d+)"')
_COLUMNS = re.compile(rb'table:number-columns-repeated="(\d+)"')
_ERROR = re.compile(rb"<text:p[^>]*>(#(?:REF!|N/A|NAME\?|DIV/0!|VALUE!|NUM!|NULL!)|Err:\d{3})</text:p>")


def scan(isi: bytes) -> dict[str, Catatan]:
    """Notes by sheet name."""
    with ZipFile(BytesIO(isi)) as berkas:
        xml = berkas.read("content.xml")
    found: dict[str, Catatan] = {}
    sheet = _Sheet("")
    depth = 0
    for tag in _TAG.finditer(xml):
        closing, name, attributes, selfclosing = tag[1] == b"/", tag[2], tag[3], bool(tag[4])
        if name == b"table":
            depth += -1 if closing else 1
            if closing and depth == 0:
                found[sheet.name] = sheet.notes()
            elif depth == 1 and not closing:
                said = _NAME.search(attributes)
                sheet = _Sheet(unescape(said[1].decode("utf-8", errors="replace")) if said else "")
        elif depth == 1 and not closing:
            sheet.begin(name, attributes, xml, tag.end(), selfclosing)
    return found


class _Sheet:
    def __init__(self, name: str) -> None:
        self.name = name
        self.lost: dict[tuple[int, int], str] = {}
        self.row, self.repeat, self.column = -1, 1, 0
        self.last, self.wide = 0, 0

    def begin(self, name: bytes, attributes: bytes, xml: bytes, end: int, selfclosing: bool) -> None:
        if name == b"table-row":
            self.row += self.repeat
            self.repeat, self.column = _times(_ROWS, attributes), 0
            return
        times = _times(_COLUMNS, attributes)
        content = b"" if selfclosing else xml[end : xml.find(b"</table:", end)]
        if b"office:value" in attributes or b"<text:" in content or b"formula=" in attributes:
            self.last = max(self.last, self.row + self.repeat)
            self.wide = max(self.wide, self.column + times)
            error = _ERROR.search(content)
            if error:
                self.lost[self.row, self.column] = error[1].decode()
            elif b"table:formula=" in attributes and b"office:value" not in attributes and not content.strip():
                self.lost[self.row, self.column] = "="
        self.column += times

    def notes(self) -> Catatan:
        if self.last > limits.BARIS:
            return Catatan(self.lost, "baris")
        if self.wide > limits.KOLOM:
            return Catatan(self.lost, "kolom")
        return Catatan(self.lost, "sel" if self.last * self.wide > limits.SEL else "")


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return max(1, int(found[1])) if found else 1
