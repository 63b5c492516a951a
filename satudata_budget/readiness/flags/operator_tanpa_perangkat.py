"""An operator without a device to work on, and none budgeted."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.operators import Places, by_unit, held, operators, workplaces
from satudata_budget.readiness.result import PlaceComponent

JENIS = "operator_tanpa_perangkat"


def operator_tanpa_perangkat(bahan: FlagMaterial) -> Iterator[Bendera]:
    """A place whose usable devices stay below the threshold per operator, today and after the budget."""
    found = {t: workplaces(bahan, components) for t, components in operators(bahan)}
    for hits in by_unit(t for t, seats in found.items() if _empty_handed(bahan, t, seats)):
        seats = [d for t in hits for d in found[t]]
        cost = sum(d.usulan_tambahan for d in seats)
        yield flag(
            bahan,
            JENIS,
            hits[0].kode_unit,
            "desa" if hits[0].tingkat == "desa" else bahan.owner(hits[0].kode_unit),
            hits,
            komponen=True,
            bukti=[row for t in (*hits, *seats) for row in bahan.evidence(t)],
            rupiah=cost,
            urusan_anggaran=cost > 0,
            operator=held(hits),
            perangkat=held(seats),
            terbuka=cost,
        )


def _empty_handed(bahan: FlagMaterial, operator: PlaceComponent, seats: Places) -> bool:
    unknown = any(d.kurang > 0 and not bahan.lacking(d) for d in seats)
    if not seats or unknown:
        return False
    planned = sum(d.ada_rencana for d in seats)
    return operator.ada > 0 and planned < operator.ada * bahan.ambang.angka(JENIS, "perangkat_per_operator")
