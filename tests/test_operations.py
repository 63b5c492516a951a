"""Running it for real, from the terminal: start empty, back up, lose the file, put it back, the same scores."""

import json
import shutil
from pathlib import Path

import pytest

from satudata_budget.__main__ import main
from satudata_budget.access import accounts
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.readiness.backups import BackupUnsound, back_up
from satudata_budget.store import ONLY_THESE, Actor, Store, backups, changes, difference
from satudata_budget.store.retention import UNSOUND
from tests.conftest import CONFORMANCE

Words = pytest.CaptureFixture[str]


def run(db: Path, *words: str) -> int:
    return main(["--db", str(db), *words])


def scores(db: Path, capsys: Words) -> object:
    capsys.readouterr()
    assert run(db, "score", "--format", "json") == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A database with the small package in it."""
    path = tmp_path / "resmi.duckdb"
    with Store.create(path) as store:
        load_package(store, read_package(CONFORMANCE / "kecil"), Actor("penguji", "admin"))
    return path


def test_a_real_start_has_places_and_standard_and_no_sample_row(tmp_path: Path, capsys: Words) -> None:
    path = tmp_path / "resmi.duckdb"
    assert run(path, "mulai", "--acak") == 0
    first = capsys.readouterr().out.strip()
    assert len(first) >= 12
    with Store.open(path) as store, store.read() as now:
        assert now.value("select count(*) from unit where tingkat = 'kecamatan'") == 14
        assert now.value("select count(*) from kebutuhan") > 10
        for tabel in ("anggaran", "aset", "pegawai", "akses", "usulan", "laporan"):
            assert now.value(f"select count(*) from {tabel}") == 0  # noqa: S608
        assert {change.peran for change in changes(now)} == {"admin"}
        assert [(akun.nama_pengguna, akun.peran, akun.harus_ganti) for akun in accounts(store)] == [
            ("admin", "admin", True)
        ]
    assert run(path, "mulai", "--acak") == 0
    assert capsys.readouterr().out == ""  # the administrator is asked for once


def test_a_real_start_refuses_a_sample_database(tmp_path: Path, capsys: Words) -> None:
    path = tmp_path / "contoh.duckdb"
    with Store.create(path) as store:
        load_package(store, read_package(CONFORMANCE / "kecil"), Actor("Data contoh", "contoh"))
    assert run(path, "mulai", "--acak") == 2
    assert "data contoh" in capsys.readouterr().err
    with Store.open(path) as store:
        assert accounts(store) == ()


def test_the_sample_never_comes_into_real_data(db: Path) -> None:
    assert run(db, "contoh") == 0
    with Store.open(db) as store, store.read() as now:
        assert [change.peran for change in changes(now)] == ["admin"]


def test_the_file_is_damaged_and_the_backup_brings_the_same_scores_back(db: Path, capsys: Words) -> None:
    before = scores(db, capsys)
    assert run(db, "backup") == 0
    kept = capsys.readouterr().out.strip()
    db.write_bytes(b"rusak" * 5000)
    assert run(db, "score", "--format", "json") == 2
    assert run(db, "restore", kept, "--dry-run") == 0
    assert db.read_bytes()[:5] == b"rusak"
    assert run(db, "restore", kept) == 0
    assert scores(db, capsys) == before
    assert db.with_name("resmi.duckdb.rusak-1").read_bytes()[:5] == b"rusak"


BLOK, PERTAMA = 262_144, 12_288
"""Of a DuckDB file: the size of a block, and where the first one begins."""


def test_wherever_the_file_is_damaged_it_is_said_in_words_and_the_way_back_works(db: Path, capsys: Words) -> None:
    before = scores(db, capsys)
    assert run(db, "backup") == 0
    kept = capsys.readouterr().out.strip()
    sound = db.read_bytes()
    for place in range(PERTAMA, len(sound), BLOK * 4):
        hurt = bytearray(sound)
        hurt[place + 1000 : place + 1100] = b"rusak" * 20
        db.write_bytes(hurt)
        assert run(db, "score") in (0, 2)  # it may not need that block
        made = run(db, "backup")  # which needs all that is in use
        assert made == 0 or "Pulihkan dari folder cadangan" in capsys.readouterr().err
        if made:
            assert run(db, "restore", kept, "--dry-run") == 0
            assert run(db, "restore", kept) == 0
            assert scores(db, capsys) == before
    assert len(list(db.parent.glob("resmi.duckdb.rusak-*"))) > 0


def test_a_damaged_backup_takes_the_place_of_nothing(db: Path, capsys: Words) -> None:
    before = scores(db, capsys)
    assert run(db, "backup") == 0
    kept = Path(capsys.readouterr().out.strip())
    hurt = bytearray(kept.read_bytes())
    for place in range(PERTAMA, len(hurt), BLOK):
        hurt[place + 1000 : place + 1100] = b"rusak" * 20
    kept.write_bytes(hurt)
    assert run(db, "restore", str(kept)) == 2
    assert scores(db, capsys) == before
    assert list(db.parent.glob("resmi.duckdb.rusak-*")) == []


def test_a_dry_run_says_what_would_be_lost_and_changes_nothing(db: Path, capsys: Words) -> None:
    with Store.open(db) as store:
        kept = back_up(store, "diminta")
        with store.read() as now:
            row = dict(now.rows("select * from akses limit 1")[0])
        with store.read() as now:
            change = difference(now, "akses", [{**row, "jumlah": 0}], ONLY_THESE)
        with store.write(Actor("Ani", "camat"), "isian", "salah ketik") as writing:
            writing.apply(change)
    capsys.readouterr()
    assert run(db, "restore", str(kept), "--dry-run") == 0
    told = capsys.readouterr().err
    assert "1 simpanan" in told and "Ani" in told
    with Store.open(db) as store:
        assert store.data_version() == 2
    assert run(db, "restore", str(kept)) == 0
    with Store.open(db) as store, store.read() as now:
        assert store.data_version() == 3
        assert [change.cara for change in changes(now)] == ["pulih", "paket"]
    assert next(b.alasan for b in backups(db)) == "sebelum-pulih"


def test_a_backup_whose_scores_differ_does_not_count(db: Path, monkeypatch: pytest.MonkeyPatch, capsys: Words) -> None:
    other = db.with_name("lain.duckdb")
    with Store.create(other) as store:
        load_package(store, read_package(CONFORMANCE / "pagu"), Actor("penguji", "admin"))
    with Store.open(db) as store:

        def mistaken(alasan: str, *, tidy: bool) -> Path:
            target = db.parent / "cadangan" / f"resmi-20200930T010000000000-{alasan}.duckdb"
            target.parent.mkdir(exist_ok=True)
            return Path(shutil.copy(other, target))

        monkeypatch.setattr(store, "snapshot", mistaken)
        with pytest.raises(BackupUnsound, match="disisihkan"):
            back_up(store, "malam")
    assert backups(db) == ()
    assert list((db.parent / "cadangan").glob(f"*{UNSOUND}"))
