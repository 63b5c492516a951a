"""One server and one browser for all browser tests; every test is a new visitor."""

from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.peladen import Peladen, build_sample, serve
from tests.browser.peramban import open_browser, sign_in, visitor

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests share the server of their worker; the tests of one file run one after another, on one worker."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group(f"browser-{item.path.stem}"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure shows what the server said."""
    report = yield
    server = getattr(item, "funcargs", {}).get("server")
    if report.failed and isinstance(server, Peladen):
        report.sections.append(("server log", server.last_words()))
    return report


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample database, built through the command line."""
    database = tmp_path_factory.mktemp("contoh") / "contoh.duckdb"
    build_sample(database)
    return database


@pytest.fixture(scope="session")
def server(sample: Path) -> Iterator[Peladen]:
    """The real server on the sample, as `make run` starts it."""
    with serve(sample, sample.with_name("peladen.log"), demo=True) as running:
        yield running


@pytest.fixture
def serve_on(tmp_path: Path) -> Callable[[Path], AbstractContextManager[Peladen]]:
    """Start a server on a database of the test's own: `with serve_on(path) as server`."""
    return lambda database: serve(database, tmp_path / "peladen.log")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def tamu(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor at a desk, with an empty cache, who is not signed in."""
    context = visitor(browser)
    yield context
    context.close()


@pytest.fixture
def pengunjung(tamu: BrowserContext, request: pytest.FixtureRequest) -> BrowserContext:
    """A visitor at a desk, with an empty cache; signed in as Komisi I where the test uses `server`."""
    _sign_in_to_the_server(tamu, request)
    return tamu


@pytest.fixture
def halaman(pengunjung: BrowserContext) -> Page:
    """The visitor's tab, 1440×900."""
    return pengunjung.new_page()


@pytest.fixture
def telepon(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The tab of a visitor with a phone, 390×844; signed in as Komisi I where the test uses `server`."""
    context = visitor(browser, telepon=True)
    _sign_in_to_the_server(context, request)
    yield context.new_page()
    context.close()


@pytest.fixture
def masuk(browser: Browser, server: Peladen) -> Iterator[Callable[[str], Page]]:
    """The tab of a further visitor, signed in: `masuk("komisi")`, camat.trenggalek, camat.panggul, camat.pule,
    diskominfo or admin."""
    opened: list[BrowserContext] = []

    def tab(akun: str) -> Page:
        context = visitor(browser)
        opened.append(context)
        sign_in(context, server.alamat, akun)
        return context.new_page()

    yield tab
    for context in opened:
        context.close()


def _sign_in_to_the_server(context: BrowserContext, request: pytest.FixtureRequest) -> None:
    if "server" in request.fixturenames:
        sign_in(context, request.getfixturevalue("server").alamat, "komisi")
