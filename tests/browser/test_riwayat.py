"""Riwayat in a real browser: a change is taken back and seen to be; the dashboard is looked at as it was."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen
from tests.browser.test_tinjauan import ENGLISH, opened, overflow

Masuk = Callable[[str], Page]


def test_a_change_is_taken_back_and_seen_in_the_list(server: Peladen, masuk: Masuk) -> None:
    page = masuk("diskominfo")
    page.goto(server.alamat + "/riwayat?perubahan=3")
    expect(page.get_by_text("Perubahan no. 3", exact=True)).to_be_visible()
    page.get_by_role("button", name="Batalkan perubahan ini").click()
    page.get_by_label("Alasan").fill("uji coba")
    page.get_by_label("Alasan").press("Tab")
    page.get_by_role("button", name="Ya, batalkan").click()
    told = page.get_by_text(re.compile(r"Perubahan no\. 3 dibatalkan lewat perubahan no\. \d+"))
    expect(told).to_be_visible()
    nomor = (told.text_content() or "").split()[-1].strip(".")
    page.goto(server.alamat + f"/riwayat?perubahan={nomor}")
    expect(page.get_by_text("Ini membatalkan perubahan no. 3.")).to_be_visible()
    expect(page.get_by_text("Catatan: uji coba")).to_be_visible()
    page.get_by_role("button", name="Batalkan perubahan ini").click()
    page.get_by_role("button", name="Ya, batalkan").click()
    expect(page.get_by_text(re.compile(rf"Perubahan no\. {nomor} dibatalkan"))).to_be_visible()


def test_a_past_moment_holds_on_from_screen_to_screen_until_it_is_left(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/ringkasan?pada=75")
    expect(halaman.get_by_text("MASA LALU")).to_be_visible()
    halaman.get_by_role("link", name="Desa", exact=True).click()
    halaman.wait_for_url(re.compile(r"/desa\?.*pada=75"))
    expect(halaman.get_by_text("MASA LALU")).to_be_visible()
    expect(halaman.get_by_text("versi data 75").first).to_be_visible()
    halaman.get_by_role("button", name="Kembali ke sekarang").click()
    expect(halaman.get_by_text("MASA LALU")).to_have_count(0)
    halaman.get_by_role("link", name="Ringkasan", exact=True).click()
    expect(halaman.locator("h1")).to_be_visible()
    expect(halaman.get_by_text("MASA LALU")).to_have_count(0)


def test_nothing_overflows_and_nothing_is_english(server: Peladen, halaman: Page, telepon: Page) -> None:
    for page in (halaman, telepon):
        for address in ("/riwayat", "/riwayat?tampilan=banding", "/standar"):
            page.goto(server.alamat + address)
            expect(page.locator("[data-testid=stMain] h1")).to_be_visible()
            expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
            assert overflow(page) <= 0, address
            text = page.locator("[data-testid=stMain]").inner_text()
            assert [word for word in ENGLISH if word in text] == [], address


def test_a_tap_on_a_table_lays_no_tools_over_what_stands_above_it(server: Peladen, telepon: Page) -> None:
    telepon.goto(server.alamat + "/riwayat")
    table = telepon.locator("[data-testid=stDataFrame]").first
    table.tap(position={"x": 100, "y": 100})
    tools = telepon.locator("[data-testid=stElementToolbar]")
    expect(tools.first).to_be_attached()
    expect(tools.first).to_be_hidden()
