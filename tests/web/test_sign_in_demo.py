"""The demo: accounts by one click, on this machine only, and gone outside the demo."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from satudata_budget.access import (
    Account,
    close_demo,
    demo_accounts,
    open_demo,
)
from satudata_budget.access import demo as demo_module
from satudata_budget.store import Store
from tests.web.pintu import SANDI, browser, sign_in

Masuk = Callable[[str], TestClient]


@pytest.fixture
def demo(isi: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch) -> None:
    """A demo server, with the accounts that fit this small package."""
    fitting = tuple(entry for entry in demo_module.CONTOH if set(entry[3]) <= {"35.03.01", "35.03.02"})
    monkeypatch.setattr(demo_module, "CONTOH", fitting)
    monkeypatch.setenv("SATUDATA_DEMO", "1")
    open_demo(isi)


SINI = "127.0.0.1"


def click(client: TestClient, nama: str = "contoh.komisi", **headers: str) -> int:
    return client.post("/masuk", data={"contoh": nama}, headers=headers).status_code


def test_the_demo_lets_in_by_one_click(app: ASGIApp, demo: None) -> None:
    client = browser(app, SINI)
    assert 'value="contoh.camat.panggul"' in client.get("/masuk").text
    assert click(client, "contoh.camat.panggul") == 303
    assert client.get("/ringkasan").status_code == 200


def test_without_the_demo_there_is_no_click(app: ASGIApp, demo: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SATUDATA_DEMO")
    client = browser(app, SINI)
    assert "contoh." not in client.get("/masuk").text
    assert click(client) == 401


@pytest.mark.parametrize("nama", ["camat.satu", "admin", "", "contoh.tidak.ada"])
def test_a_click_opens_no_other_account(app: ASGIApp, demo: None, nama: str) -> None:
    assert click(browser(app, SINI), nama) == 401


@pytest.mark.parametrize(
    ("alamat", "kepala"),
    [
        ("10.0.0.7", {}),
        (SINI, {"x-forwarded-for": "10.0.0.7"}),
        (SINI, {"forwarded": "for=10.0.0.7"}),
        (SINI, {"via": "1.1 proksi"}),
        (SINI, {"x-real-ip": "10.0.0.7"}),
    ],
)
def test_a_click_counts_on_this_machine_only(app: ASGIApp, demo: None, alamat: str, kepala: dict[str, str]) -> None:
    client = browser(app, alamat)
    assert "contoh.komisi" not in client.get("/masuk", headers=kepala).text
    assert click(client, **kepala) == 401


def test_no_password_opens_a_demo_account(app: ASGIApp, demo: None) -> None:
    for sandi in ("", "!", "contoh", SANDI):
        assert sign_in(browser(app, SINI), "contoh.komisi", sandi) == "401"


def test_outside_the_demo_its_sessions_do_not_hold(app: ASGIApp, isi: Store, demo: None) -> None:
    client = browser(app, SINI)
    click(client)
    close_demo(isi)
    assert client.get("/ringkasan").status_code == 401
    assert not any(akun.aktif for akun in demo_accounts(isi))
    assert [akun.aktif for akun in open_demo(isi)] == [True] * len(demo_accounts(isi))
