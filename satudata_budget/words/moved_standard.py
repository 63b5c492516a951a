"""What was changed in the standard of late, in words."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from satudata_budget.messages.columns import nama_parameter
from satudata_budget.messages.language import _
from satudata_budget.messages.numbers import angka, rupiah
from satudata_budget.messages.terms import TINGKAT, nama_pilar
from satudata_budget.messages.times import tanggal_wib
from satudata_budget.store.column_words import nama_kolom

DISEBUT = 3
"""So many values of one change of the standard are named; the others are counted."""


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
