"""Cadangan: the administrator makes a backup, looks at what one would change, and puts it back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from satudata_budget.access import COMMAND_LINE, Account, NotAllowed, accounts, add_without_password
from satudata_budget.readiness.backups import back_up_by, restore_by
from satudata_budget.store import ONLY_THESE, Actor, Store, backups, difference
from tests.pages.masuk import words
from tests.web.layar import screen, screens_on, sign_in


@pytest.fixture
def store(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    path = Path(shutil.copy(sample_truth, tmp_path / "contoh.duckdb"))
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as opened:
        yield opened
    st.cache_resource.clear()


@pytest.fixture
def admin(store: Store, monkeypatch: pytest.MonkeyPatch) -> Account:
    akun = add_without_password(store, COMMAND_LINE, "uji.admin", "Penguji", "admin")
    sign_in(monkeypatch, store, akun)
    return akun


def opened() -> AppTest:
    return screen("kelola/cadangan.py").run()


def test_a_backup_is_made_seen_and_put_back(store: Store, admin: Account) -> None:
    app = opened()
    app.button(key="cadangan-buat").click().run()
    assert "nilainya sama" in app.success[0].value
    made = backups(store.path)[0]
    assert made.alasan == "diminta"
    with store.read() as now:
        row = now.rows("select * from akses limit 1")[0]
        change = difference(now, "akses", [{**row, "jumlah": 0}], ONLY_THESE)
    with store.write(Actor("Ani", "camat"), "isian", "salah ketik") as writing:
        writing.apply(change)
    wrong = store.data_version()
    app = opened()
    app.selectbox(key="cadangan-dilihat").select(made.path.name).run()
    assert "1 simpanan" in words(app)
    assert app.button(key="cadangan-pulihkan").disabled
    app.text_input(key=f"pulih-{made.path.name}").input("PULIHKAN").run()
    app.button(key="cadangan-pulihkan").click().run()
    assert store.data_version() == wrong + 1
    with store.read() as now:
        assert now.rows("select jumlah from akses where id = ?", [row["id"]])[0]["jumlah"] == row["jumlah"]
    assert backups(store.path)[0].alasan == "sebelum-pulih"


def test_only_the_administrator_keeps_backups(store: Store) -> None:
    camat = add_without_password(store, COMMAND_LINE, "uji.camat", "Camat", "camat", ["35.03.05"])
    kept = store.snapshot("diminta")
    with pytest.raises(NotAllowed):
        back_up_by(store, camat)
    with pytest.raises(NotAllowed):
        restore_by(store, camat, kept)


def test_a_backup_from_before_the_restorer_is_refused_until_accounts_are_to_stay(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = store.snapshot("diminta")
    sign_in(monkeypatch, store, add_without_password(store, COMMAND_LINE, "uji.admin", "Penguji", "admin"))
    app = opened()
    app.selectbox(key="cadangan-dilihat").select(kept.name).run()
    told = words(app).replace("\\", "")
    assert "Akun yang hilang (1): Penguji (uji.admin)." in told
    assert "tidak dapat masuk lagi" in app.error[0].value
    app.text_input(key=f"pulih-{kept.name}").input("PULIHKAN").run()
    assert app.button(key="cadangan-pulihkan").disabled
    app.radio(key=f"pulih-akun-{kept.name}").set_value("tetap").run()
    assert not app.error and not app.button(key="cadangan-pulihkan").disabled
    app.button(key="cadangan-pulihkan").click().run()
    assert [akun.nama_pengguna for akun in accounts(store)] == ["uji.admin"]
