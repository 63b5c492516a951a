"""Pengadaan and Skenario: what the screens say is what the plan says, and what is saved is what was asked."""

import shutil
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from satudata_budget.access import account_named, open_demo
from satudata_budget.planning import plan
from satudata_budget.planning.scenario_requests import open_requests
from satudata_budget.planning.scenario_shelf import scenarios
from satudata_budget.planning.state import read_state
from satudata_budget.store import Store
from satudata_budget.web.screens.pengadaan.download import csv_file, workbook
from satudata_budget.web.screens.pengadaan.tables import PurchaseTables
from tests.pages.masuk import read
from tests.web.layar import ROUTER, screens_on, sign_in

ROOT = ROUTER.parents[2]
YEAR, STAGE = 2021, "KUA-PPAS"
Open = Callable[..., AppTest]


@pytest.fixture
def store(sample_truth: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A copy of the sample of this test's own, for scenarios are saved in it."""
    path = tmp_path / "contoh.duckdb"
    shutil.copy(sample_truth, path)
    st.cache_resource.clear()
    with screens_on(path, monkeypatch) as opened:
        open_demo(opened)
        yield opened
    st.cache_resource.clear()


@pytest.fixture
def open_as(store: Store, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a screen of pages/perencanaan as one of the demo accounts."""

    def opened(berkas: str, akun: str = "komisi", **query: str) -> AppTest:
        found = account_named(store, f"contoh.{akun}")
        assert found is not None
        sign_in(monkeypatch, store, found)
        app = AppTest.from_file(str(ROUTER), default_timeout=90)
        app.run()
        app.switch_page(str(ROOT / "pages/perencanaan" / berkas))
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return opened


def words(app: AppTest) -> str:
    kinds = (app.title, app.header, app.subheader, app.markdown, app.info, app.warning, app.error)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


def test_the_title_is_the_plans_finding_and_says_that_it_is_proven(open_as: Open, store: Store) -> None:
    app = open_as("pengadaan.py", plafon="400000000")
    assert not app.exception
    with store.read() as reading:
        made = plan(reading, YEAR, STAGE, 400_000_000, "siap")
    assert app.title[0].value == (
        f"Dengan Rp\xa0400 juta: {made.sesudah['siap']} kecamatan siap, dari {made.sebelum['siap']}"
    )
    assert "Terbukti terbaik" in words(app)
    assert f"{made.sesudah['siap']} dari 14" in [h.value for h in app.header]


@pytest.mark.parametrize(
    ("tujuan", "start"),
    [("merata", "Dengan Rp\xa0400 juta: pilar terendah"), ("cakupan", "Dengan Rp\xa0400 juta: cakupan")],
)
def test_each_goal_is_asked_for_in_the_address(open_as: Open, tujuan: str, start: str) -> None:
    app = open_as("pengadaan.py", plafon="400000000", tujuan=tujuan)
    assert not app.exception
    assert app.title[0].value.startswith(start)
    assert app.radio(key="tujuan").value == tujuan


def test_no_money_buys_nothing_and_says_so(open_as: Open) -> None:
    app = open_as("pengadaan.py", plafon="0")
    assert not app.exception
    assert app.title[0].value == "Tanpa tambahan uang: 6 kecamatan siap"
    assert "Belum ada" in words(app) or "belum cukup" in words(app)


def test_an_exact_ceiling_can_be_typed_and_nonsense_is_told(open_as: Open) -> None:
    app = open_as("pengadaan.py")
    app.text_input(key="plafon-teks").set_value("26.399.999").run()
    assert app.title[0].value.startswith("Dengan Rp\xa026,4 juta: tetap 6 kecamatan siap")
    app.text_input(key="plafon-teks").set_value("26,4 juta").run()
    assert app.title[0].value == "Dengan Rp\xa026,4 juta: 7 kecamatan siap, dari 6"
    assert app.session_state["plafon"] == 26_400_000
    app.text_input(key="plafon-teks").set_value("banyak").run()
    assert "“banyak” bukan jumlah rupiah" in words(app)
    assert app.session_state["plafon"] == 26_400_000


def test_the_slider_moves_the_ceiling(open_as: Open) -> None:
    app = open_as("pengadaan.py", plafon="0")
    slider = app.select_slider(key="plafon-geser")
    assert slider.options[0] == "Rp\xa00"
    slider.set_value(200_000_000).run()
    assert app.session_state["plafon"] == 200_000_000
    assert app.text_input(key="plafon-teks").value == "Rp\xa0200.000.000"
    assert app.title[0].value.startswith("Dengan Rp\xa0200 juta")


def test_a_run_puts_nothing_into_the_slider_that_it_shows_already(open_as: Open) -> None:
    """What a run puts there overrides the browser: a key pressed during that run would be undone."""
    app = open_as("pengadaan.py", plafon="0")
    assert app.select_slider(key="plafon-geser").proto.set_value
    assert not app.run().select_slider(key="plafon-geser").proto.set_value
    moved = app.select_slider(key="plafon-geser").set_value(200_000_000).run()
    assert not moved.select_slider(key="plafon-geser").proto.set_value


def test_what_is_bought_stands_in_the_tables_to_the_rupiah(open_as: Open, store: Store) -> None:
    app = open_as("pengadaan.py", plafon="400000000")
    with store.read() as reading:
        made = plan(reading, YEAR, STAGE, 400_000_000, "siap")
    table = app.dataframe[0].value
    assert int(table["Jumlah"].sum()) == sum(b.jumlah for b in made.daftar)
    shown = sum(int(text.removeprefix("Rp\xa0").replace(".", "")) for text in table["Jumlah harga"])
    assert shown == made.terpakai


def test_must_haves_that_cost_more_than_the_ceiling_are_refused_in_words(open_as: Open) -> None:
    app = open_as("pengadaan.py", plafon="1000000")
    option = app.multiselect(key="harus").options[0]
    app.multiselect(key="harus").select(option).run()
    assert not app.exception
    assert "melampaui batas" in words(app)


def test_the_kabupatens_needs_are_bought_when_they_are_asked_for(open_as: Open) -> None:
    app = open_as("pengadaan.py", plafon="600000000")
    app.toggle(key="kabupaten").set_value(True).run()
    assert not app.exception
    assert "Kabupaten" in set(app.dataframe[0].value["Untuk"])


def test_what_money_cannot_buy_is_listed_with_who_decides(open_as: Open) -> None:
    told = words(open_as("pengadaan.py", plafon="400000000"))
    assert "7 kecamatan menunggu keputusan; 2 di antaranya tanpa uang sama sekali" in told
    assert "**Tugu** · tanpa uang" in told and "**camat**: menyerahkan kunci" in told
    assert "Dari Rp\xa01,4 miliar yang diusulkan" in told


def test_requests_are_split_at_the_standard_to_the_rupiah(store: Store) -> None:
    with store.read() as reading:
        keadaan = read_state(reading, YEAR, STAGE)
        found = open_requests(reading, keadaan)
    assert sum(u.rupiah for u in found) == 1_400_000_000
    missing = {(t.kode_tempat, t.komponen): t for t in keadaan.hasil.tempat}
    for u in found:
        t = missing[u.kunci]
        assert 0 <= u.menurut_standar <= t.usulan_tambahan + t.harga_satuan
        assert u.menurut_standar % t.harga_satuan == 0


def test_text_never_becomes_a_formula() -> None:
    frame = pd.DataFrame({"Barang": ["=1+1", "+62", "@x", "biasa"], "Jumlah harga": [1, 2, 3, 4]})
    tabel = PurchaseTables(frame, frame, frame, frame)
    book = load_workbook(BytesIO(workbook(tabel, [("Yang dikejar", "=SUM(A1)")])))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [book.worksheets[0].cell(r, 1).value for r in range(4, 9)] == ["=1+1", "+62", "@x", "biasa", "Jumlah"]
    assert book.worksheets[0].cell(8, 2).value == 10
    lines = csv_file(frame).decode("utf-8-sig").split("\r\n")
    assert lines[1:5] == ["'=1+1,1", "'+62,2", "'@x,3", "biasa,4"]


def filled(app: AppTest, nama: str, plafon: str, ambang: float) -> AppTest:
    app.text_input[0].set_value(nama)
    app.text_input[1].set_value(plafon)
    next(n for n in app.number_input if n.label == "Ambang siap").set_value(ambang)
    return app


def press(app: AppTest, label: str) -> AppTest:
    return next(b for b in app.button if b.label == label).click().run()


def test_a_scenario_is_tried_then_saved_and_compared(open_as: Open, store: Store) -> None:
    app = press(filled(open_as("skenario.py"), "", "400 juta", 70.0), "Coba dahulu")
    assert not app.exception
    assert app.title[0].value.startswith("“Percobaan, belum disimpan”:")
    assert scenarios(store) == ()
    app = press(filled(app, "Ambang 70", "400 juta", 70.0), "Simpan skenario")
    assert not app.exception
    saved = scenarios(store)[0]
    assert (saved.nama, saved.skenario.plafon) == ("Ambang 70", 400_000_000)
    assert [str(value) for _name, value in saved.skenario.andaian.parameter] == ["70"]
    assert app.title[0].value == f"“Ambang 70”: {saved.siap} kecamatan siap, {saved.siap - 6} lebih banyak"
    told = read(words(app))
    assert "ambang siap 70 (resmi 80)" in told and saved.pembuat in told


def test_what_cannot_be_computed_is_told_and_not_saved(open_as: Open, store: Store) -> None:
    app = press(filled(open_as("skenario.py"), "Terbalik", "0", 40.0), "Simpan skenario")
    assert "Ambang hampir siap tidak boleh di atas ambang siap" in words(app)
    app = press(filled(app, "Kosong", "banyak", 80.0), "Simpan skenario")
    assert "bukan jumlah rupiah" in words(app)
    assert scenarios(store) == ()


def test_a_camat_reads_scenarios_and_makes_none(open_as: Open, store: Store) -> None:
    press(filled(open_as("skenario.py"), "Ambang 70", "0", 70.0), "Simpan skenario")
    app = open_as("skenario.py", akun="camat.pule")
    assert not app.exception
    assert not [b for b in app.button if b.label in ("Simpan skenario", "Sisihkan")]
    assert "“Ambang 70”" in app.title[0].value
    assert "Skenario disusun oleh Komisi I dan Diskominfo" in words(app)


def test_the_english_face_speaks_english(open_as: Open) -> None:
    for berkas in ("pengadaan.py", "skenario.py"):
        app = open_as(berkas)
        app.session_state["bahasa"] = "en"
        app.run()
        assert not app.exception


def test_a_ceiling_for_desa_is_kept_and_its_use_is_told(open_as: Open) -> None:
    app = open_as("pengadaan.py", plafon="400000000")
    field = next(f for f in app.text_input if f.label.startswith("Belanja desa"))
    app = field.set_value("30 juta").run()
    assert not app.exception
    assert "dari Rp\xa030.000.000" in words(app) and "Belanja desa" not in words(app)
    field = next(f for f in app.text_input if f.label.startswith("Belanja desa"))
    app = field.set_value("tiga puluh").run()
    assert "bukan jumlah rupiah" in words(app)
    assert "dari Rp\xa030.000.000" not in words(app)
