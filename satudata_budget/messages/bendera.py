"""What a flag says: its title, its sentence, what the actor does, who that is, and by when."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from satudata_budget.messages.bendera_sentences import JUDUL, KALIMAT, TINDAKAN
from satudata_budget.messages.joining import listed
from satudata_budget.messages.language import N_, _
from satudata_budget.messages.numbers import angka, persen, rupiah_ringkas
from satudata_budget.messages.terms import nama_bagian, nama_unit
from satudata_budget.messages.times import tanggal, waktu_wib

URGENSI = {"mendesak": N_("mendesak"), "penting": N_("penting"), "perhatian": N_("perlu perhatian")}
PELAKU = {
    "camat": N_("Camat"),
    "diskominfo": N_("Diskominfo"),
    "desa": N_("Pemerintah desa"),
    "tapd": N_("TAPD"),
    "komisi": N_("Komisi I DPRD"),
}
RUPIAH = frozenset(
    {"terbuka", "didanai", "biaya", "pagu", "ganda", "lebih", "standar", "harga", "selisih"}
    | {"pagu_kabupaten", "pagu_kecamatan", "pagu_sebelum", "pagu_sesudah"}
)
"""Names of values that are money; the others say by their type what they are."""
TERHITUNG = {
    "keadaan": {"usang": N_("{usang} lewat masa manfaat"), "rusak": N_("{rusak} rusak berat")},
    "dugaan": {"baris": N_("{baris} baris anggaran ({pagu})"), "catatan": N_("{catatan} catatan")},
}
"""Parts of a sentence that are only said where there is something to count: by name, then value → words."""


def judul(jenis: str) -> str:
    """The kind of flag in a few words."""
    return _(JUDUL[jenis])


def kalimat(jenis: str, nilai: Mapping[str, Any]) -> str:
    """What is the case, with place and figures."""
    return _filled(_pick(KALIMAT, jenis, nilai), nilai)


def tindakan(jenis: str, nilai: Mapping[str, Any]) -> str:
    """What the actor does about it."""
    return _filled(_pick(TINDAKAN, jenis, nilai), nilai)


def jenis_pelaku(pelaku: str) -> str:
    """The kind of actor, for a filter: `camat` → Camat."""
    return _(PELAKU[pelaku])


def nama_pelaku(pelaku: str, unit: str) -> str:
    """Who has to act: `camat` of Panggul → Camat Panggul; offices that there is one of go by their name alone."""
    match pelaku:
        case "camat":
            return _("Camat {nama}").format(nama=unit)
        case "desa":
            return _("Pemerintah desa di Kecamatan {nama}").format(nama=unit)
        case _other:
            return _(PELAKU[_other])


def nama_urgensi(urgensi: str) -> str:
    """`perhatian` → perlu perhatian."""
    return _(URGENSI[urgensi])


def nama_tenggat(tenggat: date | None, nilai: Mapping[str, Any]) -> str:
    """By when; a decision that costs nothing waits for no budget."""
    if tenggat is not None:
        return tanggal(tenggat)
    return _("tanggal belum ada di kalender") if nilai["urusan_anggaran"] else _("segera, tanpa biaya")


def nama_tempat(nilai: Mapping[str, Any]) -> str:
    """The place of a flag: an office, one desa, so many desa of a kecamatan, or so many kecamatan."""
    unit = nama_unit(nilai["unit"], nilai["tingkat_unit"])
    if nilai["jenis_tempat"] in ("desa", "kelurahan") and nilai["jumlah_tempat"] == 1:
        word = _("Desa {nama}, {unit}") if nilai["jenis_tempat"] == "desa" else _("Kelurahan {nama}, {unit}")
        return word.format(nama=nilai["tempat"], unit=unit)
    if nilai["tingkat"] == "desa":
        return _("{jumlah} desa di {unit}").format(jumlah=angka(nilai["jumlah_tempat"]), unit=unit)
    if nilai["jumlah_tempat"] > 1:
        return _("{jumlah} kecamatan di {unit}").format(jumlah=angka(nilai["jumlah_tempat"]), unit=unit)
    return nama_unit(nilai["tempat"], nilai["jenis_tempat"])


def _pick(sentences: Mapping[str, str], jenis: str, nilai: Mapping[str, Any]) -> str:
    """The sentence for this case of the rule, or the rule's only one."""
    return _(sentences.get(f"{jenis}/{nilai['ragam']}") or sentences[jenis])


def _filled(sentence: str, nilai: Mapping[str, Any], *, capital: bool = True) -> str:
    words = {nama: _word(nama, value) for nama, value in nilai.items() if f"{{{nama}}}" in sentence}
    words["unit"] = nama_unit(nilai["unit"], nilai["tingkat_unit"])
    words["tempat"] = nama_tempat(nilai)
    words["ukuran"] = f" ({nilai['satuan']})" if nilai["satuan"] else ""
    words |= {name: _counted(parts, nilai) for name, parts in TERHITUNG.items() if f"{{{name}}}" in sentence}
    text = sentence.format(**words)
    return text[0].upper() + text[1:] if capital else text


def _counted(parts: Mapping[str, str], nilai: Mapping[str, Any]) -> str:
    """The parts that there are any of, in a row: nobody says "0 rusak berat"."""
    there = [name for name in parts if nilai[name]]
    return listed([_filled(_(parts[name]), nilai, capital=False) for name in there])


def _word(nama: str, value: Any) -> str:
    match value:
        case None:
            return "–"
        case tuple():
            return ", ".join(nama_bagian(bagian) for bagian in value)
        case datetime():
            return waktu_wib(value)
        case date():
            return tanggal(value)
        case int() | float() | Decimal():
            return _number(nama, value)
        case _text:
            return _inside(str(_text))


def _number(nama: str, value: int | float | Decimal) -> str:
    if nama in RUPIAH:
        return rupiah_ringkas(value)
    return persen(value) if nama == "rasio" else angka(value, 1)


def _inside(name: str) -> str:
    """A name of the standard inside a sentence: Operator data → operator data, but UPS and Satu Data stay."""
    first, _space, rest = name.partition(" ")
    return name[0].lower() + name[1:] if first[1:].islower() and not rest[:1].isupper() else name
