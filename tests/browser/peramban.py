"""The browser as a visitor has it, and what it sends and receives."""

import base64
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize, expect, sync_playwright

from tools.browser import find_browser

# A browser that does nothing of its own accord: what it asks for is what the page asked for.
BENDERA = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LAYAR: ViewportSize = {"width": 1440, "height": 900}
TELEPON: ViewportSize = {"width": 390, "height": 844}
TENGGAT = 30_000  # ms; a first visit takes 4 s here, on two busy cores more


@contextmanager
def open_browser(*flags: str) -> Iterator[Browser]:
    """The system's own Chrome or Chromium, with further flags; one beside another too. Raises BrowserMissing where
    there is none."""
    expect.set_options(timeout=TENGGAT)
    with _playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*BENDERA, *flags])
        yield browser
        browser.close()


@contextmanager
def _playwright() -> Iterator[Playwright]:
    """Playwright runs once in a process: who comes second uses that of the first, who stays longer."""
    if _running:
        yield _running[0]
        return
    with sync_playwright() as started:
        _running.append(started)
        yield started
        _running.clear()


_running: list[Playwright] = []


def visitor(browser: Browser, *, telepon: bool = False, ignore_https_errors: bool = False) -> BrowserContext:
    """A visitor with nothing in the cache: Indonesian, in Trenggalek."""
    context = browser.new_context(
        viewport=TELEPON if telepon else LAYAR,
        device_scale_factor=2 if telepon else 1,
        is_mobile=telepon,
        has_touch=telepon,
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        ignore_https_errors=ignore_https_errors,
    )
    context.set_default_timeout(TENGGAT)
    return context


def sign_in(context: BrowserContext, alamat: str, akun: str) -> None:
    """Sign this visitor in by the demo's one click; nothing of the dashboard is loaded by it."""
    answer = context.request.post(
        f"{alamat}/masuk", form={"contoh": f"contoh.{akun}"}, headers={"Origin": alamat}, max_redirects=0
    )
    assert answer.status == 303, answer.text()


@dataclass
class LaluLintas:
    """What a page asked for, and the bytes that came over the wire for it."""

    diminta: list[str] = field(default_factory=list)
    ukuran: dict[str, int] = field(default_factory=dict)
    soket: int = 0  # what came through the websocket, packed as it travels

    @property
    def byte(self) -> int:
        return sum(self.ukuran.values())

    def foreign(self, origin: str) -> list[str]:
        """Requests to anywhere but this server."""
        own = (origin, origin.replace("http", "ws", 1), "data:", "blob:")
        return [url for url in self.diminta if not url.startswith(own)]


def listen(page: Page) -> LaluLintas:
    """Record the traffic of this page from now on, as the browser's own network panel counts it."""
    traffic = LaluLintas()
    names: dict[str, str] = {}

    def asked(event: dict[str, dict[str, str]]) -> None:
        names[str(event["requestId"])] = event["request"]["url"]
        traffic.diminta.append(event["request"]["url"])

    def loaded(event: dict[str, float]) -> None:
        url = names.get(str(event["requestId"]), "?")
        traffic.ukuran[url] = traffic.ukuran.get(url, 0) + int(event["encodedDataLength"])

    deflate = zlib.compressobj(wbits=-12)  # as permessage-deflate does; the browser only tells the unpacked frames

    def framed(event: dict[str, dict[str, str]]) -> None:
        frame = base64.b64decode(event["response"]["payloadData"])
        traffic.soket += len(deflate.compress(frame)) + len(deflate.flush(zlib.Z_SYNC_FLUSH))

    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.requestWillBeSent", asked)
    session.on("Network.webSocketCreated", lambda event: traffic.diminta.append(event["url"]))
    session.on("Network.loadingFinished", loaded)
    session.on("Network.webSocketFrameReceived", framed)
    return traffic
