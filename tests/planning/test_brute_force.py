"""In worlds small enough to try every list, the plan is as good as the best of them, goal after goal."""

from decimal import Decimal

import pytest

from satudata_budget.planning import TUJUAN, PartCeiling, PlanRequest, plan_from
from satudata_budget.planning.goals import most_even
from satudata_budget.planning.menus import list_ways, most_even_listed
from satudata_budget.planning.plan import model_of
from satudata_budget.store import Store
from tests.planning.brute import SAME, all_lists, best
from tests.planning.worlds import draw_world, fill, state_of

CEILINGS = (0, 4_000_000, 11_000_000, 19_500_000, 31_000_000, 10**9)


@pytest.mark.parametrize("seed", range(42))
def test_it_is_the_best_of_all_lists(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, kecamatan=2 + seed % 2, cuts=seed % 3 == 0)))
    kecamatan = len(keadaan.hasil.kecamatan)
    lists = all_lists(keadaan)
    for plafon in CEILINGS:
        for tujuan in TUJUAN:
            found = plan_from(keadaan, PlanRequest(plafon, tujuan))
            known = best(lists, kecamatan, plafon, tujuan)
            assert found.terbukti_optimal, (plafon, tujuan)
            assert found.nilai_tujuan == pytest.approx(known.goal, abs=2 * SAME), (plafon, tujuan)
            assert found.cakupan == pytest.approx(known.covered, abs=2 * SAME), (plafon, tujuan)
            assert found.terpakai <= known.cost, (plafon, tujuan)


@pytest.mark.parametrize("seed", range(12))
def test_a_ceiling_for_some_holds_beside_the_whole_one(seed: int, store: Store) -> None:
    """What only desa may use, or only one kecamatan: every list that breaks it is out."""
    keadaan = state_of(fill(store, draw_world(seed, lack=0.7)))
    desa = PartCeiling("Dana Desa", 12_000_000, tingkat=frozenset({"desa"}))
    first = PartCeiling("Kec 1", 11_000_000, kode_unit=frozenset({"35.03.01"}))
    for tujuan in TUJUAN:
        free = plan_from(keadaan, PlanRequest(60_000_000, tujuan))
        held = plan_from(keadaan, PlanRequest(60_000_000, tujuan, batas=(desa, first)))
        assert held.terbukti_optimal
        assert held.nilai_tujuan <= free.nilai_tujuan + SAME
        assert sum(line.biaya for line in held.daftar if line.tingkat == "desa") <= desa.plafon
        assert sum(line.biaya for line in held.daftar if line.kode_unit == "35.03.01") <= first.plafon


@pytest.mark.parametrize("seed", range(12))
def test_the_lists_of_ways_and_the_one_search_agree(seed: int, store: Store) -> None:
    """The goal merata is answered in two ways that share nothing but the model."""
    keadaan = state_of(fill(store, draw_world(seed, kecamatan=3, lack=0.7, cuts=seed % 3 == 0)))
    for plafon in CEILINGS:
        model, _calon = model_of(keadaan, PlanRequest(plafon, "merata"))
        searched = most_even(model, 30.0)
        most = plafon / model.uang
        listed = most_even_listed(model, list_ways(model, most), most, 30.0)
        for one, other in zip(searched.jawaban, listed.jawaban, strict=True):
            assert (one.terbukti, other.terbukti) == (True, True)
            assert one.nilai == pytest.approx(other.nilai, abs=1e-5)


@pytest.mark.parametrize("seed", (3, 8, 9, 14, 25))
def test_a_threshold_that_is_reached_exactly_is_reached(seed: int, store: Store) -> None:
    """Thresholds laid on values that some list just reaches, and a thousandth above them."""
    world = draw_world(seed, lack=0.7)
    lists = all_lists(state_of(fill(store, world)))
    reached = sorted({Decimal(str(round(v, 3))) for v in lists.lowest if v > 0 and abs(v - round(v, 3)) < 1e-9})
    assert reached
    for ambang in [a for value in reached[-4:] for a in (value, value + Decimal("0.001"))]:
        world["parameter"] = [{"nama": "ambang_siap", "nilai": ambang}]
        keadaan = state_of(fill(store, world))
        found = plan_from(keadaan, PlanRequest(10**9, "siap"))
        assert found.nilai_tujuan == best(all_lists(keadaan), len(keadaan.hasil.kecamatan), 10**9, "siap").goal
        assert found.terbukti_optimal
