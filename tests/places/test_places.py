"""Places are read once a data version, and never answered from another version or another database."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.places import DesaOffice, Places, UnitOffice, read_places
from satudata_budget.store import EVERYTHING, Actor, Reading, Store, difference

ADMIN = Actor("Ani", "admin")
KAB, PANGGUL, MUNJUNGAN = "35.03", "35.03.01", "35.03.02"


def save_units(store: Store, names: dict[str, str]) -> int:
    """The units with these names, and nothing else; the new data version."""
    rows = [
        {"kode": kode, "nama": nama, "tingkat": "kabupaten" if kode == KAB else "kecamatan", "penduduk": None}
        for kode, nama in names.items()
    ]
    with store.read() as now:
        change = difference(now, "unit", rows, EVERYTHING)
    with store.write(ADMIN, "isian") as writing:
        writing.apply(change)
    return store.data_version()


def named(store: Store, pada: int | None = None) -> dict[str, str]:
    with store.read(pada) as reading:
        return dict(read_places(reading).nama)


def test_places_are_read_once_for_each_data_version(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    save_units(store, {KAB: "Kabupaten Trenggalek"})
    asked: Counter[int] = Counter()
    answered = Reading.tuples

    def counted(reading: Reading, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        asked[reading.pada] += 1
        return answered(reading, sql, params)

    monkeypatch.setattr(Reading, "tuples", counted)
    for _time in range(3):
        assert named(store) == {KAB: "Kabupaten Trenggalek"}
    assert asked == {store.data_version(): 2}


def test_every_version_keeps_its_own_places(store: Store) -> None:
    first = save_units(store, {PANGGUL: "Pangul"})
    assert named(store) == {PANGGUL: "Pangul"}
    second = save_units(store, {PANGGUL: "Panggul", MUNJUNGAN: "Munjungan"})
    assert named(store) == {PANGGUL: "Panggul", MUNJUNGAN: "Munjungan"}
    assert named(store, first) == {PANGGUL: "Pangul"}
    assert named(store, second) == named(store)
    assert named(store, 0) == {}


def test_what_is_said_of_a_version_to_come_is_not_kept(store: Store) -> None:
    to_come = store.data_version() + 1
    assert named(store, to_come) == {}
    assert save_units(store, {PANGGUL: "Panggul"}) == to_come
    assert named(store, to_come) == {PANGGUL: "Panggul"}


def test_after_a_restore_old_versions_answer_from_the_restored_rows(store: Store, tmp_path: Path) -> None:
    with Store.create(tmp_path / "lain.duckdb") as other:
        save_units(other, {MUNJUNGAN: "Munjungan"})
        backup = other.snapshot()
    here = save_units(store, {PANGGUL: "Panggul"})
    assert named(store, here) == {PANGGUL: "Panggul"}
    store.restore(backup, ADMIN)
    assert named(store, here) == {MUNJUNGAN: "Munjungan"}
    assert named(store) == {MUNJUNGAN: "Munjungan"}


def test_the_kabupaten_comes_first_in_the_names_of_units(store: Store) -> None:
    save_units(store, {PANGGUL: "Panggul", KAB: "Kabupaten Trenggalek", "34.02.01": "Lain"})
    with store.read() as now:
        found = read_places(now).unit_names()
    assert list(found.items()) == [
        (KAB, "Kabupaten Trenggalek"),
        ("34.02.01", "Kecamatan Lain"),
        (PANGGUL, "Kecamatan Panggul"),
    ]


def test_a_place_that_nobody_knows_has_no_level_and_no_owner(load: Callable[[str], Store]) -> None:
    with load("kecil").read() as now:
        places = read_places(now)
    assert places.unit and places.desa
    assert places.level("99.99") == ""
    assert "99.99" not in places.owner


UNITS = st.sets(st.integers(1, 30), max_size=8).map(
    lambda numbers: tuple(UnitOffice(f"35.03.{n:02}", f"Nama {n}", "kecamatan") for n in sorted(numbers))
)
DESA = st.sets(st.tuples(st.integers(1, 30), st.integers(2001, 2020)), max_size=20).map(
    lambda pairs: tuple(DesaOffice(f"35.03.{n:02}.{d}", f"Nama {d}", f"35.03.{n:02}") for n, d in sorted(pairs))
)


@given(UNITS, DESA)
def test_every_place_has_one_owner_and_is_listed_under_it(
    units: tuple[UnitOffice, ...], desa: tuple[DesaOffice, ...]
) -> None:
    places = Places(units, desa)
    assert set(places.owner) == set(places.nama) == {one.kode for one in (*units, *desa)}
    assert {kode for kode, unit in places.owner.items() if kode == unit} == {unit.kode for unit in units}
    listed = [one for own in places.desa_menurut_unit.values() for one in own]
    assert sorted(listed, key=lambda one: one.kode) == list(desa)
    assert all(places.owner[one.kode] == unit for unit, own in places.desa_menurut_unit.items() for one in own)
    assert places.kabupaten | places.kecamatan == {unit.kode for unit in units}
