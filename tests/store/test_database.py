"""Opening, migrating, copying, and what is said when a file cannot be used."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import duckdb
import pytest

from satudata_budget.store import (
    ONLY_THESE,
    Actor,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseExists,
    DatabaseMissing,
    DatabaseNewer,
    ReceivedFile,
    Store,
    difference,
    migrate,
)
from satudata_budget.store.migrate import migrations

ANI = Actor("Ani", "camat")


def row(kode: str, jumlah: int) -> dict[str, object]:
    return {"id": kode, "kode_tempat": "35.03.01", "jabatan": "operator", "jumlah": jumlah}


def save(store: Store, kode: str, jumlah: int, berkas: ReceivedFile | None = None) -> None:
    with store.read() as now:
        change = difference(now, "pegawai", [row(kode, jumlah)], ONLY_THESE)
    with store.write(ANI, "isian", berkas=berkas) as writing:
        writing.apply(change)


def test_a_database_opens_again_with_what_was_saved(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.duckdb") as store:
        save(store, "a", 1)
    with Store.open(tmp_path / "a.duckdb") as store, store.read() as reading:
        assert reading.tuples("select id, jumlah from pegawai") == [("a", 1)]


def test_nothing_is_created_over_a_file(tmp_path: Path) -> None:
    Store.create(tmp_path / "a.duckdb").close()
    with pytest.raises(DatabaseExists, match="sudah ada"):
        Store.create(tmp_path / "a.duckdb")


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing, match="init"):
        Store.open(tmp_path / "tidak-ada.duckdb")


def test_a_foreign_or_damaged_file_is_named_as_such(tmp_path: Path) -> None:
    damaged = tmp_path / "rusak.duckdb"
    damaged.write_bytes(b"bukan basis data" * 500)
    with pytest.raises(DatabaseDamaged, match="rusak"):
        Store.open(damaged)
    foreign = tmp_path / "lain.duckdb"
    with duckdb.connect(str(foreign)) as con:
        con.execute("create table sesuatu (x integer)")
    with pytest.raises(DatabaseDamaged, match="program lain"):
        Store.open(foreign)


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "baru.duckdb"
    Store.create(path).close()
    with duckdb.connect(str(path)) as con:
        con.execute("insert into skema values (9999, 'nanti', now()::timestamp)")
    with pytest.raises(DatabaseNewer, match="9999"):
        Store.open(path)


def test_migrations_are_numbered_without_a_gap_and_applied_once(tmp_path: Path) -> None:
    numbers = [m.nomor for m in migrations()]
    assert numbers == list(range(1, len(numbers) + 1))
    path = tmp_path / "a.duckdb"
    Store.create(path).close()
    Store.open(path).close()
    with duckdb.connect(str(path)) as con:
        assert con.execute("select nomor from skema order by nomor").fetchall() == [(n,) for n in numbers]


def test_a_database_stopped_between_migration_and_views_is_finished_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with Store.create(path) as store:
        save(store, "a", 1)
    with duckdb.connect(str(path)) as con:
        con.execute("drop view pegawai")
        con.execute("create view pegawai as select id from riwayat.pegawai")
    with Store.open(path) as store, store.read() as reading:
        assert reading.tuples("select id, jumlah from pegawai") == [("a", 1)]


def test_a_snapshot_is_whole_while_others_write(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.duckdb") as store:
        save(store, "a", 1)
        writers = [Thread(target=save, args=(store, f"w{n}", n)) for n in range(4)]
        for writer in writers:
            writer.start()
        copy = store.snapshot()
        for writer in writers:
            writer.join()
    with Store.open(copy) as store, store.read() as reading:
        assert ("a", 1) in reading.tuples("select id, jumlah from pegawai")
        assert store.data_version() == reading.value("select count(*) from perubahan")


def test_while_another_process_holds_the_file_reading_takes_the_newest_snapshot(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with Store.create(path) as store:
        save(store, "a", 1)
        store.snapshot()
        save(store, "b", 2)
        code = (
            "import sys; from pathlib import Path; from satudata_budget.store import Store, DatabaseBusy\n"
            "path = Path(sys.argv[1])\n"
            "with Store.open_to_read(path) as s, s.read() as r:\n"
            "    print(s.stands_for == path, r.tuples('select id from pegawai'))\n"
            "try: Store.open(path)\n"
            "except DatabaseBusy as busy: print(busy.pid, busy)\n"
        )
        answer = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    first, second = answer.stdout.splitlines()
    assert first == "True [('a',)]"
    assert "sedang dipakai proses" in second and not second.startswith("None")


def test_without_a_snapshot_a_busy_file_says_who_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    code = (
        "import sys; from pathlib import Path; from satudata_budget.store import Store\n"
        "Store.open_to_read(Path(sys.argv[1]))"
    )
    with Store.create(path):
        answer = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert DatabaseBusy.__name__ in answer.stderr and "sedang dipakai proses" in answer.stderr


def test_a_file_is_kept_byte_for_byte_and_once(tmp_path: Path) -> None:
    berkas = ReceivedFile("bezetting.xlsx", bytes(range(256)) * 10)
    with Store.create(tmp_path / "a.duckdb") as store:
        save(store, "a", 1, berkas)
        save(store, "a", 2, berkas)
        assert store.file_bytes(berkas.sha256) == (berkas.nama, berkas.isi)
        with store.read() as reading:
            assert reading.value("select count(*) from berkas") == 1


def test_fourteen_readers_at_once_see_one_truth_each(load: Callable[[str], Store]) -> None:
    store = load("kecil")
    with store.read() as reading:
        expected = reading.tuples("select id, pagu from anggaran order by id")
    wrong: list[object] = []

    def reader() -> None:
        for _turn in range(30):
            with store.read() as reading:
                seen = reading.tuples("select id, pagu from anggaran order by id")
            if seen != expected:
                wrong.append(seen)

    threads = [Thread(target=reader) for _n in range(14)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_an_older_database_is_migrated_with_a_snapshot_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lama.duckdb"
    with Store.create(path) as store:
        save(store, "a", 1)
    newer = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, newer)
    number = migrations()[-1].nomor + 1
    (newer / f"{number:04}_catatan.sql").write_text("create table catatan_baru (x integer);")
    monkeypatch.setattr(migrate, "MIGRATIONS", newer)
    with Store.open(path) as store, store.read() as reading:
        assert reading.tuples("select id, jumlah from pegawai") == [("a", 1)]
        assert reading.value("select count(*) from catatan_baru") == 0
        assert reading.value("select max(nomor) from skema") == number
    (before,) = (tmp_path / "cadangan").glob("*sebelum-migrasi*")
    with duckdb.connect(str(before)) as con:
        assert con.execute("select max(nomor) from skema").fetchone() == (number - 1,)


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lama.duckdb"
    with Store.create(path) as store:
        save(store, "a", 1)
    newer = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, newer)
    number = migrations()[-1].nomor + 1
    (newer / f"{number:04}_gagal.sql").write_text("create table separuh (x integer); select * from tidak_ada;")
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "MIGRATIONS", newer)
        with pytest.raises(duckdb.CatalogException):
            Store.open(path)
    with Store.open(path) as store, store.read() as reading:
        assert reading.tuples("select id, jumlah from pegawai") == [("a", 1)]
        assert reading.value("select count(*) from duckdb_tables() where table_name = 'separuh'") == 0


def test_closing_waits_for_the_change_set_that_is_being_written(tmp_path: Path) -> None:
    path = tmp_path / "tutup.duckdb"
    store = Store.create(path)
    with store.write(ANI, "isian") as writing, store.read() as now:
        closing = Thread(target=store.close)
        closing.start()
        closing.join(0.2)
        assert closing.is_alive()
        writing.apply(difference(now, "pegawai", [row("a", 1)], ONLY_THESE))
    closing.join(10)
    with Store.open(path) as again, again.read() as reading:
        assert reading.tuples("select id, jumlah from pegawai") == [("a", 1)]
