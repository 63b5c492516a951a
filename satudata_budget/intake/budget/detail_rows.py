"""The tables of an RKA in detail: blocks of one sub kegiatan each, their komponen, and what their sums claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from satudata_budget.intake.book.grid import Cell, Sheet, position
from satudata_budget.intake.budget.outline import LEVELS
from satudata_budget.intake.budget.subtotals import compare_total
from satudata_budget.intake.parse.code import Ruas, format_rekening, segments
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.table.cells import NumberColumn
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import keys
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import SheetRow, TableHeader, is_total, rows_below
from satudata_budget.messages import _

KEGIATAN = 5
REKENING = 6
_MAK = 12
"""Sub kegiatan and account glued into one code."""
_GROUP, _NOTE = REKENING + 1, REKENING + 2
_CODED = re.compile(r"^([\dXx]+(?:\s*\.\s*[\dXx]+)+\.?)\s*[-–]?\s*(.*)$", re.DOTALL)
_BLOCK_KEY = re.compile(r"^(?:sub kegiatan|sumber (?:dana|pendanaan)|lokasi|waktu pelaksanaan|keluaran sub kegiatan)\b")


@dataclass(frozen=True)
class DetailLine:
    """One komponen: its account and name, its amount in rupiah, its row."""

    rekening: Ruas
    nama_rekening: str
    pagu: int
    baris: SheetRow


@dataclass
class DetailBlock:
    """The komponen of one sub kegiatan. `sel`: where its code and name stand."""

    kode: Ruas
    nama: str
    sumber_dana: str
    sel: Cell
    rinci: list[DetailLine] = field(default_factory=list)
    jumlah_kegiatan: list[tuple[Cell, int]] = field(default_factory=list)

    @property
    def jumlah(self) -> int:
        return sum(satu.pagu for satu in self.rinci)


@dataclass
class _RunningSum:
    """A row that sums what follows it, down to the next one of its own level or higher."""

    tingkat: int
    baris: SheetRow
    tertulis: int
    dihitung: int = 0


def read_blocks(pencatat: FindingCollector, kepala: Sequence[TableHeader]) -> list[DetailBlock]:
    """The blocks of one sheet, in order; a header without a sub kegiatan of its own goes on with the one before."""
    blocks: list[DetailBlock] = []
    start = 0
    for head, end in zip(kepala, [*(k.baris for k in kepala[1:]), None], strict=True):
        own = _block(pencatat, head.lembar, range(start, head.baris))
        if own is not None:
            blocks.append(own)
        elif not blocks:
            pencatat.galat("sub_kegiatan_tidak_disebut", head.di)
            return []
        _DetailReader(pencatat, blocks[-1], list(rows_below(head, end))).read()
        start = head.baris + head.tinggi
    return blocks


def _block(pencatat: FindingCollector, lembar: Sheet, rows: range) -> DetailBlock | None:
    """The sub kegiatan that the lines above a table name."""
    named: tuple[Ruas, str, Cell] | None = None
    sumber = ""
    for key in keys(lembar, rows):
        if key.kunci == "sub kegiatan":
            text, at = _rest_of_row(lembar, key.sel), key.sel
            coded = _CODED.match(text)
            kode = segments(coded[1].replace(" ", "")) if coded else None
            if coded is None or kode is None or len(kode) != LEVELS[-1]:
                pencatat.galat("sub_kegiatan_tidak_disebut", at)
                continue
            named = (kode, clean(coded[2]), at)
        elif re.match(r"sumber (?:dana|pendanaan)$", key.kunci):
            sumber = clean(key.sel.nilai)
    return DetailBlock(*named[:2], sumber, named[2]) if named else None


def _rest_of_row(lembar: Sheet, sel: Cell) -> str:
    """Code and name may stand in two cells."""
    row, kolom = position(sel.alamat)
    return " ".join([clean(sel.nilai), *(text for at, text in lembar.filled(row) if at > kolom)])


class _DetailReader:
    """Walks down one table."""

    def __init__(self, pencatat: FindingCollector, blok: DetailBlock, rows: list[SheetRow]) -> None:
        self.pencatat, self.blok, self.rows = pencatat, blok, rows
        head = rows[0].kepala if rows else None
        self.kolom = NumberColumn(pencatat, "plafon", rows, column_scale(pencatat, head, "plafon") if head else 1)
        self.satuan = _columns(head, "satuan")
        self.harga = _columns(head, "harga")
        self.rekening: Ruas = ()
        self.nama_rekening = ""
        self.terbuka: list[_RunningSum] = []
        self.tanpa_nilai: list[Cell] = []

    def read(self) -> None:
        """All rows of the table into the block."""
        ended = False
        for row in self.rows:
            texts = [text for cell in _code_cells(row) if (text := clean(cell.nilai))]
            kode = self._code(row) if texts and not ended else ()
            if kode is None or row.is_tail:
                ended = True
            elif kode and self._is_coded_detail(row, kode):
                self._account(row, kode)
                self._detail(row)
            elif kode:
                self._heading(row, kode)
            elif self._is_detail(row) and (not ended or self.kolom.looks_like_money(row)):
                ended = False
                self._detail(row)
            elif not ended:
                ended = self._other(row)
        self._close(0)
        if self.tanpa_nilai:
            self.pencatat.peringatan("jumlah_tanpa_nilai", self.tanpa_nilai[0], banyak=len(self.tanpa_nilai))

    def _code(self, row: SheetRow) -> Ruas | None:
        """The account code of a row; () where it has none, None where the table has ended."""
        parts: list[int] = []
        for cell in _code_cells(row):
            text = clean(cell.nilai)
            if not text or is_total(text):
                continue
            if isinstance(cell.nilai, date):
                self.pencatat.galat("kode_angka", cell, nilai=text)
                return ()
            found = segments(text)
            if found is None:
                if _BLOCK_KEY.match(words(text)) or not self.kolom.looks_like_money(row):
                    return None
                self.pencatat.galat("bukan_kode", cell, nilai=text)
                return ()
            parts += found
        kode = tuple(parts)
        return kode[-REKENING:] if len(kode) == _MAK else kode

    def _heading(self, row: SheetRow, kode: Ruas) -> None:
        if len(kode) > REKENING:
            self.pencatat.galat("rekening_tidak_lengkap", _code_cells(row)[0], nilai=format_rekening(kode))
            return
        self._claim(min(len(kode), REKENING), row)
        self.rekening, self.nama_rekening = kode, row.teks("program")

    def _is_coded_detail(self, row: SheetRow, kode: Ruas) -> bool:
        """Whether a komponen repeats the code of its account: a heading has no satuan in words, no koefisien."""
        filled = row.kepala.lembar.teks
        in_words = any(char.isalpha() for kolom in self.satuan for char in filled(row.nomor, kolom))
        return len(kode) == REKENING and in_words and self._is_detail(row) and self.kolom.looks_like_money(row)

    def _account(self, row: SheetRow, kode: Ruas) -> None:
        """The account that a coded komponen names; the one above goes on where it is the same."""
        if kode != self.rekening:
            self._close(REKENING)
            self.rekening, self.nama_rekening = kode, ""

    def _is_detail(self, row: SheetRow) -> bool:
        filled = row.kepala.lembar.teks
        has_unit = any(filled(row.nomor, kolom) for kolom in self.satuan)
        has_price = any(filled(row.nomor, kolom) for kolom in self.harga)
        return has_unit and has_price and row.has("program") and not is_total(row.teks("program"))

    def _detail(self, row: SheetRow) -> None:
        pagu = self.kolom.rupiah(row)
        if pagu is None and not row.has("plafon"):
            self.pencatat.peringatan("pagu_kosong", row.sel("plafon"), nama=row.teks("program"))
        if len(self.rekening) != REKENING:
            self.pencatat.galat("rincian_tanpa_rekening", row.sel("program"), nama=row.teks("program"))
            return
        self.blok.rinci.append(DetailLine(self.rekening, self.nama_rekening, pagu or 0, row))
        for open_sum in self.terbuka:
            open_sum.dihitung += pagu or 0

    def _other(self, row: SheetRow) -> bool:
        """A row without code that is no komponen; whether the table ends with it."""
        text = row.teks("program")
        if text.startswith("[#]"):
            self._claim(_GROUP, row)
        elif text.startswith("[-]"):
            self._claim(_NOTE, row)
        elif row.is_total("program"):
            return self._total(row)
        elif self.kolom.looks_like_money(row):
            self.pencatat.galat("rincian_tanpa_satuan", row.sel("plafon"), nama=text)
        return False

    def _total(self, row: SheetRow) -> bool:
        written = self._written(row)
        label = words(" ".join(text for _kolom, text in row.kepala.lembar.filled(row.nomor)))
        if written is None:
            return True
        if "kegiatan" in label and "sub kegiatan" not in label:
            self.blok.jumlah_kegiatan.append((row.sel("plafon"), written))
        else:
            compare_total(self.pencatat, row.sel("plafon"), _("Jumlah"), written, self.blok.jumlah)
        return True

    def _claim(self, tingkat: int, row: SheetRow) -> None:
        self._close(tingkat)
        written = self._written(row)
        if written is not None:
            self.terbuka.append(_RunningSum(tingkat, row, written))

    def _close(self, tingkat: int) -> None:
        while self.terbuka and self.terbuka[-1].tingkat >= tingkat:
            done = self.terbuka.pop()
            compare_total(
                self.pencatat, done.baris.sel("plafon"), done.baris.teks("program"), done.tertulis, done.dihitung
            )

    def _written(self, row: SheetRow) -> int | None:
        if row.rusak("plafon") == "=":
            self.tanpa_nilai.append(row.sel("plafon"))
            return None
        return self.kolom.rupiah(row)


def _code_cells(row: SheetRow) -> list[Cell]:
    kepala = row.kepala
    return [kepala.lembar.sel(row.nomor, kolom) for kolom in range(kepala.kolom["kode"], kepala.kolom["program"])]


def _columns(kepala: TableHeader | None, nama: str) -> tuple[int, ...]:
    if kepala is None:
        return ()
    return kepala.pilihan.get(nama, (kepala.kolom[nama],))
