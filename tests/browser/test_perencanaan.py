"""Planning as its readers do it: slide the ceiling, take the list along, save a scenario, compare two."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen
from tests.browser.test_tinjauan import CHART, ENGLISH, opened, overflow

Masuk = Callable[[str], Page]


def test_sliding_the_ceiling_changes_the_finding_and_the_address(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/pengadaan?plafon=0")
    expect(halaman.locator("h1")).to_have_text("Tanpa tambahan uang: 6 kecamatan siap")
    # A key pressed while the screen is still being drawn moves the knob only in the browser, and is drawn over.
    expect(halaman.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    halaman.get_by_role("slider").press("ArrowRight")
    expect(halaman.locator("h1")).to_have_text("Dengan Rp\xa025 juta: tetap 6 kecamatan siap")
    halaman.get_by_role("slider").press("ArrowRight")
    expect(halaman.locator("h1")).to_contain_text("7 kecamatan siap, dari 6")
    halaman.wait_for_url(re.compile(r"/pengadaan\?plafon=\d{8}"))
    expect(halaman.get_by_text("Terbukti terbaik")).to_be_visible()


def test_an_exact_amount_is_typed_as_one_says_it(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/pengadaan?plafon=0")
    field = halaman.get_by_label("Atau ketik, misalnya 400 juta")
    field.fill("400 juta")
    field.press("Enter")
    expect(halaman.locator("h1")).to_contain_text("Dengan Rp\xa0400 juta: 7 kecamatan siap")
    expect(field).to_have_value("Rp\xa0400.000.000")


def test_the_list_is_taken_along_as_a_workbook(server: Peladen, halaman: Page, tmp_path: Path) -> None:
    opened(halaman, server, "/pengadaan?plafon=400000000")
    with halaman.expect_download() as fetched:
        halaman.get_by_role("button", name="Unduh Excel").click()
    assert fetched.value.suggested_filename == "pengadaan_2021_kua-ppas_siap_400000000.xlsx"
    fetched.value.save_as(tmp_path / "daftar.xlsx")
    book = load_workbook(BytesIO((tmp_path / "daftar.xlsx").read_bytes()))
    assert book.sheetnames == ["Per barang", "Per kecamatan", "Rinci", "Tidak terbeli"]
    assert book.worksheets[0]["A1"].value == "DATA CONTOH"


def save(page: Page, nama: str, plafon: str, ambang: str) -> None:
    expect(page.get_by_label("Nama skenario")).to_be_visible()
    page.get_by_label("Nama skenario").fill(nama)
    page.get_by_label("Plafon tambahan").fill(plafon)
    page.get_by_label("Ambang siap").fill(ambang)
    page.get_by_role("button", name="Simpan skenario").click()
    expect(page.locator("h1")).to_contain_text(f"“{nama}”")


def test_two_scenarios_are_saved_and_compared(server: Peladen, masuk: Masuk) -> None:
    page = masuk("diskominfo")
    page.goto(server.alamat + "/skenario")
    page.get_by_role("heading", name="Bagaimana jika?").wait_for()
    save(page, "Plafon 400 juta", "400 juta", "80")
    page.get_by_text("Susun skenario").click()  # closed, for there is one to look at now
    save(page, "Ambang 60", "0", "60")
    cards = page.get_by_role("heading", level=3)
    for name in ("Keadaan sekarang", "Plafon 400 juta", "Ambang 60"):
        expect(cards.filter(has_text=name).first).to_be_visible()
    page.wait_for_url(re.compile(r"banding=\d+(,|%2C)\d+"))
    page.locator(CHART).first.wait_for()
    # The link shows another visitor the same comparison.
    other = masuk("camat.pule")
    other.goto(page.url)
    expect(other.locator("h1")).to_contain_text("“Ambang 60”")
    expect(other.get_by_role("button", name="Simpan skenario")).to_have_count(0)


def test_nothing_overflows_and_nothing_is_english(server: Peladen, halaman: Page, telepon: Page) -> None:
    for address in ("/pengadaan?plafon=400000000", "/skenario"):
        for page in (halaman, telepon):
            page.goto(server.alamat + address)
            expect(page.locator("h1")).to_be_visible()
            expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
            page.wait_for_timeout(300)  # the last chart takes its place
            assert overflow(page) <= 0, address
        text = halaman.locator("[data-testid=stMain]").inner_text()
        assert [word for word in ENGLISH if word in text] == []
