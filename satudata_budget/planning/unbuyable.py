"""What money cannot buy (method, section 7): named, with what is missing, so that somebody can decide it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.reason import Reason
from satudata_budget.planning.rescore import UnitEstimate, after, net_budget, reaches
from satudata_budget.planning.result import NotForMoney
from satudata_budget.planning.state import PlanningState
from satudata_budget.readiness import PlaceComponent


def unbuyable(keadaan: PlanningState, kode_unit: str, penuh: UnitEstimate) -> tuple[NotForMoney, ...]:
    """The causes of one unit: failed hard conditions first, then pillars. `penuh`: its plan with everything bought."""
    rows = keadaan.tempat(kode_unit)
    found = [
        *_conditions(rows),
        *_pillars(rows, penuh, Fraction(keadaan.hasil.parameter["ambang_siap"])),
        *_holes(keadaan, rows),
    ]
    return tuple(found)


def _conditions(rows: Iterable[PlaceComponent]) -> Iterator[NotForMoney]:
    for t in rows:
        if t.wajib and t.tingkat != "desa" and not t.harga_satuan and t.kurang > 0:
            sebab = Reason.of("perlu_keputusan", nama=t.nama_komponen)
            missing = ((t.tingkat, t.komponen, float(t.kurang)),)
            yield NotForMoney(t.kode_unit, t.pilar, missing, True, sebab)


def _pillars(rows: Iterable[PlaceComponent], penuh: UnitEstimate, ambang: Fraction) -> Iterator[NotForMoney]:
    """Every pillar that a lack without a price keeps from full, whatever is bought."""
    for pilar, lacks in _lacks(rows).items():
        top = penuh.tepat[pilar]
        if top == 100:
            continue
        first = next(iter(lacks))
        low = not reaches(top, ambang)
        sebab = Reason.of(
            "pilar_di_bawah_ambang" if low else "pilar_tidak_penuh",
            pilar=pilar,
            paling=float(top),
            ambang=float(ambang),
            kurang=tuple((t.nama_komponen, float(n), t.satuan) for t, n in lacks.values()),
        )
        missing = tuple((level, komponen, float(n)) for (level, komponen), (_t, n) in lacks.items())
        yield NotForMoney(lacks[first][0].kode_unit, pilar, missing, low, sebab)


def _lacks(rows: Iterable[PlaceComponent]) -> Mapping[str, dict[tuple[str, str], tuple[PlaceComponent, Fraction]]]:
    """Pillar → level and component without a price → one of its rows, and how much is missing over all places."""
    found: dict[str, dict[tuple[str, str], tuple[PlaceComponent, Fraction]]] = defaultdict(dict)
    for t in rows:
        if not t.harga_satuan and t.kurang > 0:
            _row, so_far = found[t.pilar].get((t.tingkat, t.komponen), (t, Fraction(0)))
            found[t.pilar][t.tingkat, t.komponen] = (t, so_far + Fraction(t.kurang))
    return found


def _holes(keadaan: PlanningState, rows: Iterable[PlaceComponent]) -> Iterator[NotForMoney]:
    """A budget cut so far below zero that the units within the standard do not fill it."""
    for t in rows:
        most = missing_units(t)
        if most and after(t, net_budget(t, keadaan.potongan, most)).ada < t.perlu:
            sebab = Reason.of("pagu_dikurangi", komponen=t.nama_komponen, tempat=t.kode_tempat)
            missing = ((t.tingkat, t.komponen, float(t.perlu - t.ada_rencana)),)
            yield NotForMoney(t.kode_unit, t.pilar, missing, t.wajib and t.tingkat != "desa", sebab)
