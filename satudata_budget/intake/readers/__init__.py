"""The forms that can be read, one file each; asked in this order what a workbook is."""

from collections.abc import Callable
from dataclasses import dataclass

from satudata_budget.intake.book.grid import Workbook
from satudata_budget.intake.readers import (
    akses_desa,
    bezetting,
    duk,
    kib_b,
    kir,
    lampiran_ii,
    penetapan,
    ppas,
    ppas_matrix,
    rekap_laporan,
    rka_rekap,
    rka_rincian,
    ssh,
    templat,
)
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext
from satudata_budget.intake.table.table import Heading


@dataclass(frozen=True)
class FormReader:
    """One form: does a workbook hold it, and what does it say?"""

    jenis: str
    recognise: Callable[[Workbook], FormEvidence | None]
    read: Callable[[Workbook, ReadingContext], FileContent]
    judul: tuple[tuple[Heading, ...], ...] = ()
    """The headings of each table it may hold; none where the workbook is our own."""


# KIR before KIB-B: it has all columns of KIB-B and those of the condition besides. The detailed budget forms before
# PPAS, whose few headings are in all of them, and the detail before its recap.
READERS: tuple[FormReader, ...] = (
    FormReader(templat.JENIS, templat.recognise, templat.read),
    FormReader(rka_rincian.JENIS, rka_rincian.recognise, rka_rincian.read, (rka_rincian.JUDUL,)),
    FormReader(rka_rekap.JENIS, rka_rekap.recognise, rka_rekap.read, (rka_rekap.JUDUL,)),
    FormReader(lampiran_ii.JENIS, lampiran_ii.recognise, lampiran_ii.read, (lampiran_ii.JUDUL,)),
    FormReader(penetapan.JENIS, penetapan.recognise, penetapan.read, (penetapan.JUDUL,)),
    FormReader(ppas.JENIS, ppas.recognise, ppas.read, (ppas.JUDUL, ppas_matrix.JUDUL)),
    FormReader(kir.JENIS, kir.recognise, kir.read, (kir.JUDUL, kir.JUDUL_SATU)),
    FormReader(kib_b.JENIS, kib_b.recognise, kib_b.read, (kib_b.JUDUL,)),
    FormReader(bezetting.JENIS, bezetting.recognise, bezetting.read, (bezetting.JUDUL,)),
    FormReader(duk.JENIS, duk.recognise, duk.read, (duk.JUDUL,)),
    FormReader(
        akses_desa.JENIS, akses_desa.recognise, akses_desa.read, (akses_desa.JUDUL_AKSES, akses_desa.JUDUL_DESA)
    ),
    FormReader(rekap_laporan.JENIS, rekap_laporan.recognise, rekap_laporan.read, (rekap_laporan.JUDUL,)),
    FormReader(ssh.JENIS, ssh.recognise, ssh.read, (ssh.JUDUL,)),
)


def recognise(buku: Workbook) -> tuple[FormReader, FormEvidence] | None:
    """The form that the workbook holds: the first whose table is there, else the first whose title is."""
    found = [(satu, bukti) for satu in READERS if (bukti := satu.recognise(buku)) is not None]
    return next((pair for pair in found if pair[1].kuat), found[0] if found else None)


def other_forms(buku: Workbook, jenis: str) -> list[tuple[str, str]]:
    """(sheet, form) of the sheets that hold another form than the one that is read."""
    others = []
    for lembar in buku.lembar if len(buku.lembar) > 1 else ():
        found = recognise(Workbook(buku.nama, (lembar,)))
        if found and found[1].kuat and found[0].jenis != jenis:
            others.append((lembar.nama, found[0].jenis))
    return others
