"""What the key of an office stands at, and who has to act: the four states, worded once (readiness/kunci.py)."""

from collections.abc import Mapping, Sequence

from satudata_budget.messages.joining import listed
from satudata_budget.messages.language import N_, _
from satudata_budget.messages.numbers import angka

JUMLAH = {
    "teruji": N_("{n} teruji"),
    "belum_diserahkan": N_("{n} belum diserahkan camat"),
    "menunggu_uji": N_("{n} menunggu uji Diskominfo"),
    "belum_dilaporkan": N_("{n} belum dilaporkan camat"),
}
"""State → so many of them and in whose hands they are, in the order in which they are said."""
KALIMAT = {
    "belum_dilaporkan": N_("Keadaan kunci data belum dilaporkan; camat melaporkannya."),
    "belum_diserahkan": N_("Kunci data belum diserahkan; camat menyerahkannya ke Diskominfo."),
    "menunggu_uji": N_("Kunci data sudah diserahkan; Diskominfo mengujinya."),
    "teruji": N_("Kunci data sudah diuji Diskominfo."),
}
SYARAT = {
    "belum_dilaporkan": N_("kunci data belum dilaporkan"),
    "belum_diserahkan": N_("kunci data belum diserahkan"),
    "menunggu_uji": N_("kunci data belum diuji Diskominfo"),
}
USULAN = {
    "belum_diserahkan": N_("Camat {nama} menyerahkan kunci data untuk diuji Diskominfo."),
    "menunggu_uji": N_("Diskominfo menguji kunci data dari Kecamatan {nama}."),
}
"""State → what a meeting decides. Who has not reported is asked for the whole report, not for the key alone."""


def kalimat_kunci(keadaan: str) -> str:
    """The state of one office's key, and who does the next thing."""
    return _(KALIMAT[keadaan])


def syarat_kunci(keadaan: str) -> str:
    """The failed condition `kunci` as part of a sentence; the state says why it fails."""
    return _(SYARAT[keadaan])


def usulan_kunci(keadaan: str, nama: Sequence[str]) -> str:
    """What these kecamatan, or Diskominfo for them, are asked to do; '' where that is nothing."""
    return _(USULAN[keadaan]).format(nama=listed(nama)) if nama and keadaan in USULAN else ""


def yang_menunggu(jumlah: Mapping[str, int]) -> str:
    """The keys that are not tested, by who has to act, as a part of a sentence. `jumlah`: state → kecamatan."""
    return _counts({state: n for state, n in jumlah.items() if state != "teruji"}) or _("semua sudah teruji")


def ringkas_kunci(jumlah: Mapping[str, int]) -> str:
    """All keys in one sentence; '' where no kecamatan owes one. `jumlah`: state → kecamatan."""
    whole = sum(jumlah.values())
    text = _("Kunci data {semua} kecamatan: {keadaan}.")
    return text.format(semua=angka(whole), keadaan=_counts(jumlah)) if whole else ""


def _counts(jumlah: Mapping[str, int]) -> str:
    return ", ".join(_(words).format(n=angka(jumlah[k])) for k, words in JUMLAH.items() if jumlah.get(k))
