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
LANGUAGE = {"bahasa", "spoken", "_language"}
KEEPING = {"cache", "lru_cache", "cache_resource", "cache_data"}


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


def kept_functions() -> list[tuple[Path, ast.FunctionDef]]:
    return [
        (path, node)
        for path in SUMBER
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef)
        if any(ast.unparse(d).split("(")[0].split(".")[-1] in KEEPING for d in node.decorator_list)
    ]


def parameters(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in function.args.args]


def called(function: ast.FunctionDef) -> set[str]:
    return {ast.unparse(call.func) for call in ast.walk(function) if isinstance(call, ast.Call)}


def test_what_is_kept_of_the_database_is_kept_by_its_identity() -> None:
    readers = [(path, f) for path, f in kept_functions() if "database" in called(f)]
    assert len(readers) > 15
    assert [f"{name(path)}: {f.name}" for path, f in readers if parameters(f)[:1] != ["identity"]] == []


def test_what_is_kept_and_says_words_is_kept_by_its_language() -> None:
    speakers = [(path, f) for path, f in kept_functions() if "_" in called(f)]
    assert speakers
    assert [f"{name(path)}: {f.name}" for path, f in speakers if not LANGUAGE & set(parameters(f))] == []
