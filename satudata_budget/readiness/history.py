"""What changed at one unit: the change sets that wrote or closed rows of its office or its desa."""

from dataclasses import dataclass
from datetime import datetime

from satudata_budget.readiness.score import query
from satudata_budget.store import Reading


@dataclass(frozen=True)
class PerubahanUnit:
    """One change set, and how many of the unit's rows it wrote and closed."""

    id: int
    waktu: datetime
    pelaku: str
    cara: str
    berkas: str
    ditulis: int
    ditutup: int


def unit_changes(reading: Reading, kode: str) -> tuple[PerubahanUnit, ...]:
    """Newest first, up to the reading's moment."""
    return tuple(PerubahanUnit(*row) for row in reading.tuples(query("riwayat_unit"), {"kode": kode}))
