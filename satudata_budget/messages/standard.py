"""The standard in words: what is wrong with one that is to be saved, and what was changed in it of late."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from satudata_budget.messages.columns import nama_kolom, nama_parameter
from satudata_budget.messages.language import N_, _
from satudata_budget.messages.numbers import angka, rupiah
from satudata_budget.messages.terms import TINGKAT, nama_pilar
from satudata_budget.messages.times import tanggal_wib

DISEBUT = 3
"""So many values of one change of the standard are named; the others are counted."""

CACAT: dict[str, str] = {
    "kosong": N_("{baris}: {kolom} belum diisi. Isi angkanya, atau kembalikan nilai semula."),
    "bukan_angka": N_("{baris}: {kolom} “{nilai}” bukan angka. Isi angka, paling banyak 3 desimal."),
    "desimal": N_("{baris}: {kolom} {nilai} punya lebih dari 3 desimal. Bulatkan dahulu."),
    "negatif": N_("{baris}: {kolom} tidak boleh di bawah 0."),
    "bukan_rupiah": N_("{baris}: {kolom} harus rupiah bulat."),
    "tanpa_nama": N_("{baris}: {kolom} belum diisi."),
    "di_atas_satu": N_("{baris}: isi antara 0 dan 1, misalnya 0,5 untuk separuh."),
    "di_atas_seratus": N_("{baris}: isi antara 0 dan 100."),
    "ambang_bersilang": N_("Ambang hampir siap tidak boleh di atas ambang siap."),
    "lantai_nol": N_("Lantai indeks harus lebih dari 0."),
    "tanpa_bobot": N_("Sedikitnya satu pilar harus berbobot."),
}


def standard_fault(kode: str, baris: str = "", kolom: str = "", nilai: object = "") -> str:
    """The sentence of one fault."""
    return _(CACAT[kode]).format(baris=baris, kolom=nama_kolom(kolom) if kolom else "", nilai=nilai)


def moved_value_sentence(tabel: str, nama: str, tingkat: str, kolom: str, sebelum: Any, sesudah: Any) -> str:
    """`ambang siap diubah 80 → 75`, `harga satuan Laptop (kecamatan) diubah Rp 10 → Rp 12`."""
    match tabel:
        case "parameter":
            what = nama_parameter(nama)
        case "bobot":
            what = _("bobot pilar {pilar}").format(pilar=nama_pilar(nama))
        case _:
            what = f"{nama_kolom(kolom)} {nama} ({_(TINGKAT[tingkat]).lower()})"
    return _("{apa} diubah {sebelum} → {sesudah}").format(
        apa=what, sebelum=_value(kolom, sebelum), sesudah=_value(kolom, sesudah)
    )


def moved_yardstick_sentence(
    values: Sequence[str], waktu: datetime, alasan: str, berkas: str, membatalkan: int | None
) -> str:
    """`Ambang siap diubah 80 → 75 pada 21 September 2020, alasan: keputusan rapat.` `values`: a sentence each."""
    said, rest = ", ".join(values[:DISEBUT]), len(values) - DISEBUT
    if rest > 0:
        said = _("{daftar}, dan {n} nilai lain").format(daftar=said, n=angka(rest))
    if membatalkan is not None:
        back = _("membatalkan perubahan no. {n}").format(n=membatalkan)
        alasan = f"{back}; {alasan}" if alasan else back
    elif berkas:
        alasan = _("menurut berkas {nama}").format(nama=berkas)
    text = _("{isi} pada {tanggal}, alasan: {alasan}").format(
        isi=said[0].upper() + said[1:], tanggal=tanggal_wib(waktu), alasan=alasan or _("tidak ditulis")
    )
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _value(kolom: str, value: Any) -> str:
    if value is None:
        return _("(kosong)")
    if kolom == "harga_satuan":
        return rupiah(int(value))
    if kolom in ("wajib", "berulang"):
        return _("ya") if value else _("tidak")
    return angka(value, 3)
