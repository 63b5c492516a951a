"""Kesenjangan and Desa as their readers use them: click a name, work through the list, search a desa, on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen
from tests.browser.test_tinjauan import CHART, opened, overflow

TUGU = "Kecamatan Tugu belum menyerahkan kunci datanya ke Diskominfo."


def test_a_click_on_a_name_opens_that_kecamatan_and_pillar(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/kesenjangan")
    expect(halaman.locator("h1")).to_have_text("Belum ada kecamatan yang selaras di keempat pilar")
    # Gandusari stands once a pillar; the first is anggaran.
    halaman.locator("[data-testid=stPlotlyChart]").first.get_by_text("Gandusari").first.click(force=True)
    halaman.wait_for_url("**/kecamatan?kode=35.03.10&pilar=*")
    expect(halaman.locator("h1")).to_contain_text("Gandusari")


def test_a_flag_leads_to_the_offices_file(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/kesenjangan?wilayah=35.03.05")
    halaman.get_by_text(TUGU).click()
    expect(halaman.get_by_text("Serahkan kunci dan catat tanggalnya.")).to_be_visible()
    with halaman.expect_download() as fetched:
        halaman.get_by_role("button", name="akses_desa_35.03.05_tugu.xlsx").click()
    assert fetched.value.suggested_filename == "akses_desa_35.03.05_tugu.xlsx"


def test_a_note_survives_a_reload_and_is_seen_by_others(
    server: Peladen, halaman: Page, masuk: Callable[[str], Page]
) -> None:
    opened(halaman, server, "/kesenjangan?wilayah=35.03.05")
    halaman.get_by_text(TUGU).click()
    halaman.get_by_role("radiogroup", name="Keadaan pekerjaan").get_by_text("Dikerjakan").click()
    halaman.get_by_role("textbox", name="Catatan").fill("Ditagih lagi sebelum rapat berikutnya.")
    halaman.get_by_role("button", name="Simpan catatan").click()
    expect(halaman.get_by_text("Tersimpan sebagai dikerjakan.")).to_be_visible()
    expect(halaman.get_by_text(TUGU)).to_have_count(0)
    for page in (halaman, masuk("diskominfo")):
        opened(page, server, "/kesenjangan?wilayah=35.03.05")
        page.get_by_text("Dikerjakan 1").click()
        page.get_by_text(TUGU).click()
        expect(page.get_by_text("Ditagih lagi sebelum rapat berikutnya.")).to_be_visible()
        expect(page.get_by_text("Anggota Komisi I (contoh) (contoh.komisi)")).to_be_visible()


def test_a_filter_is_kept_in_the_address(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/kesenjangan")
    actor = halaman.get_by_role("combobox", name="Yang bertindak")
    actor.scroll_into_view_if_needed()
    halaman.wait_for_timeout(1000)  # the browser closes a list that moves, and the charts above still take their place
    actor.click()
    halaman.get_by_role("option", name="TAPD").click()
    halaman.wait_for_url("**/kesenjangan?pelaku=tapd")
    halaman.reload()
    halaman.locator(CHART).first.wait_for()
    expect(halaman.locator("summary", has_text="TAPD")).not_to_have_count(0)
    expect(halaman.locator("summary", has_text="Camat Pule")).to_have_count(0)


def test_how_firm_the_order_is_opens_on_demand(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/kesenjangan")
    halaman.get_by_text("Seberapa kukuh urutannya?").click()
    expect(halaman.get_by_text("Bila bobotnya diubah")).to_be_visible()
    expect(halaman.locator(".js-plotly-plot")).to_have_count(4)


def test_a_desa_is_found_by_typing_its_name(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/desa")
    halaman.get_by_role("searchbox", name="Nama desa").fill("gading")
    halaman.get_by_role("searchbox", name="Nama desa").press("Enter")
    expect(halaman.get_by_role("cell", name="Gading", exact=True)).to_be_visible()
    halaman.get_by_role("link", name="Tugu", exact=True).click()
    halaman.wait_for_url("**/kecamatan?kode=35.03.05")


def test_a_click_on_a_square_opens_its_kecamatan(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/desa")
    halaman.locator("[data-testid=stPlotlyChart]").first.locator(".points path").first.click(force=True)
    halaman.wait_for_url("**/kecamatan?kode=35.03.12")


@pytest.mark.parametrize("address", ["/kesenjangan", "/desa"])
def test_nothing_overflows_on_a_phone(server: Peladen, telepon: Page, address: str) -> None:
    opened(telepon, server, address)
    telepon.wait_for_timeout(1000)
    assert overflow(telepon) <= 0
    expect(telepon.get_by_text("Saring")).to_be_visible()


@pytest.mark.parametrize("address", ["/kesenjangan", "/desa"])
def test_the_screens_speak_indonesian_only(server: Peladen, halaman: Page, address: str) -> None:
    opened(halaman, server, address)
    halaman.wait_for_timeout(1000)
    said = halaman.locator("[data-testid=stMain]").inner_text()
    for word in ("None", "nan", "undefined", "Search", "Choose", "aligned", "Missing"):
        assert word not in said.split(), word
