"""Which code book a budget file speaks: the same code may mean two things in the year 2021."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.classify.rules import BUKU_KODE, ClassificationReference
from satudata_budget.intake.parse.code import Ruas, format_kegiatan
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import KUA_PPAS
from satudata_budget.messages import _

OLD, NEW = BUKU_KODE
_ALIKE = 0.85
"""Names of one thing differ by spelling and line breaks, seldom by more than a letter in seven."""


def agrees(acuan: ClassificationReference, versi_kode: str, kode: Ruas, nama: str) -> bool | None:
    """Whether code and name belong together in a book; None where the book (our excerpt of it) lacks the code."""
    known = acuan.nama_kegiatan(versi_kode, kode)
    if known is None:
        return None
    a, b = words(known), _without_code(words(nama), kode)
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


def choose_book(
    acuan: ClassificationReference, lines: Sequence[tuple[Ruas, str]], tahun: int | None, tahap: str
) -> tuple[str, str]:
    """The book that most lines agree with, and the evidence.

    Lines that both books know alike decide nothing; then the calendar does: KUA-PPAS 2021 was drafted before the
    new book of October 2020 existed.
    """
    if len(acuan.kegiatan) == 1:  # the caller has chosen
        versi = next(iter(acuan.kegiatan))
        return versi, _("buku kode {versi}: menurut permintaan").format(versi=versi)
    hits = {versi: sum(agrees(acuan, versi, kode, nama) is True for kode, nama in lines) for versi in BUKU_KODE}
    early = tahun is not None and (tahun < 2021 or (tahun == 2021 and tahap == KUA_PPAS))
    favourite = OLD if early else NEW
    versi = max(BUKU_KODE, key=lambda v: (hits[v], v == favourite))
    return versi, _("buku kode {versi}: {cocok} dari {semua} baris cocok kode dan namanya").format(
        versi=versi, cocok=hits[versi], semua=len(lines)
    )


def line_book(
    pencatat: FindingCollector, acuan: ClassificationReference, versi_kode: str, kode: Ruas, nama: str, sel: Cell
) -> str:
    """The book of one line: the file's, unless code and name belong together only in the other one."""
    here = agrees(acuan, versi_kode, kode, nama)
    if here is True:
        return versi_kode
    other = next(versi for versi in BUKU_KODE if versi != versi_kode)
    if agrees(acuan, other, kode, nama) is True:
        pencatat.peringatan("kode_buku_lain", sel, kode=format_kegiatan(kode), nama=nama, buku=other, berkas=versi_kode)
        return other
    if here is False:
        known = acuan.nama_kegiatan(versi_kode, kode)
        pencatat.peringatan("nama_kode_berbeda", sel, kode=format_kegiatan(kode), nama=nama, resmi=known)
    return versi_kode


class LineBooks:
    """The book of each line of a file, asked once for each code and name: what is odd is told at the first of them."""

    def __init__(self, pencatat: FindingCollector, acuan: ClassificationReference, versi_kode: str) -> None:
        self.pencatat = pencatat
        self._asked = (pencatat, acuan, versi_kode)
        self._known: dict[tuple[Ruas, str], str] = {}

    def of(self, kode: Ruas, nama: str, sel: Cell) -> str:
        """The book of a line; `sel` is where its name stands."""
        known = self._known.get((kode, nama))
        if known is None:
            known = self._known[(kode, nama)] = line_book(*self._asked, kode, nama, sel) if nama else self._asked[2]
        return known


def _without_code(nama: str, kode: Ruas) -> str:
    # Exports glue the code before the name: "7.01.02.2.01 Koordinasi …".
    own = words(format_kegiatan(kode))
    return nama.removeprefix(own).strip()
