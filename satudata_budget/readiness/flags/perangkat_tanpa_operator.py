"""Money for devices, or devices enough, and nobody to work on them."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial, total
from satudata_budget.readiness.flags.operators import Places, by_unit, devices, held, operators, workplaces
from satudata_budget.readiness.result import PlaceComponent

JENIS = "perangkat_tanpa_operator"


def perangkat_tanpa_operator(bahan: FlagMaterial) -> Iterator[Bendera]:
    """A place without an operator that has device money, or as many devices as the threshold says."""
    found = {t: components for t, components in operators(bahan) if _idle(bahan, t, components)}
    for hits in by_unit(found):
        lines = bahan.lines_of(d for t in hits for d in devices(found[t]))
        seats = [d for t in hits for d in workplaces(bahan, found[t])]
        rows = [row for d in seats for row in bahan.rows(d)]
        yield flag(
            bahan,
            JENIS,
            hits[0].kode_unit,
            "desa" if hits[0].tingkat == "desa" else bahan.owner(hits[0].kode_unit),
            hits,
            komponen=True,
            bukti=[*lines, *rows, *(row for t in hits for row in bahan.evidence(t))],
            rupiah=max(0, total(lines)),
            ragam="beranggaran" if total(lines) > 0 else "",
            perangkat=held(seats),
            pagu=max(0, total(lines)),
        )


def _idle(bahan: FlagMaterial, operator: PlaceComponent, components: Places) -> bool:
    if operator.ada > 0 or not bahan.lacking(operator):
        return False
    level = "desa" if operator.tingkat == "desa" else "kantor"
    money = sum(t.dianggarkan for t in devices(components))
    many = held(workplaces(bahan, components)) >= bahan.ambang.angka(JENIS, f"perangkat_minimum_{level}")
    return many or money >= bahan.ambang.angka(JENIS, "pagu_minimum")
