"""The desk and the requests as they are used: verified, returned with a reason at the row, tested, asked, decided."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.access import Account, account_named, drafts
from satudata_budget.access.bagian import report_key
from satudata_budget.access.reporting import report, returned_rows
from satudata_budget.access.requests import requests
from satudata_budget.store import Store
from satudata_budget.web.session import results
from tests.pages.masuk import Open, opening, words

YEAR, STAGE = 2021, "KUA-PPAS"


@pytest.fixture
def meja(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("kelola/verifikasi.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


@pytest.fixture
def usulan(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    with opening("isian/usulan.py", sample_truth, tmp_path, monkeypatch) as opened:
        yield opened


def status(unit: str, bagian: str) -> str:
    with results.database().read() as now:
        return report(now, report_key(unit, YEAR, STAGE, bagian)).status


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    shown = app.run()
    assert not shown.exception
    return shown


def type_reason(app: AppTest, laporan: str, words: dict[int, str]) -> None:
    """Type into the last column of the rows of `unit-year-stage-section`."""
    edited = {position: {"alasan": text} for position, text in words.items()}
    key = f"verifikasi-baris-{laporan}-{results.database().data_version()}"
    app.session_state[key] = {"edited_rows": edited, "added_rows": [], "deleted_rows": []}


def test_one_report_is_verified_and_the_next_one_is_there(meja: Open) -> None:
    app = meja("diskominfo")
    assert app.title[0].value == "33 bagian menunggu diperiksa"
    first = app.selectbox(key="verifikasi-laporan").value
    unit, _dash, bagian = first.rpartition("-")
    app = press(app, "Verifikasi")
    assert status(unit, bagian) == "diverifikasi"
    assert app.title[0].value == "32 bagian menunggu diperiksa"
    assert app.selectbox(key="verifikasi-laporan").value != first


def test_a_report_comes_back_with_its_reasons_at_the_rows(meja: Open) -> None:
    app = meja("diskominfo", laporan="35.03.05-sdm")
    assert app.selectbox(key="verifikasi-laporan").value == "35.03.05-sdm"
    type_reason(app, "35.03.05-2021--sdm", {0: "golongan belum diisi"})
    app = press(app, "Kembalikan")
    assert status("35.03.05", "sdm") == "dikembalikan"
    found = returned_rows(results.database(), "35.03.05", YEAR, STAGE, "sdm")
    assert [(row.tabel, row.alasan, row.sudah_diubah) for row in found] == [("pegawai", "golongan belum diisi", False)]


def test_nothing_comes_back_without_a_reason(meja: Open) -> None:
    app = press(meja("diskominfo", laporan="35.03.05-sdm"), "Kembalikan")
    assert "Tulis alasan pengembalian bagian SDM" in app.error[0].value
    order = [node.type for node in app.main]
    assert order.index("error") > order.index("text_area")  # in sight of whoever pressed the button
    assert status("35.03.05", "sdm") == "diajukan"


def test_all_that_waits_is_verified_at_once(meja: Open) -> None:
    app = meja("diskominfo", lihat="sekaligus")
    app.toggle(key="verifikasi-semua").set_value(True).run()
    app = press(app, "Verifikasi 33 bagian")
    assert app.title[0].value == "Tidak ada yang menunggu diperiksa"


def test_a_key_is_recorded_as_tested_by_one_click(meja: Open) -> None:
    app = press(meja("diskominfo", lihat="kunci"), "Catat teruji")
    with results.database().read() as now:
        tested = now.value("select count(*) from akses where komponen = 'kunci' and status = 'teruji'")
        assert tested == 11 and now.value("select catatan from perubahan order by id desc limit 1") == ""
    assert len([button for button in app.button if button.label == "Catat teruji"]) == 1


def test_who_owes_a_report_is_named_with_the_days(meja: Open) -> None:
    app = meja("diskominfo", lihat="pengingat")
    table = app.dataframe[0].value
    assert list(table["Unit"][:1]) == ["Kecamatan Pule"] and table["Hari"][0] == 21
    assert "Akses (belum dilaporkan) dan Desa (belum dilaporkan)" in app.code[0].value


def fill(app: AppTest, **values: Any) -> AppTest:
    for name, value in values.items():
        key = f"usulan-isi-{name}"
        widgets: tuple[Callable[..., Any], ...] = (app.number_input, app.text_input, app.text_area)
        kind = widgets[("jumlah", "harga", "alasan").index(name)]
        app = kind(key=key).set_value(value).run()
    assert not app.exception
    return app


def test_a_camat_asks_and_reads_why_it_was_refused(usulan: Open) -> None:
    app = fill(usulan("camat"), jumlah=2, harga="12 juta", alasan="dua komputer rusak")
    assert "Rp 24 juta" in words(app).replace("\N{NO-BREAK SPACE}", " ")
    press(app, "Ajukan usulan")
    store: Store = results.database()
    with store.read() as now:
        (made,) = requests(now, "35.03.05")
    assert (made.isi.jumlah, made.isi.harga_satuan, made.status) == (2, 12_000_000, "diusulkan")
    app = usulan("diskominfo")
    app.toggle(key="usulan-semua").set_value(True).run()
    app = press(app, "Tolak 17")
    assert "Tulis alasan penolakan" in app.error[0].value
    app.text_input(key="usulan-alasan").set_value("menunggu perubahan APBD").run()
    press(app, "Tolak 17")
    assert "menunggu perubahan APBD" in words(usulan("camat"))


def test_what_a_camat_typed_and_did_not_send_is_there_again(usulan: Open) -> None:
    fill(usulan("camat"), jumlah=3, alasan="belum selesai diketik")
    again = usulan("camat")
    assert again.text_area(key="usulan-isi-alasan").value == "belum selesai diketik"
    assert again.number_input(key="usulan-isi-jumlah").value == 3


def test_a_request_is_changed_and_withdrawn(usulan: Open) -> None:
    app = press(fill(usulan("camat"), alasan="satu rusak"), "Ajukan usulan")
    assert "Komputer layanan kantor kecamatan" in words(app)  # at a desa the same komponen has another name
    app = press(app, "Ubah")
    app = press(fill(app, jumlah=4), "Simpan perubahan")
    with results.database().read() as now:
        (made,) = requests(now, "35.03.05")
    assert (made.isi.jumlah, made.isi.alasan) == (4, "satu rusak")
    press(app, "Tarik")
    with results.database().read() as now:
        assert requests(now, "35.03.05") == ()


def test_reasons_that_were_written_and_not_sent_are_there_again(meja: Open) -> None:
    app = meja("diskominfo", laporan="35.03.05-sdm")
    app.text_area(key="verifikasi-alasan-35.03.05-2021--sdm").set_value("lengkapi golongan").run()
    again = meja("diskominfo", laporan="35.03.05-sdm")
    assert again.text_area(key="verifikasi-alasan-35.03.05-2021--sdm").value == "lengkapi golongan"
    press(again, "Kembalikan")
    with results.database().read() as now:
        assert report(now, report_key("35.03.05", YEAR, STAGE, "sdm")).catatan == "lengkapi golongan"
    assert drafts(results.database(), signed_up("diskominfo")) == ()


def signed_up(peran: str) -> Account:
    found = account_named(results.database(), f"uji.{peran}")
    assert found is not None
    return found
