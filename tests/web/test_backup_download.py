"""A backup is taken along by the administrator alone, by its name in the list alone, and that is written down."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from satudata_budget.access import Account, SessionLimits, begin, events
from satudata_budget.store import Store
from satudata_budget.web.server.backup_download import download_route
from satudata_budget.web.server.guard import Guard
from satudata_budget.web.session.cookie import cookie_name


@pytest.fixture
def client(isi: Store) -> TestClient:
    app = Starlette(
        routes=[download_route(lambda: isi)],
        middleware=[Middleware(Guard, open_store=lambda: isi, host_allowed=lambda _host: True)],
    )
    return TestClient(app, "http://localhost", follow_redirects=False)


def signed_in(client: TestClient, isi: Store, akun: Account) -> TestClient:
    client.cookies.set(cookie_name(), begin(isi, akun, SessionLimits()))
    return client


@pytest.mark.parametrize("peran", ["komisi", "camat", "diskominfo"])
def test_no_other_role_gets_it(client: TestClient, isi: Store, akun: dict[str, Account], peran: str) -> None:
    kept = isi.snapshot("diminta")
    assert signed_in(client, isi, akun[peran]).get(f"/cadangan-unduh/{kept.name}").status_code == 403


def test_without_a_session_nobody_does(client: TestClient, isi: Store) -> None:
    assert client.get(f"/cadangan-unduh/{isi.snapshot('diminta').name}").status_code == 401


def test_the_administrator_gets_the_whole_file(client: TestClient, isi: Store, akun: dict[str, Account]) -> None:
    kept = isi.snapshot("diminta")
    answer = signed_in(client, isi, akun["admin"]).get(f"/cadangan-unduh/{kept.name}")
    assert answer.content == kept.read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment")
    assert next((e.jenis, e.rincian) for e in events(isi)) == ("cadangan_diunduh", kept.name)


@pytest.mark.parametrize("name", ["lain.duckdb", "..%2Fisi.duckdb", "%2Fetc%2Fpasswd"])
def test_a_name_that_is_not_in_the_list_is_nothing(
    client: TestClient, isi: Store, akun: dict[str, Account], name: str
) -> None:
    assert signed_in(client, isi, akun["admin"]).get(f"/cadangan-unduh/{name}").status_code == 404
