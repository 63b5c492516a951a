"""The list of purchases in Word, page and PDF against a plan that is made anew."""

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import html as web

from satudata_budget.messages import angka, rupiah
from satudata_budget.planning import PlanRequest, plan_from, read_state
from satudata_budget.reports import docx as word
from satudata_budget.reports import html
from satudata_budget.reports.content import ReportContent
from satudata_budget.store import Store
from tests.reports.conftest import pages


@pytest.fixture(scope="module")
def isi(told: Callable[..., ReportContent]) -> ReportContent:
    return told("diskominfo")


@pytest.fixture(scope="module")
def bought(reported: Store, isi: ReportContent) -> Counter[tuple[str, ...]]:
    """Name, number, price, cost of each item of the plan, as people read them."""
    with reported.read() as reading:
        plan = plan_from(read_state(reading, 2021, "KUA-PPAS"), PlanRequest(isi.plafon, "siap"))
    number: Counter[tuple[str, str, int]] = Counter()
    for b in plan.daftar:
        number[b.tingkat, b.nama_komponen, b.harga_satuan] += b.jumlah
    assert sum(price * n for (_level, _name, price), n in number.items()) == plan.terpakai <= isi.plafon
    return Counter((name, angka(n), rupiah(price), rupiah(n * price)) for (_level, name, price), n in number.items())


def listed(rows: list[list[str]]) -> Counter[tuple[str, ...]]:
    return Counter((r[0], r[3], r[5], r[6]) for r in rows)


def test_word_lists_what_the_plan_buys(isi: ReportContent, bought: Counter[tuple[str, ...]]) -> None:
    document = docx.Document(BytesIO(word.document(isi)))
    tables = [[[cell.text for cell in row.cells] for row in t.rows] for t in document.tables]
    (found,) = [rows[1:] for rows in tables if rows[0][0] == "Barang atau jasa" and len(rows[0]) == 7]
    assert listed(found) == bought


def test_the_page_and_the_pdf_list_the_same(
    isi: ReportContent, bought: Counter[tuple[str, ...]], tmp_path: Path
) -> None:
    page = web.fromstring(html.page(isi))
    (table,) = page.xpath("//h2[@id='belanja']/..//table[.//th[text()='Barang atau jasa']]")
    found = [[cell.text_content().strip() for cell in row.xpath("td")] for row in table.xpath("tbody/tr")]
    assert listed(found) == bought
    path = tmp_path / "diskominfo.pdf"
    path.write_bytes(html.pdf(isi))
    words = next(text for text in pages(path) if text.startswith("Daftar belanja"))
    for _name, number, price, cost in bought:
        assert price.replace("\xa0", " ") in words and cost.replace("\xa0", " ") in words
        assert f" {number} " in words
