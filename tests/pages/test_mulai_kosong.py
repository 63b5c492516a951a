"""A database for real work that is still empty: every screen says what to do first, and none breaks or draws blanks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from satudata_budget.access import COMMAND_LINE, account_named, add_without_password
from satudata_budget.intake.classify.rules import load_reference
from satudata_budget.store import Actor, Store
from satudata_budget.web.session.screens import listed
from tests.pages.masuk import words
from tests.web.layar import screen, screens_on, sign_in


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kosong") / "resmi.duckdb"
    with Store.create(path) as store:
        load_reference(store, Actor("baris perintah", "admin"))
        for peran, unit in (("komisi", ()), ("camat", ("35.03.05",)), ("diskominfo", ()), ("admin", ())):
            add_without_password(store, COMMAND_LINE, f"uji.{peran}", f"Penguji {peran}", peran, unit)
    return path


@pytest.fixture
def store(empty: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    st.cache_resource.clear()
    with screens_on(empty, monkeypatch) as opened:
        yield opened
    st.cache_resource.clear()


@pytest.mark.parametrize("peran", ["diskominfo", "camat"])
def test_every_screen_of_an_empty_database_says_something(
    store: Store, monkeypatch: pytest.MonkeyPatch, peran: str
) -> None:
    akun = account_named(store, f"uji.{peran}")
    assert akun is not None
    sign_in(monkeypatch, store, akun)
    for halaman in (h for screens in listed(peran).values() for h in screens):
        app = screen(halaman.berkas)
        assert not app.exception, halaman.alamat
        assert not app.get("plotly_chart"), halaman.alamat
        assert len(words(app)) > 80 or app.get("bidi_component"), halaman.alamat


def test_the_overview_leads_through_the_first_steps(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    admin = account_named(store, "uji.admin")
    assert admin is not None
    sign_in(monkeypatch, store, admin)
    told = words(screen("tinjauan/ringkasan.py"))
    assert "Belum ada data" in told
    assert "1 dari 14 kecamatan sudah punya akun" in told
    assert told.index("Buat akun") < told.index("Periksa standar") < told.index("Isi atau unggah")
