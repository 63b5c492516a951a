"""A what-if is a real re-score; a scenario is saved with who and when, and survives data that move on."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from satudata_budget.access import COMMAND_LINE, Account, NotAllowed, add_without_password
from satudata_budget.planning import PlanRefused, plan_from, read_state
from satudata_budget.planning.model import cost_under
from satudata_budget.planning.part_ceilings import ceiling
from satudata_budget.planning.scenario import Scenario, compute, request_of, scenario_from_json
from satudata_budget.planning.scenario_shelf import note_result, put_away, save_scenario, scenarios
from satudata_budget.planning.whatif import Supposition, WhatIfRefused, state_if
from satudata_budget.planning.whatif_decisions import costs_with_decisions
from satudata_budget.planning.whatif_gain import just_beyond, open_groups, packages
from satudata_budget.store import Store
from tests.planning.worlds import TAHAP, TAHUN, World, draw_world, fill, state_of

WEIGHTS = (("sdm", Decimal("1.5")), ("akses", Decimal(7)))
LIMITS = (("ambang_siap", Decimal("55.5")), ("ambang_hampir", Decimal(30)), ("lantai_indeks", Decimal(2)))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "uji.duckdb") as made:
        yield made


def prices(world: World) -> tuple[tuple[str, str, int], ...]:
    """Every price of the world doubled, plus a little."""
    return tuple(
        (row["tingkat"], row["komponen"], 2 * row["harga_satuan"] + 1)
        for row in world["kebutuhan"]
        if row["harga_satuan"]
    )


def really_changed(world: World, andaian: Supposition) -> World:
    """The world in which the supposition is true."""
    weights, limits = dict(andaian.bobot), dict(andaian.parameter)
    price = {(tingkat, komponen): harga for tingkat, komponen, harga in andaian.harga}
    known = {row["nama"]: row["nilai"] for row in world["parameter"]} | limits
    return world | {
        "bobot": [row | {"bobot": weights.get(row["pilar"], row["bobot"])} for row in world["bobot"]],
        "parameter": [{"nama": nama, "nilai": nilai} for nama, nilai in known.items()],
        "kebutuhan": [
            row | {"harga_satuan": price.get((row["tingkat"], row["komponen"]), row["harga_satuan"])}
            for row in world["kebutuhan"]
        ],
    }


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("which", ["bobot", "parameter", "harga", "semua"])
def test_a_what_if_equals_the_score_of_a_database_where_it_is_so(store: Store, seed: int, which: str) -> None:
    world = draw_world(seed, kecamatan=3, cuts=seed % 2 == 0)
    parts = {"bobot": WEIGHTS, "parameter": LIMITS, "harga": prices(world)}
    andaian = Supposition(**{name: value for name, value in parts.items() if which in (name, "semua")})
    with fill(store, world).read() as reading:
        supposed = state_if(reading, TAHUN, TAHAP, andaian)
    real = state_of(fill(store, really_changed(world, andaian)))
    assert supposed.hasil.unit == real.hasil.unit
    assert supposed.hasil.tempat == real.hasil.tempat
    assert supposed.hasil.parameter == real.hasil.parameter
    assert (supposed.bobot, supposed.potongan, supposed.digest()) == (real.bobot, real.potongan, real.digest())


def test_a_supposition_changes_nothing_for_others(store: Store) -> None:
    fill(store, draw_world(3))
    before = state_of(store)
    with store.read() as mine, store.read() as theirs:
        state_if(mine, TAHUN, TAHAP, Supposition(WEIGHTS, LIMITS))
        assert read_state(theirs, TAHUN, TAHAP).digest() == before.digest()
    assert state_of(store).digest() == before.digest()
    assert store.data_version() == before.hasil.pada


def test_nothing_supposed_is_the_score_of_now(store: Store) -> None:
    with fill(store, draw_world(4)).read() as reading:
        assert state_if(reading, TAHUN, TAHAP, Supposition()).digest() == state_of(store).digest()
    assert Supposition().kosong and not Supposition(WEIGHTS).kosong


@pytest.mark.parametrize(
    "parts",
    [
        {"bobot": tuple((pilar, Decimal(0)) for pilar in ("anggaran", "perangkat", "sdm", "akses"))},
        {"parameter": (("ambang_hampir", Decimal(99)),)},
        {"parameter": (("lantai_indeks", Decimal(0)),)},
        {"parameter": (("ambang_siap", Decimal("80.0001")),)},
        {"bobot": (("sdm", Decimal(-1)),)},
        {"bobot": (("keberuntungan", Decimal(1)),)},
        {"harga": (("desa", "pc", 0),)},
    ],
)
def test_what_the_method_cannot_answer_is_refused(store: Store, parts: dict[str, object]) -> None:
    with fill(store, draw_world(5)).read() as reading, pytest.raises(WhatIfRefused):
        state_if(reading, TAHUN, TAHAP, Supposition(**parts))  # type: ignore[arg-type]


def test_a_scenario_is_the_plan_of_the_supposed_state(store: Store) -> None:
    asked = Scenario(TAHUN, TAHAP, 40_000_000, "siap", Supposition(WEIGHTS, LIMITS))
    with fill(store, draw_world(6, kecamatan=3)).read() as reading:
        found = compute(reading, asked)
    assert found.rencana.daftar == plan_from(found.keadaan, request_of(found.keadaan, asked)).daftar
    assert found.rencana.terpakai <= 40_000_000
    assert found.siap == sum(found.kelas(kode) == "siap" for kode in found.rencana.kecamatan)


def test_must_haves_and_must_nots_hold_for_all_places_of_a_kecamatan(store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(11, kecamatan=3, desa=4, lack=0.9)))
    groups = open_groups(keadaan, sertakan_kabupaten=False)
    must, never = list(groups)[:2]
    asked = Scenario(TAHUN, TAHAP, 10**9, "cakupan", harus=(must,), jangan=(never,))
    with store.read() as reading:
        bought = compute(reading, asked).rencana.belanja
    assert all(bought[key] >= n for key, n in groups[must].items())
    assert not bought.keys() & groups[never].keys()
    with store.read() as reading, pytest.raises(PlanRefused):
        compute(reading, Scenario(TAHUN, TAHAP, 1, "cakupan", harus=(must,)))


def test_the_kabupatens_own_needs_are_asked_for_by_hand_only(store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(11, lack=0.9)))
    own = [g for g in open_groups(keadaan, sertakan_kabupaten=True) if g[1] == "kabupaten"]
    assert own and not [g for g in open_groups(keadaan, sertakan_kabupaten=False) if g[1] == "kabupaten"]
    for asked, found in (((), set()), (tuple(own), {"35.03"})):
        plain = Scenario(TAHUN, TAHAP, 10**9, "siap", sertakan_kabupaten=True, harus=asked)
        with store.read() as reading:
            units = {b.kode_unit for b in compute(reading, plain).rencana.daftar}
        assert units & {"35.03"} == found


def test_what_a_source_or_an_office_may_pay_bounds_its_part(store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(11, kecamatan=3, desa=4, lack=0.9)))
    unit = keadaan.hasil.kecamatan[0].kode
    limits = (("tingkat", "desa", 15_000_000), ("unit", unit, 9_000_000))
    with store.read() as reading:
        free, bound = (
            compute(reading, Scenario(TAHUN, TAHAP, 10**9, "cakupan", batas=batas)).rencana for batas in ((), limits)
        )
    for what, which, plafon in limits:
        limit = ceiling(keadaan.hasil, (what, which, plafon))
        assert cost_under(keadaan, limit, bound.belanja) <= plafon < cost_under(keadaan, limit, free.belanja)
    with pytest.raises(ValueError, match="no ceiling for unit"):
        ceiling(keadaan.hasil, ("unit", "99.99.99", 1))


def test_scenarios_saved_before_there_were_such_ceilings_still_open() -> None:
    isi = Scenario(TAHUN, TAHAP, 1, "siap").as_json()
    del isi["batas"]
    assert scenario_from_json(isi).batas == ()


def test_settings_come_back_from_json_as_they_were() -> None:
    asked = Scenario(
        2021,
        "RKA",
        7,
        "merata",
        Supposition(WEIGHTS, LIMITS, (("desa", "pc", 9_000_001),)),
        True,
        (("a", "desa", "pc"),),
        batas=(("tingkat", "desa", 5), ("unit", "a", 6)),
    )
    assert scenario_from_json(asked.as_json()) == asked


def test_packages_hold_the_whole_list_once_and_put_what_was_asked_for_first(store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(12, kecamatan=3, desa=3, lack=0.8)))
    must = list(open_groups(keadaan, sertakan_kabupaten=False))[-1]
    asked = Scenario(TAHUN, TAHAP, 10**9, "siap", harus=(must,))
    made = plan_from(keadaan, request_of(keadaan, asked))
    found = packages(keadaan, made)
    assert found[0].golongan == must and found[0].wajib
    assert sorted(b.kunci for p in found for b in p.baris) == sorted(b.kunci for b in made.daftar)
    assert sum(p.biaya for p in found) == made.terpakai
    rest = [p for p in found if not p.wajib and not p.menjadi_siap]
    worth = [p.poin / p.biaya for p in rest]
    assert worth == sorted(worth, reverse=True)


def test_what_comes_just_beyond_the_ceiling_is_not_on_the_list_of_now(store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(12, kecamatan=3, desa=3, lack=0.8)))
    less, more = (
        plan_from(keadaan, request_of(keadaan, Scenario(TAHUN, TAHAP, plafon, "cakupan"))) for plafon in (0, 10**9)
    )
    assert just_beyond(less, more) == more.daftar
    assert just_beyond(more, more) == ()


def test_decisions_make_money_go_further(store: Store) -> None:
    keadaan = state_of(fill(store, draw_world(9, kecamatan=4, desa=3, lack=0.9)))
    costs = costs_with_decisions(keadaan)
    ready = {u.kode for u in keadaan.hasil.kecamatan if u.rencana.kelas == "siap"}
    assert [c.biaya for c in costs] == sorted(c.biaya for c in costs)
    assert {c.kode for c in costs}.isdisjoint(ready)
    assert any(c.keputusan for c in costs)


def person(store: Store, peran: str = "komisi") -> Account:
    unit = ("35.03.01",) if peran == "camat" else ()
    return add_without_password(store, COMMAND_LINE, f"uji.{peran}", f"Penguji {peran}", peran, unit)


def test_a_scenario_is_saved_with_who_and_when_and_what_it_gave(store: Store) -> None:
    fill(store, draw_world(7))
    akun = person(store)
    with store.read() as reading:
        found = compute(reading, Scenario(TAHUN, TAHAP, 30_000_000, "merata", Supposition(WEIGHTS)))
    saved = save_scenario(store, akun, "  Plafon   kecil ", found)
    assert scenarios(store) == (saved,)
    assert (saved.nama, saved.pembuat) == ("Plafon kecil", akun.pelaku.nama)
    assert (saved.pada, saved.siap, saved.terpakai) == (store.data_version(), found.siap, found.rencana.terpakai)
    assert saved.skenario == found.skenario
    with pytest.raises(WhatIfRefused, match="sudah dipakai"):
        save_scenario(store, akun, "PLAFON KECIL", found)
    for name in ("  ", "x" * 61):
        with pytest.raises(WhatIfRefused):
            save_scenario(store, akun, name, found)


def test_only_who_plans_saves_and_only_the_author_puts_away(store: Store) -> None:
    fill(store, draw_world(7))
    akun = person(store)
    with store.read() as reading:
        found = compute(reading, Scenario(TAHUN, TAHAP, 0, "siap"))
    with pytest.raises(NotAllowed):
        save_scenario(store, person(store, "camat"), "Coba", found)
    saved = save_scenario(store, akun, "Coba", found)
    with pytest.raises(WhatIfRefused):
        put_away(store, person(store, "diskominfo"), saved.id)
    put_away(store, akun, saved.id)
    assert scenarios(store) == ()
    again = save_scenario(store, akun, "Coba", found)
    assert again.id != saved.id


def test_a_scenario_told_anew_keeps_its_name_and_author(store: Store) -> None:
    world = draw_world(7)
    fill(store, world)
    akun = person(store)
    asked = Scenario(TAHUN, TAHAP, 30_000_000, "siap")
    with store.read() as reading:
        saved = save_scenario(store, akun, "Coba", compute(reading, asked))
    fill(store, really_changed(world, Supposition(parameter=LIMITS)))
    with store.read() as reading:
        now = compute(reading, saved.skenario)
    note_result(store, person(store, "diskominfo"), saved.id, now)
    again = scenarios(store)[0]
    assert (again.nama, again.pembuat, again.dibuat) == (saved.nama, saved.pembuat, saved.dibuat)
    assert (again.pada, again.siap) == (store.data_version(), now.siap) and again.pada > saved.pada
