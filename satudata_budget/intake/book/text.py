"""A file of separated values into a sheet: `;`, tab, `,` or `|`, in the encodings that office programs write."""

import codecs
import csv
from collections.abc import Iterator
from io import StringIO

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.grid import Sheet

PEMISAH = ";\t,|"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 50
"""So many lines tell the separator."""


class TooFar(Exception):
    """A sheet reaches beyond a limit: `apa` is baris, kolom or sel."""

    def __init__(self, apa: str) -> None:
        super().__init__(apa)
        self.apa = apa


def decode(isi: bytes, named: str = "") -> str:
    """The text of a file; `named` is the encoding that it names itself.

    Raises ValueError where its first bytes promise an encoding that it does not keep.
    """
    for mark, encoding in _BOMS:
        if isi.startswith(mark):
            return isi.decode(encoding)
    try:
        return isi.decode(named or "utf-8")
    except (LookupError, UnicodeDecodeError):
        # Excel on Windows saves a plain CSV in the code page of Western Europe.
        return isi.decode("cp1252", errors="replace")


def separated(text: str) -> str:
    """The separator of a text that is a table, '' where no line of it holds one."""
    first = text[:20_000].splitlines()[:_SAMPLE]
    declared = _declared(first)
    if declared:
        return declared
    hits = {mark: sum(mark in line for line in first) for mark in PEMISAH}
    # Amounts and sentences hold commas too; on a tie the mark that does nothing else wins.
    best = max(PEMISAH, key=lambda mark: hits[mark])
    return best if hits[best] else ""


def read_text(text: str) -> Sheet:
    """The one sheet of a text file. Raises TooFar, and csv.Error where a quotation never ends."""
    mark = separated(text) or ","
    rows = list(_limited(csv.reader(StringIO(text, newline=""), delimiter=mark)))
    if rows and _declared([mark.join(rows[0])]):
        # `sep=;` is a word to Excel; the row stays, so that later rows keep their addresses.
        rows[0] = []
    return Sheet("", rows)


def _limited(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    width = 0
    for nomor, cells in enumerate(lines, start=1):
        width = max(width, len(cells))
        check_reach(nomor, width)
        yield cells


def check_reach(rows: int, width: int) -> None:
    """Raises TooFar where a sheet of so many rows and columns breaks a limit."""
    if rows > limits.BARIS:
        raise TooFar("baris")
    if width > limits.KOLOM:
        raise TooFar("kolom")
    if rows * width > limits.SEL:
        raise TooFar("sel")


def _declared(first: list[str]) -> str:
    head = first[0].strip().strip('"').lower() if first else ""
    return head[4] if len(head) == 5 and head.startswith("sep=") and head[4] in PEMISAH else ""
