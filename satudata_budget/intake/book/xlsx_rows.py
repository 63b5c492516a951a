"""The cells of a large, plain .xlsx sheet, row by row as they are unpacked.

Python-calamine reads every sheet, but it lays a sheet out whole, and takes fourteen times the memory of the same cells
as CSV. A large sheet is read here instead, cell for cell as calamine would (tests/intake/test_xlsx_rows.py), as long as
it holds nothing but texts, numbers, yes and no. At anything else (a date, marks beyond the five of XML, cells that do
not say where they stand) NotPlain is raised, and calamine reads the sheet after all.
"""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.grid import Nilai, Rentang, column_letters, position
from satudata_budget.intake.book.xlsx_package import blocks
from satudata_budget.intake.book.xlsx_values import Kinds, NotPlain

# No pattern gives back what it took, so that a tag without end is passed over once.
_USUAL = re.compile(r'<c r="([A-Z]++)\d++"([^<>/]*+)(?:><v>([^<]*+)</v></c>|/>)')
"""Column, attributes and content of nearly every cell; a third faster than the whole pattern below."""
_CELL = re.compile(
    r'<c r="([A-Z]++)\d++"([^<>/]*+)(?:/>|>(?:<f[^<>]*+>(?:(?<=/>)|[^<]*+</f>))?+'
    r"(?:<(?:v>|is><t)([^<]*+)</(?:v|t></is)>|<v/>|<is><t/></is>)?+</c>)"
)
_ROW = re.compile(r'<row (?>[^<>]*?\br=")(\d++)"[^<>]*+>')
_MERGED = re.compile(r'<mergeCell (?>[^<>]*?ref=")([A-Z]++\d++):([A-Z]++\d++)"')
_OTHER_ENCODING = re.compile(r"""<\?xml (?>[^<>]*?encoding=["'])(?!utf-8["'])""", re.IGNORECASE)
_LETTERS = {column_letters(kolom): kolom for kolom in range(limits.KOLOM)}


class PlainSheets:
    """The sheets of one package; the texts that they share are read once. Raises NotPlain."""

    def __init__(self, berkas: ZipFile) -> None:
        self._berkas = berkas
        try:
            self._kinds = Kinds(berkas)
        except ValueError as odd:
            raise NotPlain(str(odd)) from odd

    def read(self, path: str) -> tuple[list[list[Nilai]], tuple[Rentang, ...]]:
        """Rows from A1 on, all of one width, and the merged ranges. Raises NotPlain."""
        rows: list[list[Nilai]] = []
        tail = ""
        for text in _decoded(self._berkas, path):
            if tail:
                raise NotPlain(tail[:80])
            *pieces, tail = text.split("</row>")
            for piece in pieces:
                self._take(piece, rows)
        if "</sheetData>" not in tail or "<c " in tail:
            raise NotPlain(path)
        width = max(map(len, rows), default=0)
        for row in rows:
            if len(row) < width:
                row.extend([""] * (width - len(row)))
        return rows, tuple((*position(first), *position(last)) for first, last in _MERGED.findall(tail))

    def _take(self, piece: str, rows: list[list[Nilai]]) -> None:
        """One row of cells; before it may stand rows that close themselves."""
        start = piece.rfind("<row ")
        said = _ROW.match(piece, start) if start >= 0 else None
        there, cells = piece.count("<c", start), _USUAL.findall(piece, start)
        if len(cells) != there:
            cells = _CELL.findall(piece, start)
        if said is None or len(cells) != there:
            raise NotPlain(piece[:80])
        while cells and not cells[-1][2]:
            cells.pop()
        if not cells:
            return
        number, last = said[1], cells[-1][0]
        if f'"{last}{number}"' not in piece or not len(rows) < int(number) <= limits.BARIS:
            raise NotPlain(said[0])
        width = len(rows[-1]) if rows else 0
        if int(number) * max(width, _LETTERS.get(last, 0) + 1) > limits.SEL:
            raise NotPlain(said[0])
        rows.extend([""] * width for _nomor in range(len(rows) + 1, int(number)))
        kinds = self._kinds
        try:
            row: list[Nilai] = [""] * max(width, _LETTERS[last] + 1)
            for column, attributes, text in cells:
                row[_LETTERS[column]] = kinds[attributes][text]
        except (KeyError, IndexError) as odd:
            raise NotPlain(said[0]) from odd
        rows.append(row)


def _decoded(berkas: ZipFile, path: str) -> Iterator[str]:
    for block in blocks(berkas, path):
        try:
            text = block.decode()
        except UnicodeDecodeError as odd:
            raise NotPlain(path) from odd
        if "<!" in text or _OTHER_ENCODING.match(text):
            raise NotPlain(path)
        yield text
