"""A table inside a sheet: where its header stands, which column means what, which rows below it are rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from satudata_budget.intake.book.grid import Cell, Sheet, Workbook
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.table.collector import FindingCollector

TOP = 60
"""A form shows what it is within so many rows."""
_HEIGHTS = (1, 2, 3)
_NUMBER_CELL = re.compile(r"^\(?(\d{1,2})\)?(?: ?=.*)?$")
_TAIL = re.compile(r"^[A-Za-z][A-Za-z .'-]{2,40},\s.*(?:19|20)\d\d$|^(?:mengetahui|nip\b)", re.IGNORECASE)
_SIGNS = {"nip", "tanda tangan", "ttd", "paraf"}
_SIGNERS = re.compile(r"^(?:tim anggaran pemerintah daerah|tapd)\b")
_CODE_PART = re.compile(r"^[\dXx]{1,4}\.?$")
_CODE = re.compile(r"^[\dXx]+(?:\.[\dXx]+)+\.?$")
_TOTAL = re.compile(r"^(?:sub ?|grand ?)?(?:jumlah|total|jml)\b|^j u m l a h\b|^t o t a l\b")


@dataclass(frozen=True)
class Heading:
    """A column that a form has: our name for it, and what its heading must say (a pattern over plain words)."""

    nama: str
    pola: str
    wajib: bool = True


@dataclass(frozen=True)
class TableHeader:
    """A header as found: the column of each name, the rows it takes, and what is missing or there twice."""

    lembar: Sheet
    baris: int
    tinggi: int
    kolom: dict[str, int]
    teks: dict[str, str]
    kurang: tuple[str, ...] = ()
    ganda: tuple[str, ...] = ()
    pilihan: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """All columns whose heading speaks of a name; the first of them stands in `kolom`."""

    @property
    def di(self) -> Cell:
        """The cell that stands for the header."""
        first = min(self.kolom.values(), default=0)
        return self.lembar.sel(self.baris, first)


@dataclass(frozen=True)
class SheetRow:
    """One row below a header, its cells by name."""

    kepala: TableHeader
    nomor: int

    def sel(self, nama: str) -> Cell:
        return self.kepala.lembar.sel(self.nomor, self.kepala.kolom[nama])

    def has(self, nama: str) -> bool:
        """Whether the form has the column and the cell holds something, be it lost to us."""
        kolom = self.kepala.kolom.get(nama)
        return kolom is not None and bool(self.kepala.lembar.teks(self.nomor, kolom) or self.rusak(nama))

    def teks(self, nama: str) -> str:
        kolom = self.kepala.kolom.get(nama)
        return self.kepala.lembar.teks(self.nomor, kolom) if kolom is not None else ""

    def rusak(self, nama: str) -> str:
        """`#REF!` and its like, `=` for a formula without value, '' where the cell is sound."""
        kolom = self.kepala.kolom.get(nama)
        return self.kepala.lembar.rusak.get((self.nomor, kolom), "") if kolom is not None else ""

    def is_total(self, upto: str) -> bool:
        """A row that sums others: Jumlah or Total stands in column `upto` or left of it.

        Right of it such words may begin an ordinary text (`Jumlah dokumen yang tersusun`).
        """
        last = self.kepala.kolom[upto]
        cells = self.kepala.lembar.filled(self.nomor)
        return any(kolom <= last and is_total(text) for kolom, text in cells)

    @property
    def is_tail(self) -> bool:
        """The first line of a signature: a place with a date, or `Mengetahui`."""
        cells = [text for _kolom, text in self.kepala.lembar.filled(self.nomor)]
        return len(cells) <= 4 and any(_TAIL.match(text) for text in cells)


def find_headers(lembar: Sheet, judul: Sequence[Heading], within: int | None = None) -> list[TableHeader]:
    """Every place of the sheet where all needed columns stand; else the one place that comes closest, if any.

    Page breaks repeat the header, and a sheet may hold one table a room. `within`: look at so many rows only.
    """
    needed = sum(satu.wajib for satu in judul)
    whole: list[TableHeader] = []
    best: TableHeader | None = None
    row = 0
    while row < min(len(lembar.baris), within or len(lembar.baris)):
        found = _header_at(lembar, row, judul)
        if found is not None and not found.kurang:
            found = _lowest(lembar, found, judul)
            whole.append(found)
            row = found.baris + found.tinggi
            continue
        if found is not None and len(found.kolom) > max(len(best.kolom) if best else 0, (needed - 1) // 2):
            best = found
        row += 1
    return whole or ([best] if best else [])


def one_table(pencatat: FindingCollector, buku: Workbook, judul: Sequence[Heading]) -> list[TableHeader] | None:
    """The headers of the one sheet that holds the table; a missing column, or a second such sheet, is a fault."""
    found = [heads for lembar in buku.lembar if (heads := find_headers(lembar, judul))]
    whole = [heads for heads in found if not heads[0].kurang]
    if len(whole) == 1:
        return whole[0]
    if whole:
        sheets = ", ".join(heads[0].lembar.nama for heads in whole)
        pencatat.galat("lembar_lebih_dari_satu", whole[1][0].di, lembar=sheets)
        return None
    closest = max((heads[0] for heads in found), key=lambda head: len(head.kolom), default=None)
    missing = closest.kurang if closest else tuple(satu.nama for satu in judul if satu.wajib)
    pencatat.galat("judul_kolom_kurang", closest.di if closest else "", kolom=", ".join(missing))
    return None


def rows_of(kepala: Sequence[TableHeader]) -> list[SheetRow]:
    """The rows below each header, down to the next one: a table that page breaks cut into pieces."""
    ends = [*(block_start(head) for head in kepala[1:]), None]
    return [row for head, end in zip(kepala, ends, strict=True) for row in rows_below(head, end)]


def block_start(kepala: TableHeader) -> int:
    """The row where the title and `key : value` lines above a later header begin: they are no rows of the table."""
    row, named = kepala.baris, False
    while row > 0:
        cells = [text for _kolom, text in kepala.lembar.filled(row - 1)]
        key = len(cells) > 1 and cells[1].startswith(":") and not is_total(cells[0])
        if cells and not key and (len(cells) > 1 or cells[0][0].isdigit() or is_total(cells[0])):
            break
        row, named = row - 1, named or key
    return row if named else kepala.baris


def rows_below(kepala: TableHeader, until: int | None = None) -> Iterator[SheetRow]:
    """Rows from below the header to row `until`: no blank ones, no row of column numbers, none of the list of those who
    sign; a coded row ends that list."""
    lembar = kepala.lembar
    lost = {row for row, _kolom in lembar.rusak}
    signed = False
    for nomor in range(kepala.baris + kepala.tinggi, until if until is not None else len(lembar.baris)):
        cells = list(lembar.filled(nomor))
        if "nip" not in kepala.kolom:
            signed = begins_signers(lembar, nomor) or (signed and not is_coded(lembar, nomor))
        if signed:
            continue
        if (cells or nomor in lost) and not _column_numbers([text for _kolom, text in cells]):
            yield SheetRow(kepala, nomor)


def begins_signers(lembar: Sheet, nomor: int) -> bool:
    """Whether a row heads the list of those who sign below a table (TAPD: No, Nama, NIP, Jabatan, Tanda Tangan)."""
    cells = lembar.kata(nomor).split("\n")
    named = any(text.startswith("nama") for text in cells) and not _SIGNS.isdisjoint(cells)
    return named or (len(cells) <= 2 and any(_SIGNERS.match(text) for text in cells))


def is_coded(lembar: Sheet, nomor: int) -> bool:
    """Whether a row begins with a code as rows of a table do; the number of a person in a list is none."""
    first = [text.replace(" ", "") for _kolom, text in lembar.filled(nomor)][:2]
    return any(_CODE.match(text) for text in first) or (len(first) == 2 and all(map(_CODE_PART.match, first)))


def is_total(text: str) -> bool:
    """Whether a label says that its row sums others."""
    return bool(_TOTAL.match(words(text)))


def _lowest(lembar: Sheet, found: TableHeader, judul: Sequence[Heading]) -> TableHeader:
    # A line above the header ("Total Pagu") may speak one of its words; the header is what does without it.
    # One that starts below it is the same header after a page break: the rows between are rows.
    for row in range(found.baris + 1, min(found.baris + min(found.tinggi, max(_HEIGHTS)), len(lembar.baris))):
        lower = _header_at(lembar, row, judul)
        if lower is not None and not lower.kurang:
            found = lower
    return found


def _header_at(lembar: Sheet, row: int, judul: Sequence[Heading]) -> TableHeader | None:
    patterns = _anchor(tuple(satu.pola for satu in judul))
    if not patterns.search(lembar.kata(row)):
        return None
    # One heading makes no header, unless the form needs hardly more: most rows are out before anything is combined.
    headings = sum(bool(patterns.search(text)) for text in lembar.kata(row).split("\n"))
    if headings < min(2, sum(satu.wajib for satu in judul) - 1):
        return None
    found: TableHeader | None = None
    for spread in (False, True):
        if spread and found is not None and 2 * len(found.kolom) < len(judul):
            break
        for height in _HEIGHTS[: len(lembar.baris) - row]:
            candidate = _matched(lembar, row, height, judul, spread)
            if found is None or len(candidate.kolom) > len(found.kolom):
                found = candidate
            if not candidate.kurang:
                return candidate
    return found if found and found.kolom else None


@cache
def _anchor(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.MULTILINE)


def _matched(lembar: Sheet, row: int, height: int, judul: Sequence[Heading], spread: bool) -> TableHeader:
    texts = [_heading(lembar, row, height, kolom, spread) for kolom in range(len(lembar.baris[row]))]
    columns: dict[str, int] = {}
    double: list[str] = []
    choices: dict[str, tuple[int, ...]] = {}
    for satu in judul:
        # A title merged over the whole width says the same in every column: one text stands for one column only.
        used = {texts[kolom] for kolom in columns.values()}
        hits = [k for k, text in enumerate(texts) if text not in used and re.search(satu.pola, text)]
        if hits:
            columns[satu.nama] = hits[0]
        if len(hits) > 1:
            double.append(satu.nama)
            choices[satu.nama] = tuple(hits)
    missing = tuple(satu.nama for satu in judul if satu.wajib and satu.nama not in columns)
    shown = {nama: texts[kolom] for nama, kolom in columns.items()}
    return TableHeader(lembar, row, _height(lembar, row, height), columns, shown, missing, tuple(double), choices)


def _heading(lembar: Sheet, row: int, height: int, kolom: int, spread: bool) -> str:
    """All that stands above a column. `spread`: a group heading reaches right although its cells are not merged."""
    parts: list[str] = []
    below = words(lembar.merged(row + height - 1, kolom))
    for nomor in range(row, row + height):
        text = words(lembar.merged(nomor, kolom))
        if spread and not text and below:
            text = next((left for k in range(kolom - 1, -1, -1) if (left := words(lembar.merged(nomor, k)))), "")
        if text and text not in parts:
            parts.append(text)
    return " ".join(parts)


def _height(lembar: Sheet, row: int, height: int) -> int:
    # Headings merged downwards reach as far as the lowest of them.
    reach = (bottom - row + 1 for top, _left, bottom, _right in lembar.gabung if top == row and bottom - row < 5)
    return max(height, *reach, 1)


def _column_numbers(cells: list[str]) -> bool:
    numbers = [int(found[1]) for text in cells if (found := _NUMBER_CELL.match(text))]
    return len(cells) >= 3 and numbers == list(range(1, len(cells) + 1))
