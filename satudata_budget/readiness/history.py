"""What changed: at one unit, and in the whole of the data, change set by change set."""

from dataclasses import dataclass
from datetime import datetime

from satudata_budget.readiness.score import query
from satudata_budget.store import Imported, Reading
from satudata_budget.store.history import impor_of

STANDAR = ""
"""In place of a unit: rows of the standard, which belong to none."""


@dataclass(frozen=True)
class UnitChangeSet:
    """One change set, and how many of the unit's rows it wrote and closed."""

    id: int
    waktu: datetime
    pelaku: str
    cara: str
    berkas: str
    ditulis: int
    ditutup: int


@dataclass(frozen=True)
class DataChangeSet:
    """One change set (`waktu` in UTC), its counts of rows, and the units whose rows these are.

    `impor`: what it was, where it is an import. `membatalkan`: the change set that it takes back; `dibatalkan`: the
    latest one that takes it back.
    """

    id: int
    waktu: datetime
    pelaku: str
    peran: str
    cara: str
    berkas: str
    berkas_sha256: str
    catatan: str
    impor: Imported
    membatalkan: int | None
    dibatalkan: int | None
    ditambah: int
    diubah: int
    dihapus: int
    unit: tuple[str, ...]


def unit_changes(reading: Reading, kode: str) -> tuple[UnitChangeSet, ...]:
    """Newest first, up to the reading's moment."""
    return tuple(UnitChangeSet(*row) for row in reading.tuples(query("riwayat_unit"), {"kode": kode}))


def all_changes(reading: Reading) -> tuple[DataChangeSet, ...]:
    """Every change set up to the reading's moment, newest first."""
    rows = reading.rows(query("riwayat_semua"))
    return tuple(DataChangeSet(**impor_of(row) | {"unit": tuple(row["unit"])}) for row in rows)
