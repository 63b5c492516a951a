"""The sender's own workbook given back with what is wrong in it."""

from io import BytesIO

from openpyxl import load_workbook

from satudata_budget.intake.findings.finding import Finding
from satudata_budget.intake.returned_workbook import LEMBAR, WARNA, returned
from satudata_budget.store import ReceivedFile
from tests.intake.borang import SUB, headings, line, ppas
from tests.intake.conftest import Baca


def test_faulty_cells_are_coloured_and_commented_and_all_findings_listed(baca: Baca) -> None:
    sent = ppas([*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", "1 komputer", "abc")])
    temuan = baca(sent).temuan
    fault = next(satu for satu in temuan if satu.tingkat == "galat")
    book = load_workbook(BytesIO(returned(sent, temuan).isi))
    assert book.sheetnames == [LEMBAR, "PPAS"]
    cell = book["PPAS"][fault.sel]
    assert cell.value == "abc"
    assert cell.fill.fgColor.rgb.endswith(WARNA["galat"])
    assert fault.kalimat in cell.comment.text
    listed = [row[4].value for row in book[LEMBAR].iter_rows(min_row=2)]
    assert listed == [satu.kalimat for satu in temuan]


def test_a_csv_comes_back_as_a_workbook_in_which_nothing_is_a_formula() -> None:
    sent = ReceivedFile("data.csv", b"nama;isi\n=1+1;x\n")
    back = returned(sent, [Finding("galat", "bukan_rupiah", sent.nama, "", "B2", isi={"nilai": "=2+2"})])
    assert back.nama == "data_temuan.xlsx"
    book = load_workbook(BytesIO(back.isi))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert any(cell.comment for cell in cells)


def test_what_cannot_be_opened_comes_back_as_its_findings() -> None:
    sent = ReceivedFile("rusak.xlsx", b"PK\x03\x04 bukan")
    book = load_workbook(BytesIO(returned(sent, [Finding("galat", "berkas_tidak_terbaca", sent.nama)]).isi))
    assert book.sheetnames == [LEMBAR]
