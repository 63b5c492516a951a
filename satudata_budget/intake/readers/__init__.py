"""The forms that can be read, one file each; asked in this order what a workbook is."""

from collections.abc import Callable
from dataclasses import dataclass

from satudata_budget.intake.grid import Buku
from satudata_budget.intake.readers import (
    akses_desa,
    bezetting,
    duk,
    kib_b,
    kir,
    lampiran_ii,
    penetapan,
    ppas,
    rekap_laporan,
    rka_rekap,
    rka_rincian,
    ssh,
    templat,
)
from satudata_budget.intake.rows import Bukti, Isi, Konteks


@dataclass(frozen=True)
class Pembaca:
    """One form: does a workbook hold it, and what does it say?"""

    jenis: str
    recognise: Callable[[Buku], Bukti | None]
    read: Callable[[Buku, Konteks], Isi]


# KIR before KIB-B: it has all columns of KIB-B and those of the condition besides. The detailed budget forms before
# PPAS, whose few headings are in all of them, and the detail before its recap.
READERS: tuple[Pembaca, ...] = (
    Pembaca(templat.JENIS, templat.recognise, templat.read),
    Pembaca(rka_rincian.JENIS, rka_rincian.recognise, rka_rincian.read),
    Pembaca(rka_rekap.JENIS, rka_rekap.recognise, rka_rekap.read),
    Pembaca(lampiran_ii.JENIS, lampiran_ii.recognise, lampiran_ii.read),
    Pembaca(penetapan.JENIS, penetapan.recognise, penetapan.read),
    Pembaca(ppas.JENIS, ppas.recognise, ppas.read),
    Pembaca(kir.JENIS, kir.recognise, kir.read),
    Pembaca(kib_b.JENIS, kib_b.recognise, kib_b.read),
    Pembaca(bezetting.JENIS, bezetting.recognise, bezetting.read),
    Pembaca(duk.JENIS, duk.recognise, duk.read),
    Pembaca(akses_desa.JENIS, akses_desa.recognise, akses_desa.read),
    Pembaca(rekap_laporan.JENIS, rekap_laporan.recognise, rekap_laporan.read),
    Pembaca(ssh.JENIS, ssh.recognise, ssh.read),
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
