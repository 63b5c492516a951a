"""What is said of a flag: added, never changed; the newest row holds."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from satudata_budget.access import COMMAND_LINE, Account, NotAllowed, add_without_password
from satudata_budget.access.notes import add_note, newest_notes, notes_of
from satudata_budget.store import Store
from tests.access.orang import person

KUNCI = "kunci_belum_teruji:35.03.05:kecamatan::"


def member(store: Store) -> Account:
    return add_without_password(store, COMMAND_LINE, "anggota", "Anggota Komisi I", "komisi")


@pytest.fixture
def anggota(store: Store) -> Account:
    return member(store)


def test_nobody_has_said_anything_of_a_new_flag(store: Store) -> None:
    assert newest_notes(store, 2021) == {}
    assert notes_of(store, 2021, KUNCI) == ()


def test_the_newest_holds_and_the_earlier_ones_stay(store: Store, anggota: Account) -> None:
    add_note(store, anggota, 2021, KUNCI, "dikerjakan", "diuji pekan depan")
    add_note(store, anggota, 2021, KUNCI, "selesai", "  sudah teruji ")
    add_note(store, anggota, 2021, "lain", "dikerjakan", "")
    newest = newest_notes(store, 2021)
    assert {kunci: note.status for kunci, note in newest.items()} == {KUNCI: "selesai", "lain": "dikerjakan"}
    assert [(n.status, n.catatan) for n in notes_of(store, 2021, KUNCI)] == [
        ("selesai", "sudah teruji"),
        ("dikerjakan", "diuji pekan depan"),
    ]


def test_a_note_says_who_and_when(store: Store, anggota: Account) -> None:
    add_note(store, anggota, 2021, KUNCI, "dikerjakan", "")
    note = newest_notes(store, 2021)[KUNCI]
    assert (note.oleh, note.peran) == ("Anggota Komisi I (anggota)", "komisi")
    assert abs(datetime.now(UTC) - note.waktu) < timedelta(minutes=1)


def test_a_flag_of_another_budget_year_starts_open(store: Store, anggota: Account) -> None:
    add_note(store, anggota, 2021, KUNCI, "selesai", "")
    assert newest_notes(store, 2022) == {}


def test_a_state_that_is_none_is_refused(store: Store, anggota: Account) -> None:
    with pytest.raises(ValueError, match="selesai"):
        add_note(store, anggota, 2021, KUNCI, "beres", "")
    assert newest_notes(store, 2021) == {}


def test_notes_survive_a_restart_and_travel_with_a_snapshot(tmp_path: Path) -> None:
    with Store.create(tmp_path / "uji.duckdb") as store:
        add_note(store, member(store), 2021, KUNCI, "dikerjakan", "ditagih 15 Oktober")
        copy = store.snapshot()
    for path in (tmp_path / "uji.duckdb", copy):
        with Store.open(path) as again:
            assert newest_notes(again, 2021)[KUNCI].catatan == "ditagih 15 Oktober"


def test_a_note_is_no_new_data_version(store: Store, anggota: Account) -> None:
    add_note(store, anggota, 2021, KUNCI, "dikerjakan", "")
    assert store.data_version() == 0


def test_who_may_not_note_is_refused_below_the_screen(store: Store) -> None:
    petugas = add_without_password(store, COMMAND_LINE, "petugas", "Petugas", "diskominfo")
    for somebody in (petugas, person("komisi", nomor=99)):
        with pytest.raises(NotAllowed):
            add_note(store, somebody, 2021, KUNCI, "selesai", "")
    assert newest_notes(store, 2021) == {}
