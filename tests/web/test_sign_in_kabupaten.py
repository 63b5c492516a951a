"""Signing in with the kabupaten's own accounts, against a provider that signs real tokens."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.routing import Mount
from starlette.testclient import TestClient
from streamlit.runtime.secrets import Secrets
from streamlit.web.server.starlette import starlette_auth_routes
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from satudata_budget.access import COMMAND_LINE, Account, add_without_password, look_up, switch_off
from satudata_budget.store import Store
from satudata_budget.web.server.doors import oidc
from satudata_budget.web.session.cookie import cookie_name
from tests.web.penyedia import CLIENT, Penyedia, provider
from tests.web.pintu import ASAL, Dalam, browser, server

SUREL = "camat.panggul@contoh.invalid"
RAHASIA = "rahasia-kue-yang-cukup-panjang-untuk-uji"
KUE = "_streamlit_user"


@pytest.fixture(scope="module")
def penyedia() -> Iterator[Penyedia]:
    with provider() as running:
        yield running


def configure(monkeypatch: pytest.MonkeyPatch, auth: dict[str, Any]) -> None:
    """As a file .streamlit/secrets.toml with this section [auth]."""
    secrets = Secrets()
    secrets._secrets = {"auth": auth} if auth else {}
    for module in ("streamlit.auth_util", "streamlit.web.server.server_util"):
        monkeypatch.setattr(f"{module}.secrets_singleton", secrets)


@pytest.fixture
def auth(penyedia: Penyedia) -> dict[str, Any]:
    return {
        "redirect_uri": f"{ASAL}/oauth2callback",
        "cookie_secret": RAHASIA,
        "client_id": CLIENT,
        "client_secret": "rahasia",
        "server_metadata_url": f"{penyedia.alamat}/.well-known/openid-configuration",
    }


@pytest.fixture
def sso(isi: Store, akun: dict[str, Account], auth: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """A browser in front of the doors, with Streamlit's own sign-on routes behind them."""
    configure(monkeypatch, auth)
    add_without_password(isi, COMMAND_LINE, SUREL, "Camat Panggul", "camat", ["35.03.01"])
    behind = Starlette(
        routes=[*starlette_auth_routes.create_auth_routes(""), Mount("", Dalam())],
        middleware=[Middleware(SessionMiddleware, secret_key=RAHASIA)],
    )
    return browser(server(lambda: isi, behind))


def there_and_back(client: TestClient, penyedia: Penyedia, kembali: str, **klaim: Any) -> str:
    """From the sign-in page to the provider and back; the address where one ends up."""
    to_login = client.get("/masuk/kabupaten", params={"kembali": kembali}).headers["location"]
    to_provider = client.get(to_login)
    assert to_provider.status_code == 302, to_provider.text
    returned = client.get(penyedia.masuk(to_provider.headers["location"], **klaim))
    assert returned.headers["location"] == "/"
    to_door = client.get("/", headers={"accept": "text/html"}).headers["location"]
    return to_door


def test_who_has_an_account_here_comes_in_and_to_where_one_wanted_to_go(
    sso: TestClient, penyedia: Penyedia, isi: Store
) -> None:
    assert "Masuk dengan akun kabupaten" in sso.get("/masuk").text
    door = there_and_back(sso, penyedia, "/kecamatan?kode=35.03.01", email=SUREL.upper(), email_verified=True)
    answer = sso.get(door)
    assert (answer.status_code, answer.headers["location"]) == (303, "/kecamatan?kode=35.03.01")
    sesi = look_up(isi, sso.cookies[cookie_name()])
    assert sesi is not None and sesi.akun.nama_pengguna == SUREL
    assert not [name for name in sso.cookies if name.startswith(KUE)]
    assert sso.get("/ringkasan").status_code == 200


@pytest.mark.parametrize(
    "klaim",
    [
        {"email": "orang.lain@contoh.invalid", "email_verified": True},
        {"email": SUREL},
        {"email": SUREL, "email_verified": False},
        {"email": SUREL, "email_verified": "true"},
        {"preferred_username": SUREL},
        {"email": "admin", "email_verified": False, "preferred_username": "admin"},
        {},
    ],
)
def test_who_has_none_or_whose_address_is_not_verified_does_not(
    sso: TestClient, penyedia: Penyedia, klaim: dict[str, Any]
) -> None:
    answer = sso.get(there_and_back(sso, penyedia, "/kecamatan", **klaim))
    assert answer.status_code == 401 and "belum terdaftar" in answer.text
    assert cookie_name() not in sso.cookies
    assert not [name for name in sso.cookies if name.startswith(KUE)]
    assert 'role="alert"' not in sso.get("/masuk").text  # the next visit starts afresh


def test_the_claim_that_names_the_account_is_a_setting(
    sso: TestClient, penyedia: Penyedia, isi: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(oidc.KLAIM, "preferred_username")
    assert sso.get(there_and_back(sso, penyedia, "", preferred_username="camat.satu")).status_code == 303
    sesi = look_up(isi, sso.cookies[cookie_name()])
    assert sesi is not None and sesi.akun.nama_pengguna == "camat.satu"


def test_a_switched_off_account_stays_out(sso: TestClient, penyedia: Penyedia, isi: Store) -> None:
    switch_off(isi, COMMAND_LINE, 5)
    assert sso.get(there_and_back(sso, penyedia, "", email=SUREL, email_verified=True)).status_code == 401


def proof(secret: str = RAHASIA, **more: Any) -> str:
    """A cookie as Streamlit leaves it."""
    said = {"origin": ASAL, "is_logged_in": True, "email": SUREL, "email_verified": True, "iat": time.time(), **more}
    return create_signed_value(secret, KUE, json.dumps(said)).decode()


def test_a_proof_is_taken_while_it_is_fresh(sso: TestClient) -> None:
    assert sso.get("/masuk", headers={"cookie": f"{KUE}={proof()}"}).status_code == 303


@pytest.mark.parametrize(
    "cookie",
    [
        "palsu",
        proof("rahasia-lain-yang-juga-cukup-panjang-sekali"),
        proof(iat=time.time() - 3_600),
        proof(iat=time.time() + 3_600),
        proof(iat=None),
        proof(origin="https://situs-lain.invalid"),
        proof(is_logged_in=False),
        proof(email_verified=None),
    ],
)
def test_a_forged_old_or_foreign_proof_is_not(sso: TestClient, cookie: str) -> None:
    answer = sso.get("/masuk", headers={"cookie": f"{KUE}={cookie}"})
    assert answer.status_code == 401
    assert cookie_name() + "=" not in answer.headers.get("set-cookie", "").replace(f"{KUE}=", "")


def test_the_proof_alone_opens_no_screen(sso: TestClient) -> None:
    for alamat in ("/ringkasan", "/media/x"):
        assert sso.get(alamat, headers={"cookie": f"{KUE}={proof()}"}).status_code == 401


def test_streamlits_own_way_out_stays_off(sso: TestClient) -> None:
    assert sso.get("/auth/logout").status_code == 404


@pytest.mark.parametrize("lacks", ["", "redirect_uri", "cookie_secret", "client_id", "server_metadata_url", "pendek"])
def test_without_a_whole_configuration_there_is_no_such_way(
    isi: Store, akun: dict[str, Account], auth: dict[str, Any], monkeypatch: pytest.MonkeyPatch, lacks: str
) -> None:
    left = {name: value for name, value in auth.items() if name != lacks} if lacks else {}
    configure(monkeypatch, {**left, "cookie_secret": "pendek"} if lacks == "pendek" else left)
    dalam = Dalam()
    client = browser(server(lambda: isi, dalam))
    assert "akun kabupaten" not in client.get("/masuk").text
    assert client.get("/masuk/kabupaten").headers["location"] == "/masuk"
    assert client.get("/auth/login").status_code == client.get("/oauth2callback").status_code == 404
    assert client.get("/masuk", headers={"cookie": f"{KUE}={proof()}"}).status_code == 200
    assert dalam.sampai == []
