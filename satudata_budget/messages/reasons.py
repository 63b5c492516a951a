"""Why a purchase is on the list, what money does not buy, and what keeps a unit from the next class: in words."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from satudata_budget.messages.language import N_, _
from satudata_budget.messages.numbers import angka, rupiah_ringkas
from satudata_budget.messages.terms import nama_kelas, nama_pilar, nama_unit

SENTENCES = {
    # --- on the list ---
    "diwajibkan": N_("diwajibkan dalam rencana ini"),
    "syarat": N_("melengkapi syarat mutlak {komponen} di {unit}"),
    "melewati_ambang": N_("mengangkat pilar {pilar} {unit} dari {dari} ke {ke}, melewati ambang siap {ambang}"),
    "pilar_terendah": N_("menaikkan pilar terendah: {pilar} {unit} dari {dari} ke {ke}"),
    "baris_pertama": N_("memberi {unit} baris anggaran satu data, yang belum ada sama sekali"),
    "cakupan_per_rupiah": N_("cakupan terbesar per rupiah yang muat: {poin} poin rata-rata kecamatan per {per}"),
    # --- not for money ---
    "perlu_keputusan": N_("syarat mutlak {nama} belum terpenuhi: perlu keputusan, uang tidak membelinya"),
    "pilar_di_bawah_ambang": N_(
        "pilar {pilar} paling tinggi {paling} walau semua dibeli, di bawah ambang siap {ambang}: kurang {kurang}"
    ),
    "pilar_tidak_penuh": N_("pilar {pilar} paling tinggi {paling} walau semua dibeli: kurang {kurang}"),
    "pagu_dikurangi": N_(
        "pagu {komponen} di {tempat} dikurangi lebih dari yang dapat dibeli menurut standar: batalkan "
        "pengurangannya dahulu"
    ),
    # --- not by any purchase or decision ---
    "pilar_menahan": N_("pilar {pilar} paling tinggi {paling}, kelas {kelas} menuntut {ambang}"),
    "syarat_menahan": N_("syarat {komponen} tetap gagal walau semua dibeli dan diputuskan"),
}
"""Kind → its sentence."""


class WordedReason(Protocol):
    """Anything that names a sentence and the facts in it."""

    @property
    def kind(self) -> str: ...

    @property
    def values(self) -> Iterable[tuple[str, Any]]: ...


def reason_sentence(reason: WordedReason) -> str:
    """The reason in the reader's language, without a full stop."""
    facts = {name: SAID.get(name, str)(value) for name, value in reason.values}
    return _(SENTENCES[reason.kind]).format(**facts)


def _points(value: float) -> str:
    return angka(value, 1)


def _missing(things: Iterable[tuple[str, float, str]]) -> str:
    return ", ".join(f"{nama} {angka(n, 1)} {satuan}".rstrip() for nama, n, satuan in things)


SAID: dict[str, Callable[[Any], str]] = {
    "pilar": nama_pilar,
    "kelas": nama_kelas,
    "unit": lambda unit: nama_unit(*unit),
    "dari": _points,
    "ke": _points,
    "paling": _points,
    "ambang": _points,
    "poin": lambda value: angka(value, 4),
    "per": rupiah_ringkas,
    "kurang": _missing,
}
"""Fact → how it is said; the others are names and codes as they are."""
