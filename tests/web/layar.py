"""The screens in Streamlit's own test runner, which knows no cookies: web/session/who.py is told the token."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.access import Account, SessionLimits, begin
from satudata_budget.store import Store
from satudata_budget.web.session import results, who

ROUTER = Path(who.__file__).parents[1] / "router.py"
LAMA = 60  # seconds a run may take on two busy cores


@contextmanager
def screens_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The screens read this database; yields the very store that they use."""
    monkeypatch.setenv(results.DATABASE, str(path))
    results.let_go()
    store = results.database()
    yield store
    results.let_go()


def sign_in(monkeypatch: pytest.MonkeyPatch, store: Store, akun: Account) -> str:
    """From here on whoever runs a screen is signed in as this account; the token of the session."""
    token = begin(store, akun, SessionLimits())
    monkeypatch.setattr(who, "token", lambda: token)
    return token


def screen(berkas: str = "") -> AppTest:
    """The router, run once; and from there the page of this file under pages/."""
    shown = AppTest.from_file(str(ROUTER), default_timeout=LAMA).run()
    return shown.switch_page(str(ROUTER.parents[2] / "pages" / berkas)).run() if berkas else shown
