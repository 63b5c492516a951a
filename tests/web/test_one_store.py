"""The store is the process's own: no emptied cache opens it again, and opening it again leaves no further backup."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import streamlit as st

from satudata_budget.store import Store, backups
from satudata_budget.web.session import results


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A database that the server is told to use."""
    path = tmp_path / "resmi.duckdb"
    Store.create(path).close()
    monkeypatch.setenv(results.DATABASE, str(path))
    yield path
    results.let_go()


def test_an_emptied_cache_keeps_the_store_and_writes_no_backup(path: Path) -> None:
    store = results.database()
    for _n in range(5):
        st.cache_resource.clear()
        st.cache_data.clear()
        assert results.database() is store
    assert [backup.alasan for backup in backups(path)] == ["mulai"]


def test_opening_again_writes_no_second_backup(path: Path) -> None:
    first = results.database()
    results.let_go()
    assert results.database() is not first
    assert [backup.alasan for backup in backups(path)] == ["mulai"]


def test_all_who_ask_first_get_the_same_store(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len({id(store) for store in pool.map(lambda _n: results.database(), range(24))}) == 1
    assert len(backups(path)) == 1
