"""The lists of ways hold the cheapest way to every floor, and the best cover at every cost."""

from itertools import product

import numpy as np
import pytest

from satudata_budget.planning import PlanRequest
from satudata_budget.planning.floor import highest_floor
from satudata_budget.planning.listing import TooManyWays
from satudata_budget.planning.menus import list_ways
from satudata_budget.planning.model import PurchaseModel
from satudata_budget.planning.plan import model_of
from satudata_budget.readiness import PILAR
from satudata_budget.store import Store
from tests.planning.worlds import draw_world, fill, state_of

FLOORS = (0.0, 20.0, 33.3, 50.0, 75.0, 99.0)


def every_way(model: PurchaseModel, kode: str) -> list[tuple[float, float, float]]:
    """Cost, lowest pillar and coverage of each way to buy for one kecamatan, in an order that the groups allow."""
    columns = [j for j, g in enumerate(model.groups) if g.kode_unit == kode]
    found = []
    for units in product(*(range(1 + model.groups[j].jumlah) for j in columns)):
        count = dict(zip(columns, units, strict=True))
        if any(n and (after := model.groups[j].setelah) is not None and not count[after] for j, n in count.items()):
            continue
        pillars = {p: float(model.dasar[kode].tepat[p]) for p in PILAR}
        for j, n in count.items():
            for pilar, points in model.groups[j].poin.items():
                pillars[pilar] += n * float(points)
        cost = sum(n * float(model.harga[j]) for j, n in count.items())
        covered = sum(n * float(model.cakupan[j]) for j, n in count.items())
        found.append((cost, min(pillars.values()), covered))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_every_floor_costs_what_the_cheapest_of_all_ways_costs(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, lack=0.7, cuts=seed % 3 == 0)))
    model, _calon = model_of(keadaan, PlanRequest(10**10, "merata"))
    for kode, ways in zip(model.dasar, list_ways(model, 10**10), strict=True):
        known = every_way(model, kode)
        assert ways.top == pytest.approx(max(lowest for _cost, lowest, _covered in known), abs=1e-9)
        for floor in FLOORS:
            costs = [cost for cost, lowest, _covered in known if lowest >= floor - 1e-9]
            way = ways.cheapest(floor)
            assert (way.biaya if way else None) == (pytest.approx(min(costs)) if costs else None)
            assert way is None or way.terendah >= floor - 1e-9


@pytest.mark.parametrize("seed", range(12))
def test_a_menu_covers_as_much_as_any_way_that_costs_no_more(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, lack=0.7, cuts=seed % 3 == 0)))
    model, _calon = model_of(keadaan, PlanRequest(10**10, "merata"))
    for kode, ways in zip(model.dasar, list_ways(model, 10**10), strict=True):
        known = every_way(model, kode)
        for floor in (f for f in FLOORS if f <= ways.top):
            menu = ways.menu(floor, 10.0**10)
            assert list(menu.biaya) == sorted(menu.biaya)
            for cost, lowest, covered in known:
                if lowest >= floor:
                    assert menu.cakupan[menu.biaya <= cost + 1e-9].max() >= covered - 1e-9


@pytest.mark.parametrize("seed", range(6))
def test_the_units_of_a_way_cost_and_cover_what_the_menu_says(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, lack=0.9)))
    model, _calon = model_of(keadaan, PlanRequest(10**10, "merata"))
    for ways in list_ways(model, 10**10):
        menu = ways.menu(0.0, 10.0**10)
        for at in range(len(menu.biaya)):
            units = ways.units(menu, at)
            assert sum(n * float(model.harga[j]) for j, n in units.items()) == pytest.approx(menu.biaya[at])
            assert sum(n * float(model.cakupan[j]) for j, n in units.items()) == pytest.approx(menu.cakupan[at])


def test_a_floor_of_nothing_is_where_everything_stands(store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(2, kecamatan=3, lack=0.9)))
    model, _calon = model_of(keadaan, PlanRequest(0, "merata"))
    found = highest_floor(list_ways(model, 0.0), 0.0)
    assert found.nilai == pytest.approx(min(float(v) for t in model.dasar.values() for v in t.tepat.values()), abs=1e-6)


def test_too_long_a_list_is_given_up(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    keadaan = state_of(fill(store, draw_world(17, lack=0.9)))
    model, _calon = model_of(keadaan, PlanRequest(10**10, "merata"))
    assert np.all([ways.top > 0 for ways in list_ways(model, 10**10)])
    monkeypatch.setattr("satudata_budget.planning.ways.MOST_TOGETHER", 1)
    with pytest.raises(TooManyWays):
        list_ways(model, 10**10)
