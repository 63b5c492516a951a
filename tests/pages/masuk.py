"""Screens that ask who is looking: signed in by role, on a copy of the sample that a test may write to."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from satudata_budget.access import COMMAND_LINE, add_without_password
from satudata_budget.store import Store
from tests.web.layar import screen, screens_on, sign_in

Open = Callable[..., AppTest]
UNIT: dict[str, tuple[str, ...]] = {"komisi": (), "camat": ("35.03.05",), "diskominfo": (), "admin": ()}


@contextmanager
def opening(berkas: str, sample: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """`open("camat", pelaku="desa")`: the page of this file, for this role, with the settings of its address."""
    path = folder / "contoh.duckdb"
    shutil.copy(sample, path)
    with Store.open(path) as store:
        akun = {
            peran: add_without_password(store, COMMAND_LINE, f"uji.{peran}", f"Penguji {peran}", peran, unit)
            for peran, unit in UNIT.items()
        }
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as store:

        def opened(peran: str = "komisi", **query: str) -> AppTest:
            sign_in(monkeypatch, store, akun[peran])
            app = screen(berkas)
            for name, value in query.items():
                app.query_params[name] = value
            return app.run()

        yield opened


def words(app: AppTest) -> str:
    """Everything that a person reads on the screen, but for charts and tables."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.caption, app.info, app.warning)
    return read("\n".join(str(element.value) for kind in kinds for element in kind))


def read(text: str) -> str:
    """What the browser shows of a text of others that stands in Markdown with its signs escaped."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text).replace("\u2060", "")
