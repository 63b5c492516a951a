"""A recorded row in words, and what a change made of it: before → after."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from satudata_budget.messages.bahasa import N_, _
from satudata_budget.messages.bilangan import angka, rupiah
from satudata_budget.messages.istilah import KONDISI, STATUS_AKSES
from satudata_budget.messages.waktu import tanggal

Row = Mapping[str, Any]
Nama = Mapping[str, str]

KOLOM = {
    "tahun": N_("tahun"),
    "tahap": N_("tahap"),
    "kode_penerima": N_("penerima"),
    "kode_sub_kegiatan": N_("kode sub kegiatan"),
    "nama_sub_kegiatan": N_("sub kegiatan"),
    "kode_rekening": N_("kode rekening"),
    "uraian": N_("uraian"),
    "sumber_dana": N_("sumber dana"),
    "pagu": N_("pagu"),
    "komponen": N_("komponen"),
    "kode_tempat": N_("tempat"),
    "kode_barang": N_("kode barang"),
    "nama_barang": N_("nama barang"),
    "tahun_perolehan": N_("tahun perolehan"),
    "jumlah": N_("jumlah"),
    "kondisi": N_("kondisi"),
    "harga_perolehan": N_("harga perolehan"),
    "register": N_("register"),
    "merk": N_("merek"),
    "ruang": N_("ruang"),
    "jabatan": N_("jabatan"),
    "golongan": N_("golongan"),
    "pendidikan": N_("pendidikan"),
    "status": N_("status"),
    "tanggal": N_("tanggal"),
}
"""The columns of which a change is told; the others say where a row comes from."""
UANG = ("pagu", "harga_perolehan")
KODE = ("tahun", "tahun_perolehan")  # written as they are, without a thousands point


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
            parts = [angka(row["jumlah"], 3), _(STATUS_AKSES[row["status"]]), day]
    return " · ".join(part for part in parts if part)


def changed_sentence(tabel: str, before: Row, after: Row, nama: Nama) -> str:
    """`Laptop: jumlah 2 → 3; kondisi baik → rusak berat`."""
    names = [name for name in KOLOM if name in after and before.get(name) != after[name]]
    parts = [
        f"{_(KOLOM[name])} {_value(name, before.get(name), nama)} → {_value(name, after[name], nama)}" for name in names
    ]
    return _("{baris}: {ubahan}").format(baris=row_name(tabel, before, nama), ubahan="; ".join(parts) or "–")


def _value(name: str, value: Any, nama: Nama) -> str:
    if value is None or value == "":
        return _("kosong")
    if name == "kondisi":
        return _(KONDISI[value])
    if name == "status":
        return _(STATUS_AKSES[value])
    if name in UANG:
        return rupiah(value)
    if isinstance(value, date):
        return tanggal(value)
    if isinstance(value, int | Decimal) and name not in KODE:
        return angka(value, 3)
    return nama.get(str(value), str(value))
