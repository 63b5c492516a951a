"""A typed row as the table has it: what the screen does not ask for is filled in here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from satudata_budget.intake.classify import TANGAN
from satudata_budget.intake.classify.rules import BUKU_KODE
from satudata_budget.intake.entry.cell import BadEntry, value_of
from satudata_budget.intake.entry.forms import EntryColumn
from satudata_budget.intake.entry.office_form import OfficeForm, Row
from satudata_budget.intake.parse.status import status
from satudata_budget.messages.entry import at_row, cell_sentence
from satudata_budget.messages.status_akses import status_choices
from satudata_budget.store import MENURUT_NAMA
from satudata_budget.store.column_words import judul_kolom
from satudata_budget.store.values import canonical_row

DIBAGI = ("pagu", "komponen", "kode_penerima")
"""Columns of a budget line that an import would set by its rules, unless somebody has settled them."""


@dataclass(frozen=True)
class EntryFault:
    """One fault (or, not `berat`, a remark) in a typed row: its key in the draft, its number on the screen."""

    kunci: str
    nomor: int
    kolom: str
    kalimat: str
    nama: str = ""
    berat: bool = True

    @property
    def pesan(self) -> str:
        """Where, what, and what to do."""
        return at_row(self.nomor, self.nama, judul_kolom(self.kolom), self.kalimat)


def read_cell(formulir: OfficeForm, kolom: EntryColumn, text: str | None, lama: Any = None, komponen: str = "") -> Any:
    """What a typed cell means. `lama`: the recorded value, which stays allowed where it is none of the choices now;
    `komponen`: that of the row, by which the words of its status are read.

    Raises BadCell.
    """
    if kolom.nama == "status" and text and text.strip():
        return _read_status(formulir, text, lama, komponen)
    allowed = formulir.pilihan.get(kolom.nama, {})
    if kolom.jenis == "pilihan" and text and text == lama:
        return lama
    return value_of(kolom, text, allowed, formulir.tahun)


def _read_status(formulir: OfficeForm, text: str, lama: Any, komponen: str) -> str:
    found = status(text, komponen)
    if found is None:
        raise BadEntry("bukan_status", nilai=text.strip(), pilihan=status_choices(komponen))
    if found != lama and found not in formulir.statuses(komponen):
        raise BadEntry("teruji_diskominfo")
    return found


def complete_new(formulir: OfficeForm, typed: Mapping[str, Any], baku: str) -> Row:
    """A row to add, whole but for its id. `baku`: the code book of the unit's budget."""
    bentuk = formulir.bentuk
    tabel = MENURUT_NAMA[bentuk.tabel]
    row = {**canonical_row(tabel, {**_PLACEHOLDER, **_where(formulir), **typed}), "id": ""}
    if bentuk.tabel == "anggaran":
        row["versi_kode"] = baku
    if bentuk.nama == "desa-perangkat":
        row["nama_barang"] = _component_name(formulir, row["komponen"])
    if bentuk.nama == "desa-sdm":
        row["jabatan"] = _component_name(formulir, row["komponen"])
    return _settled(row) if row["komponen"] else row


def complete_changed(formulir: OfficeForm, before: Row, typed: Mapping[str, Any]) -> Row:
    """A recorded row with typed cells in it: what was settled by hand says so, a tested key is to be tested again."""
    tabel = MENURUT_NAMA[formulir.bentuk.tabel]
    row = {nama: before[nama] for nama in tabel.nama_kolom} | dict(typed)
    changed = {nama for nama in typed if typed[nama] != before[nama]}
    if "komponen" in changed:
        row = _settled(row)
    if tabel.nama == "anggaran" and before["baris_id"] and changed & set(DIBAGI):
        row["pembagian"] = TANGAN
    if tabel.nama == "akses" and changed and row["status"] not in formulir.statuses(row["komponen"]):
        row["status"] = "diserahkan"
    return row


def code_book(rows: Mapping[str, Row], tahun: int) -> str:
    """The code book of a typed budget line: that of the unit's other lines, by the calendar where there are none."""
    known = [row["versi_kode"] for row in rows.values() if row.get("versi_kode")]
    return max(BUKU_KODE, key=known.count) if known else BUKU_KODE[0 if tahun <= 2021 else 1]


def sentence_of(wrong: BadEntry) -> str:
    """What is wrong in the cell, and what to do."""
    return cell_sentence(wrong.kode, wrong.isi)


_PLACEHOLDER: dict[str, Any] = {"jumlah": 0, "kondisi": "B", "status": "belum", "id": "", "komponen": ""}


def _where(formulir: OfficeForm) -> dict[str, Any]:
    if formulir.bentuk.tabel == "anggaran":
        kunci = formulir.kunci_laporan
        return {"kode_unit": kunci.kode_unit, "tahun": kunci.tahun, "tahap": kunci.tahap}
    return {} if formulir.bentuk.di_desa else {"kode_tempat": formulir.kode_unit}


def _component_name(formulir: OfficeForm, komponen: str) -> str:
    return next((b.nama for b in formulir.standar if b.komponen == komponen), komponen)


def _settled(row: Row) -> Row:
    return row | {"aturan": TANGAN, "keyakinan": "tinggi"} if "aturan" in row else row
