"""The .xls that is a web page: SIPD and its relatives write their reports as HTML tables under that name.

All tables stand one below the other in one sheet, as a spreadsheet program opens them. Values stay text: what looks
like a number in such a file was never one.
"""

import re
from html.parser import HTMLParser

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.grid import Rentang, Sheet
from satudata_budget.intake.book.text import TooFar, check_reach

LEMBAR = "Tabel"
_SILENT = {"script", "style", "template"}
_BREAKS = {"br", "p", "div", "li", "tr"}
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z][^<>]*+")
_LONG_TAG = 2_000
_NESTED = 50
"""Tables within each other. Five are many."""
_START = re.compile(rb"<(?:!doctype html|html|table|head|body|meta|style|div)\b", re.IGNORECASE)


def looks_like_html(isi: bytes) -> bool:
    """Whether a file is a web page with a table: markup at its start, a table somewhere."""
    start = isi[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and bool(_START.search(start)) and b"<table" in isi[:200_000].lower()


def charset(isi: bytes) -> str:
    """The encoding that the page names, '' where it names none."""
    found = _CHARSET.search(isi[:4_000])
    return found[1].decode("ascii", errors="replace") if found else ""


def read_html(text: str) -> Sheet:
    """The sheet that all tables of a page make up.

    Raises TooFar, and ValueError where it is no page that a program writes for people.
    """
    for tag in _TAG.finditer(text):
        if tag.end() - tag.start() > _LONG_TAG and len(tag[0].split()) > limits.ATRIBUT:
            raise ValueError(tag[0][:80])
    page = _Page()
    page.feed(text)
    page.close()
    page.end()
    return Sheet(LEMBAR, page.rows, tuple(page.merged))


class _Table:
    """A table while it is being read: the row that is open, and columns still covered from above."""

    def __init__(self) -> None:
        self.cells: dict[int, str] | None = None
        self.covered: dict[int, int] = {}
        """Column → rows still covered by a cell above."""
        self.spans: list[tuple[int, int, int]] = []
        """Column, width and height of each merged cell of the open row."""
        self.nested = False


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.merged: list[Rentang] = []
        self._tables: list[_Table] = []
        self._texts: list[tuple[_Table, int, list[str]]] = []
        """Open cells, innermost last."""
        self._silent = 0
        self._width = 0

    def end(self) -> None:
        """Close what the page left open."""
        while self._tables:
            self._end_row()
            self._tables.pop()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._silent = 0
            if self._tables:
                self._tables[-1].nested = True
            if len(self._tables) > _NESTED:
                raise ValueError(tag)
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._end_row()
            self._tables[-1].cells = {}
        elif tag in ("td", "th") and self._tables:
            self._begin_cell({name: value or "" for name, value in attrs})
        elif tag in _BREAKS and self._texts:
            self._texts[-1][2].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self._tables:
            self._end_row()
            self._tables.pop()
        elif tag in _BREAKS and self._texts:
            self._texts[-1][2].append("\n")

    def handle_data(self, data: str) -> None:
        if self._texts and not self._silent:
            # Line breaks of the source are spaces; only its tags break lines.
            self._texts[-1][2].append(re.sub(r"\s+", " ", data))

    def _begin_cell(self, attrs: dict[str, str]) -> None:
        table = self._tables[-1]
        self._end_cell(table)
        if table.cells is None:
            table.cells = {}
        column = max((c + w for c, w, _h in table.spans), default=0)
        column = max(column, max(table.cells, default=-1) + 1)
        while table.covered.get(column, 0):
            column += 1
        width, height = _span(attrs.get("colspan"), limits.KOLOM), _span(attrs.get("rowspan"), limits.BARIS)
        if column >= limits.KOLOM:
            raise TooFar("kolom")
        table.cells[column] = ""
        if width > 1 or height > 1:
            table.spans.append((column, width, height))
        self._texts.append((table, column, []))

    def _end_cell(self, of: _Table | None = None) -> None:
        if not self._texts or (of or (self._tables[-1] if self._tables else None)) is not self._texts[-1][0]:
            return
        table, column, parts = self._texts.pop()
        if table.cells is not None:
            lines = (line.strip() for line in "".join(parts).split("\n"))
            table.cells[column] = "\n".join(line for line in lines if line)

    def _end_row(self) -> None:
        table = self._tables[-1] if self._tables else None
        if table is None or table.cells is None:
            return
        self._end_cell(table)
        cells, table.cells = table.cells, None
        spans, table.spans = table.spans, []
        wide = max([*(c + 1 for c in cells), *(c + w for c, w, _h in spans)], default=0)
        self._width = max(self._width, wide)
        check_reach(len(self.rows) + 1, self._width)
        table.covered = {c: left - 1 for c, left in table.covered.items() if left > 1}
        if table.nested and not any(cells.values()):
            # A cell that only held another table: its rows are there already.
            table.nested = False
            return
        top = len(self.rows)
        self.rows.append([cells.get(c, "") for c in range(wide)])
        for column, width, height in spans:
            self.merged.append((top, column, top + height - 1, column + width - 1))
            if height > 1:
                table.covered |= dict.fromkeys(range(column, column + width), height - 1)


def _span(text: str | None, most: int) -> int:
    return min(int(text), most) if text and text.isdecimal() and int(text) > 0 else 1
