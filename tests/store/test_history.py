"""Nothing is overwritten: every past moment reads as it did, and a change set can be taken back."""

from decimal import Decimal

import pytest

from satudata_budget.store import (
    EVERYTHING,
    ONLY_THESE,
    Actor,
    Scope,
    Store,
    VersionConflict,
    changes,
    difference,
    take_back,
)

ANI = Actor("Ani", "camat")
BUDI = Actor("Budi", "diskominfo")


def pegawai(kode: str, jumlah: int, tempat: str = "35.03.01") -> dict[str, object]:
    return {"id": kode, "kode_tempat": tempat, "komponen": "operator_data", "jabatan": "operator", "jumlah": jumlah}


def save(store: Store, rows: list[dict[str, object]], scope: Scope = EVERYTHING, oleh: Actor = ANI) -> int:
    with store.read() as now:
        change = difference(now, "pegawai", rows, scope)
    with store.write(oleh, "isian") as writing:
        writing.apply(change)
    return store.data_version()


def heads(store: Store, pada: int | None = None) -> dict[str, Decimal]:
    with store.read(pada) as reading:
        return dict(reading.tuples("select id, jumlah from pegawai"))


def test_a_past_version_reads_as_it_did(store: Store) -> None:
    first = save(store, [pegawai("a", 1), pegawai("b", 2)])
    second = save(store, [pegawai("a", 5)])
    assert heads(store, first) == {"a": 1, "b": 2}
    assert heads(store, second) == {"a": 5}
    assert heads(store, 0) == {}


def test_a_moment_in_time_finds_the_version_that_stood_then(store: Store) -> None:
    save(store, [pegawai("a", 1)])
    between = store.moment().waktu
    save(store, [pegawai("a", 2)])
    with store.read(between) as reading:
        assert reading.value("select jumlah from pegawai") == 1


def test_saving_the_same_rows_makes_no_change_set(store: Store) -> None:
    first = save(store, [pegawai("a", 1)])
    assert save(store, [pegawai("a", 1)]) == first


def test_a_row_outside_the_scope_is_left(store: Store) -> None:
    save(store, [pegawai("a", 1), pegawai("b", 2, "35.03.02")])
    save(store, [], Scope("kode_tempat = ?", ("35.03.01",)))
    assert heads(store) == {"b": 2}


def test_only_these_removes_nothing(store: Store) -> None:
    save(store, [pegawai("a", 1)])
    save(store, [pegawai("b", 2)], ONLY_THESE)
    assert heads(store) == {"a": 1, "b": 2}


def test_who_saves_second_is_told_and_sees_the_version_that_stands(store: Store) -> None:
    save(store, [pegawai("a", 1)])
    with store.read() as then:
        late = difference(then, "pegawai", [pegawai("a", 3)], ONLY_THESE)
    save(store, [pegawai("a", 2)], ONLY_THESE)
    with pytest.raises(VersionConflict) as conflict, store.write(BUDI, "isian") as writing:
        writing.apply(late)
    assert [row["jumlah"] for row in conflict.value.rows] == [2]
    assert heads(store) == {"a": 2}


def test_adding_what_somebody_added_meanwhile_is_a_conflict(store: Store) -> None:
    with store.read() as then:
        late = difference(then, "pegawai", [pegawai("a", 3)], ONLY_THESE)
    save(store, [pegawai("a", 2)], ONLY_THESE)
    with pytest.raises(VersionConflict), store.write(BUDI, "isian") as writing:
        writing.apply(late)


def test_a_block_that_fails_leaves_nothing_behind(store: Store) -> None:
    with store.read() as now:
        change = difference(now, "pegawai", [pegawai("a", 3)], ONLY_THESE)
    with pytest.raises(RuntimeError), store.write(ANI, "isian") as writing:
        writing.apply(change)
        raise RuntimeError
    assert store.data_version() == 0
    assert heads(store) == {}


def test_taking_back_restores_what_stood_before(store: Store) -> None:
    save(store, [pegawai("a", 1), pegawai("b", 2)])
    wrong = save(store, [pegawai("a", 9), pegawai("c", 3)])
    answer = take_back(store, wrong, BUDI)
    assert answer.ditinggal == ()
    assert heads(store) == {"a": 1, "b": 2}
    with store.read() as reading:
        assert changes(reading)[0].membatalkan == wrong


def test_taking_back_leaves_what_later_saves_touched(store: Store) -> None:
    save(store, [pegawai("a", 1)])
    wrong = save(store, [pegawai("a", 9), pegawai("b", 2)], ONLY_THESE)
    save(store, [pegawai("a", 4)], ONLY_THESE)
    answer = take_back(store, wrong, BUDI)
    assert answer.ditinggal == (("pegawai", ("a",)),)
    assert heads(store) == {"a": 4}


def test_a_row_added_again_after_its_removal_is_left_when_the_removal_is_taken_back(store: Store) -> None:
    save(store, [pegawai("a", 1)])
    removal = save(store, [])
    save(store, [pegawai("a", 7)])
    assert take_back(store, removal, BUDI).ditinggal == (("pegawai", ("a",)),)
    assert heads(store) == {"a": 7}


def test_a_change_set_says_who_how_and_when(store: Store) -> None:
    save(store, [pegawai("a", 1)], oleh=ANI)
    with store.read() as reading:
        (change,) = changes(reading)
    assert (change.pelaku, change.peran, change.cara) == ("Ani", "camat", "isian")
    assert change.waktu == store.moment().waktu
