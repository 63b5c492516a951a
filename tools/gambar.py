"""Take the handbook's screenshots: `python -m tools.gambar`; every screen in three sizes: `--semua FOLDER`.

A server of its own on a sample database made anew, whose change sets carry fixed moments: the same program gives the
same pictures.
"""

import argparse
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from satudata_budget.web.session.screens import KELOMPOK, Screen
from tests.browser.peladen import AKAR, Peladen, build_sample, serve
from tests.browser.peramban import LAYAR, TELEPON, open_browser, sign_in, visitor
from tests.browser.test_impor import payload
from tests.intake.borang import PC, bezetting, good, kib_b, one_line

DOCS = AKAR / "docs"
TUJUAN = DOCS / "gambar"
PANGGUL = "35.03.01 Kecamatan Panggul"
BERKAS = (
    kib_b([good(PC, "P.C Unit", "000001 s/d 000009")], PANGGUL),
    bezetting([(1, "Operator Komputer", 5, "Pelaksana", 2, 3, 1, None)], PANGGUL),
    one_line("Tersedianya 3 unit komputer dan 2 unit printer", 60_000_000, PANGGUL),
)
"""What the camat drops on Unggah berkas."""
WARNA = 128
"""Colours of a picture: text and flat areas lose nothing by it, and it is a third of the size."""
PROYEKTOR: ViewportSize = {"width": 1920, "height": 1080}
UKURAN = (LAYAR, PROYEKTOR, TELEPON)
AKUN = {
    "komisi": "komisi",
    "camat": "camat.panggul",
    "diskominfo": "diskominfo",
    "admin": "admin",
}


@dataclass(frozen=True)
class Potret:
    """One picture of the handbook: its file, who looks, and the address."""

    nama: str
    peran: str
    alamat: str


POTRET = (
    Potret("ringkasan", "komisi", "ringkasan"),
    Potret("kesenjangan", "komisi", "kesenjangan"),
    Potret("kecamatan", "komisi", "kecamatan?kode=35.03.01"),
    Potret("raker", "komisi", "raker"),
    Potret("isian", "camat", "isian"),
    Potret("perangkat", "camat", "isian-perangkat"),
    Potret("impor", "camat", "impor"),
    Potret("verifikasi", "diskominfo", "verifikasi"),
    Potret("standar", "diskominfo", "standar"),
    Potret("pengadaan", "diskominfo", "pengadaan"),
)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--semua", type=Path, metavar="FOLDER", help="every screen, three sizes, the full page")
    asked.add_argument("--bahasa", choices=("id", "en"), default="id", help="language of --semua")
    asked.add_argument("layar", nargs="*", help="only these addresses of --semua")
    choice = asked.parse_args()
    with _demo() as server, open_browser() as browser:
        if choice.semua:
            wanted = [h for _kelompok, pages in KELOMPOK for h in pages if h.alamat in choice.layar or not choice.layar]
            every_screen(browser, server, choice.semua, wanted, choice.bahasa)
        else:
            handbook(browser, server)


def handbook(browser: Browser, server: Peladen) -> None:
    """The pictures of docs/, as the first screenful of a 1440×900 window."""
    TUJUAN.mkdir(exist_ok=True)
    for potret in POTRET:
        context = visitor(browser)
        page = _open(context, server, potret.peran, potret.alamat)
        if potret.nama == "impor":
            page.locator("input[type=file]").set_input_files([payload(file) for file in BERKAS])
            page.get_by_role("button", name=re.compile("Simpan")).wait_for()
            settled(page)
        small(page.screenshot(), TUJUAN / f"{potret.nama}.png")
        context.close()
    sizes = {path.name: path.stat().st_size // 1000 for path in sorted(TUJUAN.glob("*.png"))}
    print(", ".join(f"{name} {size} kB" for name, size in sizes.items()), f"= {sum(sizes.values())} kB")


def every_screen(browser: Browser, server: Peladen, to: Path, wanted: list[Screen], bahasa: str) -> None:
    """Each screen for a role that uses it, from top to bottom: `<address>-<width>.png`."""
    to.mkdir(parents=True, exist_ok=True)
    for ukuran in UKURAN:
        for halaman in wanted:
            context = visitor(browser, telepon=ukuran == TELEPON)
            page = _open(context, server, _viewer(halaman), halaman.alamat, ukuran, bahasa)
            _unroll(page, ukuran)
            page.screenshot(path=to / f"{halaman.alamat}-{ukuran['width']}.png")
            context.close()


def small(png: bytes, to: Path) -> None:
    """Keep a screenshot with few colours."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    picture.quantize(WARNA, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(to, optimize=True)


def settled(page: Page) -> None:
    """Wait until the script has run, the title stands and the charts are drawn."""
    page.locator("[data-testid=stMain] h1, [data-testid=stMain] iframe").first.wait_for()
    for _turn in range(2):  # the browser may tell its width and run the script once more
        page.wait_for_timeout(700)
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(300)


def _viewer(halaman: Screen) -> str:
    """Who enters sees it best; else Komisi I, for whom it was made."""
    return next(peran for peran in ("komisi", "camat", "diskominfo", "admin") if peran in halaman.peran)


def _open(
    context: BrowserContext,
    server: Peladen,
    peran: str,
    alamat: str,
    ukuran: ViewportSize = LAYAR,
    bahasa: str = "id",
) -> Page:
    sign_in(context, server.alamat, AKUN[peran])
    page = context.new_page()
    page.set_viewport_size(ukuran)
    page.goto(f"{server.alamat}/{alamat}")
    settled(page)
    if bahasa != "id":
        page.get_by_role("radio", name=re.compile("English")).first.dispatch_event("click")
        settled(page)
    return page


def _unroll(page: Page, ukuran: ViewportSize) -> None:
    """Make the window as tall as what scrolls in it."""
    for _turn in range(2):
        tall = page.evaluate("document.querySelector('[data-testid=stMain]')?.scrollHeight ?? 0")
        page.set_viewport_size({"width": ukuran["width"], "height": max(ukuran["height"], int(tall))})
        settled(page)


@contextmanager
def _demo() -> Iterator[Peladen]:
    with TemporaryDirectory(prefix="gambar-") as folder:
        database = Path(folder) / "contoh.duckdb"
        build_sample(database)
        with serve(database, Path(folder) / "peladen.log", demo=True) as server:
            yield server


if __name__ == "__main__":
    main()
