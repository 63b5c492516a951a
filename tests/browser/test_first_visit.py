"""A first visit over a village's link: little is sent, and nothing is asked of anybody else."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen
from tests.browser.peramban import LaluLintas, listen

TIGA_MEGABITA = 3_000_000


def visit(halaman: Page, address: str) -> LaluLintas:
    """Open this address and wait until its charts are drawn and the network is quiet."""
    traffic = listen(halaman)
    halaman.goto(address)
    expect(halaman.locator("h1").first).to_be_visible()
    expect(halaman.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    halaman.wait_for_load_state("networkidle")
    return traffic


def test_the_root_leads_to_the_overview(server: Peladen, halaman: Page) -> None:
    visit(halaman, f"{server.alamat}/")
    assert halaman.url.split("?")[0] == f"{server.alamat}/ringkasan"


@pytest.mark.parametrize("path", ["/ringkasan", "/kecamatan?kode=35.03.01"])
def test_a_first_visit_sends_at_most_three_megabytes(server: Peladen, halaman: Page, path: str) -> None:
    traffic = visit(halaman, server.alamat + path)
    largest = sorted(traffic.ukuran.items(), key=lambda item: -item[1])[:10]
    assert 0 < traffic.byte + traffic.soket <= TIGA_MEGABITA, largest


@pytest.mark.parametrize("path", ["/ringkasan", "/kecamatan?kode=35.03.01"])
def test_no_request_leaves_the_server(server: Peladen, halaman: Page, path: str) -> None:
    traffic = listen(halaman)
    halaman.goto(server.alamat + path)
    expect(halaman.locator("h1").first).to_be_visible()
    halaman.wait_for_load_state("networkidle")
    assert any(url.endswith("/_stcore/stream") for url in traffic.diminta)
    assert traffic.foreign(server.alamat) == []


def test_our_font_is_the_one_that_is_drawn(server: Peladen, halaman: Page) -> None:
    visit(halaman, f"{server.alamat}/ringkasan")
    assert halaman.evaluate("document.fonts.check(\"700 16px 'Plus Jakarta Sans'\")")
    assert "Plus Jakarta Sans" in halaman.locator("h1").first.evaluate("e => getComputedStyle(e).fontFamily")


def test_a_dark_system_gets_the_same_paper(server: Peladen, halaman: Page) -> None:
    halaman.emulate_media(color_scheme="dark")
    halaman.goto(f"{server.alamat}/ringkasan")
    expect(halaman.locator("h1").first).to_be_visible()
    assert halaman.locator(".stApp").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(251, 250, 246)"
