"""Every list that can be bought in a small world, and the best of them: what a plan has to equal."""

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.rescore import coverage, estimate, thresholds
from satudata_budget.planning.state import PlanningState, key_of

SAME = 1e-6
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Lists:
    """One row a list: its cost, kecamatan siap, lowest pillar, and the sum of the coverage of its kecamatan."""

    cost: Numbers
    ready: Numbers
    lowest: Numbers
    covered: Numbers


@dataclass(frozen=True)
class Best:
    """The best value of the goal, the most coverage with it, and the least money with both."""

    goal: float
    covered: float
    cost: float


def how_many(keadaan: PlanningState, kode: str) -> int:
    """Lists of one kecamatan."""
    return int(np.prod([1 + missing_units(t) for t in keadaan.tempat(kode)]))


def all_lists(keadaan: PlanningState) -> Lists:
    """Every list, over all kecamatan together."""
    parts = [_lists_of(keadaan, unit.kode) for unit in keadaan.hasil.kecamatan]
    whole = parts[0]
    for part in parts[1:]:
        whole = Lists(
            np.add.outer(whole.cost, part.cost).ravel(),
            np.add.outer(whole.ready, part.ready).ravel(),
            np.minimum.outer(whole.lowest, part.lowest).ravel(),
            np.add.outer(whole.covered, part.covered).ravel(),
        )
    return whole


def best(lists: Lists, kecamatan: int, plafon: int, tujuan: str) -> Best:
    """The best list under the ceiling, one goal after the other, values within a millionth being equal."""
    covered = lists.covered / kecamatan
    goals = {"siap": lists.ready, "merata": lists.lowest, "cakupan": covered}
    left = np.flatnonzero(lists.cost <= plafon)
    for value in (goals[tujuan], covered):
        left = left[value[left] >= value[left].max() - SAME]
    cheapest = left[np.argmin(lists.cost[left])]
    within = lists.cost <= plafon
    goal = float(goals[tujuan][within].max())
    return Best(goal, float(covered[left].max()), float(lists.cost[cheapest]))


def _lists_of(keadaan: PlanningState, kode: str) -> Lists:
    rows = keadaan.tempat(kode)
    ambang = thresholds(keadaan.hasil.parameter)
    found = []
    for units in product(*(range(1 + missing_units(t)) for t in rows)):
        bought = {key_of(t): n for t, n in zip(rows, units, strict=True)}
        plan = estimate(rows, ambang, keadaan.potongan, bought)
        cost = sum(t.harga_satuan * n for t, n in zip(rows, units, strict=True))
        lowest, covered = min(plan.tepat.values()), coverage(keadaan, plan.tepat)
        found.append((cost, plan.kelas == "siap", float(lowest), float(covered)))
    return Lists(*(np.array(column, dtype=np.float64) for column in zip(*found, strict=True)))
