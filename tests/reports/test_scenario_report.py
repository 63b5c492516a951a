"""A report that supposes a scenario: its figures, its name on every sheet and page, and both languages in Word."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docxtpl import DocxTemplate

from satudata_budget.__main__ import main
from satudata_budget.access import COMMAND_LINE, add_without_password
from satudata_budget.messages import use_language
from satudata_budget.planning.scenario import Scenario, ScenarioResult, compute
from satudata_budget.planning.scenario_shelf import save_scenario
from satudata_budget.planning.whatif import Supposition
from satudata_budget.reports import docx as word
from satudata_budget.reports import html, one_page
from satudata_budget.reports.content import ReportContent, ReportNotPossible, gather
from satudata_budget.store import Store

NAMA = "Plafon 150 juta & ambang 70"
KODE = "35.03.05"
SKENARIO = Scenario(
    2021,
    "KUA-PPAS",
    150_000_000,
    "siap",
    Supposition((("anggaran", Decimal(5)),), (("ambang_siap", Decimal(70)),)),
)


@pytest.fixture(scope="module")
def supposed(reported: Store) -> ScenarioResult:
    with reported.read() as reading:
        return compute(reading, SKENARIO)


def test_the_command_reports_a_saved_scenario_by_its_name(
    reported: Store, supposed: ScenarioResult, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(reported.snapshot("skenario"), tmp_path / "contoh.duckdb"))
    with Store.open(path) as store:
        komisi = add_without_password(store, COMMAND_LINE, "uji.komisi", "Penguji", "komisi", ())
        save_scenario(store, komisi, NAMA, supposed)
    asked = ["--db", str(path), "report", "--untuk", "komisi", "--out", str(tmp_path), "--skenario"]
    assert main([*asked, NAMA.upper()]) == 0
    book = openpyxl.load_workbook(capsys.readouterr().out.strip())
    for sheet in book.worksheets:
        top = " ".join(str(row[0]) for row in sheet.iter_rows(max_row=9, max_col=1, values_only=True))
        assert NAMA in top, sheet.title
        assert NAMA.replace("&", "&&") in sheet.oddFooter.left.text
    (table,) = book["Ringkasan"].tables.values()
    rows = {row[0].value: [cell.value for cell in row] for row in book["Ringkasan"][table.ref][1:]}
    for unit in supposed.keadaan.hasil.unit:
        assert rows[unit.kode][3] == pytest.approx(unit.indeks, abs=1e-6)
        assert rows[unit.kode][13:17] == [unit.biaya, unit.didanai, unit.usulan_tambahan, unit.usulan_pasti]
    (table,) = book["Daftar belanja per barang"].tables.values()
    assert sum(row[6].value for row in book["Daftar belanja per barang"][table.ref][1:]) == supposed.rencana.terpakai
    assert main([*asked, "Lain"]) == 1
    assert NAMA in capsys.readouterr().err


def test_a_scenario_differs_from_the_official_score_and_is_named_on_every_page(
    reported: Store, told: Callable[..., ReportContent], supposed: ScenarioResult
) -> None:
    with reported.read() as reading:
        isi = gather(reading, 2021, "KUA-PPAS", "kecamatan", KODE, SKENARIO, NAMA)
    assert isi.unit == supposed.keadaan.hasil.menurut_kode[KODE]
    assert isi.unit != told("kecamatan", KODE).unit
    document = docx.Document(BytesIO(word.sheet_document(isi, one_page.sheet(isi, isi.unit))))
    assert NAMA in document.sections[0].footer.paragraphs[0].text
    foot = html._environment().get_template("kaki.html").render(kaki=isi.foot(), _=lambda text: text)
    assert "Plafon 150 juta &amp; ambang 70" in foot


def test_a_scenario_without_an_answer_is_refused_with_its_reason(reported: Store) -> None:
    crossed = Scenario(2021, "KUA-PPAS", 1, "siap", Supposition((), (("ambang_siap", Decimal(10)),)))
    with reported.read() as reading, pytest.raises(ReportNotPossible):
        gather(reading, 2021, "KUA-PPAS", "komisi", None, crossed, "Terbalik")


def test_the_word_templates_of_both_languages_ask_for_the_same() -> None:
    for name in ("laporan", "lembar"):
        asked = [
            DocxTemplate(word.TEMPLATES / f"{name}{language}.docx").get_undeclared_template_variables()
            for language in ("", ".en")
        ]
        assert asked[0] == asked[1] and "judul" in asked[0]


def test_the_english_document_has_no_heading_of_the_indonesian_one(told: Callable[..., ReportContent]) -> None:
    isi = told("kecamatan", KODE)
    assert isi.unit is not None
    said = []
    for language in ("id", "en"):
        use_language(language)
        try:
            document = docx.Document(BytesIO(word.sheet_document(isi, one_page.sheet(isi, isi.unit))))
        finally:
            use_language("id")
        heads = {p.text for p in document.paragraphs if p.style.name.startswith("Heading")}
        said.append(heads | {cell.text for table in document.tables[1:] for cell in table.rows[0].cells})
    assert said[1] and not said[0] & said[1]
