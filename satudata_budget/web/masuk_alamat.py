"""Addresses within this site, and requests that come from it: nothing leads elsewhere, nothing is posted from there."""

import re
from urllib.parse import quote, urlsplit

from starlette.requests import Request

from satudata_budget.web.folder import inside

AWAL = "/ringkasan"
PINTU = ("/masuk", "/keluar", "/ganti-sandi", "/sesi")  # leading back to these would go round in circles
# A path as a browser keeps it: it drops tabs and line ends, and reads a backslash as a slash.
_PATH = re.compile(r"/(?!/)[^\\\x00-\x20\x7f]*")
TERPANJANG = 2_000


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


def from_here(request: Request) -> bool:
    """Whether a form was sent from a page of this site: every browser says so in Origin, and cannot be made to lie."""
    origin, host = request.headers.get("origin"), request.headers.get("host")
    try:
        return bool(origin and host) and urlsplit(origin or "").netloc.lower() == (host or "").lower()
    except ValueError:
        return False
