"""The rows of a table with twelve code columns: urusan, bidang, office, program, kegiatan, sub kegiatan, six accounts.

Made for a hundred thousand rows: each distinct code is understood once, each row costs a few look-ups.
"""

import re
from collections.abc import Sequence
from datetime import date

from satudata_budget.intake.book.grid import Cell, Nilai
from satudata_budget.intake.budget.account_leaves import AccountLeaf, LeafColumns, LeafKey
from satudata_budget.intake.offices import offices_meant
from satudata_budget.intake.parse.code import Ruas, format_kegiatan, recover, segments, starts_with, typed_as_number
from satudata_budget.intake.parse.number import style
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.table.cells import NumberColumn
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.rows import ReadingContext
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import SheetRow, TableHeader, begins_signers, is_coded, is_total
from satudata_budget.places import UnitOffice

SUB, REKENING = 6, 6
_OFFICE = 2
"""Which of the twelve columns holds the office."""
BELANJA = 5
_PLAIN = re.compile(r"^\d{1,3}(?:\.\d{3})*(?:,00)?$")
_TELLING = re.compile(r"^\d{1,3}(?:\.\d{3}){2,}|^\d{1,3}(?:\.\d{3})*,00$")
_REPEATED = re.compile(r"^(?:\(?\d{1,2}\)?|uraian)$", re.IGNORECASE)
_PARTS = (1, 1, 0, 1, 2, 1)
"""How many parts of the code each of the first six columns adds."""


class AccountWalker:
    """Walks down the table and keeps leaves and sums of our offices, and what it passed over."""

    def __init__(
        self, pencatat: FindingCollector, kepala: TableHeader, konteks: ReadingContext, unit: UnitOffice | None
    ) -> None:
        self.pencatat, self.kepala, self.wilayah = pencatat, kepala, konteks.wilayah
        self.unit = unit
        self.daun = LeafColumns()
        self.jumlah: list[AccountLeaf] = []
        """Rows that sum others: their code is not whole."""
        self.total: list[tuple[int, int]] = []
        """Row and amount of the `Jumlah` rows."""
        self.lain: dict[str, str] = {}
        """Offices that are none of ours: code and name."""
        self.baris_lain = self.pagu_lain = self.bukan_belanja = 0
        self._nama: dict[LeafKey, str] = {}
        self._unit_of: dict[str, str] = {}
        self._kunci: dict[tuple[Nilai, ...], LeafKey] = {}
        self._akun: dict[tuple[Nilai, ...], Ruas] = {}
        self._kolom: NumberColumn | None = None
        self._scale = column_scale(pencatat, kepala, "plafon")
        self._last = LeafKey("", "", ())
        self._signed = False

    def nama(self, kunci: LeafKey) -> str:
        """The name of a sub kegiatan; '' where the table does not give it."""
        return self._nama.get(kunci, "")

    def nama_baris(self, nomor: int) -> str:
        """What stands under Uraian in a row."""
        return self.kepala.lembar.teks(nomor, self.kepala.kolom["uraian"])

    def read(self) -> None:
        """All rows below the header."""
        lembar, kolom = self.kepala.lembar, self.kepala.kolom
        first, names, money = kolom["kode"], kolom["uraian"], kolom["plafon"]
        middle = first + SUB
        rows, lost = lembar.baris, {row for row, _kolom in lembar.rusak}
        for nomor in range(self.kepala.baris + self.kepala.tinggi, len(rows)):
            row = rows[nomor]
            head, tail = tuple(row[first:middle]), tuple(row[middle:names])
            kunci, akun = self._kunci.get(head), self._akun.get(tail)
            if kunci is None or akun is None or nomor in lost:
                understood = self._understood(nomor, head, tail)
                if understood is None:
                    continue
                kunci, akun = understood
            self._last = kunci
            if not kunci.unit:
                self._passed_over(kunci, akun, row[money])
            elif len(akun) == REKENING and len(kunci.kode) == SUB:
                if akun[0] == BELANJA:
                    self.daun.add(kunci, akun, nomor, self._amount(nomor, row[money]))
                else:
                    self.bukan_belanja += 1
            else:
                self._sum(kunci, akun, nomor, row[money], row[names])

    def _sum(self, kunci: LeafKey, akun: Ruas, nomor: int, money: Nilai, nama: Nilai) -> None:
        if akun and akun[0] != BELANJA:
            self.bukan_belanja += 1
            return
        if not akun:
            self._nama.setdefault(kunci, clean(nama))
        if money not in (None, "") or (nomor, self.kepala.kolom["plafon"]) in self.kepala.lembar.rusak:
            self.jumlah.append(AccountLeaf(kunci, akun, nomor, self._amount(nomor, money)))

    def _passed_over(self, kunci: LeafKey, akun: Ruas, money: Nilai) -> None:
        self.baris_lain += bool(kunci.skpd)
        if len(akun) == REKENING and akun[0] == BELANJA:
            self.pagu_lain += self._plain(money) or 0

    def _plain(self, value: Nilai) -> int | None:
        """An amount that can be read in one way only; None: look closer."""
        if isinstance(value, str):
            if _PLAIN.match(value):
                return int((value[:-3] if value[-3:-2] == "," else value).replace(".", "")) * self._scale
            return None
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 10**14:
            return int(value) * self._scale if value == int(value) else None
        return None

    def _amount(self, nomor: int, value: Nilai) -> int:
        plain = self._plain(value)
        if plain is not None and not self.kepala.lembar.rusak:
            return plain
        return self._column().rupiah(SheetRow(self.kepala, nomor)) or 0

    def _column(self) -> NumberColumn:
        if self._kolom is None:
            money = self.kepala.kolom["plafon"]
            texts = [row[money] for row in self.kepala.lembar.baris[self.kepala.baris + self.kepala.tinggi :]]
            # Plain amounts are many and say no more than one of them does.
            odd = {text for text in texts if isinstance(text, str) and not _PLAIN.match(text)}
            plain = next((text for text in texts if isinstance(text, str) and _TELLING.match(text)), "")
            self._kolom = NumberColumn(self.pencatat, "plafon", (), self._scale)
            self._kolom.gaya = style((plain, *odd))
        return self._kolom

    def _understood(self, nomor: int, head: tuple[Nilai, ...], tail: tuple[Nilai, ...]) -> tuple[LeafKey, Ruas] | None:
        """A row whose codes are new; None where it is no coded row."""
        lembar, kolom = self.kepala.lembar, self.kepala.kolom
        self._signed = begins_signers(lembar, nomor) or (self._signed and not is_coded(lembar, nomor))
        if self._signed:
            return None
        uraian, money = lembar.teks(nomor, kolom["uraian"]), lembar.nilai(nomor, kolom["plafon"])
        texts = [clean(value) for value in (*head, *tail)]
        if _REPEATED.match(uraian) or not any((*texts, uraian, clean(money))):
            return None
        lost = [k for k in range(kolom["kode"], kolom["uraian"]) if (nomor, k) in lembar.rusak]
        if lost:
            self.pencatat.galat("kode_rusak", lembar.sel(nomor, lost[0]), nama=uraian)
            return None
        row = SheetRow(self.kepala, nomor)
        if not any(texts) or any(is_total(text) for text in texts):
            self._without_code(row, uraian)
            return None
        if not self._coded(row, texts):
            return None
        akun = self._akun.get(tail)
        if akun is None:
            akun = self._parts(nomor, SUB, tail)
            if akun is None:
                return None
            self._akun[tail] = akun
        return self._first_six(nomor, head, texts, uraian, akun)

    def _coded(self, row: SheetRow, texts: Sequence[str]) -> bool:
        """Whether the row is one of the table's: a note or a signature below it has words where codes stand."""
        if row.is_tail:
            return False
        first = next(text for text in texts if text)
        return any(char.isdigit() for char in first) or self._column().looks_like_money(row)

    def _without_code(self, row: SheetRow, uraian: str) -> None:
        lembar, kolom = self.kepala.lembar, self.kepala.kolom
        money = self._column().looks_like_money(row)
        if row.is_total("uraian"):
            words_of = " ".join(text for _kolom, text in lembar.filled(row.nomor)).lower()
            if money and "surplus" not in words_of and not row.rusak("plafon"):
                self.total.append((row.nomor, self._column().rupiah(row) or 0))
        elif money and not row.is_tail:
            self.pencatat.galat("baris_tanpa_kode", lembar.sel(row.nomor, kolom["plafon"]), nama=uraian)

    def _first_six(
        self, nomor: int, head: tuple[Nilai, ...], texts: Sequence[str], uraian: str, akun: Ruas
    ) -> tuple[LeafKey, Ruas] | None:
        known = self._kunci.get(head)
        if known is not None:
            return known, akun
        if not any(texts[:SUB]):
            # Only the account is written: the sub kegiatan above goes on.
            return self._last, akun
        kode = self._kegiatan(nomor, head)
        if kode is None:
            return None
        # The rows of an urusan or bidang stand above all offices.
        skpd = texts[_OFFICE] or (self._last.skpd if len(kode) > _OFFICE else "")
        unit = self._whose(nomor, texts[_OFFICE], skpd, uraian if len(kode) <= _OFFICE and not akun else "")
        kunci = LeafKey(unit, skpd, kode)
        if all(texts[:SUB]):
            self._kunci[head] = kunci
        return kunci, akun

    def _kegiatan(self, nomor: int, head: tuple[Nilai, ...]) -> Ruas | None:
        """The code of the first six columns without the office; blank parents are those of the row above."""
        kode: Ruas = ()
        texts = [clean(value) for value in head]
        deepest = max((i for i, text in enumerate(texts) if text and i != _OFFICE), default=-1)
        for i, width in enumerate(_PARTS[: deepest + 1]):
            if not width:
                continue
            part = (
                self._parts(nomor, i, head[i : i + 1]) if texts[i] else self._last.kode[len(kode) : len(kode) + width]
            )
            if part is None:
                return None
            if len(part) > width and starts_with(part, kode):
                part = part[len(kode) :]
            if not any(part):
                break
            if len(part) != width:
                cell = self.kepala.lembar.sel(nomor, self.kepala.kolom["kode"] + i)
                self.pencatat.galat("kode_tidak_lengkap", cell, nilai=format_kegiatan((*kode, *part)))
                return None
            kode += part
        return kode

    def _parts(self, nomor: int, first: int, cells: Sequence[Nilai]) -> Ruas | None:
        found: Ruas = ()
        for at, value in enumerate(cells, start=self.kepala.kolom["kode"] + first):
            if not clean(value):
                continue
            cell = self.kepala.lembar.sel(nomor, at)
            part = self._part(cell)
            if part is None:
                return None
            # A column may hold its own part (01) or the whole code down to it (5.1.02.01).
            found = part if found and len(part) > len(found) and part[: len(found)] == found else (*found, *part)
        return found

    def _part(self, cell: Cell) -> Ruas | None:
        if isinstance(cell.nilai, date):
            self.pencatat.galat("kode_angka", cell, nilai=clean(cell.nilai))
            return None
        if typed_as_number(cell.nilai):
            likely = recover(float(str(cell.nilai)))
            if likely is None or not likely[1]:
                self.pencatat.galat("kode_angka", cell, nilai=clean(cell.nilai))
                return None
            shown = format_kegiatan(likely[0])
            self.pencatat.peringatan("kode_angka_terbaca", cell, nilai=clean(cell.nilai), dibaca=shown)
            return likely[0]
        found = segments(cell.nilai)
        if found is None:
            self.pencatat.galat("bukan_kode", cell, nilai=clean(cell.nilai))
        return found

    def _whose(self, nomor: int, written: str, skpd: str, nama: str) -> str:
        """The unit of an office code: the file's, or the one that the office's own row names; '' for none of ours."""
        if self.unit is not None:
            return self.unit.kode
        if not skpd and not nama:
            self.pencatat.galat("unit_tidak_disebut", self.kepala.lembar.sel(nomor, self.kepala.kolom["kode"]))
        if not skpd:
            return ""
        if skpd not in self._unit_of:
            offices = offices_meant(self.wilayah, nama) if nama else ()
            above = self._unit_of.get(parent(skpd))
            if offices or (nama and above is None):
                self._unit_of[skpd] = offices[0].kode if len(offices) == 1 else ""
                if not offices:
                    self.lain[skpd] = nama
            elif above is not None:
                self._unit_of[skpd] = above
            else:
                cell = self.kepala.lembar.sel(nomor, self.kepala.kolom["kode"] + _OFFICE)
                self.pencatat.galat("skpd_tanpa_nama", cell, nilai=written or skpd)
                self._unit_of[skpd] = ""
        return self._unit_of[skpd]


def parent(skpd: str) -> str:
    """The office that a sub unit belongs to: 7.01.0.00.0.00.06.0003 → 7.01.0.00.0.00.06.0000."""
    head, dot, last = skpd.rpartition(".")
    return f"{head}{dot}{'0' * len(last)}"
