"""Signing in with the kabupaten's own accounts (OpenID Connect), where .streamlit/secrets.toml has a section [auth].

Streamlit talks to the provider and leaves a signed cookie that says who came. It lasts 30 days and knows no roles, so
it is taken for one thing only: within minutes it is exchanged for a session of our own, of an account that an
administrator has made, and then thrown away.
"""

import json
import os
import time
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from streamlit.auth_util import (
    encode_provider_token,
    get_origin_from_redirect_uri,
    get_secrets_auth_section,
    is_authlib_installed,
    validate_auth_credentials,
)
from streamlit.errors import StreamlitAuthError
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import _get_signed_cookie_with_chunks

from satudata_budget.access import Account, SignInRefused, account_named
from satudata_budget.store import Store
from satudata_budget.web.server.doors.addresses import own_path
from satudata_budget.web.session.folder import folder, outside

PINTU = "/masuk/kabupaten"
KLAIM = "SATUDATA_OIDC_KLAIM"
"""Which claim names the account: `email` (usual; only if the provider has verified it) or `preferred_username`."""
KEMBALI = "satudata_kembali"
RAHASIA_TERPENDEK = 32  # characters; whoever guesses it can sign a proof for anybody
SEGAR = 300  # seconds after which a proof of the provider is too old to open a session


def is_asked_for() -> bool:
    """Whether the configuration has a section [auth]."""
    return bool(get_secrets_auth_section())


def is_offered() -> bool:
    """Whether that section is complete, its cookie secret long enough, and the library for it installed."""
    if not is_asked_for() or not is_authlib_installed():
        return False
    try:
        validate_auth_credentials("default")
    except StreamlitAuthError:
        return False
    return len(str(get_secrets_auth_section()["cookie_secret"])) >= RAHASIA_TERPENDEK


async def to_provider(request: Request) -> Response:
    """Off to the provider; where to go afterwards waits in a cookie meanwhile."""
    if not is_offered():
        return RedirectResponse("/masuk", 303)
    response = RedirectResponse(f"/auth/login?provider={encode_provider_token('default')}", 303)
    back = own_path(request.query_params.get("kembali"))
    response.set_cookie(KEMBALI, back, max_age=SEGAR, path=outside("/masuk"), httponly=True, samesite="lax")
    return response


def has_come_back(cookies: Mapping[str, str]) -> bool:
    """Whether the provider has just sent this browser back."""
    return is_offered() and USER_COOKIE_NAME in cookies


def account_of(store: Store, cookies: Mapping[str, str], now: float | None = None) -> Account:
    """The active account of whoever the provider says has come.

    Raises SignInRefused: no such account, or a proof that is forged, old, or of an unverified address.
    """
    name = _name(_proof(cookies), now or time.time())
    akun = account_named(store, name) if name else None
    if akun is None or not akun.aktif:
        raise SignInRefused("tidak_terdaftar")
    return akun


def return_address(cookies: Mapping[str, str]) -> str:
    """Where to go after coming back."""
    return own_path(cookies.get(KEMBALI))


def forget(response: Response, cookies: Mapping[str, str]) -> None:
    """Throw the provider's cookies away, whatever came of them."""
    for name in cookies:
        if name.startswith(USER_COOKIE_NAME):
            response.delete_cookie(name, path=folder() or "/")
    response.delete_cookie(KEMBALI, path=outside("/masuk"))


def _proof(cookies: Mapping[str, str]) -> dict[str, Any]:
    signed = _get_signed_cookie_with_chunks(dict(cookies), USER_COOKIE_NAME)
    try:
        said = json.loads(signed or b"{}")
    except ValueError:
        return {}
    of_this_site = isinstance(said, dict) and said.get("origin") == get_origin_from_redirect_uri()
    return said if of_this_site and said.get("is_logged_in") is True else {}


def _name(proof: Mapping[str, Any], now: float) -> str:
    made = proof.get("iat")
    if not isinstance(made, int | float) or not -SEGAR < now - made < SEGAR:
        return ""
    claim = os.environ.get(KLAIM, "email")
    if claim == "email" and proof.get("email_verified") is not True:
        return ""
    return str(proof.get(claim) or "")
