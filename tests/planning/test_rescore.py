"""The exact re-scoring says what the real score says, today and with purchases as budget lines."""

from collections.abc import Callable

import numpy as np
import pytest

from satudata_budget.planning import Kunci, PlanningState, rescore
from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.state import key_of
from satudata_budget.readiness.result import PlannedScore, ScoreResult
from satudata_budget.store import Store
from tests.planning.worlds import draw_world, fill, score_with, state_of

PACKAGES = ("kecil", "trenggalek", "pagu")


def differing(hasil: ScoreResult, plans: dict[str, PlannedScore]) -> list[str]:
    """Units whose plan the two do not agree on to a millionth, at either end."""
    return [
        unit.kode
        for unit in hasil.unit
        for scored, plan in ((unit.rencana, plans[unit.kode]), (unit.rencana.atas, plans[unit.kode].atas))
        if (scored.kelas, scored.syarat_gagal) != (plan.kelas, plan.syarat_gagal)
        or abs(scored.indeks - plan.indeks) > 1e-6
        or any(abs(scored.pilar[p] - value) > 1e-6 for p, value in plan.pilar.items())
    ]


def some_purchases(keadaan: PlanningState, seed: int) -> dict[Kunci, int]:
    """Any number of units of anything that can be bought, the kabupaten's included."""
    dice = np.random.default_rng(seed)
    drawn = {key_of(t): int(dice.integers(0, missing_units(t) + 1)) for t in keadaan.hasil.tempat}
    return {key: n for key, n in drawn.items() if n}


@pytest.mark.parametrize("nama", PACKAGES)
def test_without_purchases_it_is_the_score(nama: str, load: Callable[[str], Store]) -> None:
    keadaan = state_of(load(nama))
    assert {unit.kode: unit.rencana for unit in keadaan.hasil.unit} == rescore(keadaan)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("nama", PACKAGES)
def test_with_purchases_it_is_the_score_of_the_longer_budget(
    nama: str, seed: int, load: Callable[[str], Store]
) -> None:
    store = load(nama)
    keadaan = state_of(store)
    belanja = some_purchases(keadaan, seed)
    promised = rescore(keadaan, belanja)
    assert differing(score_with(store, keadaan, belanja), promised) == []


@pytest.mark.parametrize("seed", range(12))
def test_a_budget_cut_below_zero_is_filled_before_it_buys(seed: int, store: Store) -> None:
    """A further line joins the ones that are there, and a sum below zero stays one until it is filled."""
    fill(store, draw_world(seed, lack=0.8, cuts=True))
    keadaan = state_of(store)
    belanja = some_purchases(keadaan, seed)
    assert differing(score_with(store, keadaan, belanja), rescore(keadaan, belanja)) == []


def test_the_worlds_with_cuts_do_have_cuts(store: Store) -> None:
    found = [state_of(fill(store, draw_world(seed, lack=0.8, cuts=True))).potongan for seed in range(12)]
    assert sum(bool(potongan) for potongan in found) >= 6
