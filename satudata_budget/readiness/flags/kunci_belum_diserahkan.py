"""The key to a kecamatan's data has not been handed to Diskominfo."""

from collections.abc import Iterator
from decimal import Decimal

from satudata_budget.readiness.flags.bahan import Bahan
from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.result import TempatKomponen

JENIS = "kunci_belum_diserahkan"


def kunci_belum_diserahkan(bahan: Bahan) -> Iterator[Bendera]:
    """An office that has handed over fewer keys than the standard asks for."""
    for t in keys(bahan):
        handed = amount(bahan, t, "diserahkan", "teruji")
        if bahan.lacking(t) and handed < t.perlu:
            yield flag(
                bahan,
                JENIS,
                t.kode_unit,
                bahan.owner(t.kode_unit),
                [t],
                komponen=True,
                bukti=bahan.evidence(t),
                ragam="sebagian" if handed else "",
                diserahkan=handed,
                perlu=t.perlu,
            )


def keys(bahan: Bahan) -> Iterator[TempatKomponen]:
    """The offices that owe a key; the threshold table names the component."""
    komponen = bahan.ambang.kata(JENIS, "komponen")
    return (t for t in bahan.hasil.tempat if t.komponen == komponen and t.tingkat != "desa")


def amount(bahan: Bahan, t: TempatKomponen, *status: str) -> Decimal:
    """How many are recorded in one of these states."""
    return sum((row.jumlah for row in bahan.rows(t) if row.keadaan in status), Decimal(0))
