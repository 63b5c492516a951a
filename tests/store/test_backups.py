"""Backups: which are kept, how one is put back, and what a damaged log cannot hide."""

import shutil
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.store import (
    ONLY_THESE,
    Actor,
    Backup,
    DatabaseDamaged,
    DatabaseMissing,
    Side,
    Store,
    backups,
    changes,
    difference,
    prune,
    retention,
)
from satudata_budget.store.retention import MOST, MOST_BYTES, MOST_UNSOUND, OF_A_CAUSE, UNSOUND, kept

ANI = Actor("Ani", "camat")
NOW = datetime(2020, 9, 30, 2, tzinfo=UTC)
CAUSES = ("malam", "diminta", "mulai", "cuplikan", "sebelum-migrasi", "sebelum-pulih")


def save(store: Store, kode: str, jumlah: int) -> None:
    row = {"id": kode, "kode_tempat": "35.03.01", "jabatan": "operator", "jumlah": jumlah}
    with store.read() as now:
        change = difference(now, "pegawai", [row], ONLY_THESE)
    with store.write(ANI, "isian") as writing:
        writing.apply(change)


def staff(store: Store) -> dict[str, int]:
    with store.read() as reading:
        return {kode: int(jumlah) for kode, jumlah in reading.tuples("select id, jumlah from pegawai")}


def made_at(*moments: datetime) -> list[Backup]:
    return [Backup(Path(f"{moment:%Y%m%dT%H%M}.duckdb"), moment, "malam", 1) for moment in moments]


def test_a_year_of_nights_leaves_seven_days_five_weeks_twelve_months() -> None:
    nights = made_at(*(NOW - timedelta(days=n, hours=1) for n in range(400)))
    days = {backup.waktu.date() for backup in kept(nights, NOW)}
    newest = NOW.date() - timedelta(days=1) if nights[0].waktu.date() != NOW.date() else NOW.date()
    assert {newest - timedelta(days=n) for n in range(7)} <= days
    assert len({day.isocalendar()[:2] for day in days}) >= 5
    assert len({(day.year, day.month) for day in days}) == 12
    assert len(days) <= 7 + 5 + 12


def test_what_was_made_in_the_last_day_stays_and_a_gap_takes_no_place() -> None:
    today = made_at(*(NOW - timedelta(hours=2 * n) for n in range(10)))
    assert kept(today, NOW) == frozenset(today)
    rare = made_at(*(NOW - timedelta(days=90 * n) for n in range(1, 5)))
    assert kept(rare, NOW) == frozenset(rare)


@given(st.lists(st.integers(0, 24 * 800), min_size=1, unique=True))
def test_the_newest_is_always_kept_and_keeping_twice_is_keeping_once(hours: list[int]) -> None:
    found = made_at(*(NOW - timedelta(hours=n) for n in hours))
    once = kept(found, NOW)
    assert max(found, key=lambda b: b.waktu) in once
    assert kept(once, NOW) == once


@given(st.lists(st.tuples(st.integers(0, 60 * 24 * 800), st.sampled_from(CAUSES), st.integers(1, 3 * 10**9))))
def test_however_many_there_are_they_stay_within_number_and_bytes(made: list[tuple[int, str, int]]) -> None:
    found = [
        Backup(Path(f"{n}.duckdb"), NOW - timedelta(minutes=minutes), alasan, ukuran)
        for n, (minutes, alasan, ukuran) in enumerate(made)
    ]
    keep = kept(found, NOW)
    assert len(keep) <= MOST
    assert sum(backup.ukuran for backup in keep) <= MOST_BYTES or len(keep) == 1
    assert kept(keep, NOW) == keep


def test_a_day_of_restarts_takes_no_place_from_what_was_asked_for_or_from_older_days() -> None:
    restarts = [
        Backup(Path(f"{n}.duckdb"), NOW - timedelta(seconds=5 * n), "mulai", 10**7) for n in range(17_000)
    ]  # every five seconds, as systemd does
    others = [
        *(Backup(Path(f"{cause}.duckdb"), NOW - timedelta(hours=20), cause, 10**7) for cause in CAUSES),
        *made_at(*(NOW - timedelta(days=n) for n in range(2, 400))),
    ]
    keep = kept([*restarts, *others], NOW)
    assert {backup for backup in others[: len(CAUSES)] if backup.alasan != "mulai"} <= keep
    assert len(keep) <= MOST
    assert len({backup.waktu.date() for backup in keep}) >= 7


def test_when_bytes_are_short_the_newest_and_what_was_just_made_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "MOST_BYTES", 4)
    nights = made_at(*(NOW - timedelta(days=n) for n in range(1, 9)))
    asked = Backup(Path("a.duckdb"), NOW - timedelta(hours=1), "sebelum-pulih", 1)
    assert kept([*nights, asked], NOW) == {asked, *nights[:3]}
    huge = Backup(Path("b.duckdb"), NOW, "mulai", 100)
    assert kept([*nights, asked, huge], NOW) == {huge}


@pytest.mark.parametrize("alasan", CAUSES)
def test_snapshots_of_any_cause_are_bounded_on_the_disk(tmp_path: Path, alasan: str) -> None:
    with Store.create(tmp_path / "a.duckdb") as store:
        newest = [store.snapshot(alasan) for _n in range(OF_A_CAUSE + 4)][-1]
    found = backups(tmp_path / "a.duckdb")
    assert len(found) == OF_A_CAUSE and found[0].path == newest


def test_putting_back_again_and_again_is_bounded_and_spares_what_is_put_back(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.duckdb") as store:
        save(store, "a", 1)
        old = store.snapshot("diminta")
        source = old.rename(old.with_name("a-20180101T000000000000-diminta.duckdb"))
        for n in range(2, OF_A_CAUSE):
            shutil.copy(source, source.with_name(f"a-20180{n % 9 + 1}02T000000000000-malam.duckdb"))
        for _n in range(OF_A_CAUSE + 3):
            before = store.restore(source, Actor("penguji", "admin"))
            assert source.exists() and before.exists()
    causes = [backup.alasan for backup in backups(tmp_path / "a.duckdb")]
    assert causes.count("sebelum-pulih") == OF_A_CAUSE


def test_what_did_not_prove_good_and_what_a_killed_process_left_is_bounded(tmp_path: Path) -> None:
    folder = tmp_path / "cadangan"
    with Store.create(tmp_path / "a.duckdb") as store:
        folder.mkdir()
        for n in range(9):
            (folder / f"a-2020093{n}T020000000000-malam.duckdb{UNSOUND}").write_bytes(b"x")
            (folder / f"a-2020093{n}T020000000000-mulai.tulis").write_bytes(b"x")
        store.snapshot("mulai")
    assert len(list(folder.glob(f"*{UNSOUND}"))) == MOST_UNSOUND
    assert not list(folder.glob("*.tulis"))


def test_a_database_whose_name_begins_alike_keeps_its_own(tmp_path: Path) -> None:
    with Store.create(tmp_path / "resmi-2021.duckdb") as other:
        theirs = [other.snapshot("mulai") for _n in range(3)]
    with Store.create(tmp_path / "resmi.duckdb") as store:
        for _n in range(OF_A_CAUSE + 1):
            store.snapshot("mulai")
    assert all(path.exists() for path in theirs)
    assert not {backup.path for backup in backups(tmp_path / "resmi.duckdb")} & set(theirs)


def test_pruning_removes_files_of_this_database_only(tmp_path: Path) -> None:
    folder = tmp_path / "cadangan"
    folder.mkdir()
    for n in range(60):
        moment = NOW - timedelta(days=n)
        (folder / f"a-{moment:%Y%m%dT%H%M%S%f}-malam.duckdb").write_bytes(b"x")
    other = folder / "ab-20190101T000000000000-malam.duckdb"
    other.write_bytes(b"x")
    gone = prune(tmp_path / "a.duckdb", NOW)
    assert gone and not any(backup.path.exists() for backup in gone)
    assert other.exists()
    assert len(backups(tmp_path / "a.duckdb")) == 60 - len(gone)


def test_a_backup_is_put_back_whole_and_what_stood_is_kept(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.duckdb") as store:
        save(store, "a", 1)
        with Side(store).write() as tables:
            tables.put("penyangga", akun=1, formulir="f", isi='"ketikan"', diubah=NOW)
            tables.add(
                "sesi", sidik="s", akun=1, dibuat=NOW, terakhir_dipakai=NOW, habis_diam=NOW, habis_mutlak=NOW,
                dicabut=None,
            )  # fmt: skip
        backup = store.snapshot("diminta")
        save(store, "a", 2)
        save(store, "b", 5)
        before = store.restore(backup, Actor("penguji", "admin"))
        assert staff(store) == {"a": 1}
        assert store.data_version() == 4
        assert Side(store).rows("penyangga") and not Side(store).rows("sesi")
        save(store, "c", 7)
        assert staff(store) == {"a": 1, "c": 7}
    with Store.open(before) as kept_copy:
        assert staff(kept_copy) == {"a": 2, "b": 5}
    with Store.open(tmp_path / "a.duckdb") as again, again.read() as reading:
        assert staff(again) == {"a": 1, "c": 7}
        assert [(change.id, change.cara) for change in changes(reading)] == [(5, "isian"), (4, "pulih"), (1, "isian")]
        assert again.lost is None


def test_a_damaged_backup_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "rusak.duckdb").write_bytes(b"bukan basis data" * 999)
    with Store.create(tmp_path / "a.duckdb") as store:
        save(store, "a", 1)
        with pytest.raises(DatabaseDamaged):
            store.restore(tmp_path / "rusak.duckdb", Actor("penguji", "admin"))
        with pytest.raises(DatabaseMissing):
            store.restore(tmp_path / "tidak-ada.duckdb", Actor("penguji", "admin"))
        assert staff(store) == {"a": 1}


def killed_after(path: Path, saves: int) -> None:
    """Another process saves so many times and is killed without closing."""
    code = f"""
        import os
        from pathlib import Path
        from tests.store.test_backups import save
        from satudata_budget.store import Store
        store = Store.open(Path({str(path)!r}))
        for n in range({saves}):
            save(store, f"k{{n}}", n)
        os.kill(os.getpid(), 9)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=False, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize("damage", ["flip", "cut", "garbage"])
def test_a_damaged_log_is_said_and_kept(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "a.duckdb"
    Store.create(path).close()
    killed_after(path, 12)
    log = tmp_path / "a.duckdb.wal"
    found = bytearray(log.read_bytes())
    match damage:
        case "flip":
            found[len(found) // 2] ^= 0xFF
        case "cut":
            del found[len(found) // 2 :]
        case _:
            found[:] = b"\x07" * len(found)
    log.write_bytes(found)
    with Store.open(path) as store:
        assert store.lost is not None
        assert store.lost.tercatat == 12 > store.lost.ada == store.data_version() == len(staff(store))
        assert store.lost.log.read_bytes() == found


def test_a_whole_log_is_replayed_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    Store.create(path).close()
    killed_after(path, 12)
    with Store.open(path) as store:
        assert store.lost is None
        assert len(staff(store)) == 12
    assert not list(tmp_path.glob("*.rusak-*"))


def test_a_copy_put_in_place_of_the_file_raises_no_alarm(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with Store.create(path) as store:
        save(store, "a", 1)
        copy = store.snapshot()
        save(store, "a", 2)
    shutil.copyfile(copy, path)
    with Store.open(path) as store:
        assert store.lost is None
