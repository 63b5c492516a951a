"""A change of the standard stands on the first page of every report, on the light page, by the same words."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from satudata_budget.reports.content import ReportContent, gather
from satudata_budget.reports.docx import document
from satudata_budget.reports.html import page
from satudata_budget.reports.one_page import sheet
from satudata_budget.reports.overview import light_page
from satudata_budget.reports.xlsx import workbook
from satudata_budget.store import ONLY_THESE, Actor, Store, difference
from satudata_budget.words.sentences import yardstick


@pytest.fixture
def changed(reported: Store, tmp_path: Path) -> ReportContent:
    """The report for Komisi I after a threshold was lowered."""
    with Store.open(Path(shutil.copy(reported.snapshot("uji"), tmp_path / "contoh.duckdb"))) as store:
        with store.read() as now:
            change = difference(now, "parameter", [{"nama": "ambang_siap", "nilai": 75}], ONLY_THESE)
        with store.write(Actor("Dinas", "diskominfo"), "standar", "rapat <b>21</b> September") as writing:
            writing.apply(change)
        with store.read() as now:
            return gather(now, 2021, "KUA-PPAS", "komisi")


def test_every_report_says_it_on_its_first_page(changed: ReportContent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("satudata_budget.reports.docx.why_no_printer", lambda: "tanpa peramban")
    (sentence,) = yardstick(changed.tolok)
    assert sentence.startswith("Ambang siap diubah 80 → 75 pada ") and "rapat <b>21</b> September" in sentence
    written = "\n".join(p.text for p in Document(BytesIO(document(changed))).paragraphs[:12])
    assert sentence in written
    head = page(changed).split("</header>")[0]
    assert "Ambang siap diubah 80 → 75" in head and "&lt;b&gt;21" in head
    first = load_workbook(BytesIO(workbook(changed))).worksheets[0]
    assert sentence in [first.cell(row, 1).value for row in range(1, 13)]
    assert sentence in sheet(changed, changed.hasil.kecamatan[0]).setelah
    assert "Ambang siap diubah 80 → 75" in light_page(changed.hasil, (), contoh=True, tolok=(sentence,))
