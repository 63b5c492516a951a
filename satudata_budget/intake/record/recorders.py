"""Which recorder writes which form."""

from collections.abc import Callable

from satudata_budget.intake.record import (
    akses_desa,
    anggaran,
    bezetting,
    kib_b,
    kir,
    paket,
    rekap_laporan,
    ssh,
    templat,
)
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome

# In the order in which files of one call are taken: KIR stands on KIB-B, the split of a budget on all holdings, and
# the detail of some sub kegiatan goes into the whole budget, not the other way round.
RECORDERS: dict[str, Callable[[RecordingContext], RecordOutcome]] = {
    "paket": paket.record,
    "ssh": ssh.record,
    "kib_b": kib_b.record,
    "kir": kir.record,
    "bezetting": bezetting.record,
    "duk": bezetting.record,
    "akses_desa": akses_desa.record,
    "templat": templat.record,
    "ppas": anggaran.record,
    "penetapan": anggaran.record,
    "lampiran_ii": anggaran.record,
    "rka_rekap": anggaran.record,
    "rka_rincian": anggaran.record,
    "rekap_laporan": rekap_laporan.record,
}
