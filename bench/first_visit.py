"""A first visit on this machine: bytes over the wire, and the time to heading, first chart and reload.

Beside it stands an empty Streamlit page, the floor that no screen can go below. Aims: at most 3 MB; heading within 2 s,
first chart within 4 s, reload within 1.5 s.
"""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.peladen import Peladen, build_sample, serve
from tests.browser.peramban import LaluLintas, listen, open_browser, sign_in, visitor

KALI = 5
HALAMAN = ("/ringkasan", "/kecamatan?kode=35.03.01")
JUDUL = "h1"
GRAFIK = ".js-plotly-plot .main-svg"
KOSONG = "import streamlit as st\n\nst.title('Kosong')\n"


@dataclass(frozen=True)
class Kunjungan:
    """One first visit and the reload after it: seconds, and bytes as the browser counts them."""

    judul: float
    grafik: float | None
    muat_ulang: float
    byte: int
    soket: int
    permintaan: int


def visit(browser: Browser, server: Peladen, path: str, *, grafik: bool) -> Kunjungan:
    """A visitor who has never been here, but is let in already: `grafik` screens are ours and ask who it is."""
    address = server.alamat + path
    with _new_tab(browser, server if grafik else None) as page:
        traffic = listen(page)
        start = time.perf_counter()
        page.goto(address, wait_until="commit")
        judul = _seconds_until(page, JUDUL, start)
        gambar = _seconds_until(page, GRAFIK, start) if grafik else None
        page.wait_for_load_state("networkidle")
        sent = LaluLintas(list(traffic.diminta), dict(traffic.ukuran), traffic.soket)
        start = time.perf_counter()
        page.reload(wait_until="commit")
        muat_ulang = _seconds_until(page, GRAFIK if grafik else JUDUL, start)
        return Kunjungan(judul, gambar, muat_ulang, sent.byte, sent.soket, len(sent.diminta))


@contextmanager
def _new_tab(browser: Browser, ours: Peladen | None) -> Iterator[Page]:
    context = visitor(browser)
    if ours is not None:
        sign_in(context, ours.alamat, "komisi")
    yield context.new_page()
    context.close()


def _seconds_until(page: Page, selector: str, start: float) -> float:
    page.locator(selector).first.wait_for(state="attached")
    return time.perf_counter() - start


def show(label: str, visits: list[Kunjungan]) -> None:
    """One line: medians, with the very first visit after the server's start in brackets."""

    def seconds(values: list[float | None]) -> str:
        known = [value for value in values if value is not None]
        return f"{statistics.median(known):5.2f} ({known[0]:5.2f})" if known else "    –        "

    last = visits[-1]
    times = "  ".join(
        seconds(list(column)) for column in zip(*((v.judul, v.grafik, v.muat_ulang) for v in visits), strict=True)
    )
    print(f"{label:28} {times}  {last.byte / 1e6:6.2f}  {last.soket / 1e3:6.0f}  {last.permintaan:4}")


def main() -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        empty = folder / "kosong.py"
        empty.write_text(KOSONG, encoding="utf-8")
        build_sample(folder / "contoh.duckdb")
        browser = stack.enter_context(open_browser())
        print(f"{KALI} first visits each; seconds as median (first after the server's start)")
        print(f"{'':28} {'judul':13}  {'grafik':13}  {'muat ulang':13}  {'MB':>6}  {'kB ws':>6}  {'n':>4}")
        for path in HALAMAN:
            with serve(folder / "contoh.duckdb", folder / "log", demo=True) as server:
                show(path, [visit(browser, server, path, grafik=True) for _visit in range(KALI)])
        with serve(folder / "contoh.duckdb", folder / "log", script=empty) as server:
            show("Streamlit kosong", [visit(browser, server, "", grafik=False) for _visit in range(KALI)])


if __name__ == "__main__":
    main()
