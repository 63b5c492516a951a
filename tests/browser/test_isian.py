"""An office fills in its report: the lid closes in the middle, a colleague types into the same row."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from satudata_budget.access import COMMAND_LINE, SessionLimits, add_without_password, begin
from satudata_budget.store import Store
from tests.browser.peladen import Peladen, serve
from tests.browser.peramban import visitor

BARIS = 35
"""Pixels of a row of the table, its head included."""


@dataclass
class Kantor:
    """A running server, and two people of one kecamatan with their sessions."""

    server: Peladen
    browser: Browser
    token: dict[str, str]

    def desk(self, nama: str) -> Page:
        """A new device at which this person is signed in."""
        context = visitor(self.browser)
        context.add_cookies([{"name": "satudata", "value": self.token[nama], "url": self.server.alamat}])
        return context.new_page()


@pytest.fixture
def kantor(browser: Browser, sample: Path, tmp_path: Path) -> Iterator[Kantor]:
    """A server of the test's own, for its people change the data."""
    database = Path(shutil.copy(sample, tmp_path / "kantor.duckdb"))
    with Store.open(database) as store:
        people = {
            nama: add_without_password(store, COMMAND_LINE, nama, nama.title(), "camat", ("35.03.01",))
            for nama in ("camat.satu", "operator.satu")
        }
        token = {nama: begin(store, akun, SessionLimits()) for nama, akun in people.items()}
    with serve(database, tmp_path / "peladen.log") as running:
        yield Kantor(running, browser, token)


def opened(page: Page, kantor: Kantor, alamat: str) -> Page:
    page.goto(kantor.server.alamat + alamat)
    page.get_by_test_id("stDataFrame").first.locator("canvas").first.wait_for()
    expect(page.get_by_text("Periksa, lalu simpan")).to_be_visible()
    return page


def type_into(page: Page, baris: int, text: str, kolom: int = 5, kanan: int = 60) -> None:
    """Type into a column of a row and leave it: the last one (Jumlah on the screen of the staff), or the one of this
    number that many pixels from the table's right edge."""
    canvas = page.get_by_test_id("stDataFrame").first.locator("canvas").first
    cell = page.get_by_test_id(f"glide-cell-{kolom}-{baris - 1}")  # what a screen reader is told of the canvas
    cell.wait_for(state="attached")
    while cell.get_attribute("aria-selected") != "true":  # until the table has come to rest under the pointer
        box = canvas.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] - kanan, box["y"] + BARIS * baris + 17)
        page.wait_for_timeout(300)
    page.keyboard.type(text, delay=90)  # the first letter opens the cell
    expect(page.locator("#portal textarea")).to_have_value(text)
    page.wait_for_timeout(300)  # as fast as no hand types, the key would close the cell before it knows the text
    page.keyboard.press("Enter")
    expect(cell).to_have_text(text)


def test_a_camat_closes_the_browser_in_the_middle_and_finishes_on_another_device(kantor: Kantor) -> None:
    page = opened(kantor.desk("camat.satu"), kantor, "/isian-sdm")
    type_into(page, 1, "3")
    expect(page.get_by_text("0 ditambah, 1 diubah, 0 dihapus")).to_be_visible()
    page.reload()
    expect(page.get_by_text("0 ditambah, 1 diubah, 0 dihapus")).to_be_visible()
    page.context.close()
    page = opened(kantor.desk("camat.satu"), kantor, "/isian-sdm")
    expect(page.get_by_text("0 ditambah, 1 diubah, 0 dihapus")).to_be_visible()
    type_into(page, 2, "4")
    expect(page.get_by_text("0 ditambah, 2 diubah, 0 dihapus")).to_be_visible()
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Tersimpan sebagai versi data")).to_be_visible()
    expect(page.get_by_text("Belum ada yang berubah")).to_be_visible()
    page.goto(kantor.server.alamat + "/isian")
    expect(page.get_by_text("3 dari 5 bagian sudah diajukan")).to_be_visible()  # the save opened this one again
    page.get_by_role("button", name="Ajukan", exact=True).click()
    expect(page.get_by_text("4 dari 5 bagian sudah diajukan")).to_be_visible()
    page.context.close()


def test_two_people_of_one_kecamatan_type_into_one_row_and_both_versions_are_shown(kantor: Kantor) -> None:
    first = opened(kantor.desk("camat.satu"), kantor, "/isian-sdm")
    second = opened(kantor.desk("operator.satu"), kantor, "/isian-sdm")
    type_into(first, 1, "3")
    expect(first.get_by_text("0 ditambah, 1 diubah, 0 dihapus")).to_be_visible()
    type_into(second, 1, "5")
    second.get_by_role("button", name="Simpan").click()
    expect(second.get_by_text("Tersimpan sebagai versi data")).to_be_visible()
    first.get_by_role("button", name="Simpan").click()
    expect(first.get_by_text("1 isian juga diubah orang lain: pilih versinya")).to_be_visible()
    expect(first.get_by_text("Tercatat sekarang")).to_be_visible()
    expect(first.get_by_text("Disimpan Operator.Satu")).to_be_visible()
    first.get_by_role("button", name="Pakai isian saya").click()
    expect(first.get_by_text("Jumlah 5 → 3")).to_be_visible()
    first.get_by_role("button", name="Simpan").click()
    expect(first.get_by_text("Tersimpan sebagai versi data")).to_be_visible()
    first.context.close()
    second.context.close()
