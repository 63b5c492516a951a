"""Komisi I takes its report and a chart along."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen


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
