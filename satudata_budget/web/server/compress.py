"""Send Streamlit's own scripts and styles compressed.

Streamlit 1.67 leaves everything under /static/ uncompressed: 9 MB for a first visit of a page with a chart, which
takes 76 s at 1 Mbit/s. Starlette's GZipMiddleware around it would compress the same file again for every visitor, and
in the event loop, because a file is sent in pieces that are too small for its worker thread: while one browser loads,
nobody else is served. These files never change while the server runs (their names carry a hash, their answer says
`immutable`), so here each is compressed once, in a thread, and kept. All that is not such a file passes untouched;
Streamlit compresses the rest of what can be compressed itself.
"""

import asyncio
import zlib
from dataclasses import dataclass, replace
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

AWALAN = "/static/"
AKHIRAN = (".js", ".css", ".json", ".svg", ".html")
UKURAN_TERKECIL = 1_000  # below this the header costs what compression saves
TINGKAT = 6  # level 9 takes a third longer than 6 and saves 0.3 %
BATAS_SIMPANAN = 32 * 2**20  # all of Streamlit's files together are 7 MB compressed


@dataclass(frozen=True)
class WholeAnswer:
    """A whole answer: status, raw headers, and every byte of its body."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


class CompressStatic:
    """ASGI middleware: gzip for Streamlit's immutable text files, once per file, kept in memory.

    Kept bytes never exceed `limit`: a file beyond it is compressed for its visitor and then forgotten.
    """

    def __init__(self, app: ASGIApp, limit: int = BATAS_SIMPANAN) -> None:
        self.app = app
        self.limit = limit
        self._kept: dict[str, WholeAnswer] = {}
        self._making: dict[str, asyncio.Task[WholeAnswer]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_static_text(scope):
            await self.app(scope, receive, send)
        elif _wants_plain(Headers(scope=scope)):
            await self.app(scope, receive, _with_vary(send))
        else:
            jawaban = self._kept.get(scope["path"]) or await self._make_once(scope)
            await _answer(jawaban, send, head_only=scope["method"] == "HEAD")

    async def _make_once(self, scope: Scope) -> WholeAnswer:
        """The answer for this path; visitors who ask for it at the same time wait for the same work."""
        path = scope["path"]
        task = self._making.get(path)
        if task is None:
            task = self._making[path] = asyncio.create_task(self._make(scope))
            task.add_done_callback(lambda _: self._making.pop(path, None))
        return await asyncio.shield(task)  # a visitor who leaves does not take the others' answer along

    async def _make(self, scope: Scope) -> WholeAnswer:
        jawaban = await _collect(self.app, scope)
        if not _is_compressible(jawaban):
            return jawaban
        padat = _compressed(jawaban, await asyncio.to_thread(_gzip, jawaban.body))
        if _is_immutable(padat) and self._bytes_kept() + len(padat.body) <= self.limit:
            self._kept[scope["path"]] = padat
        return padat

    def _bytes_kept(self) -> int:
        return sum(len(jawaban.body) for jawaban in self._kept.values())


def accepts_gzip(accept_encoding: str) -> bool:
    """Whether a browser with this Accept-Encoding takes gzip (RFC 9110, 12.5.3): `gzip;q=0` says no, `*` means any."""
    weights: dict[str, float] = {}
    for part in accept_encoding.lower().split(","):
        name, _, parameter = part.partition(";")
        weights[name.strip()] = _weight(parameter)
    return weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0))) > 0


def _weight(parameter: str) -> float:
    key, _, value = parameter.partition("=")
    if key.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def _is_static_text(scope: Scope) -> bool:
    return (
        scope["type"] == "http"
        and scope["method"] in ("GET", "HEAD")
        and scope["path"].startswith(AWALAN)
        and scope["path"].endswith(AKHIRAN)
    )


def _wants_plain(headers: Headers) -> bool:
    """No gzip wanted, a part of a file, or a question whether it changed: Streamlit's own answer is the right one."""
    asks_condition = any(name in headers for name in ("range", "if-none-match", "if-modified-since"))
    return asks_condition or not accepts_gzip(headers.get("accept-encoding", ""))


def _is_compressible(jawaban: WholeAnswer) -> bool:
    already = any(name == b"content-encoding" for name, _ in jawaban.headers)
    return jawaban.status == 200 and not already and len(jawaban.body) >= UKURAN_TERKECIL


def _is_immutable(jawaban: WholeAnswer) -> bool:
    return any(name == b"cache-control" and b"immutable" in value for name, value in jawaban.headers)


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(TINGKAT, zlib.DEFLATED, 16 + zlib.MAX_WBITS)  # 16 +: with gzip's own header
    return packer.compress(body) + packer.flush()


def _compressed(jawaban: WholeAnswer, body: bytes) -> WholeAnswer:
    headers = MutableHeaders(raw=list(jawaban.headers))
    headers["Content-Encoding"] = "gzip"
    headers["Content-Length"] = str(len(body))
    if "etag" in headers and not headers["etag"].startswith("W/"):
        headers["ETag"] = "W/" + headers["etag"]  # same content, not the same bytes
    if "accept-ranges" in headers:
        del headers["accept-ranges"]
    return replace(jawaban, headers=tuple(headers.raw), body=body)


async def _collect(app: ASGIApp, scope: Scope) -> WholeAnswer:
    """The app's whole answer to a GET of this path; none of these files is larger than 5 MB."""
    start: dict[str, Any] = {}
    pieces: list[bytes] = []

    async def receive() -> Message:
        await asyncio.Event().wait()  # whoever waits for this visitor to leave waits in vain: the answer is for all
        raise AssertionError("unreachable")

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            pieces.append(message.get("body", b""))

    await app({**scope, "method": "GET"}, receive, send)
    return WholeAnswer(start["status"], tuple(start.get("headers", ())), b"".join(pieces))


async def _answer(jawaban: WholeAnswer, send: Send, *, head_only: bool) -> None:
    send = _with_vary(send)
    await send({"type": "http.response.start", "status": jawaban.status, "headers": list(jawaban.headers)})
    await send({"type": "http.response.body", "body": b"" if head_only else jawaban.body})


def _with_vary(send: Send) -> Send:
    """Tell caches between here and the browser that the answer depends on Accept-Encoding."""

    async def send_with_vary(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(raw=message["headers"]).add_vary_header("Accept-Encoding")
        await send(message)

    return send_with_vary
