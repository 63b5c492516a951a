"""The guard in front of everything: no page, upload, media file or socket without a session.

Pure ASGI, so that it sees what Streamlit's own routes see, and before them: a refused request runs no script. An open
socket is asked again at each message, so that signing out, or being switched off, ends it too.
"""

import asyncio
import logging
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from satudata_budget.access import Session, look_up, touch
from satudata_budget.messages import _
from satudata_budget.messages.akses import nama_peran
from satudata_budget.store import Store, StoreError
from satudata_budget.web.server.addresses import GANTI_SANDI, SOKET, TANPA_NAMA, is_off, is_open, is_static, verdict
from satudata_budget.web.server.doors.addresses import from_here, own_origin, with_return
from satudata_budget.web.server.doors.sheet import not_allowed, not_found, unusable
from satudata_budget.web.server.socket_guard import PELANGGARAN, WatchedSocket
from satudata_budget.web.server.uploads import JAM, UploadMeter, is_upload, limit
from satudata_budget.web.session.cookie import limits, token_of

_LOG = logging.getLogger(__name__)
PENANDA = b"x-satudata-sesi"
"""Tells Streamlit whose socket it is (.streamlit/config.toml, trustedUserHeaders): it never continues the state of one
session for another. Only the guard sets it; what a browser sends under this name is dropped."""
KEPALA_BERKAS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",  # in no other site's frame
    "Referrer-Policy": "same-origin",
}
KEPALA = {
    **KEPALA_BERKAS,
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    # For what is no screen; a screen's own policy is the document's (document.py).
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'self'",
}


class Guard:
    """ASGI middleware; only InFolder stands before it. `open_store` gives the store; `host_allowed` judges the Host
    header."""

    def __init__(
        self,
        app: ASGIApp,
        open_store: Callable[[], Store],
        host_allowed: Callable[[str | None], bool] = is_host_allowed,
    ) -> None:
        self.app = app
        self._open = open_store
        self._host_allowed = host_allowed
        self._measure = UploadMeter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._http(scope, receive, _Sent(send, scope["path"]))
        elif scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: "_Sent") -> None:
        request = Request(scope, receive)
        try:
            refusal = await self._refusal(request)
            if refusal is None:
                await self.app(scope, receive, send)
                return
        except StoreError as error:
            if send.started:
                raise
            refusal = unusable(str(error)) if _is_navigation(request) else _plain(str(error), 503)
        await refusal(scope, receive, send)

    async def _refusal(self, request: Request) -> Response | None:
        """The answer instead of the one that was asked for; None lets the request through."""
        path = request.scope["path"]
        if not self._host_allowed(request.headers.get("host")) and path not in TANPA_NAMA:
            return _plain(_("Nama server ini tidak dikenal. Periksa alamatnya."), 403)
        if is_off(path):
            return _plain(_("Alamat ini tidak dipakai."), 404)
        if is_open(path):
            return None
        sesi = await self._session(request)
        if sesi is None:
            return _go(request, "/masuk") or _plain(_("Anda belum masuk."), 401)
        if sesi.akun.harus_ganti and path != GANTI_SANDI:
            return _go(request, GANTI_SANDI) or _plain(_("Ganti dahulu sandi pertama Anda."), 403)
        match verdict(path, sesi.akun.peran):
            case "tidak_ada":
                return not_found()
            case "dilarang":
                return not_allowed(sesi.akun.nama, nama_peran(sesi.akun.peran))
        if is_upload(request) and not self._measure.take(sesi.akun.id, request):
            return _too_much()
        return None

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        connection = HTTPConnection(scope)
        sesi = None
        if scope["path"] == SOKET and self._host_allowed(connection.headers.get("host")) and _is_our_page(connection):
            sesi = await self._session_or_none(connection)
        if sesi is None or sesi.akun.harus_ganti:
            await receive()  # the connection has to be asked for before it can be refused
            await send({"type": "websocket.close", "code": PELANGGARAN})
            return
        headers = [(name, value) for name, value in scope["headers"] if name.lower() != PENANDA]
        headers.append((PENANDA, sesi.awalan.encode()))
        watched = WatchedSocket(receive, send, lambda: self._session_or_none(connection))
        await self.app({**scope, "headers": headers}, watched.receive, watched.send)

    async def _session(self, connection: HTTPConnection) -> Session | None:
        """The session of the cookie, which is in use by being asked for."""
        return await asyncio.to_thread(self._use, token_of(connection.cookies))

    async def _session_or_none(self, connection: HTTPConnection) -> Session | None:
        try:
            return await self._session(connection)
        except StoreError:
            return None

    def _use(self, token: str | None) -> Session | None:
        store = self._open()
        sesi = look_up(store, token)
        if sesi is not None:
            touch(store, sesi, limits())
        return sesi


def _is_our_page(connection: HTTPConnection) -> bool:
    """Whether a page of ours opens the socket. Streamlit itself compares the name alone, so that a page on another
    port, with the same cookies, would read the screen of whoever looks at it."""
    ours = from_here(connection)
    if not ours:
        _LOG.warning(
            "socket refused: Origin %.200r is not %.200r (behind TLS: SATUDATA_COOKIE_SECURE=1, Host as it is)",
            connection.headers.get("origin"),
            own_origin(connection),
        )
    return ours


def _go(request: Request, door: str) -> Response | None:
    """To a door page and back here afterwards, where somebody is opening a page."""
    if not _is_navigation(request):
        return None
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(with_return(door, request.scope["path"] + query), 303)


def _is_navigation(request: Request) -> bool:
    """Whether a person opens an address, rather than a page fetching something."""
    headers = Headers(scope=request.scope)
    return request.method in ("GET", "HEAD") and (
        headers.get("sec-fetch-mode") == "navigate" or "text/html" in headers.get("accept", "")
    )


def _too_much() -> Response:
    text = _("Akun ini sudah mengunggah {mb} MB dalam satu jam. Tunggu sebentar, lalu unggah sisanya.")
    refusal = _plain(text.format(mb=limit()), 429)
    refusal.headers["Retry-After"] = str(round(JAM))
    return refusal


def _plain(text: str, status: int) -> Response:
    return PlainTextResponse(text, status, headers={"Cache-Control": "no-store"})


class _Sent:
    """Sends an answer with our headers on it, and knows whether it has begun.

    What needs a session stays in no cache: after signing out, Back must not bring a screen or a file up again.
    """

    def __init__(self, send: Send, path: str) -> None:
        self._send, self._private = send, not is_open(path)
        # A hundred scripts and fonts make a first visit: what only concerns documents is not sent with each.
        self._headers = KEPALA_BERKAS if is_static(path) else KEPALA
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(raw=message["headers"])
            for name, value in self._headers.items():
                headers.setdefault(name, value)
            if self._private:
                headers["Cache-Control"] = "no-store"
        await self._send(message)
