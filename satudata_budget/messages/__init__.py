"""Every sentence a person reads: Indonesian in the code, other languages in the catalogues beside this file."""

from satudata_budget.messages.language import N_, _, available, language, use_language
from satudata_budget.messages.numbers import angka, bulat, persen, rupiah, rupiah_cukup, rupiah_ringkas
from satudata_budget.messages.times import hari, tanggal, tanggal_wib, waktu_wib

__all__ = [
    "N_",
    "_",
    "angka",
    "available",
    "bulat",
    "hari",
    "language",
    "persen",
    "rupiah",
    "rupiah_cukup",
    "rupiah_ringkas",
    "tanggal",
    "tanggal_wib",
    "use_language",
    "waktu_wib",
]
