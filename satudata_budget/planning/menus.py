"""The goal `merata` by lists: the floor from every way to buy, then one way from the menu of each kecamatan."""

from collections.abc import Iterator, Sequence

import numpy as np

from satudata_budget.planning.floor import FloorBounds, highest_floor
from satudata_budget.planning.goals import GoalSolution, base_coverage, cover_then_save
from satudata_budget.planning.model import PurchaseModel
from satudata_budget.planning.solver import (
    PERBESAR,
    SAMA,
    SLACK,
    Angka,
    Constraint,
    Objective,
    Problem,
    SolverAnswer,
    maximise_in_turn,
    row,
)
from satudata_budget.planning.ways import WayMenu, Ways
from satudata_budget.readiness import PILAR

MOST_DISHES = 20_000
"""Ways on all menus together that the solver chooses from; with more it searches the groups."""


def list_ways(model: PurchaseModel, plafon: float) -> tuple[Ways, ...]:
    """The ways of each kecamatan of the model within a ceiling in its money. Raises TooManyWays."""
    return tuple(Ways(model, kode, plafon) for kode in model.dasar)


def most_even_listed(model: PurchaseModel, ways: Sequence[Ways], plafon: float, detik: float) -> GoalSolution:
    """The highest least pillar of any kecamatan; then coverage; then least money. `plafon` in the model's money."""
    lantai = highest_floor(ways, plafon)
    least = [way.biaya for w in ways if (way := w.cheapest(lantai.nilai - SLACK)) is not None]
    # Where the floor takes all the money, little is left to choose and the menus are short. Where money is left over
    # they are long, and the groups are the better question.
    menus = _menus(ways, lantai, least, plafon - sum(least)) if lantai.nilai < lantai.batas else None
    if menus is not None:
        units, answers = _from_menus(model, ways, menus, plafon, detik)
    else:
        units, answers = _from_groups(model, lantai, least, detik)
    floor = SolverAnswer(np.zeros(0), lantai.nilai, lantai.batas, lantai.batas - lantai.nilai <= SAMA)
    return GoalSolution(units, (floor, *answers), (0, base_coverage(model), 0))


def _menus(ways: Sequence[Ways], lantai: FloorBounds, least: Sequence[float], spare: float) -> list[WayMenu] | None:
    menus: list[WayMenu] = []
    for w, cost in zip(ways, least, strict=True):
        menus.append(w.menu(lantai.nilai - SLACK, cost + spare))
        if sum(len(menu.biaya) for menu in menus) > MOST_DISHES:
            return None
    return menus


def _from_menus(
    model: PurchaseModel, ways: Sequence[Ways], menus: Sequence[WayMenu], plafon: float, detik: float
) -> tuple[tuple[int, ...], tuple[SolverAnswer, ...]]:
    cost = np.concatenate([menu.biaya for menu in menus])
    covered = np.concatenate([menu.cakupan for menu in menus])
    soal = Problem(np.zeros(len(cost)), np.ones(len(cost)), np.ones(len(cost)), tuple(_rows(menus, cost, plafon)))
    answers = maximise_in_turn(soal, (Objective(covered), Objective(-cost, langkah=model.langkah_uang)), detik)
    units = [0] * len(model.groups)
    for w, menu, (first, size) in zip(ways, menus, _places(menus), strict=True):
        # Where the time gave no answer this is the first way of each menu, the cheapest, and these fit together.
        chosen = int(np.argmax(answers[-1].x[first : first + size]))
        for j, n in w.units(menu, chosen).items():
            units[j] = n
    return tuple(units), answers


def _from_groups(
    model: PurchaseModel, lantai: FloorBounds, least: Sequence[float], detik: float
) -> tuple[tuple[int, ...], tuple[SolverAnswer, ...]]:
    rows = []
    for (kode, now), cost in zip(model.dasar.items(), least, strict=True):
        for pilar in PILAR:
            missing = lantai.nilai - SLACK - float(now.tepat[pilar])
            if missing > 0:
                rows.append(row(*model.poin[kode, pilar], dari=missing, perbesar=PERBESAR))
        # No fraction of a unit gets a kecamatan onto the floor for less: that spares the solver most of its search.
        columns = [j for j, g in enumerate(model.groups) if g.kode_unit == kode]
        rows.append(row(columns, model.harga[columns], dari=cost))
    soal = model.problem(rows=rows)
    answers = maximise_in_turn(soal, cover_then_save(model, soal), detik)
    return model.counts(answers[-1].x), answers


def _rows(menus: Sequence[WayMenu], cost: Angka, plafon: float) -> Iterator[Constraint]:
    yield row(range(len(cost)), cost, sampai=plafon)
    for first, size in _places(menus):
        yield row(range(first, first + size), np.ones(size), dari=1, sampai=1)


def _places(menus: Sequence[WayMenu]) -> Iterator[tuple[int, int]]:
    first = 0
    for menu in menus:
        yield first, len(menu.biaya)
        first += len(menu.biaya)
