"""What stands behind the figures, worded once: verified, only handed in, returned, missing (readiness/evidence.py)."""

from collections.abc import Sequence

from satudata_budget.messages.joining import listed
from satudata_budget.messages.language import _
from satudata_budget.messages.numbers import angka
from satudata_budget.messages.terms import nama_bagian

NAMES = 5
"""More kecamatan than this are counted, not named."""


def terverifikasi(diverifikasi: int, semua: int) -> str:
    """`35 dari 74 bagian diverifikasi`."""
    return _("{n} dari {semua} bagian diverifikasi").format(n=angka(diverifikasi), semua=angka(semua))


def bukti_laporan(diverifikasi: int, diajukan: int, dikembalikan: int, belum: int) -> str:
    """All sections that are owed, by the state of their report, as a sentence."""
    parts = (
        (_("{n} baru diajukan"), diajukan),
        (_("{n} dikembalikan"), dikembalikan),
        (_("{n} belum dilaporkan"), belum),
    )
    rest = ", ".join(words.format(n=angka(n)) for words, n in parts if n)
    head = terverifikasi(diverifikasi, diverifikasi + diajukan + dikembalikan + belum)
    return f"{head}; {rest}." if rest else f"{head}."


def siap_belum_diverifikasi(nama: Sequence[str]) -> str:
    """Which kecamatan are ready by reports that nobody has verified; '' where there are none."""
    if not nama:
        return ""
    if len(nama) > NAMES:
        return _("{n} kecamatan siap, tetapi laporannya belum seluruhnya diverifikasi.").format(n=angka(len(nama)))
    return _("Siap, tetapi laporannya belum seluruhnya diverifikasi: {nama}.").format(nama=listed(nama))


def siap_tanpa_verifikasi(bagian: Sequence[str]) -> str:
    """The same of one kecamatan, with the sections; '' where all are verified."""
    if not bagian:
        return ""
    return _("Siap, tetapi belum diverifikasi: {bagian}.").format(bagian=listed([nama_bagian(b) for b in bagian]))
