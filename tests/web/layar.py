"""The screens in Streamlit's own test runner, which knows no cookies: the seam of web/siapa.py is told the token."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.access import Akun, Batas, begin
from satudata_budget.store import Store
from satudata_budget.web import siapa, sumber

ROUTER = Path(siapa.__file__).with_name("router.py")
LAMA = 60  # seconds a run may take on two busy cores


@contextmanager
def screens_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The screens read this database; yields the very store that they use."""
    monkeypatch.setenv(sumber.DATABASE, str(path))
    sumber.let_go()
    store = sumber.database()
    yield store
    sumber.let_go()


def sign_in(monkeypatch: pytest.MonkeyPatch, store: Store, akun: Akun) -> str:
    """From here on whoever runs a screen is signed in as this account; the token of the session."""
    token = begin(store, akun, Batas())
    monkeypatch.setattr(siapa, "token", lambda: token)
    return token


def screen(berkas: str = "") -> AppTest:
    """The router, run once; and from there the page of this file under pages/."""
    shown = AppTest.from_file(str(ROUTER), default_timeout=LAMA).run()
    return shown.switch_page(str(ROUTER.parents[2] / "pages" / berkas)).run() if berkas else shown
