"""The mark of money that was divided automatically: an estimate until somebody has decided."""

from collections.abc import Iterable

from satudata_budget.messages import _, rupiah_ringkas
from satudata_budget.readiness.explain import RowOrigin


def estimate_note(jumlah: int) -> str:
    """A sentence on so many rupiah; '' where there are none."""
    return _("{rupiah} anggaran dibagi otomatis: perkiraan.").format(rupiah=rupiah_ringkas(jumlah)) if jumlah else ""


def with_estimate(text: str, jumlah: int) -> str:
    """A short text about a sum, with the word that part of it is an estimate."""
    return f"{text} · {_('sebagian perkiraan')}" if jumlah else text


def estimated(rows: Iterable[RowOrigin]) -> int:
    """Rupiah of the budget rows that were divided automatically."""
    return sum(row.pagu or 0 for row in rows if row.tabel == "anggaran" and row.pembagian == "otomatis")
