"""Screens without a browser: the router script, run on a copy of the sample, seen by Komisi I."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from satudata_budget.access import COMMAND_LINE, add_without_password
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.store import Actor, Store
from tests.web.layar import screen, screens_on, sign_in

ROOT = Path(__file__).parents[2]
TRUTH = ROOT / "data" / "contoh" / "kebenaran"


@pytest.fixture(scope="session")
def sample_truth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as its generator meant it, in a database that no test changes."""
    path = tmp_path_factory.mktemp("layar") / "contoh.duckdb"
    with Store.create(path) as store:
        load_package(store, read_package(TRUTH), Actor("pembuat contoh", "contoh"))
    return path


@pytest.fixture
def open_screen(
    sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., AppTest]]:
    """Open a screen by its file in pages/, with the settings of its address."""
    path = Path(shutil.copy(sample_truth, tmp_path / "contoh.duckdb"))
    with Store.open(path) as store:
        akun = add_without_password(store, COMMAND_LINE, "uji.komisi", "Penguji Komisi", "komisi", ())
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as store:
        sign_in(monkeypatch, store, akun)

        def opened(berkas: str, **query: str) -> AppTest:
            app = screen(berkas)
            for name, value in query.items():
                app.query_params[name] = value
            return app.run()

        yield opened
    st.cache_resource.clear()
