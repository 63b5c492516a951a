"""Which recorder writes which form."""

from collections.abc import Callable

from satudata_budget.intake.record import akses_desa, bezetting, kib_b, kir, ppas, rekap_laporan
from satudata_budget.intake.record.outcome import Catatan, Sasaran

# In the order in which files of one call are taken: KIR stands on KIB-B, the split of PPAS on all holdings.
RECORDERS: dict[str, Callable[[Sasaran], Catatan]] = {
    "kib_b": kib_b.record,
    "kir": kir.record,
    "bezetting": bezetting.record,
    "akses_desa": akses_desa.record,
    "ppas": ppas.record,
    "rekap_laporan": rekap_laporan.record,
}
