"""The frontier says at each ceiling what the plan would reach."""

from collections.abc import Callable

import pytest

from satudata_budget.planning import PlanRequest, frontier, ladder, listing, plan_from
from satudata_budget.planning.state import key_of
from satudata_budget.planning.whatif_gain import open_groups
from satudata_budget.store import Store
from tests.planning.worlds import draw_world, fill, state_of


@pytest.mark.parametrize("nama", ("kecil", "trenggalek", "pagu"))
def test_it_agrees_with_the_plan(nama: str, load: Callable[[str], Store]) -> None:
    keadaan = state_of(load(nama))
    for point in frontier(keadaan, ladder(keadaan, 7)).titik:
        ready, even = (plan_from(keadaan, PlanRequest(point.plafon, tujuan)) for tujuan in ("siap", "merata"))
        assert point.kecamatan_siap == ready.nilai_tujuan
        assert point.pilar_terendah == pytest.approx(even.nilai_tujuan, abs=2e-6)
        assert point.terbukti


@pytest.mark.parametrize("seed", range(9))
def test_it_agrees_in_small_worlds(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, kecamatan=3, lack=0.7, cuts=seed % 3 == 0)))
    for point in frontier(keadaan, (0, 9_000_000, 33_000_000, 10**9)).titik:
        ready, even = (plan_from(keadaan, PlanRequest(point.plafon, tujuan)) for tujuan in ("siap", "merata"))
        assert point.kecamatan_siap == ready.nilai_tujuan
        assert point.pilar_terendah == pytest.approx(even.nilai_tujuan, abs=2e-6)


def test_each_kecamatan_costs_what_makes_it_siap(load: Callable[[str], Store]) -> None:
    """A rupiah less than the cheapest buys none of them, exactly as much buys one more."""
    keadaan = state_of(load("pagu"))
    found = frontier(keadaan, (0,))
    ready = found.titik[0].kecamatan_siap
    assert len(found.biaya_siap) == 14 - ready
    first = found.biaya_siap[0][1]
    assert [p.kecamatan_siap for p in frontier(keadaan, (first - 1, first)).titik] == [ready, ready + 1]


def test_the_ladder_climbs_from_nothing_to_everything(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("pagu"))
    steps = ladder(keadaan, 25)
    assert (len(steps), steps[0], steps) == (25, 0, tuple(sorted(steps)))
    assert steps[-1] == plan_from(keadaan, PlanRequest(10**10, "cakupan")).terpakai
    assert ladder(keadaan, 3, 1_400_000_000) == (0, 700_000_000, 1_400_000_000)


def test_progress_is_told_ceiling_by_ceiling(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("kecil"))
    told: list[tuple[int, int]] = []
    frontier(keadaan, ladder(keadaan, 4), lambda done, of: told.append((done, of)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_without_lists_of_ways_the_search_answers(
    load: Callable[[str], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    keadaan = state_of(load("pagu"))
    listed = frontier(keadaan, (0, 50_000_000, 150_000_000))
    monkeypatch.setattr(listing, "MOST_WAYS", 1)
    searched = frontier(keadaan, (0, 50_000_000, 150_000_000))
    for one, other in zip(listed.titik, searched.titik, strict=True):
        assert one.pilar_terendah == pytest.approx(other.pilar_terendah, abs=1e-5)
    assert plan_from(keadaan, PlanRequest(50_000_000, "merata")).nilai_tujuan == pytest.approx(21.5357, abs=1e-4)


@pytest.mark.parametrize("seed", range(4))
def test_must_haves_and_must_nots_are_in_it(seed: int, store: Store) -> None:
    """At each ceiling what the plan reaches under the same orders; ceilings that do not pay for them say nothing."""
    keadaan = state_of(fill(store, draw_world(20 + seed, kecamatan=3, lack=0.8)))
    groups = list(open_groups(keadaan, sertakan_kabupaten=True).items())
    own = [places for (_unit, level, _part), places in groups if level == "kabupaten"][:1]
    rest = [places for (_unit, level, _part), places in groups if level != "kabupaten"]
    harus = {key: n for places in (*own, *rest[:2]) for key, n in places.items()}
    jangan = frozenset(rest[-1])
    price = {key_of(t): t.harga_satuan for t in keadaan.hasil.tempat}
    must = sum(n * price[key] for key, n in harus.items())
    asked = {"sertakan_kabupaten": True, "harus": harus, "jangan": jangan}
    found = frontier(keadaan, (0, must, must + 20_000_000, 10**9), **asked)  # type: ignore[arg-type]
    assert found.wajib == must
    assert [point.plafon for point in found.titik] == [must, must + 20_000_000, 10**9]
    for point in found.titik:
        ready, even = (
            plan_from(keadaan, PlanRequest(point.plafon, tujuan, **asked))  # type: ignore[arg-type]
            for tujuan in ("siap", "merata")
        )
        assert point.kecamatan_siap == ready.nilai_tujuan
        assert point.pilar_terendah == pytest.approx(even.nilai_tujuan, abs=2e-6)
