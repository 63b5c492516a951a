"""The history in words: who changed what, by which way, and each row before → after in one sentence."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from satudata_budget.messages.akses import PERAN
from satudata_budget.messages.columns import nama_parameter
from satudata_budget.messages.language import N_, _
from satudata_budget.messages.numbers import angka, rupiah
from satudata_budget.messages.status_akses import nama_status
from satudata_budget.messages.terms import (
    KONDISI,
    STATUS_LAPORAN,
    TINGKAT,
    nama_bagian,
    nama_pilar,
)
from satudata_budget.messages.times import tanggal
from satudata_budget.store.column_words import RUPIAH, TAHUN, nama_kolom
from satudata_budget.store.tables import MENURUT_NAMA

CARA: dict[str, str] = {
    "paket": N_("paket data"),
    "referensi": N_("data acuan"),
    "impor": N_("unggah berkas"),
    "isian": N_("isian"),
    "verifikasi": N_("verifikasi"),
    "standar": N_("standar"),
    "batal": N_("pembatalan"),
    "pulih": N_("pemulihan cadangan"),
}
"""Every way in which a change set comes to be."""

STATUS_USULAN: dict[str, str] = {
    "diusulkan": N_("diusulkan"),
    "disetujui": N_("disetujui"),
    "ditolak": N_("ditolak"),
    "dianggarkan": N_("dianggarkan"),
}
TEMPAT = ("kode_tempat", "kode_unit", "kode_penerima", "kode_kecamatan")
ASAL = ("lembar", "sel", "baris_id")
"""Where in a file a row stands, and which line it was split from: no change to what it says."""

Row = Mapping[str, Any]
Nama = Mapping[str, str]
"""Code of a place or a komponen → its name."""


def nama_cara(cara: str) -> str:
    """`impor` → unggah berkas; a way that has no word yet, by its own name."""
    return _(CARA.get(cara, cara))


def nama_peran_pelaku(peran: str) -> str:
    """The role that the history names; the sample generator has one of its own."""
    return _("Data contoh") if peran == "contoh" else _(PERAN.get(peran, peran))


def row_sentence(tabel: str, sebelum: Row | None, sesudah: Row | None, nama: Nama) -> str:
    """One row of a change set: `Komputer di Kecamatan Tugu: jumlah 1 → 2, kondisi baik → rusak berat`."""
    row = sesudah or sebelum or {}
    what = _what(tabel, row, nama)
    if sebelum is None:
        return _("{apa} ditambahkan: {isi}").format(apa=what, isi=_told(tabel, row, nama))
    if sesudah is None:
        return _("{apa} dihapus; tadinya {isi}").format(apa=what, isi=_told(tabel, row, nama))
    changed = [name for name in sesudah if name in sebelum and name not in ASAL and sebelum[name] != sesudah[name]]
    changed = [name for name in changed if name not in ("perubahan_id", "sampai")]
    if not changed:
        return _("{apa}: isi tetap, hanya tempatnya di berkas yang berubah").format(apa=what)
    parts = [
        f"{nama_kolom(name)} {_in_words(tabel, name, sebelum, nama)} → {_in_words(tabel, name, sesudah, nama)}"
        for name in changed
    ]
    return _("{apa}: {isi}").format(apa=what, isi=", ".join(parts))


def standing_sentence(tabel: str, row: Row, nama: Nama) -> str:
    """A row as it stands: `Komputer di Kecamatan Tugu: jumlah 1, kondisi baik`."""
    return _("{apa}: {isi}").format(apa=_what(tabel, row, nama), isi=_told(tabel, row, nama))


def counts_sentence(ditambah: int, diubah: int, dihapus: int) -> str:
    """`14 baris ditambah, 2 diubah`."""
    said = [
        text.format(n=angka(n))
        for n, text in (
            (ditambah, _("{n} baris ditambah")),
            (diubah, _("{n} baris diubah")),
            (dihapus, _("{n} baris dihapus")),
        )
        if n
    ]
    return ", ".join(said) or _("tidak ada baris")


def value_in_words(tabel: str, kolom: str, value: Any, nama: Nama) -> str:
    """One value of a row as a person reads it; what is not filled in is said so, never zero."""
    if value is None or value == "":
        return _("(kosong)")
    if kolom in RUPIAH:
        return rupiah(value)
    if kolom in TAHUN:
        return str(value)
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if isinstance(value, int | float | Decimal):
        return angka(value, 3)
    return tanggal(value) if isinstance(value, date) else _text(tabel, kolom, str(value), nama)


def places_sentence(nama: Sequence[str], shown: int = 2) -> str:
    """The units of a change set: the first ones by name, the others counted."""
    if len(nama) <= shown:
        return ", ".join(nama)
    return _("{nama} dan {n} lainnya").format(nama=", ".join(nama[:shown]), n=len(nama) - shown)


def _in_words(tabel: str, kolom: str, row: Row, nama: Nama) -> str:
    """A value of this row; what the status of an access is called depends on the komponen beside it."""
    value = row.get(kolom)
    if (tabel, kolom) == ("akses", "status") and value:
        return nama_status(str(row.get("komponen", "")), str(value))
    return value_in_words(tabel, kolom, value, nama)


def _text(tabel: str, kolom: str, value: str, nama: Nama) -> str:
    words = {"kondisi": KONDISI, "tingkat": TINGKAT}.get(kolom)
    if kolom == "status":
        words = {"laporan": STATUS_LAPORAN, "usulan": STATUS_USULAN}.get(tabel)
    if words is not None:
        return _(words[value]) if value in words else value
    if kolom in (*TEMPAT, "komponen"):
        return nama.get(value, value)
    if kolom == "pilar":
        return nama_pilar(value)
    return nama_bagian(value) if kolom == "bagian" else value


def _told(tabel: str, row: Row, nama: Nama) -> str:
    told = [name for name in MENURUT_NAMA[tabel].pokok if row.get(name) not in (None, "")]
    said = [f"{nama_kolom(name)} {_in_words(tabel, name, row, nama)}" for name in told]
    return ", ".join(said) or "–"


def _what(tabel: str, row: Row, nama: Nama) -> str:
    """The row by its name and place."""
    match tabel:
        case "bobot":
            return _("Bobot pilar {pilar}").format(pilar=nama_pilar(row["pilar"]))
        case "parameter":
            return nama_parameter(row["nama"]).capitalize()
        case "kebutuhan":
            return _("Standar {nama} ({tingkat})").format(nama=row["nama"], tingkat=_(TINGKAT[row["tingkat"]]).lower())
        case "laporan":
            bagian = nama_bagian(row["bagian"])
            return _("Laporan {bagian} {tahun} {tempat}").format(
                bagian=bagian, tahun=row["tahun"], tempat=nama.get(row["kode_unit"], row["kode_unit"])
            )
        case "unit" | "desa":
            return f"{row['nama']} ({row['kode']})"
        case _:
            place = row.get("kode_penerima") or row.get("kode_tempat") or row.get("kode_unit") or ""
            return _("{apa} di {tempat}").format(apa=_named(tabel, row, nama), tempat=nama.get(place, place))


def _named(tabel: str, row: Row, nama: Nama) -> str:
    komponen = nama.get(row.get("komponen", ""), row.get("komponen", ""))
    match tabel:
        case "anggaran":
            return row.get("uraian") or row.get("nama_sub_kegiatan") or komponen or _("Baris anggaran")
        case "aset":
            return row.get("nama_barang") or komponen or _("Barang")
        case "pegawai":
            return row.get("jabatan") or komponen or _("Pegawai")
        case "usulan":
            return _("Usulan {komponen}").format(komponen=komponen)
        case _:
            return komponen or tabel
