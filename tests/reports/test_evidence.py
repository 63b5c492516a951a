"""The keys and the state of the reports stand on page one of every report and on the light page, in the same words."""

import re
from collections.abc import Callable
from html import unescape
from io import BytesIO

import openpyxl
import pytest

from satudata_budget.reports import html
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.one_page import sheet
from satudata_budget.reports.outline import ReportOutline
from satudata_budget.reports.overview import light_page
from satudata_budget.reports.tables import flag_table
from satudata_budget.reports.xlsx import workbook
from tests.pages.test_tinjauan import EVIDENCE, KEYS

Told = Callable[..., ReportContent]
HANDS = "1 belum diserahkan camat, 2 menunggu uji Diskominfo, 1 belum dilaporkan camat"


def test_the_first_page_says_in_whose_hands_the_keys_are_and_how_much_is_verified(told: Told) -> None:
    parts = ReportOutline(told("komisi"))
    assert EVIDENCE in parts.penjelasan
    figures = {figure.nama: figure for figure in parts.angka}
    assert (figures["Kunci belum teruji"].nilai, figures["Kunci belum teruji"].arti) == ("3 kecamatan", HANDS)
    assert figures["Siap hari ini"].arti == "paling sedikit 6 setelah KUA-PPAS; 35 dari 74 bagian diverifikasi"


def test_web_page_and_workbook_begin_with_the_same_words(told: Told) -> None:
    isi = told("komisi")
    first = html.page(isi).split("</header>", 1)[0]
    assert EVIDENCE in unescape(first)
    overview = openpyxl.load_workbook(BytesIO(workbook(isi))).worksheets[0]
    assert any(EVIDENCE in str(cell.value) for (cell,) in overview["A1:A12"])


def test_the_light_page_says_both(told: Told) -> None:
    isi = told("komisi")
    said = unescape(re.sub(r"<[^>]+>", "\n", light_page(isi.hasil, isi.bendera, contoh=True)))
    assert EVIDENCE in said and KEYS in said
    assert said.index(EVIDENCE) < said.index("Kecamatan satu per satu")  # among the first words


@pytest.mark.parametrize(
    ("kode", "sentence"),
    [
        ("35.03.02", "Kunci data sudah diserahkan; Diskominfo mengujinya."),
        ("35.03.05", "Kunci data belum diserahkan; camat menyerahkannya ke Diskominfo."),
        ("35.03.06", "Siap, tetapi belum diverifikasi: Perangkat dan Desa."),
    ],
)
def test_the_report_and_the_sheet_of_a_kecamatan_say_it_of_this_one(told: Told, kode: str, sentence: str) -> None:
    isi = told("kecamatan", kode)
    assert isi.unit is not None
    assert sentence in ReportOutline(isi).penjelasan
    assert sentence in sheet(isi, isi.unit).setelah


def test_the_actions_name_who_hands_over_and_who_tests(told: Told) -> None:
    isi = told("komisi")
    who = {row[2]: row[1] for row in flag_table(isi, isi.bendera).baris if "kunci" in row[2].lower()}
    by_place = {
        word: actor for said, actor in who.items() for word in ("Tugu", "Munjungan", "Bendungan") if word in said
    }
    assert by_place == {"Tugu": "Camat Tugu", "Munjungan": "Diskominfo", "Bendungan": "Diskominfo"}
