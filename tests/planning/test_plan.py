"""The plan on the packages of the method: as good as it can be, within the ceiling, and keeping its promise."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from satudata_budget.planning import TUJUAN, PlanRequest, PurchasePlan, plan, plan_from
from satudata_budget.planning.candidates import missing_units
from satudata_budget.readiness import KELAS, ScoreResult
from satudata_budget.store import Store
from tests.conftest import CONFORMANCE
from tests.planning.worlds import TAHAP, TAHUN, score_with, state_of

BEST = json.loads((CONFORMANCE / "pagu" / "plan.json").read_text(encoding="utf-8"))
CEILINGS = (0, 1, 50_000_000, 150_000_000, 400_000_000, 5_000_000_000)
KEYS = ["plafon", "tujuan", "terpakai", "nilai_tujuan", "terbukti_optimal", "celah", "daftar"]


def classes(hasil: ScoreResult) -> dict[str, int]:
    return {kelas: sum(unit.rencana.kelas == kelas for unit in hasil.kecamatan) for kelas in KELAS}


@pytest.mark.parametrize("best", BEST, ids=lambda best: f"{best['tujuan']}-{best['plafon']}")
def test_pagu_reaches_the_published_optimum(best: dict[str, Any], load: Callable[[str], Store]) -> None:
    with load("pagu").read() as reading:
        found = plan(reading, TAHUN, TAHAP, best["plafon"], best["tujuan"])
    assert found.nilai_tujuan == pytest.approx(best["nilai_tujuan"], abs=1e-4)
    assert (found.terbukti_optimal, found.celah) == (True, 0)


@pytest.mark.parametrize("tujuan", TUJUAN)
@pytest.mark.parametrize("nama", ("kecil", "trenggalek", "pagu"))
def test_it_never_costs_more_than_the_ceiling(nama: str, tujuan: str, load: Callable[[str], Store]) -> None:
    keadaan = state_of(load(nama))
    for plafon in CEILINGS:
        found = plan_from(keadaan, PlanRequest(plafon, tujuan))
        assert found.terpakai == sum(line.jumlah * line.harga_satuan for line in found.daftar) <= plafon
        assert found.terbukti_optimal


@pytest.mark.parametrize("tujuan", TUJUAN)
@pytest.mark.parametrize("nama", ("kecil", "trenggalek", "pagu"))
def test_the_longer_budget_gives_the_promised_classes(nama: str, tujuan: str, load: Callable[[str], Store]) -> None:
    store = load(nama)
    keadaan = state_of(store)
    found = plan_from(keadaan, PlanRequest(150_000_000, tujuan))
    assert found.sebelum == classes(keadaan.hasil)
    scored = score_with(store, keadaan, found.belanja)
    assert found.sesudah == classes(scored)
    assert found.nilai_tujuan == pytest.approx(value_of(scored, keadaan.bobot, tujuan), abs=1e-6)


def value_of(hasil: ScoreResult, bobot: Any, tujuan: str) -> float:
    """The goal, worked out from the score alone."""
    plans = [unit.rencana for unit in hasil.kecamatan]
    if tujuan == "siap":
        return sum(rencana.kelas == "siap" for rencana in plans)
    if tujuan == "merata":
        return min(min(rencana.pilar.values()) for rencana in plans)
    weights = {pilar: float(weight) for pilar, weight in bobot.items()}
    means = [sum(weights[p] * v for p, v in r.pilar.items()) / sum(weights.values()) for r in plans]
    return sum(means) / len(means)


def test_more_money_never_reaches_less(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("trenggalek"))
    for tujuan in TUJUAN:
        values = [plan_from(keadaan, PlanRequest(p, tujuan)).nilai_tujuan for p in range(0, 10**9, 120_000_000)]
        assert values == sorted(values)


def test_with_money_for_twice_as_much_only_what_is_missing_is_bought(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("pagu"))
    kecamatan = [t for t in keadaan.hasil.tempat if t.tingkat != "kabupaten"]
    lacking = sum(t.harga_satuan * missing_units(t) for t in kecamatan)
    found = plan_from(keadaan, PlanRequest(2 * lacking, "cakupan"))
    assert (found.nilai_tujuan, found.terpakai) == (100, lacking)


def test_the_json_has_the_form_of_the_method(load: Callable[[str], Store]) -> None:
    found = plan_from(state_of(load("kecil")), PlanRequest(50_000_000, "merata")).as_json()
    assert list(found) == [*KEYS, "sebelum", "sesudah", "tidak_terbeli"]
    assert list(found["daftar"][0]) == ["kode_tempat", "komponen", "jumlah", "harga_satuan", "biaya", "alasan"]
    assert list(found["sebelum"]) == list(found["sesudah"]) == list(KELAS)
    assert {key for cause in found["tidak_terbeli"] for key in cause} == {"kode_unit", "sebab"}
    assert json.loads(json.dumps(found)) == found


def test_the_number_of_kecamatan_is_a_whole_number(load: Callable[[str], Store]) -> None:
    found = plan_from(state_of(load("pagu")), PlanRequest(0, "siap")).as_json()
    assert json.dumps(found["nilai_tujuan"]) == "6"


def test_the_same_question_gets_the_same_list(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("pagu"))
    for tujuan in TUJUAN:
        twice: list[PurchasePlan] = [plan_from(keadaan, PlanRequest(90_000_000, tujuan)) for _ in range(2)]
        assert twice[0].daftar == twice[1].daftar


def test_an_unknown_goal_is_an_error(load: Callable[[str], Store]) -> None:
    with pytest.raises(ValueError, match="tercepat"):
        plan_from(state_of(load("kecil")), PlanRequest(1, "tercepat"))
