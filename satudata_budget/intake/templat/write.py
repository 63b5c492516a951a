"""The template as a workbook: drop-downs, locked headings and codes, number formats, the standard beside the entry."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.intake.templat.content import TemplateScope, recorded, scope_of
from satudata_budget.intake.templat.form import (
    KATA_KUNCI,
    KATA_LAINNYA,
    LEMBAR,
    TERBANYAK,
    TemplateColumn,
    TemplateSheet,
)
from satudata_budget.intake.templat.guide import HEADING, write_guide, write_lists, write_standard
from satudata_budget.intake.templat.print_setup import set_page
from satudata_budget.messages import _
from satudata_budget.messages.status_akses import KUNCI, status_words
from satudata_budget.messages.terms import KONDISI
from satudata_budget.store import Reading

JUDUL_DI = 3
"""The row of the headings, from 1: a title and a word on how to fill stand above."""
TAMBAHAN = 60
"""Empty rows for what is not recorded yet."""
_FORMAT = {"kode": "@", "teks": "@", "id": "@", "tempat": "@", "komponen": "@", "kondisi": "@", "status": "@",
           "banyak": "#,##0.###", "rupiah": "#,##0", "tahun": "0", "tanggal": "dd/mm/yyyy"}  # fmt: skip
_ENTRY = PatternFill("solid", fgColor="FFF8E1")


def write_template(reading: Reading, kode: str) -> bytes | None:
    """The .xlsx for an office with its desa, or for one desa; None for a code that is neither."""
    lingkup = scope_of(reading, kode)
    if lingkup is None:
        return None
    buku = Workbook()
    buku.remove(buku.active)
    write_guide(buku, lingkup, kode, reading.pada)
    for lembar in LEMBAR:
        _fill(buku.create_sheet(lembar.nama), lembar, lingkup, recorded(reading, lembar, lingkup.kode))
    write_standard(buku, lingkup)
    write_lists(buku, lingkup)
    hasil = BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def _fill(sheet: Worksheet, lembar: TemplateSheet, lingkup: TemplateScope, rows: list[dict[str, Any]]) -> None:
    sheet["A1"] = lembar.nama
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = _("Isi sel yang kuning. Satu baris untuk satu jenis barang, jabatan, atau akses.")
    for kolom, isian in enumerate(lembar.isian, start=1):
        _heading(sheet, kolom, isian.judul, isian.lebar)
    beside = len(lembar.isian) + 1
    _heading(sheet, beside, _("Tempat"), 24)
    _heading(sheet, beside + 1, _("Standar"), 44)
    first = JUDUL_DI + 1
    for nomor, row in enumerate([*rows, *_missing(lembar, lingkup, rows)], start=first):
        _row(sheet, nomor, lembar, row)
        _standard(sheet, nomor, beside, lingkup, row)
    last = first + len(rows) + len(_missing(lembar, lingkup, rows)) + TAMBAHAN - 1
    for nomor in range(last - TAMBAHAN + 1, last + 1):
        _row(sheet, nomor, lembar, {})
    for kolom, isian in enumerate(lembar.isian, start=1):
        _check(sheet, f"{get_column_letter(kolom)}{first}:{get_column_letter(kolom)}{last}", isian, lembar, lingkup)
    set_page(sheet, JUDUL_DI)
    sheet.freeze_panes = sheet.cell(first, 4)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False


def _heading(sheet: Worksheet, kolom: int, text: str, lebar: int) -> None:
    cell = sheet.cell(JUDUL_DI, kolom, text)
    cell.font, cell.fill = Font(bold=True, color="FFFFFF"), HEADING
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.column_dimensions[get_column_letter(kolom)].width = lebar


def _missing(lembar: TemplateSheet, lingkup: TemplateScope, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A line for every komponen of the standard that nothing is recorded of."""
    there = {(row["kode_tempat"], row["komponen"]) for row in rows}
    return [
        {"kode_tempat": satu.tempat.kode, "komponen": satu.komponen}
        for satu in lingkup.kebutuhan
        if satu.pilar == lembar.pilar and (satu.tempat.kode, satu.komponen) not in there
    ]


def _row(sheet: Worksheet, nomor: int, lembar: TemplateSheet, row: dict[str, Any]) -> None:
    for kolom, isian in enumerate(lembar.isian, start=1):
        cell = sheet.cell(nomor, kolom)
        _put(cell, _shown(isian, row))
        cell.number_format = _FORMAT[isian.jenis]
        # Whose row it is and what it is identified by is settled once it is recorded.
        locked = isian.jenis == "id" or (isian.jenis == "tempat" and bool(row))
        cell.protection = Protection(locked=locked)
        if not locked:
            cell.fill = _ENTRY


def _shown(isian: TemplateColumn, row: dict[str, Any]) -> Any:
    value = row.get(isian.nama)
    if isian.jenis == "status" and value:
        return status_words(row["komponen"]).get(value, value)
    return value


def _standard(sheet: Worksheet, nomor: int, kolom: int, lingkup: TemplateScope, row: dict[str, Any]) -> None:
    place = next((t.nama for t in lingkup.tempat if t.kode == row["kode_tempat"]), "")
    _put(sheet.cell(nomor, kolom), place)
    need = lingkup.perlu(row["kode_tempat"], row["komponen"])
    if need is not None:
        text = _("{nama}: perlu {banyak} {satuan}").format(nama=need.nama, banyak=need.perlu, satuan=need.satuan)
        _put(sheet.cell(nomor, kolom + 1), text)


def _put(cell: Cell, value: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        # A name that begins with `=` is a name, not a formula.
        cell.data_type = "s"
    else:
        cell.value = value


def _check(sheet: Worksheet, where: str, isian: TemplateColumn, lembar: TemplateSheet, lingkup: TemplateScope) -> None:
    rule = _validation(isian, lembar, lingkup)
    rule.promptTitle, rule.prompt, rule.showInputMessage = isian.judul[:32], isian.catatan[:255], True
    rule.errorTitle, rule.error, rule.showErrorMessage = isian.judul[:32], isian.catatan[:225], True
    sheet.add_data_validation(rule)
    rule.add(where)


def _validation(isian: TemplateColumn, lembar: TemplateSheet, lingkup: TemplateScope) -> DataValidation:
    if isian.jenis == "kondisi":
        return DataValidation(type="list", formula1=f'"{",".join(KONDISI)}"', allow_blank=True, errorStyle="warning")
    if isian.jenis == "status":
        # The words hold commas, which part the entries of a list that is written out.
        komponen = get_column_letter([satu.jenis for satu in lembar.isian].index("komponen") + 1)
        words = [f"Daftar!${kolom}$2:${kolom}$4" for kolom in (KATA_KUNCI, KATA_LAINNYA)]
        which = f'IF(${komponen}{JUDUL_DI + 1}="{KUNCI}",{words[0]},{words[1]})'
        return DataValidation(type="list", formula1=which, allow_blank=True, errorStyle="warning")
    if isian.jenis == "tempat":
        return DataValidation(type="list", formula1=f"Daftar!$A$2:$A${1 + len(lingkup.tempat)}", allow_blank=True)
    if isian.jenis == "komponen":
        column = "CDE"[[satu.pilar for satu in LEMBAR].index(lembar.pilar)]
        known = {k.komponen for k in lingkup.kebutuhan if k.pilar == lembar.pilar}
        return DataValidation(
            type="list", formula1=f"Daftar!${column}$2:${column}${1 + max(1, len(known))}", allow_blank=True
        )
    if isian.jenis in ("banyak", "rupiah"):
        most = str(TERBANYAK) if isian.jenis == "banyak" else "999999999999999"
        return DataValidation(type="decimal", operator="between", formula1="0", formula2=most, allow_blank=True)
    if isian.jenis == "tahun":
        return DataValidation(type="whole", operator="between", formula1="1945", formula2="2100", allow_blank=True)
    if isian.jenis == "tanggal":
        start = (date(1945, 1, 1) - date(1899, 12, 30)).days
        return DataValidation(type="date", operator="greaterThan", formula1=str(start), allow_blank=True)
    return DataValidation(allow_blank=True)
