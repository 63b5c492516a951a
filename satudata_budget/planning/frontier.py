"""What each ceiling buys: rupiah against kecamatan siap, and against the lowest pillar."""

from collections.abc import Callable, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass

from satudata_budget.planning.candidates import Candidate, everything, missing_units
from satudata_budget.planning.floor import highest_floor
from satudata_budget.planning.goals import even_question
from satudata_budget.planning.groups import PillarDenominators, group, spread
from satudata_budget.planning.listing import TooManyWays
from satudata_budget.planning.menus import list_ways
from satudata_budget.planning.model import PartCeiling, PurchaseModel, cost_under
from satudata_budget.planning.next_class import cheapest_reach
from satudata_budget.planning.plan import model_of, targets
from satudata_budget.planning.request import PlanRequest
from satudata_budget.planning.rescore import NONE
from satudata_budget.planning.solver import SAMA, maximise_in_turn
from satudata_budget.planning.state import Jumlah, Kunci, PlanningState, key_of
from satudata_budget.planning.ways import Ways

Progres = Callable[[int, int], None]
"""Told how many ceilings are done, of how many."""


@dataclass(frozen=True)
class FrontierPoint:
    """One ceiling in rupiah: how many kecamatan can be siap with it, or else how high the lowest pillar can be."""

    plafon: int
    kecamatan_siap: int
    pilar_terendah: float
    terbukti: bool


@dataclass(frozen=True)
class Frontier:
    """The ceilings in order. `biaya_siap`: kecamatan → least rupiah that make it siap, cheapest first; those that
    money cannot make siap are not in it. `wajib`: rupiah of the must-haves, which come before all of that."""

    titik: tuple[FrontierPoint, ...]
    biaya_siap: tuple[tuple[str, int], ...]
    wajib: int = 0


def ladder(keadaan: PlanningState, anak_tangga: int = 25, sampai: int | None = None) -> tuple[int, ...]:
    """Ceilings in equal steps from 0 to `sampai` rupiah, or to what buys all that the kecamatan lack."""
    lacks = (missing_units(t) * t.harga_satuan for t in keadaan.hasil.tempat if t.tingkat != "kabupaten")
    top = sum(lacks) if sampai is None else sampai
    return tuple(top * i // (anak_tangga - 1) for i in range(anak_tangga))


def frontier(
    keadaan: PlanningState,
    plafon: Sequence[int],
    progres: Progres | None = None,
    *,
    sertakan_kabupaten: bool = False,
    harus: Jumlah = NONE,
    jangan: Set[Kunci] = frozenset(),
) -> Frontier:
    """The frontier at these ceilings. The same numbers as `plan` finds for the goals `siap` and `merata`.

    A ceiling that does not pay for the must-haves says nothing: in place of those there is one that just does.
    Raises PlanRefused where the must-haves cannot be bought at all.
    """
    must = cost_under(keadaan, PartCeiling("", 0), harus)
    ceilings = sorted({max(ceiling, must) for ceiling in plafon})
    asked = PlanRequest(ceilings[-1], "merata", sertakan_kabupaten, harus, frozenset(jangan))
    model, calon = model_of(keadaan, asked)
    costs, proven = _costs_of_ready(keadaan, model, calon)
    ready = sum(now.kelas == "siap" for now in model.dasar.values())
    floors = _Floors(model, ceilings[-1] - must)
    points = []
    for done, ceiling in enumerate(ceilings, 1):
        lowest, sure = floors.at(ceiling - must)
        points.append(FrontierPoint(ceiling, ready + _affordable(costs, ceiling - must), lowest, proven and sure))
        if progres is not None:
            progres(done, len(ceilings))
    return Frontier(tuple(points), costs, must)


def _costs_of_ready(
    keadaan: PlanningState, model: PurchaseModel, calon: Sequence[Candidate]
) -> tuple[tuple[tuple[str, int], ...], bool]:
    """Each kecamatan is made siap on its own, so that the cheapest ones come first whatever the ceiling."""
    costs, proven = [], True
    for target in targets(keadaan, model, calon)[0]:
        rows = keadaan.tempat(target.kode)
        mine = tuple(c for c in calon if c.tempat.kode_unit == target.kode)
        own = PurchaseModel(group(mine, {target.kode: PillarDenominators(rows)}), {target.kode: target.kini}, {}, ())
        x = cheapest_reach(own, target)
        proven = proven and x is not None
        # All candidates make it siap for certain, should the search give up.
        bought = _beyond_musts(mine) if x is None else spread(own.groups, own.counts(x))
        costs.append((target.kode, sum(t.harga_satuan * bought.get(key_of(t), 0) for t in rows)))
    return tuple(sorted(costs, key=lambda cost: (cost[1], cost[0]))), proven


def _beyond_musts(calon: Sequence[Candidate]) -> dict[Kunci, int]:
    return {key: n - wanted.wajib for wanted in calon for key, n in everything((wanted,)).items()}


def _affordable(costs: Sequence[tuple[str, int]], ceiling: int) -> int:
    count, spent = 0, 0
    for _kode, cost in costs:
        spent += cost
        if spent > ceiling:
            break
        count += 1
    return count


class _Floors:
    """The highest floor at one ceiling after the other: the ways are listed once for all of them."""

    def __init__(self, model: PurchaseModel, most: int) -> None:
        self._model = model
        self._ways: tuple[Ways, ...] | None = None
        if model.dasar:
            with suppress(TooManyWays):
                self._ways = list_ways(model, most / model.uang)

    def at(self, ceiling: int) -> tuple[float, bool]:
        """The lowest pillar (0 to 100) and whether it is proven that none gets it higher."""
        if self._ways is not None:
            found = highest_floor(self._ways, ceiling / self._model.uang)
            return round(found.nilai, 6), found.batas - found.nilai <= SAMA
        model = PurchaseModel(
            self._model.groups, self._model.dasar, self._model.bobot, ((PartCeiling("", ceiling), ceiling),)
        )
        soal, goal = even_question(model)
        answer = maximise_in_turn(soal, (goal,), 10.0)[0]
        return round(answer.nilai, 6), answer.terbukti
