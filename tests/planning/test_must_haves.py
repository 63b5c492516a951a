"""What is bought in any case, what never is, and what cannot be asked for."""

from collections.abc import Callable
from typing import Any

import pytest

from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.planning import TUJUAN, Kunci, PartCeiling, PlanningState, PlanRefused, PlanRequest, plan_from
from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.state import key_of
from satudata_budget.store import Store
from tests.planning.brute import SAME
from tests.planning.worlds import draw_world, fill, score_with, state_of


@pytest.fixture
def pagu(load: Callable[[str], Store]) -> PlanningState:
    return state_of(load("pagu"))


def dearest(keadaan: PlanningState, tingkat: str = "kecamatan") -> Kunci:
    lacking = [t for t in keadaan.hasil.tempat if t.tingkat == tingkat and missing_units(t)]
    return key_of(max(lacking, key=lambda t: (t.harga_satuan, t.kode_tempat)))


@pytest.mark.parametrize("tujuan", TUJUAN)
def test_a_must_have_is_bought_and_said_to_be_one(pagu: PlanningState, tujuan: str) -> None:
    key = dearest(pagu)
    found = plan_from(pagu, PlanRequest(60_000_000, tujuan, harus={key: 1}))
    line = next(line for line in found.daftar if line.kunci == key)
    assert line.diwajibkan == 1
    assert line.jumlah > 1 or reason_sentence(line.alasan) == "diwajibkan dalam rencana ini"
    assert found.terbukti_optimal
    assert found.terpakai <= 60_000_000


@pytest.mark.parametrize("tujuan", TUJUAN)
def test_what_may_not_be_bought_is_not(pagu: PlanningState, tujuan: str) -> None:
    free = plan_from(pagu, PlanRequest(150_000_000, tujuan))
    banned = {line.kunci for line in free.daftar[::3]}
    found = plan_from(pagu, PlanRequest(150_000_000, tujuan, jangan=frozenset(banned)))
    assert banned.isdisjoint(found.belanja)
    assert found.nilai_tujuan <= free.nilai_tujuan + SAME
    assert found.terbukti_optimal


@pytest.mark.parametrize("tujuan", TUJUAN)
def test_what_the_plan_buys_anyway_changes_nothing_as_a_must_have(pagu: PlanningState, tujuan: str) -> None:
    free = plan_from(pagu, PlanRequest(150_000_000, tujuan))
    asked = {line.kunci: line.jumlah for line in free.daftar[:4]}
    found = plan_from(pagu, PlanRequest(150_000_000, tujuan, harus=asked))
    assert found.nilai_tujuan == pytest.approx(free.nilai_tujuan, abs=2 * SAME)
    assert found.cakupan == pytest.approx(free.cakupan, abs=2 * SAME)
    assert found.terpakai == free.terpakai


@pytest.mark.parametrize("seed", range(9))
def test_must_haves_keep_the_promise_in_small_worlds(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, lack=0.8, cuts=True)))
    asked = {key_of(t): 1 for t in keadaan.hasil.tempat if t.tingkat == "desa" and missing_units(t)}
    found = plan_from(keadaan, PlanRequest(10**8, "siap", harus=asked))
    scored = score_with(store, keadaan, found.belanja)
    assert found.nilai_tujuan == sum(unit.rencana.kelas == "siap" for unit in scored.kecamatan)
    assert found.terbukti_optimal


def test_nothing_is_bought_for_the_kabupaten_but_must_haves(store: Store) -> None:
    """The goals look at the kecamatan; money spent elsewhere is money not saved."""
    world = draw_world(3, lack=1.0)
    world["kebutuhan"][0] |= {"komponen": "server", "tingkat": "kabupaten", "pilar": "perangkat", "berulang": False}
    world["kebutuhan"][0] |= {"harga_satuan": 85_000_000, "jumlah_pokok": 2}
    keadaan = state_of(fill(store, world))
    server = ("35.03", "server")
    free = plan_from(keadaan, PlanRequest(10**9, "cakupan", sertakan_kabupaten=True))
    assert server not in free.belanja
    asked: Any = {"sertakan_kabupaten": True, "harus": {server: 1}}
    found = plan_from(keadaan, PlanRequest(10**9, "cakupan", **asked))
    assert found.belanja[server] == 1
    assert found.terpakai == free.terpakai + 85_000_000
    with pytest.raises(PlanRefused, match=r"server di 35\.03"):
        plan_from(keadaan, PlanRequest(10**9, "cakupan", harus={server: 1}))


def refused(keadaan: PlanningState, *args: Any, **asked: Any) -> str:
    with pytest.raises(PlanRefused) as refusal:
        plan_from(keadaan, PlanRequest(*args, **asked))
    return str(refusal.value)


def test_a_must_have_that_cannot_be_kept_is_refused_in_words(pagu: PlanningState) -> None:
    key = dearest(pagu)
    tempat, komponen = key
    whole = refused(pagu, 1_000_000, "siap", harus={key: 1})
    assert "melampaui batas seluruh belanja Rp\xa01.000.000" in whole
    desa = PartCeiling("kantor camat", 0, tingkat=frozenset({"kecamatan"}))
    assert "batas kantor camat" in refused(pagu, 10**9, "siap", harus={key: 1}, batas=(desa,))
    too_many = refused(pagu, 10**9, "siap", harus={key: 99})
    assert f"{komponen} di {tempat} tidak dapat diwajibkan 99 unit" in too_many
    assert "paling banyak 0" in refused(pagu, 10**9, "siap", harus={key: 1}, jangan=frozenset({key}))
    assert "paling banyak 0" in refused(pagu, 10**9, "siap", harus={("35.03.01", "kunci"): 1})
    assert "paling banyak 0" in refused(pagu, 10**9, "siap", harus={("35.03.99", "pc"): 1})
