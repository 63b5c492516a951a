"""The open data without a sign-in: off unless switched on, made once a data version, and nothing to be written."""

import json

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.testclient import TestClient

from satudata_budget.reports.open_data import OpenEdition, assemble
from satudata_budget.store import EVERYTHING, Actor, Reading, Store, difference
from satudata_budget.web.server import open_data
from satudata_budget.web.server.guard import Guard
from satudata_budget.web.server.open_data import SAKLAR, open_data_routes
from tests.web.pintu import Dalam, browser

BERKAS = "/terbuka/unit.csv"


@pytest.fixture
def pembaca(isi: Store, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Somebody who is not signed in, at a server that shows the open data."""
    monkeypatch.setenv(SAKLAR, "1")
    guard = Middleware(Guard, open_store=lambda: isi, host_allowed=lambda host: host == "localhost")
    app = Starlette(routes=[*open_data_routes(lambda: isi), Mount("", Dalam())], middleware=[guard])
    return browser(app)


@pytest.mark.parametrize("path", ["/terbuka", "/terbuka/", BERKAS, "/terbuka/datapackage.json"])
def test_it_is_off_unless_switched_on(pembaca: TestClient, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    assert pembaca.get(path).status_code == 200
    for value in ("", "0", "ya"):
        monkeypatch.setenv(SAKLAR, value)
        assert pembaca.get(path).status_code == 404


def test_the_index_leads_to_every_file(pembaca: TestClient, isi: Store) -> None:
    page = pembaca.get("/terbuka/").text
    with isi.read() as reading:
        names = assemble(reading).berkas
    assert all(f'href="/terbuka/{name}"' in page for name in names)


def test_a_file_comes_once_and_is_then_only_confirmed(pembaca: TestClient) -> None:
    first = pembaca.get(BERKAS)
    assert first.text.startswith("kode,nama,tingkat,penduduk\n")
    assert first.headers["content-type"] == "text/csv; charset=utf-8"
    assert first.headers["access-control-allow-origin"] == "*"
    for seen in (first.headers["etag"], f'"lain", W/{first.headers["etag"]}'):
        again = pembaca.get(BERKAS, headers={"if-none-match": seen})
        assert (again.status_code, again.content) == (304, b"")
    assert pembaca.get(BERKAS, headers={"if-none-match": '"lain"'}).status_code == 200
    assert pembaca.head(BERKAS).headers["etag"] == first.headers["etag"]


def test_it_is_made_once_a_data_version(pembaca: TestClient, isi: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def counted(reading: Reading) -> OpenEdition:
        made.append(reading.pada)
        return assemble(reading)

    monkeypatch.setattr(open_data, "assemble", counted)
    tags = {pembaca.get(BERKAS).headers["etag"] for _ask in range(3)}
    assert len(made) == 1 and len(tags) == 1
    with isi.read() as now:
        rows = now.rows("select kode, nama, tingkat, penduduk from unit")
        changed = difference(now, "unit", [{**row, "penduduk": 1000} for row in rows], EVERYTHING)
    with isi.write(Actor("penguji", "admin"), "isian") as writing:
        writing.apply(changed)
    assert pembaca.get(BERKAS).headers["etag"] not in tags
    assert made == [made[0], isi.data_version()]
    about = json.loads(pembaca.get("/terbuka/datapackage.json").content)
    assert about["version"] == str(isi.data_version())


@pytest.mark.parametrize(
    "path",
    ["/terbuka/tidak-ada.csv", "/terbuka/../akun", "/terbuka/..%5cmedia", "/terbukax"],
)
def test_nothing_else_comes_out_of_it(pembaca: TestClient, path: str) -> None:
    assert pembaca.get(path).status_code in (303, 401, 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_sent_to_it(pembaca: TestClient, method: str) -> None:
    assert pembaca.request(method, BERKAS).status_code == 405
