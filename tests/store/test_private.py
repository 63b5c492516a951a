"""Nobody else on the machine reads the database, its log, its copies, or what the server says."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from satudata_budget.__main__ import main
from satudata_budget.store import Store
from tests.browser.peladen import build_sample, serve
from tests.store.test_backups import killed_after


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    """As on a machine where nobody has thought of it."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """The files of a folder that others than their owner can do anything with."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_the_database_its_versions_and_its_copies_are_the_owners(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with Store.create(path) as store:
        store.snapshot("mulai")
    assert open_to_others(tmp_path) == []


def test_what_an_earlier_version_left_open_is_shut_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    Store.create(path).close()
    killed_after(path, 3)
    for file in tmp_path.iterdir():
        file.chmod(0o644)
    (tmp_path / "a.duckdb.versi").chmod(0o600)
    with Store.open(path) as store:
        assert open_to_others(tmp_path) == []
        assert store.data_version() == 3


def test_a_commands_log_is_private_and_its_umask_does_not_stay(tmp_path: Path) -> None:
    assert main(["--db", str(tmp_path / "a.duckdb"), "mulai", "--acak"]) == 0
    assert open_to_others(tmp_path) == []
    os.umask(now := os.umask(0))
    assert now == 0o022


def test_the_servers_database_log_backup_and_words_are_its_own(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    build_sample(data / "contoh.duckdb")
    settings = {"SATUDATA_LOG": str(data / "kesiapan.log")}
    with serve(data / "contoh.duckdb", tmp_path / "peladen.log", demo=True, **settings):
        names = {path.suffix for path in data.rglob("*")}
        assert {".duckdb", ".wal", ".log"} <= names
        assert open_to_others(data) == []


def test_a_result_that_is_for_others_keeps_the_usual_rights(tmp_path: Path) -> None:
    out = tmp_path / "templat.xlsx"
    database = str(tmp_path / "a.duckdb")
    assert main(["--db", database, "mulai", "--acak"]) == 0
    assert main(["--db", database, "templat", "--unit", "35.03.01", "--out", str(out)]) == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o644
