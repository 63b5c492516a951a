"""Laporan shows what a report will say, makes it, and lists it with who made it; charts offer their downloads."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from satudata_budget.reports.rak import file_of, made
from satudata_budget.web.halaman import may_open
from satudata_budget.web.sumber import database
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
