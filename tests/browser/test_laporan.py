"""Komisi I takes its report and a chart along."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

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


def test_the_report_for_komisi_is_made_in_every_format(halaman: Page, server: Peladen, tmp_path: Path) -> None:
    halaman.goto(f"{server.alamat}/laporan")
    for nama, (akhiran, awal) in BENTUK.items():
        halaman.locator(".st-key-laporan-bentuk").get_by_role("combobox").click()
        halaman.get_by_role("option").filter(has_text=nama).click()
        halaman.get_by_role("button", name="Buat laporan").click()
        ready = halaman.get_by_role("button", name=re.compile(rf"^Unduh [a-z]+-komisi.*{re.escape(akhiran)}")).first
        expect(ready).to_be_visible(timeout=60_000)
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
    with halaman.expect_download() as download:
        halaman.get_by_role("button", name="PNG").click()
    chart = tmp_path / "bagan.png"
    download.value.save_as(chart)
    assert chart.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
