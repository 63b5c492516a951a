"""A recorded row in words, and what a change made of it: before → after."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from satudata_budget.messages.language import _
from satudata_budget.messages.numbers import angka, rupiah
from satudata_budget.messages.status_akses import nama_status
from satudata_budget.messages.terms import KONDISI
from satudata_budget.messages.times import tanggal
from satudata_budget.store.column_words import RUPIAH, TAHUN, nama_kolom
from satudata_budget.store.tables import MENURUT_NAMA

Row = Mapping[str, Any]
Nama = Mapping[str, str]


def row_name(tabel: str, row: Row, nama: Nama) -> str:
    """What a row is about. `nama`: names of komponen and places, by their code."""
    match tabel:
        case "anggaran":
            found = row["uraian"] or row["nama_sub_kegiatan"]
        case "aset":
            found = row["nama_barang"]
        case "pegawai":
            found = row["jabatan"]
        case _:
            found = ""
    return str(found or nama.get(row["komponen"], row["komponen"]) or row["id"])


def row_details(tabel: str, row: Row) -> str:
    """How much of it there is, and in what state: `3 · baik · 2017`."""
    match tabel:
        case "anggaran":
            parts = [rupiah(row["pagu"]), row["sumber_dana"]]
        case "aset":
            parts = [angka(row["jumlah"], 3), _(KONDISI[row["kondisi"]]), str(row["tahun_perolehan"] or "")]
        case "pegawai":
            parts = [_("{n} orang").format(n=angka(row["jumlah"], 3)), row["golongan"], row["pendidikan"]]
        case _:
            day = tanggal(row["tanggal"]) if row["tanggal"] else ""
            parts = [angka(row["jumlah"], 3), nama_status(row["komponen"], row["status"]), day]
    return " · ".join(part for part in parts if part)


def changed_sentence(tabel: str, before: Row, after: Row, nama: Nama) -> str:
    """`Laptop: jumlah 2 → 3; kondisi baik → rusak berat`."""
    told = [kolom.nama for kolom in MENURUT_NAMA[tabel].kolom if not kolom.asal]
    names = [name for name in told if name in after and before.get(name) != after[name]]
    parts = [f"{nama_kolom(name)} {_value(name, before, nama)} → {_value(name, after, nama)}" for name in names]
    return _("{baris}: {ubahan}").format(baris=row_name(tabel, before, nama), ubahan="; ".join(parts) or "–")


def _value(name: str, row: Row, nama: Nama) -> str:
    value = row.get(name)
    if value is None or value == "":
        return _("kosong")
    if name == "kondisi":
        return _(KONDISI[value])
    if name == "status":
        return nama_status(row.get("komponen", ""), value)
    if name in RUPIAH:
        return rupiah(value)
    if isinstance(value, date):
        return tanggal(value)
    if isinstance(value, int | Decimal) and name not in TAHUN:
        return angka(value, 3)
    return nama.get(str(value), str(value))
