"""The key to a kecamatan's data has not been handed to Diskominfo."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.kunci import KUNCI, KeyState
from satudata_budget.readiness.result import PlaceComponent

JENIS = "kunci_belum_diserahkan"


def kunci_belum_diserahkan(bahan: FlagMaterial) -> Iterator[Bendera]:
    """An office that has handed over fewer keys than the standard asks for."""
    for key, t in keys(bahan):
        if key.keadaan == "belum_diserahkan":
            yield flag(
                bahan,
                JENIS,
                t.kode_unit,
                bahan.owner(t.kode_unit),
                [t],
                komponen=True,
                bukti=bahan.evidence(t),
                ragam="sebagian" if key.diserahkan else "",
                diserahkan=key.diserahkan,
                perlu=t.perlu,
            )


def keys(bahan: FlagMaterial) -> Iterator[tuple[KeyState, PlaceComponent]]:
    """The offices that owe a key, each with how far it is."""
    return ((key, bahan.menurut_tempat[kode, KUNCI]) for kode, key in bahan.hasil.kunci.items())
