"""A store with accounts of each role, and the doors in front of it."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from satudata_budget.access import COMMAND_LINE, Account, SessionLimits, add_account, add_without_password, begin
from satudata_budget.access import passwords as passwords_module
from satudata_budget.store import Store
from satudata_budget.web.session.cookie import cookie_name
from tests.access.orang import UNIT
from tests.web.pintu import SANDI, Dalam, browser, server


@pytest.fixture
def isi(load: Callable[[str], Store]) -> Store:
    """The small package."""
    return load("kecil")


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a password costs is looked at in tests/access; here it would only take time."""
    cheap = passwords_module.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(passwords_module, "HASHER", cheap)


@pytest.fixture
def akun(isi: Store) -> dict[str, Account]:
    """One account of each role; the camat's opens with SANDI, the others have none."""
    made = {
        peran: add_without_password(isi, COMMAND_LINE, peran, peran.capitalize(), peran, unit)
        for peran, unit in UNIT.items()
        if peran != "camat"
    }
    camat, _first = add_account(isi, COMMAND_LINE, "camat.satu", "Camat Satu", "camat", UNIT["camat"], SANDI)
    return {**made, "camat": camat}


@pytest.fixture
def dalam() -> Dalam:
    return Dalam()


@pytest.fixture
def app(isi: Store, akun: dict[str, Account], dalam: Dalam) -> ASGIApp:
    return server(lambda: isi, dalam)


@pytest.fixture
def tamu(app: ASGIApp) -> TestClient:
    """A browser that is not signed in."""
    return browser(app)


@pytest.fixture
def masuk(app: ASGIApp, isi: Store, akun: dict[str, Account]) -> Callable[[str], TestClient]:
    """A browser that is signed in: `masuk("camat")`."""

    def signed_in(peran: str) -> TestClient:
        client = browser(app)
        client.cookies.set(cookie_name(), begin(isi, akun[peran], SessionLimits()), domain="localhost.local", path="/")
        return client

    return signed_in
