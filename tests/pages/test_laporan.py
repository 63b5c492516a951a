"""Laporan shows what a report will say, makes it, and lists it with who made it; charts offer their downloads."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.planning.scenario import Scenario, compute
from satudata_budget.planning.scenario_shelf import save_scenario
from satudata_budget.planning.whatif import Supposition
from satudata_budget.reports.shelf import file_of, made
from satudata_budget.web.session.results import database
from satudata_budget.web.session.screens import may_open
from satudata_budget.web.session.who import signed_in
from tests.pages.masuk import words

Open = Callable[..., AppTest]


def test_a_report_is_made_kept_and_listed(open_screen: Open) -> None:
    app = open_screen("laporan/ekspor.py")
    assert not app.exception
    assert "3 dari 14 kecamatan siap satu data; 2 belum dapat dinilai" in words(app)
    assert "Belum ada laporan yang dibuat" in words(app)
    app.radio(key="laporan-untuk").set_value("kecamatan").run()
    app.selectbox(key="laporan-bentuk").select("lembar-docx").run()
    app.button(key="laporan-buat").click().run()
    assert not app.exception
    (kept,) = made(database())
    assert (kept.untuk, kept.kode_unit, kept.bentuk) == ("kecamatan", "35.03.01", "lembar-docx")
    assert "Penguji Komisi (uji.komisi)" in words(app)
    assert (file_of(database(), kept) or b"")[:2] == b"PK"


@pytest.mark.parametrize(
    ("peran", "boleh"), [("komisi", True), ("camat", True), ("diskominfo", True), ("admin", False)]
)
def test_who_may_export_sees_the_screen(peran: str, boleh: bool) -> None:
    assert may_open("laporan", peran) is boleh


def test_every_chart_offers_its_finding_to_copy(open_screen: Open) -> None:
    app = open_screen("tinjauan/ringkasan.py")
    copied = [str(element.value) for element in app.code]
    assert len(copied) == 3
    assert all("DATA CONTOH" in text and "versi data" in text for text in copied)


def test_a_report_supposes_the_scenario_that_is_chosen(open_screen: Open) -> None:
    open_screen("laporan/ekspor.py")  # opens the database
    store = database()
    asked = Scenario(2021, "KUA-PPAS", 10**8, "siap", Supposition((), (("ambang_siap", Decimal(70)),)))
    with store.read() as reading:
        supposed = compute(reading, asked)
    kept = save_scenario(store, signed_in(), "Ambang 70", supposed)
    app = open_screen("laporan/ekspor.py")
    app.selectbox(key="laporan-skenario").select(kept.id).run()
    assert "menurut skenario “Ambang 70”" in words(app)
    ready = sum(u.keadaan == "siap" for u in supposed.keadaan.hasil.kecamatan)
    assert ready != 3 and f"{ready} dari 14 kecamatan siap satu data" in words(app)
    app.button(key="laporan-buat").click().run()
    assert not app.exception
    (report,) = made(store)
    assert report.skenario == "Ambang 70" and "Ambang-70" in report.nama_berkas
    book = openpyxl.load_workbook(BytesIO(file_of(store, report) or b""))
    (table,) = book["Ringkasan"].tables.values()
    indices = [row[3].value for row in book["Ringkasan"][table.ref][1:]]
    assert indices == pytest.approx([u.indeks for u in supposed.keadaan.hasil.unit], abs=1e-6)
