"""The forms that can be read, one file each; asked in this order what a workbook is."""

from collections.abc import Callable
from dataclasses import dataclass

from satudata_budget.intake.book.grid import Buku
from satudata_budget.intake.readers import (
    akses_desa,
    bezetting,
    duk,
    kib_b,
    kir,
    lampiran_ii,
    penetapan,
    ppas,
    ppas_matriks,
    rekap_laporan,
    rka_rekap,
    rka_rincian,
    ssh,
    templat,
)
from satudata_budget.intake.table.rows import Bukti, Isi, Konteks
from satudata_budget.intake.table.table import Judul


@dataclass(frozen=True)
class Pembaca:
    """One form: does a workbook hold it, and what does it say?"""

    jenis: str
    recognise: Callable[[Buku], Bukti | None]
    read: Callable[[Buku, Konteks], Isi]
    judul: tuple[tuple[Judul, ...], ...] = ()
    """The headings of each table it may hold; none where the workbook is our own."""


# KIR before KIB-B: it has all columns of KIB-B and those of the condition besides. The detailed budget forms before
# PPAS, whose few headings are in all of them, and the detail before its recap.
READERS: tuple[Pembaca, ...] = (
    Pembaca(templat.JENIS, templat.recognise, templat.read),
    Pembaca(rka_rincian.JENIS, rka_rincian.recognise, rka_rincian.read, (rka_rincian.JUDUL,)),
    Pembaca(rka_rekap.JENIS, rka_rekap.recognise, rka_rekap.read, (rka_rekap.JUDUL,)),
    Pembaca(lampiran_ii.JENIS, lampiran_ii.recognise, lampiran_ii.read, (lampiran_ii.JUDUL,)),
    Pembaca(penetapan.JENIS, penetapan.recognise, penetapan.read, (penetapan.JUDUL,)),
    Pembaca(ppas.JENIS, ppas.recognise, ppas.read, (ppas.JUDUL, ppas_matriks.JUDUL)),
    Pembaca(kir.JENIS, kir.recognise, kir.read, (kir.JUDUL, kir.JUDUL_SATU)),
    Pembaca(kib_b.JENIS, kib_b.recognise, kib_b.read, (kib_b.JUDUL,)),
    Pembaca(bezetting.JENIS, bezetting.recognise, bezetting.read, (bezetting.JUDUL,)),
    Pembaca(duk.JENIS, duk.recognise, duk.read, (duk.JUDUL,)),
    Pembaca(akses_desa.JENIS, akses_desa.recognise, akses_desa.read, (akses_desa.JUDUL_AKSES, akses_desa.JUDUL_DESA)),
    Pembaca(rekap_laporan.JENIS, rekap_laporan.recognise, rekap_laporan.read, (rekap_laporan.JUDUL,)),
    Pembaca(ssh.JENIS, ssh.recognise, ssh.read, (ssh.JUDUL,)),
)


def recognise(buku: Buku) -> tuple[Pembaca, Bukti] | None:
    """The form that the workbook holds: the first whose table is there, else the first whose title is."""
    found = [(satu, bukti) for satu in READERS if (bukti := satu.recognise(buku)) is not None]
    return next((pair for pair in found if pair[1].kuat), found[0] if found else None)


def other_forms(buku: Buku, jenis: str) -> list[tuple[str, str]]:
    """(sheet, form) of the sheets that hold another form than the one that is read."""
    others = []
    for lembar in buku.lembar if len(buku.lembar) > 1 else ():
        found = recognise(Buku(buku.nama, (lembar,)))
        if found and found[1].kuat and found[0].jenis != jenis:
            others.append((lembar.nama, found[0].jenis))
    return others
