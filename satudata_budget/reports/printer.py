"""Images and PDF: one Chrome, kept running in a thread of its own, asked by one caller at a time.

Kaleido would start a Chrome for every call (2 s); kept running it needs 0.2 s an image. No page that is opened here
asks the network for anything: Plotly's script and the font lie in the package.
"""

import asyncio
import base64
import os
import tempfile
from collections.abc import Coroutine, MutableMapping
from functools import cache
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from choreographer.browsers.chromium import Chromium
from kaleido import Kaleido

from satudata_budget.messages import _
from satudata_budget.reports.chrome import BrowserMissing, find_browser, why_missing

FONTS = Path(__file__).parent / "huruf"
SECONDS_IMAGE, SECONDS_PDF, SECONDS_START = 20.0, 60.0, 30.0
A4 = {"paperWidth": 8.27, "paperHeight": 11.69}
"""Inches, as the DevTools protocol wants them."""
MARGINS = {"marginTop": 0.55, "marginBottom": 0.7, "marginLeft": 0.6, "marginRight": 0.6}
READY = "document.documentElement.dataset.siap === 'ya'"


class PrintFailed(RuntimeError):
    """Chrome is there but did not answer; the message says what to do."""


class _OwnFont(Chromium):
    """Chrome that finds the project's font through fontconfig: web fonts do not get into images."""

    def get_env(self) -> MutableMapping[str, str]:
        return {**super().get_env(), "FONTCONFIG_FILE": str(_fontconfig())}


class Printer:
    """One browser. Calls wait for each other; a browser that does not answer in time is replaced at the next call."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._browser: Any = None

    def image(self, figure: dict[str, Any], form: str, scale: float = 2) -> bytes:
        """A Plotly figure (as `to_plotly_json` gives it) as `png` or `svg`, in the size of its layout.

        Raises BrowserMissing, PrintFailed.
        """
        size = {"width": figure["layout"]["width"], "height": figure["layout"]["height"]}
        options = {"format": form, "scale": scale if form == "png" else 1, **size}
        return self._ask(lambda browser: browser.calc_fig(figure, opts=options), SECONDS_IMAGE)

    def pdf(self, page: str, footer: str = "") -> bytes:
        """A whole HTML page on A4; `footer` is HTML of the foot of each page. Raises BrowserMissing, PrintFailed."""
        return self._ask(lambda browser: _printed(browser, page, footer), SECONDS_PDF)

    def close(self) -> None:
        """End the browser; the next call starts a new one."""
        with self._turn:
            self._drop()

    def _ask(self, work: Any, seconds: float) -> bytes:
        with self._turn:
            browser = self._running()
            try:
                return bytes(self._wait(work(browser), seconds))
            except Exception as error:
                self._drop()
                raise PrintFailed(
                    _("Chrome di server tidak menjawab saat membuat gambar atau PDF. Ulangi sekali lagi.")
                ) from error

    def _running(self) -> Any:
        if self._browser is not None and self._browser.subprocess.poll() is None:
            return self._browser
        self._drop()
        path = find_browser()
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            Thread(target=self._loop.run_forever, name="pencetak", daemon=True).start()
        try:
            self._browser = self._wait(_opened(path), SECONDS_START)
        except Exception as error:
            raise PrintFailed(_("Chrome di server tidak mau mulai. Periksa pemasangannya, lalu ulangi.")) from error
        return self._browser

    def _wait(self, work: Coroutine[Any, Any, Any], seconds: float) -> Any:
        assert self._loop is not None  # noqa: S101  # made by _running before anything is asked
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result(seconds)
        except TimeoutError:
            future.cancel()
            raise

    def _drop(self) -> None:
        browser, self._browser = self._browser, None
        if browser is None:
            return
        try:
            self._wait(browser.close(), SECONDS_IMAGE)
        except Exception:
            browser.subprocess.kill()


@cache
def printer() -> Printer:
    """The one printer of this process."""
    return Printer()


def why_no_printer() -> str:
    """Why there are no images and no PDF on this machine; '' where there are."""
    return "" if has_browser() else why_missing()


@cache
def has_browser() -> bool:
    """Whether a browser starts on this machine. Only this is kept: why not is said in each reader's language."""
    try:
        find_browser()
    except BrowserMissing:
        return False
    return True


async def _opened(path: str) -> Any:
    browser = Kaleido(n=1, timeout=SECONDS_IMAGE, mathjax=False, path=path, browser_cls=_OwnFont)
    await browser.open()
    return browser


async def _printed(browser: Any, page: str, footer: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="satudata-") as folder:
        file = Path(folder) / "laporan.html"
        file.write_text(page, encoding="utf-8")
        tab = await browser.create_tab(file.as_uri(), width=1000, height=1400, window=True)
        try:
            while not await _is_ready(tab):
                await asyncio.sleep(0.05)
            options = A4 | MARGINS | {"printBackground": True, "displayHeaderFooter": bool(footer)}
            answer = await tab.send_command(
                "Page.printToPDF", options | {"headerTemplate": "<span></span>", "footerTemplate": footer}
            )
            return base64.b64decode(answer["result"]["data"])
        finally:
            await browser.close_tab(tab)


async def _is_ready(tab: Any) -> bool:
    answer = await tab.send_command("Runtime.evaluate", {"expression": READY, "returnByValue": True})
    return bool(answer.get("result", {}).get("result", {}).get("value"))


@cache
def _fontconfig() -> Path:
    """The machine's own fonts and ours. The folder stays as long as the process."""
    folder = Path(tempfile.mkdtemp(prefix="satudata-huruf-"))
    system = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">{system}</include><dir>{FONTS}</dir>'
        f"<cachedir>{folder}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return folder / "fonts.conf"
