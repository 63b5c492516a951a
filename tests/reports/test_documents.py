"""Word, web page and PDF, read again by LibreOffice and poppler: the score's figures, no page blank, nothing cut."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx

from satudata_budget.messages import angka, rupiah
from satudata_budget.reports import docx as word
from satudata_budget.reports import html, one_page
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.xlsx import workbook
from tests.reports.conftest import as_pdf, pages

Told = Callable[..., ReportContent]
KODE = "35.03.03"


def test_the_report_of_a_kecamatan_prints_from_word_with_its_figures(told: Told, tmp_path: Path) -> None:
    isi = told("kecamatan", KODE)
    assert isi.unit is not None
    path = tmp_path / "laporan.docx"
    path.write_bytes(word.document(isi))
    assert len(docx.Document(str(path)).inline_shapes) == 3  # pillars, money, desa
    printed = pages(as_pdf(path))
    text = " ".join(printed)
    assert all(len(page) > 150 for page in printed)
    assert isi.unit.nama in text and "DATA CONTOH" in text
    _every_shortage(isi, text)


def test_the_sheet_of_every_kecamatan_is_one_page(told: Told, tmp_path: Path) -> None:
    isi = told("kecamatan", KODE)
    for unit in isi.hasil.kecamatan[:2]:
        other = told("kecamatan", unit.kode)
        page = one_page.sheet(other, unit)
        pdf, docs = tmp_path / f"{unit.kode}.pdf", tmp_path / f"w-{unit.kode}.docx"
        pdf.write_bytes(one_page.sheet_pdf(other, page))
        docs.write_bytes(word.sheet_document(other, page))
        for printed in (pages(pdf), pages(as_pdf(docs))):
            assert len(printed) == 1
            assert page.kalimat in printed[0]
            assert angka(unit.indeks) in printed[0]


def test_the_pdf_for_komisi_has_a_page_number_on_every_page_and_every_figure(told: Told, tmp_path: Path) -> None:
    isi = told("komisi")
    path = tmp_path / "komisi.pdf"
    path.write_bytes(html.pdf(isi))
    printed = pages(path)
    for number, page in enumerate(printed, 1):
        assert f"Halaman {number} dari {len(printed)}" in page
        assert len(page) > 200
        assert "DATA CONTOH" in page
    text = " ".join(printed)
    for unit in isi.hasil.kecamatan:
        assert f"Kecamatan {unit.nama}" in text
        assert rupiah(unit.usulan_tambahan).replace("\xa0", " ") in text


def test_the_web_page_asks_for_nothing_and_runs_only_its_own_scripts(told: Told) -> None:
    page = html.page(told("komisi"))
    head = page[: page.index("</head>")]
    assert "default-src 'none'" in head and head.count("'sha256-") == 2
    own = re.sub(r"<script.*?</script>", "", page, flags=re.S)
    assert not re.search(r"""(src|href|url)\s*[=(]\s*["']?(https?:)?//""", own)
    assert page.count("<script>") == 2


def test_what_was_typed_stays_text_in_word_and_on_the_page(told: Told, tmp_path: Path) -> None:
    isi = told("kecamatan", KODE)
    assert isi.unit is not None
    bad = "<script>alert(1)</script>\x07{{ 7*7 }} ꦲꦏ꧀ꦱꦫ"
    unit = replace(isi.unit, nama=bad)
    units = tuple(unit if u.kode == KODE else u for u in isi.hasil.unit)
    spoilt = replace(isi, unit=unit, hasil=replace(isi.hasil, unit=units))
    page = html.page(spoilt)
    assert "<script>alert" not in page and "{{ 7*7 }}" in page
    made = word.sheet_document(spoilt, one_page.sheet(spoilt, unit))
    text = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(made)).paragraphs)
    assert "<script>alert(1)</script>\ufffd{{ 7*7 }} ꦲꦏ꧀ꦱꦫ" in text


def test_the_workbook_prints_no_blank_page(told: Told, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(workbook(told("kecamatan", KODE)))
    printed = pages(as_pdf(path))
    assert all(len(page) > 80 for page in printed)
    _every_shortage(told("kecamatan", KODE), " ".join(printed))


def _every_shortage(isi: ReportContent, text: str) -> None:
    assert isi.unit is not None
    asked = [t.usulan_tambahan for t in isi.hasil.tempat_unit(isi.unit.kode) if t.tingkat == "kecamatan"]
    for amount in filter(None, asked):
        # LibreOffice writes the numbers of a workbook as its own language does.
        assert angka(amount) in text or f"{amount:,}" in text
