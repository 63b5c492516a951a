"""Streamlit's scripts and styles arrive compressed once and whole; everything else passes as it is."""

import asyncio
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import file_util
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_assets_routes

from satudata_budget.web.server.compress import CompressStatic, accepts_gzip

STATIC = Path(file_util.get_static_dir()) / "static"


def address(pattern: str) -> str:
    """The address of the file of Streamlit's that this pattern finds; its name carries a hash."""
    return "/static/" + next(STATIC.glob(pattern)).relative_to(STATIC).as_posix()


CHART = address("js/PlotlyChart.*.js")
STYLE = address("css/index.*.css")
FONT = address("media/MaterialSymbols-Rounded.*.woff2")


def on_disk(path: str) -> bytes:
    return (STATIC.parent / path.lstrip("/")).read_bytes()


class Counted:
    """Streamlit's own static files, counting how often they were asked."""

    def __init__(self) -> None:
        self.files: ASGIApp = Starlette(routes=create_streamlit_static_assets_routes(""))
        self.asked: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self.asked.append(scope["path"])
        await self.files(scope, receive, send)


@pytest.fixture
def files() -> Counted:
    return Counted()


@pytest.fixture
def client(files: Counted) -> Iterator[TestClient]:
    with TestClient(CompressStatic(files)) as made:
        made.headers["accept-encoding"] = "gzip, deflate"
        yield made


def raw(client: TestClient, path: str) -> bytes:
    with client.stream("GET", path) as answer:
        return b"".join(answer.iter_raw())


def test_a_script_arrives_as_gzip_and_unpacks_to_the_file(client: TestClient) -> None:
    answer = client.get(CHART)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.content == on_disk(CHART)


def test_the_length_is_that_of_what_is_sent(client: TestClient) -> None:
    sent = raw(client, CHART)
    assert int(client.get(CHART).headers["content-length"]) == len(sent)
    assert len(sent) < len(on_disk(CHART)) / 3
    assert gzip.decompress(sent) == on_disk(CHART)


def test_a_file_is_read_and_compressed_once_for_all_visitors(client: TestClient, files: Counted) -> None:
    assert raw(client, CHART) == raw(client, CHART)
    assert client.head(CHART).status_code == 200
    assert files.asked == [CHART]


def test_visitors_at_the_same_moment_wait_for_the_same_work(files: Counted) -> None:
    app = CompressStatic(files)
    bodies: list[bytes] = []

    async def visit() -> None:
        async def send(message: Message) -> None:
            if message["type"] == "http.response.body":
                bodies.append(message["body"])

        scope = {"type": "http", "method": "GET", "path": CHART, "headers": [(b"accept-encoding", b"gzip")]}
        await app(scope, _never, send)

    async def visit_together() -> None:
        await asyncio.gather(*(visit() for _visitor in range(5)))

    with start_blocking_portal() as portal:
        portal.call(visit_together)
    assert [gzip.decompress(body) == on_disk(CHART) for body in bodies] == [True] * 5
    assert files.asked == [CHART]


async def _never() -> Message:
    await asyncio.Event().wait()
    raise AssertionError("unreachable")


@pytest.mark.parametrize(
    ("accept_encoding", "expected"),
    [
        ("gzip", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, gzip;q=0.5", True),
        ("x-gzip", True),
        ("*", True),
        ("GZIP", True),
        ("", False),
        ("identity", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip; q=0.0, *", False),
        ("gzip;q=often", False),
    ],
)
def test_accept_encoding_decides(accept_encoding: str, expected: bool) -> None:
    assert accepts_gzip(accept_encoding) is expected


def test_who_takes_no_gzip_gets_the_plain_file(client: TestClient) -> None:
    answer = client.get(STYLE, headers={"accept-encoding": "gzip;q=0"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.content == on_disk(STYLE)


def test_head_has_the_headers_of_get_and_no_body(client: TestClient) -> None:
    head = client.head(STYLE)
    get = client.get(STYLE)
    assert dict(head.headers) == dict(get.headers)
    assert head.content == b""


def test_a_part_of_a_file_is_sent_plain(client: TestClient) -> None:
    answer = client.get(CHART, headers={"range": "bytes=0-99"})
    assert answer.status_code == 206
    assert "content-encoding" not in answer.headers
    assert answer.content == on_disk(CHART)[:100]


def test_whoever_has_the_file_already_is_told_so(client: TestClient) -> None:
    tag = client.get(CHART).headers["etag"]
    answer = client.get(CHART, headers={"if-none-match": tag})
    assert tag.startswith("W/")
    assert answer.status_code == 304
    assert answer.content == b""


def test_a_font_passes_untouched(client: TestClient, files: Counted) -> None:
    assert client.get(FONT).content == client.get(FONT).content == on_disk(FONT)
    assert "content-encoding" not in client.get(FONT).headers
    assert files.asked == [FONT] * 3


def test_a_small_file_is_not_compressed(client: TestClient) -> None:
    path = next(p for p in sorted((STATIC / "js").glob("*.js")) if p.stat().st_size < 500)
    answer = client.get(f"/static/js/{path.name}")
    assert "content-encoding" not in answer.headers
    assert answer.content == path.read_bytes()


def test_addresses_that_do_not_exist_are_not_kept(client: TestClient, files: Counted) -> None:
    for _visit in range(2):
        assert client.get("/static/js/tidak-ada.js").content == (STATIC.parent / "index.html").read_bytes()
    assert files.asked == ["/static/js/tidak-ada.js"] * 2


def test_beyond_the_limit_a_file_is_compressed_and_forgotten(files: Counted) -> None:
    client = TestClient(CompressStatic(files, limit=1_000_000), headers={"accept-encoding": "gzip"})
    for path in (STYLE, CHART, STYLE, CHART):
        assert client.get(path).content == on_disk(path)
        assert client.get(path).headers["content-encoding"] == "gzip"
    assert files.asked.count(STYLE) == 1
    assert files.asked.count(CHART) == 4


def test_a_page_and_a_post_pass_untouched(client: TestClient, files: Counted) -> None:
    assert client.get("/ringkasan").content == (STATIC.parent / "index.html").read_bytes()
    assert client.post(CHART).status_code == 405
    assert files.asked == ["/ringkasan", CHART]


def test_a_failure_is_the_visitors_own_and_the_next_one_is_served(files: Counted) -> None:
    works, files.files = files.files, _broken
    client = TestClient(CompressStatic(files), headers={"accept-encoding": "gzip"})
    with pytest.raises(OSError, match="disk"):
        client.get(CHART)
    files.files = works
    assert client.get(CHART).content == on_disk(CHART)


async def _broken(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise OSError("disk")
