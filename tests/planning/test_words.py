"""Each item says why it is on the list; what money cannot buy is named."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from satudata_budget.messages import use_language
from satudata_budget.messages.reasons import SENTENCES, reason_sentence
from satudata_budget.planning import GAIN, TUJUAN, PlanningState, PlanRequest, cheapest_way, plan_from
from satudata_budget.planning.reasons import __file__ as reasons_file
from satudata_budget.store import Store
from tests.planning.worlds import World, draw_world, fill, state_of


def reasons(keadaan: PlanningState, plafon: int, tujuan: str) -> list[str]:
    return [reason_sentence(line.alasan) for line in plan_from(keadaan, PlanRequest(plafon, tujuan)).daftar]


def test_every_item_has_one_sentence(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("pagu"))
    for tujuan in TUJUAN:
        said = reasons(keadaan, 150_000_000, tujuan)
        assert said
        assert all(said)


def test_each_goal_gives_its_own_reason(load: Callable[[str], Store]) -> None:
    keadaan = state_of(load("pagu"))
    ready, even, covered = (reasons(keadaan, 150_000_000, tujuan) for tujuan in TUJUAN)
    lifted = "mengangkat pilar Akses Kecamatan Kecamatan 5 dari 75 ke 87,5, melewati ambang siap 80"
    assert lifted in ready
    assert any(said.startswith("menaikkan pilar terendah: Perangkat") for said in even)
    assert any(said.startswith("cakupan terbesar per rupiah yang muat:") for said in covered)
    assert any("baris anggaran satu data, yang belum ada sama sekali" in said for said in covered)


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


def test_a_plan_is_the_same_in_every_language_and_its_reasons_are_said_in_the_readers(
    load: Callable[[str], Store], english: None
) -> None:
    """What is kept for all visitors holds no words: the first one's language would be everybody's."""
    keadaan = state_of(load("pagu"))
    for tujuan in TUJUAN:
        made = {}
        for code in ("id", "en"):
            use_language(code)
            made[code] = plan_from(keadaan, PlanRequest(150_000_000, tujuan))
        assert made["id"] == made["en"]
        assert any(b.alasan.kind == GAIN for b in made["id"].daftar) or tujuan != "cakupan"
        english_words = [reason_sentence(b.alasan) for b in made["id"].daftar]
        use_language("id")
        assert not set(english_words) & {reason_sentence(b.alasan) for b in made["en"].daftar}


def test_the_cheapest_way_is_the_same_in_every_language(store: Store, english: None) -> None:
    world = draw_world(1, lack=1.0)
    world["parameter"] = [{"nama": "ambang_hampir", "nilai": 101}, {"nama": "ambang_siap", "nilai": 102}]
    hasil = state_of(fill(store, world)).hasil
    english_way = cheapest_way(hasil, "35.03.01")
    use_language("id")
    assert cheapest_way(hasil, "35.03.01") == english_way
    assert english_way.hambatan


def test_every_reason_that_planning_gives_has_its_sentence() -> None:
    given = set()
    for path in (Path(reasons_file).parent).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Reason.of":
                first = node.args[0]
                given |= {n.value for n in ast.walk(first) if isinstance(n, ast.Constant)} or {GAIN}
    assert given == set(SENTENCES)


def test_planning_says_nothing_but_its_refusals() -> None:
    """Words may stand only in what is raised and in the name of a ceiling; a result is made of values."""
    speaking = {
        path.stem
        for path in Path(reasons_file).parent.glob("*.py")
        if re.search(r"^from satudata_budget\.messages import _", path.read_text(encoding="utf-8"), re.M)
    }
    assert speaking == {"part_ceilings", "request", "scenario_shelf", "whatif"}


def lacking_world() -> World:
    """One kecamatan that lacks a must for money and a must for nothing."""
    world = draw_world(0, kecamatan=1, desa=0)
    part = {"jumlah_pokok": 1, "bobot": 1, "wajib": True, "berulang": False}
    world["kebutuhan"] = [
        part
        | {"komponen": "pc", "nama": "PC", "pilar": "perangkat", "tingkat": "kecamatan", "harga_satuan": 10_000_000},
        part | {"komponen": "kunci", "nama": "Kunci data", "pilar": "akses", "tingkat": "kecamatan", "harga_satuan": 0},
        part
        | {"komponen": "operator", "nama": "Operator", "pilar": "sdm", "tingkat": "kecamatan", "harga_satuan": 0}
        | {"jumlah_pokok": 4, "wajib": False, "satuan": "orang"},
    ]
    world["parameter"] = []
    none: World = {"anggaran": [], "aset": [], "pegawai": [], "akses": []}
    world |= none
    world["pegawai"] = [{"id": "p", "kode_tempat": "35.03.01", "komponen": "operator", "jumlah": 2.5}]
    return world


def test_a_must_that_money_completes_is_the_first_reason(store: Store) -> None:
    keadaan = state_of(fill(store, lacking_world()))
    assert reasons(keadaan, 10_000_000, "cakupan") == ["melengkapi syarat mutlak PC di Kecamatan Kec 1"]


def test_what_money_cannot_buy_is_named_with_what_is_missing(store: Store) -> None:
    found = plan_from(state_of(fill(store, lacking_world())), PlanRequest(10**9, "siap"))
    assert found.sesudah["siap"] == 0
    assert [(t.kode_unit, t.kurang, t.menghalangi, reason_sentence(t.sebab)) for t in found.tidak_terbeli] == [
        (
            "35.03.01",
            (("kecamatan", "kunci", 1.0),),
            True,
            "syarat mutlak Kunci data belum terpenuhi: perlu keputusan, uang tidak membelinya",
        ),
        (
            "35.03.01",
            (("kecamatan", "operator", 1.5),),
            True,
            "pilar SDM paling tinggi 62,5 walau semua dibeli, di bawah ambang siap 80: kurang Operator 1,5 orang",
        ),
        (
            "35.03.01",
            (("kecamatan", "kunci", 1.0),),
            True,
            "pilar Akses paling tinggi 0 walau semua dibeli, di bawah ambang siap 80: kurang Kunci data 1",
        ),
    ]


def test_a_lack_that_keeps_nobody_from_siap_is_named_too(store: Store) -> None:
    world = lacking_world()
    world["pegawai"] = [{"id": "p", "kode_tempat": "35.03.01", "komponen": "operator", "jumlah": 3.5}]
    world["akses"] = [{"id": "k", "kode_tempat": "35.03.01", "komponen": "kunci", "jumlah": 1, "status": "teruji"}]
    found = plan_from(state_of(fill(store, world)), PlanRequest(10_000_000, "siap"))
    assert found.sesudah["siap"] == 1
    assert [(t.menghalangi, reason_sentence(t.sebab)) for t in found.tidak_terbeli] == [
        (False, "pilar SDM paling tinggi 87,5 walau semua dibeli: kurang Operator 0,5 orang")
    ]


def test_a_budget_cut_deeper_than_the_standard_buys_is_named(store: Store) -> None:
    world = lacking_world()
    line = {"id": "b", "tahun": 2021, "tahap": "KUA-PPAS", "kode_unit": "35.03.01", "pagu": -25_000_000}
    world["anggaran"] = [line | {"komponen": "pc"}]
    found = plan_from(state_of(fill(store, world)), PlanRequest(10**9, "cakupan"))
    assert found.daftar == ()
    assert any(reason_sentence(t.sebab).startswith("pagu PC di 35.03.01 dikurangi lebih") for t in found.tidak_terbeli)


def test_where_only_money_is_missing_nothing_is_unbuyable(load: Callable[[str], Store]) -> None:
    assert plan_from(state_of(load("pagu")), PlanRequest(0, "siap")).tidak_terbeli == ()


def test_every_kecamatan_that_money_leaves_short_of_siap_has_a_cause(load: Callable[[str], Store]) -> None:
    found = plan_from(state_of(load("trenggalek")), PlanRequest(10**10, "siap"))
    short = {kode for kode in found.kecamatan if found.unit_sesudah[kode].kelas != "siap"}
    assert short == {t.kode_unit for t in found.tidak_terbeli if t.menghalangi}
    assert len(short) == 9
