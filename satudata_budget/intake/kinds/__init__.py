"""The kinds of files that can be read, one module each; asked in this order what a workbook is."""

from satudata_budget.intake.file_kind import FileKind, FormKind
from satudata_budget.intake.kinds import (
    akses_desa,
    bezetting,
    duk,
    kib_b,
    kir,
    lampiran_ii,
    paket,
    penetapan,
    ppas,
    rekap_laporan,
    rka_rekap,
    rka_rincian,
    ssh,
    templat,
)

# KIR before KIB-B: it has all columns of KIB-B and those of the condition besides. The detailed budget forms before
# PPAS, whose few headings are in all of them, and the detail before its recap.
FORMS: tuple[FormKind, ...] = (
    templat.KIND,
    rka_rincian.KIND,
    rka_rekap.KIND,
    lampiran_ii.KIND,
    penetapan.KIND,
    ppas.KIND,
    kir.KIND,
    kib_b.KIND,
    bezetting.KIND,
    duk.KIND,
    akses_desa.KIND,
    rekap_laporan.KIND,
    ssh.KIND,
)
KINDS: dict[str, FileKind] = {kind.jenis: kind for kind in (*FORMS, paket.KIND)}
"""Every kind by its word."""
