"""The cheapest way to the next class gets there, and nothing cheaper does."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest

from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.planning import CheapestWay, PlanningState, cheapest_way
from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.rescore import estimate, thresholds
from satudata_budget.planning.state import key_of
from satudata_budget.readiness import KELAS, PlaceComponent, UnitScore
from satudata_budget.store import ONLY_THESE, Actor, Store, difference
from tests.planning.worlds import SOURCE, draw_world, fill, score_with, state_of


def rank(kelas: str) -> int:
    return -KELAS.index(kelas)


def walk(store: Store, keadaan: PlanningState, jalan: CheapestWay, kode: str) -> UnitScore:
    """The unit by the real score once everything on the way has been decided and budgeted."""
    pilar = {key_of(t): t.pilar for t in keadaan.hasil.tempat}
    changes: dict[str, list[dict[str, object]]] = {"aset": [], "pegawai": [], "akses": []}
    for tempat, komponen, kurang in jalan.keputusan:
        row = {"id": f"putus/{tempat}/{komponen}", "kode_tempat": tempat, "komponen": komponen, "jumlah": kurang}
        changes[SOURCE[pilar[tempat, komponen]]].append(row | {"kondisi": "B", "status": "teruji"})
    for tabel, rows in changes.items():
        with store.read() as now:
            change = difference(now, tabel, rows, ONLY_THESE)
        with store.write(Actor("penguji", "admin"), "isian") as writing:
            writing.apply(change)
    lines = {(tempat, komponen): jumlah for tempat, komponen, jumlah, _harga, _biaya in jalan.belanja}
    return score_with(store, keadaan, lines).menurut_kode[kode]


@pytest.mark.parametrize("nama", ("kecil", "trenggalek", "pagu"))
def test_the_real_score_arrives_where_the_way_says(nama: str, load: Callable[[str], Store]) -> None:
    store = load(nama)
    keadaan = state_of(store)
    for unit in keadaan.hasil.unit:
        jalan = cheapest_way(keadaan.hasil, unit.kode, keadaan.potongan)
        assert jalan.kelas_kini == unit.rencana.kelas
        assert jalan.tercapai
        assert jalan.biaya_total == sum(biaya for *_line, biaya in jalan.belanja)
        arrived = walk(store, keadaan, jalan, unit.kode)
        assert rank(arrived.rencana.kelas) >= rank(jalan.kelas_tujuan), unit.kode


def test_a_unit_that_is_siap_has_nowhere_to_go(load: Callable[[str], Store]) -> None:
    hasil = state_of(load("pagu")).hasil
    assert cheapest_way(hasil, "35.03.01") == CheapestWay("siap", "siap", (), (), 0, True, ())


def test_the_class_above_is_the_next_one_only(load: Callable[[str], Store]) -> None:
    hasil = state_of(load("pagu")).hasil
    assert cheapest_way(hasil, "35.03.02").kelas_tujuan == "hampir_siap"
    assert cheapest_way(hasil, "35.03.05").kelas_tujuan == "siap"


def test_a_decision_that_costs_nothing_is_enough_where_only_that_is_missing(load: Callable[[str], Store]) -> None:
    jalan = cheapest_way(state_of(load("trenggalek")).hasil, "35.03.03")
    assert (jalan.keputusan, jalan.belanja, jalan.biaya_total) == ((("35.03.03", "kunci", 1.0),), (), 0)


def choices(t: PlaceComponent) -> range:
    """Units to buy, or whether to decide."""
    return range(1 + missing_units(t)) if t.harga_satuan else range(1 + (t.kurang > 0))


def cheapest_by_trying(keadaan: PlanningState, kode: str, goal: str) -> tuple[int, int] | None:
    """Least money and then fewest decisions, by trying everything."""
    rows, ambang = keadaan.tempat(kode), thresholds(keadaan.hasil.parameter)
    found = []
    for units in product(*(choices(t) for t in rows)):
        chosen = [(t, n) for t, n in zip(rows, units, strict=True) if n]
        bought = {key_of(t): n for t, n in chosen if t.harga_satuan}
        decided = {key_of(t): Fraction(t.kurang) for t, _n in chosen if not t.harga_satuan}
        plan = estimate(rows, ambang, keadaan.potongan, bought, decided)
        if rank(plan.kelas) >= rank(goal):
            found.append((sum(t.harga_satuan * n for t, n in chosen), len(decided)))
    return min(found, default=None)


@pytest.mark.parametrize("seed", range(24))
def test_nothing_cheaper_gets_there(seed: int, store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(seed, lack=0.6, cuts=seed % 3 == 0)))
    for unit in keadaan.hasil.unit:
        jalan = cheapest_way(keadaan.hasil, unit.kode, keadaan.potongan)
        known = cheapest_by_trying(keadaan, unit.kode, jalan.kelas_tujuan)
        assert jalan.tercapai == (known is not None)
        if known is not None:
            assert (jalan.biaya_total, len(jalan.keputusan)) == (known if jalan.kelas_kini != "siap" else (0, 0))
        else:
            assert jalan.hambatan


def test_what_no_purchase_and_no_decision_brings_is_said(store: Store) -> None:
    """A threshold above what can be reached, or a budget cut deeper than the standard buys."""
    world = draw_world(1, lack=1.0)
    world["parameter"] = [{"nama": "ambang_hampir", "nilai": 101}, {"nama": "ambang_siap", "nilai": 102}]
    jalan = cheapest_way(state_of(fill(store, world)).hasil, "35.03.01")
    assert (jalan.tercapai, jalan.keputusan, jalan.belanja) == (False, (), ())
    assert reason_sentence(jalan.hambatan[0]) == "pilar Anggaran paling tinggi 100, kelas hampir siap menuntut 101"


def test_a_must_whose_budget_was_cut_too_deep_keeps_the_unit_where_it_is(store: Store) -> None:
    """All its units together do not fill the hole: the way says so instead of leading nowhere."""
    world = draw_world(0, kecamatan=1, desa=0)
    part = {"jumlah_pokok": 1, "bobot": 1, "wajib": True, "berulang": False, "tingkat": "kecamatan"}
    world["kebutuhan"] = [
        part | {"komponen": "pc", "nama": "PC", "pilar": "perangkat", "harga_satuan": 10_000_000, "bobot": 0},
        part | {"komponen": "lain", "nama": "Lain", "pilar": "sdm", "harga_satuan": 100_000_000},
    ]
    world["parameter"] = [{"nama": "ambang_hampir", "nilai": 60}, {"nama": "ambang_siap", "nilai": 80}]
    line = {"id": "b", "tahun": 2021, "tahap": "KUA-PPAS", "kode_unit": "35.03.01", "komponen": "pc"}
    world |= {"anggaran": [line | {"pagu": -1}], "aset": [], "pegawai": [], "akses": []}
    keadaan = state_of(fill(store, world))
    jalan = cheapest_way(keadaan.hasil, "35.03.01", keadaan.potongan)
    assert (jalan.tercapai, jalan.belanja) == (False, ())
    assert [reason_sentence(obstacle) for obstacle in jalan.hambatan] == [
        "syarat PC tetap gagal walau semua dibeli dan diputuskan"
    ]
