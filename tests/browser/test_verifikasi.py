"""Diskominfo at the desk, in a real browser: one row goes back with its reason, the rest is verified."""

import shutil
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from satudata_budget.access.reporting import returned_rows
from satudata_budget.store import Store
from tests.browser.peladen import serve
from tests.browser.peramban import sign_in, visitor

REASON = "golongan belum diisi"


def type_reason(page: Page) -> None:
    """Into the last column of the first row; the table is a canvas, so by its place."""
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    rows = page.get_by_test_id("stDataFrame").nth(1)
    rows.locator("canvas").first.wait_for()
    rows.scroll_into_view_if_needed()
    cell = rows.get_by_test_id("glide-cell-3-0")  # what a screen reader is told of the canvas
    cell.wait_for(state="attached")
    while cell.get_attribute("aria-selected") != "true":  # until the table has come to rest under the pointer
        box = rows.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] - 90, box["y"] + 52)
        page.wait_for_timeout(300)
    page.keyboard.press("Enter")  # opens the cell; what is typed before it is open would be lost
    page.locator("#portal textarea").wait_for()
    page.keyboard.type(REASON, delay=30)
    expect(page.locator("#portal textarea")).to_have_value(REASON)
    page.wait_for_timeout(300)  # as fast as no hand types, the key would close the cell before it knows the text
    page.keyboard.press("Enter")
    expect(cell).to_have_text(REASON)
    page.wait_for_timeout(1_000)  # the editor waits a moment before it tells the server


def test_one_row_goes_back_and_the_rest_is_verified(browser: Browser, sample: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample, tmp_path / "contoh.duckdb"))
    with serve(path, tmp_path / "peladen.log", demo=True) as server:
        desk = visitor(browser)
        sign_in(desk, server.alamat, "diskominfo")
        page = desk.new_page()
        page.goto(f"{server.alamat}/verifikasi?laporan=35.03.01-sdm")
        type_reason(page)
        page.get_by_role("button", name="Kembalikan").click()
        expect(page.locator("h1")).to_have_text("32 bagian menunggu diperiksa")

        page.goto(f"{server.alamat}/verifikasi?lihat=sekaligus")
        page.get_by_text("Pilih semua").click()
        page.get_by_role("button", name="Verifikasi 32 bagian").click()
        expect(page.locator("h1")).to_have_text("Tidak ada yang menunggu diperiksa")

        # Another camat neither finds the desk nor reaches it by its address.
        other = visitor(browser)
        sign_in(other, server.alamat, "camat.pule")
        answer = other.request.get(f"{server.alamat}/verifikasi", headers={"Accept": "text/html"})
        assert answer.status == 403
        desk.close()
        other.close()
    with Store.open(path) as store:
        found = returned_rows(store, "35.03.01", 2021, "KUA-PPAS", "sdm")
    assert [(row.tabel, row.alasan) for row in found] == [("pegawai", REASON)]
