"""Komisi I takes its report and a chart along."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from satudata_budget.reports import html
from satudata_budget.reports.content import gather
from satudata_budget.store import Store
from tests.browser.peladen import Peladen

BENTUK = {
    "Excel (xlsx)": (".xlsx", b"PK"),
    "Word (docx)": (".docx", b"PK"),
    "Halaman web (html)": (".html", b"<!doctype html>"),
    "PDF: siap cetak": (".pdf", b"%PDF"),
    "Semua bagan sebagai PNG": (".zip", b"PK"),
    "Semua bagan sebagai SVG": (".zip", b"PK"),
}
"""Format, as the screen names it → how its file ends and begins."""
BAGAN = {"PNG": b"\x89PNG\r\n\x1a\n", "SVG": b"<svg", "Excel": b"PK", "CSV": b"\xef\xbb\xbf"}
"""What a chart offers → how its file begins."""


def test_the_report_for_komisi_is_made_in_every_format(halaman: Page, server: Peladen, tmp_path: Path) -> None:
    halaman.goto(f"{server.alamat}/laporan")
    ready = halaman.locator(".st-key-laporan-unduh").get_by_role("button")
    for nama, (akhiran, awal) in BENTUK.items():
        halaman.locator(".st-key-laporan-bentuk").get_by_role("combobox").click()
        halaman.get_by_role("option").filter(has_text=nama).click()
        expect(ready).to_have_count(0)  # the file of the format before is no longer offered here
        halaman.get_by_role("button", name="Buat laporan").click()
        expect(ready).to_be_visible(timeout=60_000)
        expect(halaman.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
        with halaman.expect_download() as download:
            ready.click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert file.suffix == akhiran
        assert file.read_bytes()[: len(awal)].lower() == awal.lower(), nama
        assert file.stat().st_size > 10_000


def test_the_report_for_komisi_and_a_chart_are_downloaded(halaman: Page, server: Peladen, tmp_path: Path) -> None:
    halaman.goto(f"{server.alamat}/laporan")
    halaman.get_by_role("button", name="Buat laporan").click()
    with halaman.expect_download() as download:
        halaman.get_by_role("button", name="Unduh laporan-komisi").first.click()
    report = tmp_path / "laporan.xlsx"
    download.value.save_as(report)
    assert download.value.suggested_filename.startswith("laporan-komisi-2021-KUA-PPAS-v")
    assert report.read_bytes()[:2] == b"PK"
    expect(halaman.get_by_text("laporan pernah dibuat")).to_be_visible()

    halaman.goto(f"{server.alamat}/ringkasan")
    halaman.get_by_role("button", name="Unduh").first.click()
    for nama, awal in BAGAN.items():
        with halaman.expect_download() as download:
            halaman.get_by_role("button", name=nama).click()
        chart = tmp_path / download.value.suggested_filename
        download.value.save_as(chart)
        assert chart.read_bytes().startswith(awal), nama
    expect(halaman.get_by_text("versi data").last).to_be_visible()  # the finding, to be copied


def test_the_page_that_is_taken_home_asks_for_nothing_and_fits_a_phone(
    telepon: Page, load: Callable[[str], Store], tmp_path: Path
) -> None:
    with load("kecil").read() as reading:
        made = html.page(gather(reading, 2021, "KUA-PPAS", "komisi"))
    file = tmp_path / "laporan.html"
    file.write_text(made, encoding="utf-8")
    asked: list[str] = []
    telepon.on("request", lambda request: asked.append(request.url))
    telepon.goto(file.as_uri())
    expect(telepon.locator("html")).to_have_attribute("data-siap", "ya")
    assert [url for url in asked if not url.startswith(("data:", "blob:"))] == [file.as_uri()]
    assert telepon.locator("[data-gambar] .main-svg").count() >= telepon.locator("[data-gambar]").count() > 5
    assert telepon.evaluate("document.documentElement.scrollWidth <= innerWidth")
    with telepon.expect_download() as download:
        telepon.get_by_role("button", name="PNG").first.click()
    assert Path(download.value.path()).read_bytes().startswith(BAGAN["PNG"])
