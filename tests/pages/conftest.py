"""Screens without a browser: the router script, run on a database of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.store import Pelaku, Store
from satudata_budget.web.sumber import DATABASE

ROOT = Path(__file__).parents[2]
ROUTER = ROOT / "satudata_budget" / "web" / "router.py"
TRUTH = ROOT / "data" / "contoh" / "kebenaran"


@pytest.fixture(scope="session")
def sample_truth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as its generator meant it, in a database that no test changes."""
    path = tmp_path_factory.mktemp("layar") / "contoh.duckdb"
    with Store.create(path) as store:
        load_package(store, read_package(TRUTH), Pelaku("pembuat contoh", "contoh"))
    return path


@pytest.fixture
def open_screen(sample_truth: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """Open a screen by its file in pages/, with the settings of its address."""
    monkeypatch.setenv(DATABASE, str(sample_truth))
    st.cache_resource.clear()

    def opened(berkas: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(ROUTER), default_timeout=60)
        app.run()
        app.switch_page(str(ROOT / "pages" / berkas))
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    yield opened
    from satudata_budget.web.sumber import database

    database().close()
    st.cache_resource.clear()
