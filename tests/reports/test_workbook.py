"""The workbook, read again by openpyxl: the score's figures, real tables, and nothing that runs."""

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from zipfile import ZipFile

import openpyxl
import pandas as pd
import plotly.graph_objects as go
import pytest

from satudata_budget.charts.chart import Chart
from satudata_budget.messages.terms import nama_kelas
from satudata_budget.readiness import PILAR
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.pictures import table_csv, table_xlsx
from satudata_budget.reports.xlsx import workbook

Told = Callable[..., ReportContent]
HOSTILE = ("=1+1", "+2", "-3", "@SUM(A1)", "a\x00b\x1fc", "ꦲꦏ꧀ꦱꦫ", "العربية", "x" * 300, "<b>&amp;")


@pytest.fixture(scope="module")
def book(told: Told) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook(told("semua"))))


def test_the_overview_has_the_scores_figures(book: openpyxl.Workbook, told: Told) -> None:
    sheet = book["Ringkasan"]
    (table,) = sheet.tables.values()
    rows = {row[0].value: [cell.value for cell in row] for row in sheet[table.ref][1:]}
    units = told("semua").hasil.unit
    assert len(rows) == len(units) == 15
    for u in units:
        row = rows[u.kode]
        assert row[3:9] == pytest.approx([u.indeks, u.atas.indeks, *(u.reported_pillars[p] for p in PILAR)], abs=1e-6)
        assert row[9] == nama_kelas(u.rencana.keadaan)
        assert row[10:12] == pytest.approx([u.rencana.indeks, u.rencana.atas.indeks], abs=1e-6)
        assert row[13:17] == [u.biaya, u.didanai, u.usulan_tambahan, u.usulan_pasti]
        assert row[17:20] == [u.desa.jumlah, u.desa.dilaporkan, u.desa.siap_diketahui]
    silent = [u.kode for u in units if u.tingkat == "kecamatan" and not u.reported("desa")]
    assert silent and all(rows[kode][19] is None for kode in silent)


def test_every_kecamatan_has_a_sheet_with_a_table_and_a_chart_whose_axes_show(
    book: openpyxl.Workbook, told: Told
) -> None:
    for unit in told("semua").hasil.kecamatan:
        sheet = book[unit.nama]
        (table,) = sheet.tables.values()
        assert table.autoFilter is not None and sheet.freeze_panes
        (chart,) = sheet._charts
        assert not chart.x_axis.delete and not chart.y_axis.delete
        points = [row[6].value for row in sheet[table.ref][1:] if row[0].value == "SDM"]
        assert sum(points) == pytest.approx(unit.pilar["sdm"], abs=1e-5)


def test_the_rows_behind_the_figures_are_all_there(book: openpyxl.Workbook, told: Told) -> None:
    isi = told("semua")
    assert _sum(book, "Baris anggaran", 10) == sum(row["pagu"] for row in isi.anggaran)
    assert _sum(book, "Jumlah pegawai", 4) == sum(row["jumlah"] for row in isi.pegawai)
    assert isi.rencana is not None
    assert _sum(book, "Daftar belanja per barang", 7) == isi.rencana.terpakai
    assert _sum(book, "Daftar belanja per tempat", 8) == isi.rencana.terpakai


def test_sample_data_says_so_on_every_sheet(book: openpyxl.Workbook, told: Told) -> None:
    for sheet in book.worksheets:
        top = [row[0] for row in sheet.iter_rows(max_row=9, max_col=1, values_only=True)]
        assert "DATA CONTOH, bukan data resmi" in top, sheet.title
        assert int(sheet.page_setup.paperSize) == int(sheet.PAPERSIZE_A4)


def test_what_was_typed_is_text_whatever_it_looks_like(told: Told) -> None:
    isi = told("kecamatan", "35.03.05")
    line = next(row for row in isi.anggaran if row["kode_unit"] == "35.03.05")
    spoilt = replace(isi, anggaran=tuple(line | {"uraian": text} for text in HOSTILE))
    content = workbook(spoilt)
    sheet = openpyxl.load_workbook(BytesIO(content))["Baris anggaran"]
    (table,) = sheet.tables.values()
    found = [row[7].value for row in sheet[table.ref][1:]]
    assert found == [text.replace("\x00", "\ufffd").replace("\x1f", "\ufffd") for text in HOSTILE]
    with ZipFile(BytesIO(content)) as parts:
        cells = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    formulas = [found for cell in cells for found in re.findall(rb"<f>(.*?)</f>", cell)]
    assert all(re.fullmatch(rb"(SUM|SUBTOTAL)\([\w:,+]+\)", found) for found in formulas)  # our own totals


def test_a_charts_own_files_hold_text_as_text() -> None:
    gambar = Chart(go.Figure(), "=kalimat", "", pd.DataFrame({"=judul": HOSTILE, "n": range(len(HOSTILE))}))
    said = [text.replace("\x00", "\ufffd").replace("\x1f", "\ufffd") for text in HOSTILE]
    sheet = openpyxl.load_workbook(BytesIO(table_xlsx(gambar, "@tanya", ("-asal",)))).worksheets[0]
    assert [row[0] for row in sheet.iter_rows(min_row=6, values_only=True)] == said
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    rows = list(csv.reader(StringIO(table_csv(gambar).decode("utf-8-sig"))))[1:]
    assert [row[0].removeprefix("'") for row in rows] == said
    assert not [row for row in rows if row[0].startswith(("=", "+", "-", "@"))]


def _sum(book: openpyxl.Workbook, title: str, column: int) -> int:
    sheet = book[title]
    (table,) = sheet.tables.values()
    return sum(row[column - 1].value or 0 for row in sheet[table.ref][1:])
