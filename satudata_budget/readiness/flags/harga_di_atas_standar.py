"""A price above the standard: what is budgeted for a component exceeds the cost of its full need."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial, total
from satudata_budget.readiness.flags.records import AnggaranRecord

JENIS = "harga_di_atas_standar"


def harga_di_atas_standar(bahan: FlagMaterial) -> Iterator[Bendera]:
    """The unit's own lines and those of others by themselves: both together are dianggarkan_ganda, not a price.

    A line holds no quantity, so the whole need at the standard's price is the most that it can be worth.
    """
    factor = 1 + bahan.ambang.angka(JENIS, "kelebihan")
    for group in bahan.kelompok:
        for side in ("", "pihak_lain"):
            funded = [t for t in group if t.nilai and bahan.lines(t)]
            paid = {t: [line for line in bahan.lines(t) if _side(line, t.kode_unit) == side] for t in funded}
            hits = [t for t in funded if total(paid[t]) > t.nilai * factor]
            if not hits:
                continue
            lines = [line for t in hits for line in paid[t]]
            money, value = total(lines), sum(t.nilai for t in hits)
            yield flag(
                bahan,
                JENIS,
                hits[0].kode_unit,
                bahan.owner(lines[0].kode_unit),
                hits,
                komponen=True,
                bukti=lines,
                rupiah=money - value,
                urusan_anggaran=True,
                ragam=side,
                pagu=money,
                standar=value,
                lebih=money - value,
            )


def _side(line: AnggaranRecord, kode_unit: str) -> str:
    return "" if line.kode_unit == kode_unit else "pihak_lain"
