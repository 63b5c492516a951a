"""What moved between two moments adds up to the change of every pillar and of the index, and leads to the rows."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from satudata_budget.readiness import PILAR
from satudata_budget.readiness.change import ScoreChange, explain_change, moment_of
from satudata_budget.store import ONLY_THESE, Actor, Scope, Store, difference
from tests.readiness.test_properties import packages, scored

ANI = Actor("Ani", "camat")
TUGU = "35.03.05"
EXACT = 1.01e-6
"""Twice half a millionth: both ends are rounded to six decimals."""


def save(store: Store, tabel: str, rows: list[dict[str, Any]], scope: Scope = ONLY_THESE) -> None:
    with store.read() as now:
        made = difference(now, tabel, rows, scope)
    with store.write(ANI, "isian") as writing:
        writing.apply(made)


def between(store: Store, kode: str, dulu: int | datetime, kini: int | None = None) -> ScoreChange | None:
    with store.read(dulu) as reading:
        before = moment_of(reading, kode, 2021, "KUA-PPAS")
    with store.read(kini) as reading:
        after = moment_of(reading, kode, 2021, "KUA-PPAS")
    return explain_change(before, after, kode)


def assert_adds_up(found: ScoreChange) -> None:
    for pilar in PILAR:
        points = sum(part.poin for part in found.geseran if part.pilar == pilar)
        assert points == pytest.approx(found.kini.pilar[pilar] - found.dulu.pilar[pilar], abs=EXACT)
    assert sum(part.indeks for part in found.geseran) + found.bobot == pytest.approx(found.indeks, abs=EXACT)


@pytest.fixture
def trenggalek(load: Callable[[str], Store]) -> Store:
    return load("trenggalek")


def test_changes_of_data_standard_and_weights_add_up_together(trenggalek: Store) -> None:
    before = trenggalek.data_version()
    key = {"id": "baru", "kode_tempat": TUGU, "komponen": "internet", "jumlah": 1, "status": "teruji"}
    save(trenggalek, "akses", [key])
    save(trenggalek, "bobot", [{"pilar": "akses", "bobot": 3}])
    save(trenggalek, "aset", [], Scope("kode_tempat = ?", (TUGU,)))
    save(trenggalek, "kebutuhan", [], Scope("tingkat = 'desa' and komponen = 'layanan_sktm'"))
    save(trenggalek, "parameter", [{"nama": "lantai_indeks", "nilai": 30}])
    with trenggalek.read() as reading:
        units = [kode for (kode,) in reading.tuples("select kode from unit")]
    for kode in units:
        found = between(trenggalek, kode, before)
        assert found is not None
        assert_adds_up(found)
        assert found.bobot != 0


def test_one_row_moves_its_component_and_is_named(trenggalek: Store) -> None:
    before = trenggalek.data_version()
    operator = {"id": "baru", "kode_tempat": TUGU, "komponen": "walidata_pendukung", "jumlah": 1}
    with trenggalek.read() as reading:
        needed = reading.tuples("select komponen from kebutuhan where tingkat = 'kecamatan' and pilar = 'sdm'")
    save(trenggalek, "pegawai", [operator | {"komponen": komponen, "id": komponen} for (komponen,) in needed])
    found = between(trenggalek, TUGU, before)
    assert found is not None
    moved = found.bergeser
    assert {part.pilar for part in moved} <= {"sdm", "anggaran"} and "sdm" in {part.pilar for part in moved}
    assert all(row.sebelum is None and row.sesudah is not None for part in moved for row in part.baris)
    assert {part.komponen for part in moved} == {row.sesudah.komponen for p in moved for row in p.baris if row.sesudah}
    assert all(part.indeks >= 0 and not part.standar for part in moved)


def test_a_change_of_the_standard_is_not_put_down_to_the_office(trenggalek: Store) -> None:
    before = trenggalek.data_version()
    with trenggalek.read() as reading:
        rows = reading.rows("select * exclude (perubahan_id) from kebutuhan where tingkat = 'kecamatan'")
    save(trenggalek, "kebutuhan", [rows[0] | {"bobot": 9}])
    found = between(trenggalek, TUGU, before)
    assert found is not None
    assert_adds_up(found)
    assert {(part.pilar, part.komponen) for part in found.bergeser} >= {(rows[0]["pilar"], rows[0]["komponen"])}
    assert {part.pilar for part in found.geseran if part.standar} == {rows[0]["pilar"]}
    assert all(part.standar for part in found.bergeser)
    assert not any(part.baris for part in found.geseran)


def test_nothing_changed_moves_nothing(trenggalek: Store) -> None:
    found = between(trenggalek, TUGU, trenggalek.data_version())
    assert found is not None
    assert (found.bergeser, found.indeks, found.bobot) == ((), 0.0, 0.0)


def test_a_unit_that_was_not_there_has_no_change(trenggalek: Store) -> None:
    assert between(trenggalek, TUGU, 0) is None


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(packages(), packages())
def test_it_adds_up_between_any_two_worlds(store: Store, one: dict[str, Any], other: dict[str, Any]) -> None:
    before = scored(store, one).pada
    scored(store, other)
    for kode in ("35.03", "35.03.01"):
        found = between(store, kode, before)
        assert found is not None
        assert_adds_up(found)
