"""A camat enters what the desa have, hands it in, and sees them counted: from nothing to every desa that serves."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from satudata_budget.access import COMMAND_LINE, Account, SessionLimits, add_without_password, begin, save
from satudata_budget.store import Difference, Store
from tests.browser.peladen import serve
from tests.browser.peramban import visitor

UNIT = "35.03.01"
DESA = 17
BARIS = 35
"""Pixels of a row of the table."""


@dataclass(frozen=True)
class MejaCamat:
    """A signed-in tab, and where its server answers."""

    halaman: Page
    alamat: str


@pytest.fixture
def meja(browser: Browser, sample: Path, tmp_path: Path) -> Iterator[MejaCamat]:
    """The desk of a camat of whose desa nothing is recorded."""
    database = Path(shutil.copy(sample, tmp_path / "desa.duckdb"))
    with Store.open(database) as store:
        akun = add_without_password(store, COMMAND_LINE, "camat.uji", "Camat Uji", "camat", (UNIT,))
        _forget_desa(store, akun)
        token = begin(store, akun, SessionLimits())
    with serve(database, tmp_path / "peladen.log") as running:
        context = visitor(browser)
        context.add_cookies([{"name": "satudata", "value": token, "url": running.alamat}])
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=running.alamat)
        yield MejaCamat(context.new_page(), running.alamat)
        context.close()


def _forget_desa(store: Store, akun: Account) -> None:
    with store.read() as now:
        pada = now.pada
        own = {
            tabel: now.rows(f"select * from {tabel} where kode_tempat like '{UNIT}.%'")  # noqa: S608
            for tabel in ("aset", "pegawai", "akses")
        }
    changes = [Difference(tabel, pada, dihapus=tuple(rows)) for tabel, rows in own.items() if rows]
    save(store, akun, changes, "isian")


def test_a_camat_enters_seventeen_desa_and_sees_them_counted(meja: MejaCamat) -> None:
    camat = meja.halaman
    before = serving(meja)
    camat.goto(meja.alamat + "/isian-desa")
    fill(camat, 2 * DESA, "1\tBaik\t2019")
    choose(camat, "Operator desa")
    fill(camat, DESA, "1")
    choose(camat, "Internet dan layanan desa")
    fill(camat, 2 * DESA, "1\tada dan dipakai\t30/09/2020")
    camat.goto(meja.alamat + "/isian")
    camat.locator(".st-key-ajukan-desa").get_by_role("button", name="Ajukan", exact=True).click()
    expect(camat.locator(".st-key-ajukan-desa")).to_have_count(0)
    assert serving(meja) == before + DESA
    camat.goto(meja.alamat + "/desa")
    expect(camat.locator("h1")).to_contain_text(f"SKTM dapat diurus di {before + DESA} dari")


def serving(meja: MejaCamat) -> int:
    """How many desa the first screen says can serve."""
    page = meja.halaman
    page.goto(meja.alamat + "/ringkasan")
    card = page.locator("[data-testid=stVerticalBlock]").filter(has_text="Desa dapat melayani surat").last
    expect(card).to_contain_text(re.compile(r"\d+ dari \d+"))
    found = re.search(r"Desa dapat melayani surat\s*(\d+) dari \d+", card.inner_text())
    assert found is not None, card.inner_text()
    return int(found[1])


def choose(page: Page, tabel: str) -> None:
    page.get_by_role("radio", name=tabel).or_(page.get_by_role("button", name=tabel, exact=True)).first.click()


def fill(page: Page, rows: int, line: str) -> None:
    """Take the rows of the standard, paste one line for each beside them, save."""
    page.get_by_role("button", name=f"Isi dari standar ({rows})").click()
    paste(page, 5, "\n".join([line] * rows))
    expect(page.get_by_text(f"{rows} ditambah, 0 diubah, 0 dihapus")).to_be_visible()
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text(f"{rows} ditambah, 0 diubah, 0 dihapus.")).to_be_visible()


def paste(page: Page, kolom: int, text: str) -> None:
    """Paste a block as it comes from Excel, its upper left corner in this column of the first row."""
    canvas = page.get_by_test_id("stDataFrame").first.locator("canvas").first
    first = page.get_by_test_id("glide-cell-4-0")
    expect(first).not_to_be_empty()
    box = canvas.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 20, box["y"] + BARIS + 17)
    for step in range(kolom + 1):
        expect(page.get_by_test_id(f"glide-cell-{step}-0")).to_have_attribute("aria-selected", "true")
        if step < kolom:
            page.keyboard.press("ArrowRight")
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")
