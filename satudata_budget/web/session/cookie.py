"""The session on its way between browser and store: the cookie, its flags, the limits as configured."""

import os
from collections.abc import Mapping
from datetime import timedelta

from starlette.responses import Response

from satudata_budget.access import SessionLimits
from satudata_budget.web.session.folder import folder

SECURE = "SATUDATA_COOKIE_SECURE"
DIAM, MUTLAK = "SATUDATA_SESI_DIAM_MENIT", "SATUDATA_SESI_MUTLAK_MENIT"


def is_secure() -> bool:
    """Whether the cookie goes over TLS only: set where a proxy with TLS stands in front."""
    return os.environ.get(SECURE) == "1"


def cookie_name() -> str:
    """With TLS the browser itself refuses a cookie of this name that another host has set; in a folder, which other
    programs of the same site have beside it, the cookie is not sent to them."""
    if not is_secure():
        return "satudata"
    return "__Secure-satudata" if folder() else "__Host-satudata"


def limits() -> SessionLimits:
    """How long a session lasts, in minutes as the environment says; two hours idle and twelve in all without it."""
    usual = SessionLimits()
    return SessionLimits(_minutes(DIAM) or usual.diam, _minutes(MUTLAK) or usual.mutlak)


def token_of(cookies: Mapping[str, str]) -> str | None:
    """The token that the browser sent, if any."""
    return cookies.get(cookie_name())


def set_cookie(response: Response, token: str) -> None:
    """Give the browser its token: for this site only, out of reach for scripts, gone when the browser is closed."""
    response.set_cookie(cookie_name(), token, path=folder() or "/", secure=is_secure(), httponly=True, samesite="lax")


def clear_cookie(response: Response) -> None:
    """Take the token back."""
    response.delete_cookie(cookie_name(), path=folder() or "/", secure=is_secure(), httponly=True, samesite="lax")


def _minutes(name: str) -> timedelta | None:
    text = os.environ.get(name, "")
    return timedelta(minutes=float(text)) if text else None
