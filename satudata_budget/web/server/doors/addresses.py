"""Addresses within this site, and requests that come from it: nothing leads elsewhere, nothing is posted from there."""

import re
from urllib.parse import quote, urlsplit

from starlette.requests import HTTPConnection

from satudata_budget.web.session.cookie import is_secure
from satudata_budget.web.session.folder import inside

AWAL = "/ringkasan"
PINTU = ("/masuk", "/keluar", "/ganti-sandi", "/sesi")  # leading back to these would go round in circles
# A path as a browser keeps it: it drops tabs and line ends, and reads a backslash as a slash.
_PATH = re.compile(r"/(?!/)[^\\\x00-\x20\x7f]*")
TERPANJANG = 2_000
_PORT = {"http": 80, "https": 443}


def own_path(text: str | None) -> str:
    """Where to go after signing in: the path that was asked for if it is one of ours, else the first screen."""
    path = inside(text or "")
    if len(path) > TERPANJANG or not _PATH.fullmatch(path):
        return AWAL
    try:
        parts = urlsplit(path)
    except ValueError:
        return AWAL
    if parts.scheme or parts.netloc or parts.path in ("/", *PINTU):
        return AWAL
    return path


def with_return(page: str, path: str) -> str:
    """The address of a door page that leads on to `path` afterwards."""
    return page if own_path(path) == AWAL else f"{page}?kembali={quote(path, safe='')}"


def from_here(connection: HTTPConnection) -> bool:
    """Whether a form or a socket comes from a page of this site, by scheme, name and port: every browser says so in
    Origin, and cannot be made to lie."""
    said = _origin(connection.headers.get("origin", ""))
    return said is not None and said == _origin(own_origin(connection))


def own_origin(connection: HTTPConnection) -> str:
    """The origin of this site's pages as the visitor's browser knows it.

    A proxy hands Host on as it is (docs/masuk.md). That TLS ends there, one on this machine says in X-Forwarded-Proto,
    which uvicorn believes; the setting says it of any.
    """
    tls = is_secure() or connection.scope.get("scheme") in ("https", "wss")
    return f"{'https' if tls else 'http'}://{connection.headers.get('host', '')}"


def _origin(text: str) -> tuple[str, str, int] | None:
    """Scheme, name and port, the usual port where none is named; None for what is no origin."""
    try:
        parts = urlsplit(text)
        port = parts.port or _PORT.get(parts.scheme)
    except ValueError:
        return None
    if not port or not parts.hostname or parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        return None
    return parts.scheme, parts.hostname, port
