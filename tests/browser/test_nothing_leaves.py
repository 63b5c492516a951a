"""On every screen of every role: no request to anywhere else, and nothing that the page's own policy had to block."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from satudata_budget.web.halaman import listed
from tests.browser.peladen import Peladen
from tests.browser.peramban import listen

AKUN = {"diskominfo": "diskominfo", "camat": "camat.panggul", "admin": "admin"}


@pytest.mark.parametrize("peran", AKUN)
def test_nothing_leaves_and_nothing_is_blocked(server: Peladen, masuk: Callable[[str], Page], peran: str) -> None:
    page = masuk(AKUN[peran])
    traffic, blocked = listen(page), list[str]()
    page.on("console", lambda said: blocked.append(said.text) if "Content Security Policy" in said.text else None)
    for halaman in (h for screens in listed(peran).values() for h in screens):
        page.goto(f"{server.alamat}/{halaman.alamat}")
        _drawn(page)
        assert (halaman.alamat, blocked) == (halaman.alamat, [])
    assert len(traffic.diminta) > 20
    assert traffic.foreign(server.alamat) == []


def _drawn(page: Page) -> None:
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
