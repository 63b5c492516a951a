"""The list for the RUP: it adds up by buyer, every field is there or named, and Excel opens it in columns."""

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from satudata_budget.readiness import PlaceComponent
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.make import make
from satudata_budget.reports.procurement.files import by_buyer, columns, procurement_text, procurement_workbook, row_of
from satudata_budget.reports.procurement.lines import ProcurementLine, facts_of, procurement_lines
from satudata_budget.reports.procurement.read import read_facts
from satudata_budget.reports.procurement.rules import PENGADAAN_LANGSUNG, for_small_firms, method_of
from satudata_budget.store import Store
from tests.reports.conftest import as_pdf, pages

Told = Callable[..., ReportContent]
HOSTILE = "=cmd|' /C calc'!A0"


@pytest.fixture(scope="module")
def isi(told: Told) -> ReportContent:
    return told("semua")


@pytest.fixture(scope="module")
def lines(isi: ReportContent) -> tuple[ProcurementLine, ...]:
    return procurement_lines(facts_of(isi))


def test_the_list_adds_to_the_plans_rupiah_by_buyer(isi: ReportContent, lines: tuple[ProcurementLine, ...]) -> None:
    assert isi.rencana is not None
    sums = by_buyer(lines)
    kinds = {d.kode: d.jenis for d in isi.layanan}
    desa = sum(b.biaya for b in isi.rencana.daftar if kinds.get(b.kode_tempat) == "desa")
    own = sum(b.biaya for b in isi.rencana.daftar if b.tingkat == "kabupaten")
    assert desa > 0
    assert sums == {"kecamatan": isi.rencana.terpakai - desa - own, "kabupaten": own, "desa": desa}
    assert all(line.pagu == line.volume * line.harga_satuan for line in lines)


def test_a_kelurahan_buys_through_its_kecamatan(isi: ReportContent, lines: tuple[ProcurementLine, ...]) -> None:
    kelurahan = [line for line in lines if "Kelurahan" in line.nama_paket]
    assert kelurahan
    assert {(line.pembeli, line.satker) for line in kelurahan} == {("kecamatan", "Kecamatan Trenggalek")}


def test_every_field_is_there_or_its_absence_is_named(lines: tuple[ProcurementLine, ...]) -> None:
    for line in lines:
        told = "; ".join(line.kurang)
        assert line.satker and line.nama_paket and line.lokasi and line.satuan and line.jenis and line.sumber_dana
        fields = {
            "spesifikasi": line.spesifikasi,
            "cara": line.cara and line.metode,
            "rekening": line.kode.rekening,
            "kegiatan": line.kode.sub_kegiatan,
            "pemanfaatan": line.pemanfaatan,
        }
        assert [name for name, value in fields.items() if not value and name not in told] == [], line
        assert "jadwal" in told


def test_a_budget_line_of_the_buyer_gives_the_codes(lines: tuple[ProcurementLine, ...], isi: ReportContent) -> None:
    known = {f"{row['kode_sub_kegiatan']} {row['nama_sub_kegiatan']}": row["kode_unit"] for row in isi.anggaran}
    from_lines = [line for line in lines if line.kode.dari_baris]
    assert from_lines
    for line in from_lines:
        sub = line.kode.sub_kegiatan or ""
        assert sub in known and line.kode.program and sub.startswith(line.kode.program.split()[0])


def test_a_desa_gets_no_method_of_the_kabupaten(lines: tuple[ProcurementLine, ...]) -> None:
    desa = [line for line in lines if line.pembeli == "desa"]
    assert {(line.metode, line.usaha_kecil, line.sumber_dana) for line in desa} == {(None, None, "APBDes")}


@given(st.integers(min_value=1, max_value=10**12))
def test_the_limit_of_two_hundred_million_divides_the_methods(pagu: int) -> None:
    assert (method_of(pagu) == "Pengadaan Langsung") == (pagu <= PENGADAAN_LANGSUNG == 200_000_000)
    assert (for_small_firms(pagu) == "ya") == (pagu <= 15_000_000_000)


def test_the_text_opens_in_columns_where_the_comma_is_decimal(lines: tuple[ProcurementLine, ...]) -> None:
    content = procurement_text(lines)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert {len(row) for row in rows} == {len(columns()) + 1}
    pagu = rows[0].index("Pagu")
    assert sum(int(row[pagu]) for row in rows[1:]) == sum(line.pagu for line in lines)


def test_nothing_typed_runs_in_the_list(lines: tuple[ProcurementLine, ...], isi: ReportContent) -> None:
    spoilt = [replace(lines[0], satker=HOSTILE, nama_paket=HOSTILE)]
    book = openpyxl.load_workbook(BytesIO(procurement_workbook(spoilt, isi.foot(), isi.contoh)))
    formulas = [cell.value for row in book.worksheets[0] for cell in row if cell.data_type == "f"]
    assert all(value.startswith("=SUBTOTAL(9,S") for value in formulas) and len(formulas) == 2
    assert f"'{HOSTILE}" in procurement_text(spoilt).decode()


def test_the_sheet_prints_on_its_side_with_its_head_on_every_page_and_its_totals_add_up(
    lines: tuple[ProcurementLine, ...], isi: ReportContent, tmp_path: Path
) -> None:
    few = [next(line for line in lines if line.pembeli == buyer) for buyer in ("kecamatan", "desa")] + list(lines[:40])
    path = tmp_path / "pengadaan.xlsx"
    path.write_bytes(procurement_workbook(few, isi.foot(), isi.contoh))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.page_setup.orientation == "landscape" and sheet.print_title_rows and sheet.print_title_cols
    printed = pages(as_pdf(path))
    assert len(printed) > 3
    assert all("Nama paket" in page for page in printed)
    total = f"{sum(line.pagu for line in few):,}"
    assert any(total in page or total.replace(",", ".") in page for page in printed)
    sums = Counter(value for page in printed for value in page.split() if value.startswith("Err:") or value == "#REF!")
    assert not sums


def test_the_screen_reads_the_same_list_as_the_report(
    reported: Store, isi: ReportContent, lines: tuple[ProcurementLine, ...]
) -> None:
    assert isi.rencana is not None
    with reported.read() as reading:
        assert procurement_lines(read_facts(reading, isi.hasil, isi.rencana)) == lines


def test_the_report_of_a_kecamatan_lists_only_what_is_bought_for_it(told: Told) -> None:
    made = make(told("kecamatan", "35.03.02"), "pengadaan-csv")
    assert made.jenis == "text/csv" and made.nama.startswith("pengadaan-35.03.02")
    rows = made.isi.decode("utf-8-sig").splitlines()[1:]
    assert rows and all("Munjungan" in row for row in rows)


def test_a_training_leaves_the_way_to_the_office_and_a_subscription_knows_its_months(
    isi: ReportContent, lines: tuple[ProcurementLine, ...]
) -> None:
    recurring = {t.nama_komponen for t in isi.hasil.tempat if _is_recurring(t)}
    facts = facts_of(isi)
    taught = replace(facts.daftar[0], pilar="sdm", satuan="orang", komponen="pelatihan")
    (line,) = procurement_lines(replace(facts, daftar=[taught]))
    assert line.cara is None and line.jenis == "Jasa Lainnya" and "swakelola" in "; ".join(line.kurang)
    for b, one in zip(sorted(facts.daftar, key=lambda b: b.biaya), sorted(lines, key=lambda x: x.pagu), strict=True):
        assert b.biaya == one.pagu
    assert recurring and any(one.pemanfaatan for one in lines)


def _is_recurring(t: PlaceComponent) -> bool:
    return t.berulang


def test_the_cells_stand_in_the_order_of_the_columns(lines: tuple[ProcurementLine, ...]) -> None:
    row = dict(zip([title for title, _kind, _width in columns()], row_of(1, lines[0]), strict=True))
    assert (row["Pagu"], row["Volume"], row["Satker"]) == (lines[0].pagu, lines[0].volume, lines[0].satker)
