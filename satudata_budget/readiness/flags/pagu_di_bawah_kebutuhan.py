"""The ceiling is below the need, and by how much."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.tanpa_baris_satu_data import open_cost, without_lines

JENIS = "pagu_di_bawah_kebutuhan"


def pagu_di_bawah_kebutuhan(bahan: FlagMaterial) -> Iterator[Bendera]:
    """A unit that budgets for satu data, but less than its reported sections cost (none at all is another flag)."""
    for unit in bahan.hasil.unit:
        reported = [t for t in bahan.places(unit.kode) if t.dilaporkan]
        cost, short = sum(t.biaya for t in reported), open_cost(bahan, unit.kode)
        if not bahan.budget_reported(unit.kode) or without_lines(bahan, unit.kode):
            continue
        if short > cost * bahan.ambang.angka(JENIS, "toleransi"):
            largest = max(reported, key=lambda t: t.usulan_tambahan)
            severe = short > cost * bahan.ambang.angka(JENIS, "kurang_mendesak")
            yield flag(
                bahan,
                JENIS,
                unit.kode,
                "tapd",
                bukti=bahan.lines_of(bahan.places(unit.kode)),
                rupiah=short,
                urusan_anggaran=True,
                urgensi=bahan.ambang.urgensi(JENIS, "urgensi_mendesak") if severe else None,
                biaya=cost,
                didanai=cost - short,
                terbuka=short,
                rasio=round((cost - short) / cost, 6),
                terbesar=largest.nama_komponen,
            )
