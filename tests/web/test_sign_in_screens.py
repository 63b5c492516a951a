"""The seam between sessions and screens: who is signed in at every run, and what is left of whoever was before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.access import Account, accounts, end, end_all, events, look_up, open_sessions
from satudata_budget.store import Side, Store
from satudata_budget.web.session import who as siapa
from satudata_budget.web.session.screens import KELOMPOK, listed, may_open
from tests.web.layar import screen, screens_on, sign_in
from tests.web.pintu import SANDI


@pytest.fixture
def layar(isi: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    path: Path = isi.path
    isi.close()
    with screens_on(path, monkeypatch) as store:
        yield store


def words(shown: AppTest) -> str:
    return " ".join(str(element.value) for kind in (shown.title, shown.info, shown.markdown) for element in kind)


def test_without_a_session_a_screen_shows_nothing(layar: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for token in (None, "", "palsu"):
        monkeypatch.setattr(siapa, "token", lambda token=token: token)
        shown = screen()
        assert [e.value for e in shown.info] == ["Anda sudah keluar. Masuk lagi untuk melanjutkan."]
        assert not shown.title and not shown.selectbox and not shown.exception


def test_with_a_session_the_screen_is_there(
    layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(monkeypatch, layar, akun["komisi"])
    shown = screen("tinjauan/ringkasan.py")
    assert shown.title and not shown.exception


@pytest.mark.parametrize("how", ["keluar", "keluar_semua", "kedaluwarsa", "nonaktif", "sandi_baru"])
def test_a_run_after_the_session_ended_shows_nothing(
    layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    token = sign_in(monkeypatch, layar, akun["camat"])
    shown = screen("tinjauan/ringkasan.py")
    assert shown.title
    with Side(layar).write() as tables:
        match how:
            case "keluar":
                end(layar, token)
            case "keluar_semua":
                end_all(layar, akun["camat"].id)
            case "kedaluwarsa":
                tables.update("sesi", {"akun": akun["camat"].id}, habis_diam=akun["camat"].dibuat)
            case "nonaktif":
                tables.update("akun", {"id": akun["camat"].id}, aktif=False)
            case _:
                tables.update("akun", {"id": akun["camat"].id}, harus_ganti=True)
    shown.run()
    assert not shown.title and shown.info and not shown.exception


def test_nothing_of_the_first_is_left_for_the_second(
    layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(monkeypatch, layar, akun["camat"])
    shown = screen()
    shown.session_state["rahasia"] = "ketikan orang pertama"
    shown.run()
    assert "rahasia" in shown.session_state
    token = sign_in(monkeypatch, layar, akun["komisi"])
    shown.run()
    assert "rahasia" not in shown.session_state
    sesi = look_up(layar, token)
    assert sesi is not None and shown.session_state[siapa.MILIK] == sesi.awalan


def test_what_was_typed_is_kept_while_the_session_is_the_same(
    layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(monkeypatch, layar, akun["camat"])
    shown = screen()
    shown.session_state["rahasia"] = "ketikan"
    for _i in range(2):
        shown.run()
    assert shown.session_state["rahasia"] == "ketikan"


@pytest.mark.parametrize("peran", ["komisi", "camat", "diskominfo", "admin"])
def test_only_what_a_role_may_open_is_listed(peran: str) -> None:
    addresses = [halaman.alamat for pages in listed(peran).values() for halaman in pages]
    assert ("akun" in addresses) == (peran == "admin")
    assert addresses == [h.alamat for _kelompok, pages in KELOMPOK for h in pages if may_open(h.alamat, peran)]
    assert all(listed(peran).values())


@pytest.mark.parametrize("peran", ["komisi", "camat", "diskominfo"])
def test_the_page_of_accounts_does_not_run_for_others(
    layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch, peran: str
) -> None:
    sign_in(monkeypatch, layar, akun[peran])
    shown = screen()
    with pytest.raises(ValueError, match="akun"):
        shown.switch_page("pages/kelola/akun.py")
    assert "Akun" not in [title.value for title in shown.title]


@pytest.fixture
def kelola(layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch) -> AppTest:
    sign_in(monkeypatch, layar, akun["admin"])
    return screen("kelola/akun.py")


def test_an_administrator_makes_an_account_and_sees_its_password_once(kelola: AppTest, layar: Store) -> None:
    kelola.text_input(key="baru-pengguna-0").input("camat.dua")
    kelola.text_input(key="baru-nama-0").input("Camat Dua")
    kelola.multiselect(key="baru-unit-0-camat").select("35.03.02")
    kelola.button(key="baru-buat").click().run()
    made = accounts(layar)[-1]
    assert (made.nama_pengguna, made.peran, made.unit, made.harus_ganti) == ("camat.dua", "camat", ("35.03.02",), True)
    assert len(kelola.code) == 1 and len(kelola.code[0].value) == 19
    assert kelola.text_input(key="baru-pengguna-1").value == ""
    kelola.run()
    assert not kelola.code
    assert events(layar)[0].jenis == "akun_dibuat" and events(layar)[0].oleh == "admin"


def test_what_is_refused_is_said_and_nothing_is_lost(kelola: AppTest, layar: Store) -> None:
    kelola.text_input(key="baru-pengguna-0").input("camat.satu")
    kelola.text_input(key="baru-nama-0").input("Camat")
    kelola.multiselect(key="baru-unit-0-camat").select("35.03.02")
    kelola.button(key="baru-buat").click().run()
    assert "sudah dipakai" in kelola.error[0].value
    assert kelola.text_input(key="baru-pengguna-0").value == "camat.satu"


def test_an_administrator_changes_resets_signs_out_and_switches_off(
    kelola: AppTest, layar: Store, akun: dict[str, Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    camat = akun["camat"].id
    kelola.selectbox(key="akun-dipilih").select(camat).run()
    kelola.multiselect(key=f"unit-{camat}-camat").select("35.03.02")
    kelola.button(key=f"simpan-{camat}").click().run()
    assert accounts(layar)[3].unit == ("35.03.01", "35.03.02")
    kelola.button(key=f"ulang-{camat}").click().run()
    assert accounts(layar)[3].harus_ganti and kelola.code[0].value != SANDI
    kelola.button(key=f"keluarkan-{camat}").click().run()
    kelola.button(key=f"nonaktif-{camat}").click().run()
    assert not accounts(layar)[3].aktif
    kelola.button(key=f"aktif-{camat}").click().run()
    assert accounts(layar)[3].aktif
    assert [e.jenis for e in events(layar, camat)][:5] == [
        "akun_diaktifkan",
        "akun_dinonaktifkan",
        "keluar_semua",
        "sandi_diatur_ulang",
        "akun_diubah",
    ]
    assert open_sessions(layar) == {akun["admin"].id: 1}


def test_the_last_administrator_cannot_lock_everybody_out(kelola: AppTest, akun: dict[str, Account]) -> None:
    kelola.selectbox(key="akun-dipilih").select(akun["admin"].id).run()
    kelola.button(key=f"nonaktif-{akun['admin'].id}").click().run()
    assert "terakhir" in kelola.error[0].value
