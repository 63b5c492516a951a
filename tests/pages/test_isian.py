"""The office's own screens: what is typed waits, what is wrong is said, what is handed in is reported."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from satudata_budget.access import COMMAND_LINE, accounts, add_without_password, drafts
from satudata_budget.access.bagian import report_key
from satudata_budget.access.decision import RowReason, send_back
from satudata_budget.intake.flow.importing import commit
from satudata_budget.reports.estimate import estimate_note
from satudata_budget.store import Actor, Store
from tests.intake.borang import one_line
from tests.web.layar import screen, screens_on, sign_in

PANGGUL, PULE = "35.03.01", "35.03.03"
SDM = f"isian-sdm/{PANGGUL}/2021"
Masuk = Callable[..., tuple[Store, Callable[[str], AppTest]]]


@pytest.fixture
def masuk(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Masuk]:
    """Sign in as a new account on a copy of the sample: the store, and what opens a screen."""
    path = Path(shutil.copy(sample_truth, tmp_path / "contoh.duckdb"))
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as store:

        def signed_in(peran: str, *unit: str) -> tuple[Store, Callable[[str], AppTest]]:
            akun = add_without_password(store, COMMAND_LINE, f"uji.{peran}", "Penguji", peran, unit)
            sign_in(monkeypatch, store, akun)
            return store, lambda nama: screen(f"isian/{nama}.py").run()

        yield signed_in
    st.cache_resource.clear()


def edit(app: AppTest, rows: dict[int, dict[str, Any]]) -> AppTest:
    """Type into the editor on the screen, as the browser reports it: position → column → text."""
    app.session_state[on_screen(app).kunci] = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    return app.run()


def on_screen(app: AppTest) -> Any:
    """What the SDM editor of Panggul stands on."""
    return app.session_state[f"pasang-{SDM}"]


def rows_on(app: AppTest) -> int:
    return len(on_screen(app).tercatat)


def words(app: AppTest) -> str:
    return "\n".join(str(part.value) for part in (*app.title, *app.subheader, *app.markdown))


def test_what_is_typed_is_in_the_buffer_and_saved_by_the_button(masuk: Masuk) -> None:
    store, open_screen = masuk("camat", PANGGUL)
    app = open_screen("sdm")
    before = store.data_version()
    app = edit(app, {rows_on(app): {"jabatan": "Juru Bayar", "jumlah": "2"}})
    assert not app.exception
    assert "1 ditambah, 0 diubah, 0 dihapus" in words(app)
    account = next(a for a in accounts(store) if a.nama_pengguna == "uji.camat")
    assert [draf.formulir for draf in drafts(store, account)] == [SDM]
    assert store.data_version() == before
    app.button(key=f"simpan-{SDM}").click().run()
    assert "1 ditambah" in app.success[0].value
    assert store.data_version() == before + 1
    assert drafts(store, account) == ()


def test_a_fault_keeps_the_button_shut_and_stays_in_the_list(masuk: Masuk) -> None:
    _store, open_screen = masuk("camat", PANGGUL)
    app = open_screen("sdm")
    app = edit(app, {rows_on(app): {"jabatan": "Juru Bayar", "jumlah": "dua"}})
    assert "“dua” bukan banyaknya" in words(app).replace("\\", "")
    assert app.button(key=f"simpan-{SDM}").disabled


def test_a_draft_comes_back_on_another_device(masuk: Masuk) -> None:
    _store, open_screen = masuk("camat", PANGGUL)
    app = open_screen("sdm")
    edit(app, {rows_on(app): {"jabatan": "Juru Bayar", "jumlah": "2"}})
    elsewhere = open_screen("sdm")
    assert "1 ditambah, 0 diubah, 0 dihapus" in words(elsewhere)


def test_a_section_is_handed_in_and_taken_back(masuk: Masuk) -> None:
    store, open_screen = masuk("camat", PANGGUL)
    app = open_screen("laporan")
    owed = [button.key for button in app.button if str(button.key).startswith("ajukan-")]
    app.button(key=owed[0]).click().run()
    bagian = owed[0].removeprefix("ajukan-")
    with store.read() as now:
        row = now.rows("select * from laporan where kode_unit = ? and tahun = 2021 and bagian = ?", [PANGGUL, bagian])
    assert row[0]["status"] == "diajukan"
    app.button(key=f"tarik-{bagian}").click().run()
    assert app.button(key=owed[0]).label in ("Ajukan", "Nyatakan nihil dan ajukan")


def test_an_acting_camat_picks_among_several_and_another_sees_one(masuk: Masuk) -> None:
    _store, open_screen = masuk("camat", PANGGUL, PULE)
    app = open_screen("laporan")
    assert app.selectbox(key="isian-kode").options == ["Kecamatan Panggul", "Kecamatan Pule"]
    app.selectbox(key="isian-kode").set_value(PULE).run()
    assert "Kecamatan Pule" in app.title[0].value


def test_diskominfo_enters_the_kabupatens_side(masuk: Masuk) -> None:
    _store, open_screen = masuk("diskominfo")
    for nama in ("laporan", "anggaran", "perangkat", "sdm", "akses"):
        app = open_screen(nama)
        assert not app.exception
        assert "Kabupaten Trenggalek" in app.title[0].value


def test_the_form_says_that_the_key_itself_is_never_asked_for(masuk: Masuk) -> None:
    _store, open_screen = masuk("camat", PANGGUL)
    assert "tidak pernah diminta dan tidak disimpan" in words(open_screen("akses"))


def test_what_diskominfo_returned_is_said_above_the_table_and_at_its_row(masuk: Masuk) -> None:
    store, open_screen = masuk("camat", PANGGUL)
    dinas = add_without_password(store, COMMAND_LINE, "uji.dinas", "Dinas", "diskominfo", ())
    row = next(iter(on_screen(open_screen("sdm")).tercatat))
    kunci = report_key(PANGGUL, 2021, "KUA-PPAS", "sdm")
    send_back(store, dinas, kunci, "Periksa lagi", (RowReason("pegawai", row, "Orangnya dua"),))
    app = open_screen("sdm")
    assert "Periksa lagi" in app.warning[0].value
    assert "Orangnya dua" in words(app)


def test_what_was_divided_automatically_is_marked_until_somebody_decides(masuk: Masuk) -> None:
    store, open_screen = masuk("camat", PANGGUL)
    file = one_line("Tersedianya 2 unit komputer dan 1 unit printer", 24_500_000)
    assert not commit(store, [file], Actor("penguji", "admin"), setuju_hapus=True)[0].ditolak
    app = open_screen("anggaran")
    with store.read() as now:
        split = now.tuples(
            "select id, pagu from anggaran where pembagian = 'otomatis' and kode_unit = ? and tahap = 'KUA-PPAS'",
            [PANGGUL],
        )
    on = app.session_state[f"pasang-isian-anggaran/{PANGGUL}/2021/KUA-PPAS"]
    assert set(on.perkiraan) == {id_ for id_, _pagu in split} != set()
    assert f"≈ {estimate_note(sum(pagu for _id, pagu in split))}" in words(app)
