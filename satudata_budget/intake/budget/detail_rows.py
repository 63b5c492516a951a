"""The tables of an RKA in detail: blocks of one sub kegiatan each, their komponen, and what their sums claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from satudata_budget.intake.book.grid import Lembar, Sel, position
from satudata_budget.intake.budget.outline import LEVELS
from satudata_budget.intake.budget.subtotals import compare_total
from satudata_budget.intake.parse.code import Ruas, format_rekening, segments
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.table.cells import Kolom
from satudata_budget.intake.table.collector import Pencatat
from satudata_budget.intake.table.identity import keys
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import Baris, Kepala, is_total, rows_below
from satudata_budget.messages import _

KEGIATAN = 5
REKENING = 6
_MAK = 12
"""Sub kegiatan and account glued into one code."""
_GROUP, _NOTE = REKENING + 1, REKENING + 2
_CODED = re.compile(r"^([\dXx]+(?:\s*\.\s*[\dXx]+)+\.?)\s*[-–]?\s*(.*)$", re.DOTALL)
_BLOCK_KEY = re.compile(r"^(?:sub kegiatan|sumber (?:dana|pendanaan)|lokasi|waktu pelaksanaan|keluaran sub kegiatan)\b")


@dataclass(frozen=True)
class Rinci:
    """One komponen: its account and name, its amount in rupiah, its row."""

    rekening: Ruas
    nama_rekening: str
    pagu: int
    baris: Baris


@dataclass
class Blok:
    """The komponen of one sub kegiatan. `sel`: where its code and name stand."""

    kode: Ruas
    nama: str
    sumber_dana: str
    sel: Sel
    rinci: list[Rinci] = field(default_factory=list)
    jumlah_kegiatan: list[tuple[Sel, int]] = field(default_factory=list)

    @property
    def jumlah(self) -> int:
        return sum(satu.pagu for satu in self.rinci)


@dataclass
class _Jumlah:
    """A row that sums what follows it, down to the next one of its own level or higher."""

    tingkat: int
    baris: Baris
    tertulis: int
    dihitung: int = 0


def read_blocks(pencatat: Pencatat, kepala: Sequence[Kepala]) -> list[Blok]:
    """The blocks of one sheet, in order; a header without a sub kegiatan of its own goes on with the one before."""
    blocks: list[Blok] = []
    start = 0
    for head, end in zip(kepala, [*(k.baris for k in kepala[1:]), None], strict=True):
        own = _block(pencatat, head.lembar, range(start, head.baris))
        if own is not None:
            blocks.append(own)
        elif not blocks:
            pencatat.galat("sub_kegiatan_tidak_disebut", head.di)
            return []
        _Pembaca(pencatat, blocks[-1], list(rows_below(head, end))).read()
        start = head.baris + head.tinggi
    return blocks


def _block(pencatat: Pencatat, lembar: Lembar, rows: range) -> Blok | None:
    """The sub kegiatan that the lines above a table name."""
    named: tuple[Ruas, str, Sel] | None = None
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
    return Blok(*named[:2], sumber, named[2]) if named else None


def _rest_of_row(lembar: Lembar, sel: Sel) -> str:
    """Code and name may stand in two cells."""
    row, kolom = position(sel.alamat)
    return " ".join([clean(sel.nilai), *(text for at, text in lembar.filled(row) if at > kolom)])


class _Pembaca:
    """Walks down one table."""

    def __init__(self, pencatat: Pencatat, blok: Blok, rows: list[Baris]) -> None:
        self.pencatat, self.blok, self.rows = pencatat, blok, rows
        head = rows[0].kepala if rows else None
        self.kolom = Kolom(pencatat, "plafon", rows, column_scale(pencatat, head, "plafon") if head else 1)
        self.satuan = _columns(head, "satuan")
        self.harga = _columns(head, "harga")
        self.rekening: Ruas = ()
        self.nama_rekening = ""
        self.terbuka: list[_Jumlah] = []
        self.tanpa_nilai: list[Sel] = []

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

    def _code(self, row: Baris) -> Ruas | None:
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

    def _heading(self, row: Baris, kode: Ruas) -> None:
        if len(kode) > REKENING:
            self.pencatat.galat("rekening_tidak_lengkap", _code_cells(row)[0], nilai=format_rekening(kode))
            return
        self._claim(min(len(kode), REKENING), row)
        self.rekening, self.nama_rekening = kode, row.teks("program")

    def _is_coded_detail(self, row: Baris, kode: Ruas) -> bool:
        """Whether a komponen repeats the code of its account: a heading has no satuan in words, no koefisien."""
        filled = row.kepala.lembar.teks
        in_words = any(char.isalpha() for kolom in self.satuan for char in filled(row.nomor, kolom))
        return len(kode) == REKENING and in_words and self._is_detail(row) and self.kolom.looks_like_money(row)

    def _account(self, row: Baris, kode: Ruas) -> None:
        """The account that a coded komponen names; the one above goes on where it is the same."""
        if kode != self.rekening:
            self._close(REKENING)
            self.rekening, self.nama_rekening = kode, ""

    def _is_detail(self, row: Baris) -> bool:
        filled = row.kepala.lembar.teks
        has_unit = any(filled(row.nomor, kolom) for kolom in self.satuan)
        has_price = any(filled(row.nomor, kolom) for kolom in self.harga)
        return has_unit and has_price and row.has("program") and not is_total(row.teks("program"))

    def _detail(self, row: Baris) -> None:
        pagu = self.kolom.rupiah(row)
        if pagu is None and not row.has("plafon"):
            self.pencatat.peringatan("pagu_kosong", row.sel("plafon"), nama=row.teks("program"))
        if len(self.rekening) != REKENING:
            self.pencatat.galat("rincian_tanpa_rekening", row.sel("program"), nama=row.teks("program"))
            return
        self.blok.rinci.append(Rinci(self.rekening, self.nama_rekening, pagu or 0, row))
        for open_sum in self.terbuka:
            open_sum.dihitung += pagu or 0

    def _other(self, row: Baris) -> bool:
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

    def _total(self, row: Baris) -> bool:
        written = self._written(row)
        label = words(" ".join(text for _kolom, text in row.kepala.lembar.filled(row.nomor)))
        if written is None:
            return True
        if "kegiatan" in label and "sub kegiatan" not in label:
            self.blok.jumlah_kegiatan.append((row.sel("plafon"), written))
        else:
            compare_total(self.pencatat, row.sel("plafon"), _("Jumlah"), written, self.blok.jumlah)
        return True

    def _claim(self, tingkat: int, row: Baris) -> None:
        self._close(tingkat)
        written = self._written(row)
        if written is not None:
            self.terbuka.append(_Jumlah(tingkat, row, written))

    def _close(self, tingkat: int) -> None:
        while self.terbuka and self.terbuka[-1].tingkat >= tingkat:
            done = self.terbuka.pop()
            compare_total(
                self.pencatat, done.baris.sel("plafon"), done.baris.teks("program"), done.tertulis, done.dihitung
            )

    def _written(self, row: Baris) -> int | None:
        if row.rusak("plafon") == "=":
            self.tanpa_nilai.append(row.sel("plafon"))
            return None
        return self.kolom.rupiah(row)


def _code_cells(row: Baris) -> list[Sel]:
    kepala = row.kepala
    return [kepala.lembar.sel(row.nomor, kolom) for kolom in range(kepala.kolom["kode"], kepala.kolom["program"])]


def _columns(kepala: Kepala | None, nama: str) -> tuple[int, ...]:
    if kepala is None:
        return ()
    return kepala.pilihan.get(nama, (kepala.kolom[nama],))
