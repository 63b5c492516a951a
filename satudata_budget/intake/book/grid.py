"""A workbook flattened: sheets of rows of cells that know where they stand.

A sheet keeps bare values and makes a cell (`Sel`) only when somebody has something to say about it: a hundred
thousand rows stay as light as python-calamine hands them over.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from satudata_budget.intake.parse.text import clean, words

Nilai = str | int | float | bool | date | datetime | time | timedelta | None
Rentang = tuple[int, int, int, int]
"""A merged range: first row, first column, last row, last column, all from 0."""
MERGED = 2_000
"""Merged ranges of more cells are decoration: whole columns, whole rows."""


@dataclass(frozen=True)
class Cell:
    """One cell and where it stands."""

    nilai: Nilai
    lembar: str
    alamat: str


@dataclass(frozen=True)
class Sheet:
    """One sheet from A1 on. Rows and columns are counted from 0; only addresses speak Excel's language.

    `rusak` names the cells whose content is lost to us: an error like `#REF!`, or `=` for a formula that was saved
    without its value.
    """

    nama: str
    baris: Sequence[Sequence[Nilai]]
    gabung: tuple[Rentang, ...] = ()
    rusak: Mapping[tuple[int, int], str] = field(default_factory=dict)
    tersembunyi: tuple[int, ...] = ()
    """Rows that Excel does not show but that hold something: they are read all the same."""
    _kata: dict[int, str] = field(default_factory=dict, repr=False, compare=False)

    def nilai(self, baris: int, kolom: int) -> Nilai:
        """The bare value; None outside the sheet and where the cell is empty."""
        if baris >= len(self.baris) or kolom >= len(self.baris[baris]):
            return None
        value = self.baris[baris][kolom]
        return None if value == "" else value

    def teks(self, baris: int, kolom: int) -> str:
        """The value as one line of text."""
        return clean(self.nilai(baris, kolom))

    def sel(self, baris: int, kolom: int) -> Cell:
        return Cell(self.nilai(baris, kolom), self.nama, address(baris, kolom))

    def merged(self, baris: int, kolom: int) -> Nilai:
        """The value, or that of the merged range that the cell lies in."""
        at = self._anchors.get((baris, kolom))
        return self.nilai(*at) if at else self.nilai(baris, kolom)

    def filled(self, baris: int) -> Iterator[tuple[int, str]]:
        """Column and text of every cell of a row that holds something."""
        for kolom, value in enumerate(self.baris[baris]):
            if value not in (None, "") and (text := clean(value)):
                yield kolom, text

    def kata(self, baris: int) -> str:
        """The plain words of each text cell of a row, one a line; kept, for every form asks for them."""
        known = self._kata.get(baris)
        if known is None:
            cells = (words(value) for value in self.baris[baris] if isinstance(value, str) and value)
            known = self._kata[baris] = "\n".join(cell for cell in cells if cell)
        return known

    @property
    def lebar(self) -> int:
        return max((len(row) for row in self.baris), default=0)

    @cached_property
    def _anchors(self) -> dict[tuple[int, int], tuple[int, int]]:
        # Spreading the large ones would cost more than the sheet itself.
        return {
            (r, c): (top, left)
            for top, left, bottom, right in self.gabung
            if (bottom - top + 1) * (right - left + 1) <= MERGED
            for r in range(top, bottom + 1)
            for c in range(left, right + 1)
        }


@dataclass(frozen=True)
class Workbook:
    """A file as it came in, its sheets flattened; hidden sheets are left out and named."""

    nama: str
    lembar: tuple[Sheet, ...]
    tersembunyi: tuple[str, ...] = ()


def address(baris: int, kolom: int) -> str:
    """A1 of a cell counted from 0."""
    return f"{column_letters(kolom)}{baris + 1}"


def column_letters(kolom: int) -> str:
    """Excel's name of a column counted from 0."""
    letters = ""
    kolom += 1
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def position(alamat: str) -> tuple[int, int]:
    """Row and column, from 0, of an A1 address."""
    letters = alamat.rstrip("0123456789")
    kolom = 0
    for letter in letters:
        kolom = kolom * 26 + ord(letter) - 64
    return int(alamat[len(letters) :]) - 1, kolom - 1
