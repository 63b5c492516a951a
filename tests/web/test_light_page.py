"""The light page: the same figures as the screens, no script, small, behind the same sign-in, nothing executed."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from satudata_budget.access import COMMAND_LINE, SessionLimits, add_without_password, begin
from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.messages import angka
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, score
from satudata_budget.readiness.flags import flags
from satudata_budget.store import ONLY_THESE, Actor, Store, difference
from satudata_budget.web.server import light_page
from satudata_budget.web.server.guard import Guard
from satudata_budget.web.server.light_page import light_route
from satudata_budget.web.session import kept, results
from satudata_budget.web.session.cookie import cookie_name
from tests.conftest import CONFORMANCE

BATAS = 150_000  # bytes


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    path = tmp_path / "isi.duckdb"
    with Store.create(path) as made:
        load_package(made, read_package(CONFORMANCE / "trenggalek"), Actor("penguji", "admin"))
    monkeypatch.setenv(results.DATABASE, str(path))
    st.cache_resource.clear()
    yield results.database()
    results.database().close()
    st.cache_resource.clear()


@pytest.fixture
def client(store: Store) -> TestClient:
    guard = Middleware(Guard, open_store=lambda: store, host_allowed=lambda _host: True)
    return TestClient(Starlette(routes=[light_route()], middleware=[guard]), "http://localhost", follow_redirects=False)


def signed_in(client: TestClient, store: Store) -> TestClient:
    akun = add_without_password(store, COMMAND_LINE, "uji.komisi", "Penguji", "komisi")
    client.cookies.set(cookie_name(), begin(store, akun, SessionLimits()))
    return client


def test_without_a_session_it_leads_to_the_door(client: TestClient) -> None:
    answer = client.get("/ringkas", headers={"accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/masuk?kembali=%2Fringkas")


def test_it_is_light_carries_no_script_and_every_figure(client: TestClient, store: Store) -> None:
    answer = signed_in(client, store).get("/ringkas")
    html = answer.text
    assert answer.status_code == 200 and len(answer.content) <= BATAS
    assert "<script" not in html and "style-src 'sha256-" in answer.headers["content-security-policy"]
    with store.read() as now:
        hasil = score(now, 2021, "KUA-PPAS")
        found = flags(now, hasil)
    rows = dict(re.findall(r"<tr><th>([^<]+)</th><td class='\w+'>. ([^<]+)</td>", html))
    assert set(rows) == {unit.nama for unit in hasil.kecamatan}
    for unit in hasil.kecamatan:
        assert rows[unit.nama].startswith(angka(unit.indeks))
    for pilar in PILAR:  # a phone shows no heads of columns: each figure carries the name of its own
        assert html.count(f"<td data-pilar='{nama_pilar(pilar)}'>") == len(hasil.kecamatan)
    assert html.count("<li>") == min(12, len(found))
    assert f"{sum(u.keadaan == 'siap' for u in hasil.kecamatan)} dari {len(hasil.kecamatan)} kecamatan siap" in html


def test_a_saved_change_is_on_it_at_once_and_nothing_in_a_name_is_executed(client: TestClient, store: Store) -> None:
    before = signed_in(client, store).get("/ringkas").text
    with store.read() as now:
        row = now.rows("select * from unit where tingkat = 'kecamatan' limit 1")[0]
        change = difference(now, "unit", [{**row, "nama": "<script>alert(1)</script>"}], ONLY_THESE)
    with store.write(Actor("Ani", "diskominfo"), "isian") as writing:
        writing.apply(change)
    after = client.get("/ringkas").text
    assert after != before and "<script" not in after and "&lt;script&gt;" in after


def test_where_nobody_has_entered_anything_it_says_so_and_draws_no_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.create(tmp_path / "kosong.duckdb") as empty:
        load_reference(empty, Actor("penguji", "admin"), "data acuan")
        monkeypatch.setattr(light_page, "database", lambda: empty)
        monkeypatch.setattr(light_page, "result_at", lambda _pada, tahun, tahap: score_of(empty, tahun, tahap))
        monkeypatch.setattr(light_page, "is_sample", lambda: False)
        monkeypatch.setattr(kept, "database", lambda: empty)
        html = light_page._page(empty.data_version(), 2021, "KUA-PPAS", date(2021, 7, 1))
    assert "Belum ada data" in html and "<svg" not in html


def score_of(store: Store, tahun: int, tahap: str) -> ScoreResult:
    with store.read() as now:
        return score(now, tahun, tahap)
