"""Our own workbook (intake/templat) read back: each sheet by the columns from which it was written."""

from decimal import Decimal
from typing import Any

from satudata_budget.intake.book.grid import Cell, Workbook
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.parse.condition import condition
from satudata_budget.intake.parse.number import NotANumber, number
from satudata_budget.intake.parse.status import status
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.record import templat
from satudata_budget.intake.table.cells import NumberColumn, broken, date_of, year_of
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import HeaderLine, find_office, find_title, keys
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext, TemplateRow
from satudata_budget.intake.table.table import SheetRow, find_headers, rows_below
from satudata_budget.intake.templat.form import (
    JUDUL_BERKAS,
    LEMBAR,
    PETUNJUK,
    TEMPAT,
    TERBANYAK,
    VERSI,
    TemplateColumn,
    TemplateSheet,
)
from satudata_budget.messages import _
from satudata_budget.messages.status_akses import status_choices
from satudata_budget.messages.terms import KONDISI

JENIS = "templat"
_TITLE = f"^{words(JUDUL_BERKAS)}$"
_DECIMALS = 3


def recognise(buku: Workbook) -> FormEvidence | None:
    """The title on the first sheet; nobody else writes it."""
    for lembar in buku.lembar:
        if lembar.nama == PETUNJUK and find_title(lembar, _TITLE, 3):
            return FormEvidence((_("judul “{teks}”").format(teks=JUDUL_BERKAS),))
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """Every row that somebody filled; `lengkap` names the tables whose sheets are there."""
    pencatat = FindingCollector(buku.nama)
    guide = next((lembar for lembar in buku.lembar if lembar.nama == PETUNJUK), None)
    if guide is None:
        pencatat.galat("templat_tanpa_versi")
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    found = list(keys(guide, range(min(8, len(guide.baris)))))
    unit, by_unit = find_office(pencatat, found, konteks.wilayah, konteks.diminta.unit)
    place, version = _key(found, TEMPAT), _key(found, VERSI)
    if not version.isdecimal():
        pencatat.galat("templat_tanpa_versi", guide.nama)
    if unit is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    desa = [satu.kode for satu in konteks.wilayah.desa_menurut_unit.get(unit.kode, ())]
    places = [place] if place in desa else [unit.kode, *desa]
    rows: list[TemplateRow] = []
    sheets: set[str] = set()
    for lembar in LEMBAR:
        kept = _sheet(pencatat, buku, lembar, places)
        if kept is not None:
            rows += kept
            sheets.add(lembar.tabel)
    return FileContent(
        JENIS,
        (unit.kode,),
        bukti=(by_unit,) if by_unit else (),
        baris=tuple(rows),
        temuan=tuple(pencatat.daftar),
        lengkap=frozenset(sheets),
        tempat=place if place in desa else "",
        pada=int(version) if version.isdecimal() else None,
    )


def _key(found: list[HeaderLine], nama: str) -> str:
    return next((clean(key.sel.nilai) for key in found if key.kunci == words(nama)), "")


def _sheet(
    pencatat: FindingCollector, buku: Workbook, lembar: TemplateSheet, places: list[str]
) -> list[TemplateRow] | None:
    sheet = next((satu for satu in buku.lembar if satu.nama == lembar.nama), None)
    if sheet is None:
        return None
    heads = find_headers(sheet, lembar.judul, 10)
    if not heads or heads[0].kurang:
        missing = heads[0].kurang if heads else tuple(satu.judul for satu in lembar.isian)
        pencatat.galat("judul_kolom_kurang", heads[0].di if heads else sheet.nama, kolom=", ".join(missing))
        return None
    rows = [row for row in rows_below(heads[0]) if any(row.has(satu.nama) for satu in lembar.isi)]
    money = {satu.nama: NumberColumn(pencatat, satu.nama, rows) for satu in lembar.isian if satu.jenis == "rupiah"}
    kept: list[TemplateRow] = []
    seen: dict[str, Cell] = {}
    for row in rows:
        values = {satu.nama: _value(pencatat, row, satu, money, places) for satu in lembar.isian}
        id_ = str(values.pop("id") or "")
        if id_ and id_ in seen:
            pencatat.galat("templat_baris_ganda", row.sel("id"), sel=seen[id_].alamat)
            continue
        if id_:
            seen[id_] = row.sel("id")
        kept.append(TemplateRow(lembar.tabel, id_, values, sheet.nama, row.sel("jumlah").alamat))
    return kept


def _value(
    pencatat: FindingCollector, row: SheetRow, isian: TemplateColumn, money: dict[str, NumberColumn], places: list[str]
) -> Any:
    """What a cell says for its column; a cell that breaks the rule of its column is a fault."""
    if isian.jenis == "rupiah":
        return money[isian.nama].rupiah(row)
    if isian.jenis == "tahun":
        return year_of(pencatat, row, isian.nama)
    if isian.jenis == "tanggal":
        return date_of(pencatat, row, isian.nama)
    if broken(pencatat, row, isian.nama):
        return None
    sel, text = row.sel(isian.nama), row.teks(isian.nama)
    if isian.wajib and not text:
        pencatat.galat("nilai_kosong", sel, kolom=isian.judul)
        return None
    if isian.jenis == "banyak":
        return _amount(pencatat, sel)
    if isian.jenis == "kondisi":
        return _condition(pencatat, sel, isian, text)
    if isian.jenis == "status":
        return _status(pencatat, sel, text, row.teks("komponen"))
    if isian.jenis == "tempat" and text not in places:
        pencatat.galat("templat_tempat_lain", sel, nilai=text, pilihan=", ".join(places))
    if isian.jenis == "kode" and text and not isinstance(sel.nilai, str):
        pencatat.galat("kode_angka", sel, nilai=text)
    return text


def _condition(pencatat: FindingCollector, sel: Cell, isian: TemplateColumn, text: str) -> str | None:
    found = condition(text)
    if found is None:
        pilihan = ", ".join(f"{kode} ({_(word)})" for kode, word in KONDISI.items())
        pencatat.galat("bukan_pilihan", sel, kolom=isian.judul, nilai=text, pilihan=pilihan)
    return found


def _status(pencatat: FindingCollector, sel: Cell, text: str, komponen: str) -> str | None:
    found = status(text, komponen)
    if found is None:
        pencatat.galat("status_tidak_dikenal", sel, nilai=text, pilihan=status_choices(komponen))
    return found


def _amount(pencatat: FindingCollector, sel: Cell) -> Decimal | None:
    try:
        found = number(sel.nilai, "id")
    except NotANumber:
        pencatat.galat("bukan_banyak", sel, nilai=clean(sel.nilai))
        return None
    if found is None or found < 0 or round(found, _DECIMALS) != found:
        pencatat.galat("banyak_tidak_wajar", sel, nilai=clean(sel.nilai))
        return None
    if found > TERBANYAK:
        pencatat.galat("banyak_terlalu_besar", sel, nilai=clean(sel.nilai), batas=f"{TERBANYAK}")
        return None
    return found


KIND = FormKind(JENIS, turn=7, record=templat.record, recognise=recognise, read=read)
