"""The list by hand never beats the plan, and often falls short of it: that is what the search is for."""

from collections.abc import Callable

import pytest

from satudata_budget.planning import TUJUAN, PlanRequest, greedy, plan_from
from satudata_budget.store import Store
from tests.planning.worlds import draw_world, fill, state_of

CEILINGS = (0, 20_000_000, 50_000_000, 150_000_000, 400_000_000, 10**9)


@pytest.mark.parametrize("nama", ("kecil", "trenggalek", "pagu"))
def test_the_plan_is_never_worse_than_the_greedy_list(nama: str, load: Callable[[str], Store]) -> None:
    keadaan = state_of(load(nama))
    for plafon in CEILINGS:
        for tujuan in TUJUAN:
            by_hand, found = greedy(keadaan, plafon, tujuan), plan_from(keadaan, PlanRequest(plafon, tujuan))
            assert by_hand.terpakai <= plafon
            assert found.nilai_tujuan >= by_hand.nilai_tujuan - 1e-6
            if abs(found.nilai_tujuan - by_hand.nilai_tujuan) <= 1e-6:
                assert found.cakupan >= by_hand.cakupan - 1e-6


@pytest.mark.parametrize("seed", range(10))
def test_nor_in_any_small_world(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, kecamatan=3, lack=0.7, cuts=seed % 2 == 0)))
    for tujuan in TUJUAN:
        by_hand, found = greedy(keadaan, 45_000_000, tujuan), plan_from(keadaan, PlanRequest(45_000_000, tujuan))
        assert found.nilai_tujuan >= by_hand.nilai_tujuan - 2e-6


def test_on_pagu_the_search_gains_a_kecamatan_and_points(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("pagu"))
    plans = {tujuan: plan_from(keadaan, PlanRequest(50_000_000, tujuan)) for tujuan in TUJUAN}
    gains = {t: plans[t].nilai_tujuan - greedy(keadaan, 50_000_000, t).nilai_tujuan for t in TUJUAN}
    assert gains["siap"] == 1
    assert gains["merata"] > 0.5
    assert gains["cakupan"] > 0.1


def test_the_greedy_list_is_scored_by_the_same_yardstick(load: Callable[[str], Store]) -> None:
    """With money for everything both buy everything."""
    keadaan = state_of(load("pagu"))
    by_hand, found = greedy(keadaan, 10**10, "cakupan"), plan_from(keadaan, PlanRequest(10**10, "cakupan"))
    assert by_hand.belanja == found.belanja
    assert (by_hand.nilai_tujuan, by_hand.terpakai) == (found.nilai_tujuan, found.terpakai)
