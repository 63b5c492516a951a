"""What a file takes away: more than half of what stands is not removed before somebody has said yes to just that."""

from collections.abc import Mapping, Sequence
from typing import Any

from satudata_budget.intake.record.goods import base_id
from satudata_budget.store import MENURUT_NAMA, Difference, key_of


def large_removals(changes: Sequence[Difference]) -> tuple[Difference, ...]:
    """For each table that would lose more than half of the rows that the file stands for: those rows, as removed.

    A line that comes again in other shares is not lost, nor is a good in other conditions, nor the lines of a sub
    kegiatan for which new ones bring at least half of their money.
    """
    found = []
    for change in changes:
        lost = _lost(change)
        standing = change.sama + len(change.diubah) + len(change.dihapus)
        if 2 * len(lost) > standing:
            found.append(Difference(change.tabel, change.pada, dihapus=lost))
    return tuple(found)


def _lost(change: Difference) -> tuple[dict[str, Any], ...]:
    if not change.dihapus:
        return ()
    again = {_line(change.tabel, row) for row in change.ditambah}
    again |= {_line(change.tabel, new) for _old, new in change.diubah}
    gone = tuple(row for row in change.dihapus if _line(change.tabel, row) not in again)
    if change.tabel != "anggaran":
        return gone
    before, after = _money(gone), _money(change.ditambah)
    # A recap and its details are other rows of the same money.
    return tuple(row for row in gone if 2 * after.get(_place(row), -1) < before[_place(row)])


def _money(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], int]:
    """Rupiah of each sub kegiatan of each unit."""
    sums: dict[tuple[str, str], int] = {}
    for row in rows:
        sums[_place(row)] = sums.get(_place(row), 0) + row["pagu"]
    return sums


def _place(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["kode_unit"], row["kode_sub_kegiatan"]


def _line(tabel: str, row: Mapping[str, Any]) -> object:
    """What a row is a part of: a line of a budget, a good; else the row itself."""
    if tabel == "anggaran":
        return row["baris_id"] or row["id"]
    return base_id(row["id"]) if tabel == "aset" else key_of(MENURUT_NAMA[tabel], row)
