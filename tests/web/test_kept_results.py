"""What is kept in memory for all visitors: never the old database's after a restore, never one visitor's words."""

import ast
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st

from satudata_budget.readiness import score
from satudata_budget.store import ONLY_THESE, Actor, Store, difference
from satudata_budget.web.screens.riwayat.results import history, rows_of
from satudata_budget.web.session.results import result_at
from tests.test_house import SUMBER, name, nodes
from tests.web.layar import screens_on

ANI = Actor("Ani", "camat")
STAGE = (2021, "KUA-PPAS")
KEEPING = {"kept", "cache", "lru_cache", "cache_resource", "cache_data"}


@pytest.fixture
def store(filled: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    path = Path(shutil.copyfile(filled("kecil"), tmp_path / "layar.duckdb"))
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as opened:
        yield opened
    st.cache_resource.clear()


def lose_all_devices(store: Store) -> int:
    """A change set after which no unit has a device; its number."""
    with store.read() as now:
        rows = now.rows("select * from aset")
        change = difference(now, "aset", [{**row, "jumlah": 0} for row in rows], ONLY_THESE)
    with store.write(ANI, "isian") as writing:
        writing.apply(change)
    return store.data_version()


def test_after_a_restore_no_version_between_is_answered_from_the_old_database(store: Store) -> None:
    backup = store.snapshot("diminta")
    between = lose_all_devices(store)
    lose = result_at(between, *STAGE)
    assert rows_of(between)
    store.restore(backup, ANI)
    with store.read(between) as then:
        expected = score(then, *STAGE)
    assert result_at(between, *STAGE).as_json() == expected.as_json() != lose.as_json()
    assert rows_of(between) == ()
    assert history()[0].cara == "pulih"


def test_a_store_is_another_one_each_time_it_is_opened_and_restored(store: Store) -> None:
    first = store.identity
    backup = store.snapshot("diminta")
    assert store.identity == first
    store.restore(backup, ANI)
    again = store.identity
    with Store.open(backup) as once:
        seen = once.identity
    with Store.open(backup) as twice:
        assert len({first, again, seen, twice.identity}) == 4


def kept_functions() -> list[tuple[Path, ast.FunctionDef, str]]:
    return [
        (path, node, ast.unparse(decorator))
        for path in SUMBER
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if ast.unparse(decorator).split("(")[0].split(".")[-1] in KEEPING
    ]


def called(function: ast.FunctionDef) -> set[str]:
    return {ast.unparse(call.func) for call in ast.walk(function) if isinstance(call, ast.Call)}


def test_what_is_kept_of_the_database_is_kept_by_the_one_decorator() -> None:
    """Its key holds the identity of the database, the version and the language: tests/web/session/test_kept.py."""
    readers = [(path, f, how) for path, f, how in kept_functions() if "database" in called(f)]
    assert len(readers) > 15
    assert [f"{name(path)}: {f.name}" for path, f, how in readers if not how.startswith("kept(")] == []


def test_the_screens_keep_nothing_by_hand() -> None:
    # A plain table, for inside a kept function Streamlit draws no progress; and a file of the program, not of the data.
    allowed = {"_frontiers", "_file_of"}
    by_hand = [f for path, f, how in kept_functions() if name(path).split("/")[1] == "web" and "kept" not in how]
    assert {f.name for f in by_hand} == allowed


def test_what_is_kept_and_says_words_is_kept_by_its_language() -> None:
    speakers = [(path, f, how) for path, f, how in kept_functions() if "_" in called(f)]
    assert speakers
    assert [f"{name(path)}: {f.name}" for path, f, how in speakers if "wordless" in how] == []
