"""The statements of every first page are the same ones, in number and words, on whatever page they stand."""

import json
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import html as web

from satudata_budget.intake.paket import load_package, read_package
from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.flags import flags
from satudata_budget.reports import docx as word
from satudata_budget.reports import html
from satudata_budget.reports.content import gather
from satudata_budget.reports.overview import light_page
from satudata_budget.reports.raker.slides import slides
from satudata_budget.reports.score_text import score_json
from satudata_budget.reports.xlsx import workbook
from satudata_budget.store import ONLY_THESE, Actor, Store, difference
from satudata_budget.words.headline import explanation, headline_figures, statements
from satudata_budget.words.sentences import headline
from tests.readiness.test_two_ends import told

TRUTH = Path(__file__).parents[2] / "data" / "contoh" / "kebenaran"
SIAPA = Actor("penguji", "admin")
PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
SECTIONS = ("anggaran", "perangkat", "sdm", "akses", "desa")


@pytest.fixture(params=["contoh", "tanpa_laporan", "semua_dilaporkan"])
def variant(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """The sample: as it is, with nothing reported, with all reported."""
    store = Store.create(tmp_path / "isi.duckdb")
    request.addfinalizer(store.close)
    load_package(store, read_package(TRUTH), SIAPA)
    if request.param != "contoh":
        with store.read() as reading:
            units = [(k, t) for k, t in reading.tuples("select kode, tingkat from unit")]
            status = "draf" if request.param == "tanpa_laporan" else "diajukan"
            rows = [
                told(k, b, status) | {"tanggal": None, "catatan": ""}
                for k, t in units
                for b in SECTIONS
                if b != "desa" or t == "kecamatan"
            ]
            change = difference(reading, "laporan", rows, ONLY_THESE)
        with store.write(SIAPA, "paket") as writing:
            writing.apply(change)
    return store


def plain(text: str) -> str:
    return " ".join(text.replace("**", "").split()).lower()


def missing(hasil: ScoreResult, page: str) -> list[str]:
    return [said for said in statements(hasil) if plain(said) not in plain(page)]


def test_every_first_page_makes_the_same_ten_statements(variant: Store) -> None:
    with variant.read() as reading:
        isi = gather(reading, 2021, "KUA-PPAS", "komisi")
        hasil = isi.hasil
        raised = flags(reading, hasil)
    assert len(statements(hasil)) >= 9  # what falls is not said where nothing falls
    screen = " ".join((headline(hasil), explanation(hasil), *(f"{f.nilai} {f.arti}" for f in headline_figures(hasil))))
    assert missing(hasil, screen) == []
    assert missing(hasil, web.fromstring(f"<div>{light_page(hasil, raised, contoh=True)}</div>").text_content()) == []
    assert missing(hasil, json.dumps(slides(hasil, raised, []), ensure_ascii=False)) == []
    assert missing(hasil, web.fromstring(html.page(isi)).text_content()) == []
    letter = docx.Document(BytesIO(word.document(isi))).element.body
    assert missing(hasil, " ".join("".join(p.itertext()) for p in letter.iter(PARAGRAPH))) == []
    sheet = openpyxl.load_workbook(BytesIO(workbook(isi))).worksheets[0]
    assert missing(hasil, " ".join(str(c.value) for row in sheet.iter_rows() for c in row if c.value)) == []
    units = json.loads(score_json(hasil))["unit"]
    assert sum(u["usulan_pasti"] for u in units) == hasil.jumlah.usulan_pasti
    assert sum(u["usulan_tambahan"] for u in units) == hasil.jumlah.usulan_tambahan


def test_an_empty_database_makes_no_statement_of_ready_units_or_money(store: Store) -> None:
    with store.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    assert "Belum ada kecamatan" in light_page(hasil, (), contoh=False)
    assert hasil.jumlah.usulan_tambahan == 0


def test_with_nothing_reported_no_money_is_sure_and_no_desa_fails(variant: Store) -> None:
    with variant.read() as reading:
        hasil = score(reading, 2021, "KUA-PPAS")
    said = statements(hasil)
    silent = hasil.jumlah_kecamatan.desa.dilaporkan == 0
    assert any("belum ada yang pasti" in text for text in said) == silent
    assert any(text == "157 desa belum dilaporkan" for text in said) == silent
