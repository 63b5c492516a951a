"""Every screen and report is drawn once: no request goes anywhere else, and the policy has nothing to block."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from satudata_budget.web.session.screens import KELOMPOK
from tests.browser.peladen import Peladen
from tests.browser.peramban import listen
from tests.browser.test_sign_in import shown
from tests.perintah import run

AKUN = {"diskominfo": "diskominfo", "camat": "camat.panggul", "admin": "admin"}
HALAMAN = [halaman for _kelompok, pages in KELOMPOK for halaman in pages]


def test_every_screen_is_drawn_and_nothing_leaves(server: Peladen, masuk: Callable[[str], Page]) -> None:
    drawn = set()
    for peran, akun in AKUN.items():
        mine = [h.alamat for h in HALAMAN if peran in h.peran and h.alamat not in drawn]
        page = masuk(akun)
        traffic, blocked = listen(page), list[str]()
        page.on("console", lambda said, to=blocked: to.append(said.text) if "Content Security" in said.text else None)
        for alamat in mine:
            page.goto(f"{server.alamat}/{alamat}")
            shown(page)
            expect(page.get_by_text("Page not found")).to_have_count(0)
            expect(page.get_by_text("gagal ditampilkan")).to_have_count(0)
            assert (alamat, blocked) == (alamat, [])
        assert traffic.foreign(server.alamat) == []
        drawn.update(mine)
    assert drawn == {halaman.alamat for halaman in HALAMAN}


def test_a_report_that_is_opened_from_its_file_asks_for_nothing(
    sample: Path, tamu: BrowserContext, tmp_path: Path
) -> None:
    for untuk in ("komisi", "kecamatan"):
        unit = ["--unit", "35.03.01"] if untuk == "kecamatan" else []
        done = run("--db", sample, "report", "--untuk", untuk, *unit, "--format", "html", "--out", tmp_path)
        assert done.returncode == 0, done.stderr
    reports = sorted(tmp_path.glob("*.html"))
    assert len(reports) == 2
    page = tamu.new_page()
    traffic = listen(page)
    for report in reports:
        page.goto(report.as_uri())
        expect(page.locator("h1").first).to_be_visible()
    assert traffic.foreign(tmp_path.as_uri()) == []
