"""The other forms of a table: text in any encoding, ODS, a web page named .xls; and names that promise another."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from satudata_budget.intake.book.grid import Workbook
from satudata_budget.intake.book.open import open_workbook
from tests.golden.bentuk_xls import xls
from tests.intake.borang import book
from tests.intake.test_workbook import zipped

OLD = xls("Satu", [("kode", "nilai"), ("#REF!", 2.5), ("=0", 0)])
XLSX = book("a.xlsx", A=[("satu", 2)]).isi
_NS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
)


def ods(rows: str, manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {_NS}><office:body><office:spreadsheet>"
        f'<table:table table:name="Satu">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    listing = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}'
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    files = {
        "mimetype": kind,
        "content.xml": content.encode(),
        "META-INF/manifest.xml": f"{listing}</manifest:manifest>".encode(),
    }
    return zipped(files, ZIP_STORED)


def cell(text: str, more: str = "", kind: str = "string") -> str:
    return f'<table:table-cell office:value-type="{kind}" {more}><text:p>{text}</text:p></table:table-cell>'


def with_part(nama: str, isi: bytes) -> bytes:
    hasil = BytesIO(XLSX)
    with ZipFile(hasil, "a", ZIP_DEFLATED) as berkas:
        berkas.writestr(nama, isi)
    return hasil.getvalue()


def opened(nama: str, isi: bytes) -> Workbook:
    buku, temuan = open_workbook(nama, isi)
    assert buku is not None, [satu.pesan for satu in temuan]
    return buku


def codes(nama: str, isi: bytes) -> list[str]:
    return [satu.kode for satu in open_workbook(nama, isi)[1]]


@pytest.mark.parametrize("pemisah", [",", ";", "\t", "|"])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_with_any_separator_and_encoding(pemisah: str, sandi: str) -> None:
    text = pemisah.join(("kode", "Café 7.10")) + "\r\n"
    assert list(opened("a.csv", text.encode(sandi)).lembar[0].baris) == [["kode", "Café 7.10"]]


def test_amounts_with_commas_do_not_pass_for_separators() -> None:
    buku = opened("a.csv", b"kode;pagu\n7.01;1.234,50\n7.02;2,5\n")
    assert list(buku.lembar[0].baris) == [["kode", "pagu"], ["7.01", "1.234,50"], ["7.02", "2,5"]]


def test_excels_word_for_its_separator_is_obeyed_and_keeps_the_addresses() -> None:
    lembar = opened("a.csv", b"sep=;\na,b;c\n").lembar[0]
    assert (lembar.nilai(1, 0), lembar.nilai(1, 1), list(lembar.filled(0))) == ("a,b", "c", [])


def test_a_quotation_without_end_is_one_finding_or_a_table() -> None:
    buku, temuan = open_workbook("a.csv", b'a;b\n"' + b"x" * 200_000)
    assert buku is None and [satu.kode for satu in temuan] == ["berkas_tidak_terbaca"]


def test_a_web_page_named_xls_is_a_sheet() -> None:
    page = (
        "<html><head><meta charset='windows-1252'><style>td{}</style></head><body><table>"
        "<tr><th rowspan=2>Kode</th><th colspan='2'>Harga</th></tr><tr><th>Sebelum</th><th>Setelah</th></tr>"
        "<tr><td>2.20</td><td>1.234.567&nbsp;</td><td>a<br>caf\xe9<p>c &amp; d</td></table>"
        "<table><tr><td><table><tr><td>dalam</td></table></td></tr><tr><td>akhir</td></tr></table></body></html>"
    )
    lembar = opened("lap.xls", page.encode("cp1252")).lembar[0]
    assert [list(row) for row in lembar.baris] == [
        ["Kode", "Harga", ""],
        ["", "Sebelum", "Setelah"],
        ["2.20", "1.234.567\xa0".strip(), "a\ncafé\nc & d"],
        ["dalam"],
        ["akhir"],
    ]
    assert [lembar.merged(1, 0), lembar.merged(0, 2)] == ["Kode", "Harga"]
    assert codes("lap.xls", page.encode("cp1252")) == ["berkas_html"]


def test_a_web_page_that_never_ends_is_stopped() -> None:
    page = b"<html><table>" + b"<tr><td colspan=702>1</td></tr>" * 30_000
    assert codes("a.xls", page) == ["lembar_terlalu_luas"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["<table>", "</table>", "<tr>", "</tr>", "<td rowspan=3>", "<td>", "</td>", "x"])))
def test_markup_in_any_disorder_keeps_every_word(parts: list[str]) -> None:
    buku, temuan = open_workbook("a.xls", "".join(["<table><tr><td>y</td>", *parts]).encode())
    assert buku is not None and [satu.kode for satu in temuan] == ["berkas_html"]


def test_an_ods_is_read_and_says_what_was_lost() -> None:
    row = "<table:table-row>{}</table:table-row>"
    lost = cell("#REF!", 'table:formula="of:=[.#REF!]"')
    rows = row.format(cell("7.10")) + row.format(cell("a") + lost)
    lembar = opened("a.ods", ods(rows)).lembar[0]
    assert (lembar.nilai(0, 0), lembar.nilai(1, 0), dict(lembar.rusak)) == ("7.10", "a", {(1, 1): "#REF!"})


@pytest.mark.parametrize(
    ("rows", "kode"),
    [
        ('<table:table-row table:number-rows-repeated="1048576">' + cell("1") + "</table:table-row>", "baris"),
        ("<table:table-row>" + cell("1", 'table:number-columns-repeated="16384"') + "</table:table-row>", "kolom"),
    ],
)
def test_a_repeated_ods_cell_does_not_take_all_memory(rows: str, kode: str) -> None:
    assert codes("a.ods", ods(rows)) == [f"{kode}_terlalu_banyak"]


def test_repeated_empty_ods_rows_do_no_harm() -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = "<table:table-row>" + cell("1") + "</table:table-row>"
    rows += f'<table:table-row table:number-rows-repeated="1048575">{empty}</table:table-row>'
    assert opened("a.ods", ods(rows)).lembar[0].nilai(0, 0) == "1"


@pytest.mark.parametrize(
    ("nama", "isi", "kode"),
    [
        ("a.xlsm", with_part("xl/vbaProject.bin", b"x"), ["berkas_makro"]),
        ("a.xlsx", with_part("xl/externalLinks/externalLink1.xml", b"<x/>"), ["tautan_luar"]),
        ("a.xls", XLSX, ["berkas_ganti_nama"]),
        ("a.xlsx", b"kode;nama\n1;a\n2;b\n", ["berkas_ganti_nama"]),
        ("a", XLSX, []),
        ("a.ods", ods("", "<manifest:encryption-data/>"), ["berkas_bersandi"]),
    ],
)
def test_what_a_file_is_besides_has_its_own_sentence(nama: str, isi: bytes, kode: list[str]) -> None:
    assert codes(nama, isi) == kode


@pytest.mark.parametrize(("at", "noise"), [(1601, b"\x40"), (1606, b"\x7f\xd4\x7f\x0e\xff\x7f\xff")])
def test_an_old_file_that_claims_more_memory_than_there_is_ends_nobody(at: int, noise: bytes) -> None:
    assert codes("a.xls", OLD[:at] + noise + OLD[at + len(noise) :]) == ["berkas_tidak_terbaca"]


def test_an_old_file_whose_damage_makes_its_reader_give_up_is_refused() -> None:
    assert codes("a.xls", OLD[:1561] + b"'" + OLD[1562:]) == ["berkas_tidak_terbaca"]


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(OLD) - 1), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_in_an_old_file_breaks_nothing(at: int, noise: bytes) -> None:
    buku, temuan = open_workbook("a.xls", OLD[:at] + noise + OLD[at + len(noise) :])
    assert buku is not None or temuan


def test_an_old_file_says_what_was_lost() -> None:
    lembar = opened("a.xls", OLD).lembar[0]
    assert (lembar.nilai(0, 0), lembar.nilai(1, 1), dict(lembar.rusak)) == (
        "kode",
        2.5,
        {(1, 0): "#REF!", (2, 0): "="},
    )
