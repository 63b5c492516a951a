"""The columns of the data by the words that people use for them, in the reader's language."""

from collections.abc import Callable

from satudata_budget.messages.dictionary import HASIL
from satudata_budget.messages.language import _
from satudata_budget.store.columns import Column
from satudata_budget.store.tables import MENURUT_NAMA, TABEL


def _first(said: Callable[[Column], str]) -> dict[str, str]:
    """Name of a column → what its first table says of it; columns of one name share their word and heading."""
    found: dict[str, str] = {}
    for tabel in TABEL:
        for kolom in tabel.kolom:
            if said(kolom):
                found.setdefault(kolom.nama, said(kolom))
    return found


KATA = _first(lambda kolom: kolom.kata)
JUDUL = _first(lambda kolom: kolom.judul)
RUPIAH = frozenset(kolom.nama for tabel in TABEL for kolom in tabel.kolom if kolom.jenis == "rupiah")
TAHUN = frozenset(name for name in KATA if name.split("_")[0] == "tahun")
"""Years: whole numbers that are written as they are, without a thousands point."""


def nama_kolom(kolom: str) -> str:
    """`harga_satuan` → harga satuan."""
    return _(KATA.get(kolom, kolom.replace("_", " ")))


def judul_kolom(kolom: str) -> str:
    """The heading of a column on an entry form: `harga_perolehan` → Harga perolehan (Rp)."""
    if kolom in JUDUL:
        return _(JUDUL[kolom])
    kata = nama_kolom(kolom)
    return kata[0].upper() + kata[1:]


def arti_kolom(tabel: str, kolom: str) -> str:
    """What the column of a recorded or a published table means."""
    if tabel not in MENURUT_NAMA:
        return _(HASIL[f"{tabel}.{kolom}"] if f"{tabel}.{kolom}" in HASIL else _arti(kolom))
    return _(next(satu.arti for satu in MENURUT_NAMA[tabel].kolom if satu.nama == kolom))


def _arti(kolom: str) -> str:
    return next(satu.arti for tabel in TABEL for satu in tabel.kolom if satu.nama == kolom)
