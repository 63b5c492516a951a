"""No satu data line while costs are open: the obstacle that the raker of 30 September 2020 named."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial

JENIS = "tanpa_baris_satu_data"


def tanpa_baris_satu_data(bahan: FlagMaterial) -> Iterator[Bendera]:
    """A unit that has reported its budget, budgets nothing that counts, and still has to ask for money."""
    for unit in bahan.hasil.unit:
        terbuka = open_cost(bahan, unit.kode)
        if terbuka and without_lines(bahan, unit.kode):
            paid_by_others = sum(min(t.dianggarkan, t.biaya) for t in bahan.places(unit.kode) if t.dilaporkan)
            yield flag(
                bahan,
                JENIS,
                unit.kode,
                bahan.owner(unit.kode),
                bukti=[*bahan.report(unit.kode, "anggaran"), *bahan.lines_of(bahan.places(unit.kode))],
                rupiah=terbuka,
                urusan_anggaran=True,
                ragam="dibiayai_lain" if paid_by_others else "",
                terbuka=terbuka,
                didanai=paid_by_others,
            )


def open_cost(bahan: FlagMaterial, kode_unit: str) -> int:
    """Rupiah still to be asked for, of the reported sections alone: what is not reported may be there."""
    return sum(t.usulan_tambahan for t in bahan.places(kode_unit) if t.dilaporkan)


def without_lines(bahan: FlagMaterial, kode_unit: str) -> bool:
    """Whether a reported budget holds no line for satu data, or fails `tanpa_anggaran` whatever is still to come."""
    if not bahan.budget_reported(kode_unit):
        return False
    failed = "tanpa_anggaran" in bahan.hasil.menurut_kode[kode_unit].atas.syarat_gagal
    return failed or bahan.own_money(kode_unit) == 0
