"""Who changed what, when; and a change set taken back by writing its opposite."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from satudata_budget.store.database import Store
from satudata_budget.store.difference import Difference, Row, key_of
from satudata_budget.store.reading import Reading
from satudata_budget.store.tables import TABEL, Tabel
from satudata_budget.store.writing import Pelaku


@dataclass(frozen=True)
class Change:
    """One change set: when (UTC), by whom, how, from which file."""

    id: int
    waktu: datetime
    pelaku: str
    peran: str
    cara: str
    berkas_sha256: str
    berkas: str
    catatan: str
    membatalkan: int | None


@dataclass(frozen=True)
class TakenBack:
    """`id` of the change set that took it back (None: nothing was left to take back), and the rows that were left
    because later saves touched them, as (table, key)."""

    id: int | None
    ditinggal: tuple[tuple[str, tuple[Any, ...]], ...]


def changes(reading: Reading) -> tuple[Change, ...]:
    """All change sets up to the reading's moment, newest first."""
    rows = reading.tuples(
        "select p.id, p.waktu, p.pelaku, p.peran, p.cara, p.berkas_sha256, coalesce(b.nama, ''), p.catatan, "
        "p.membatalkan from perubahan p left join berkas b on b.sha256 = p.berkas_sha256 "
        "where p.id <= getvariable('pada') order by p.id desc"
    )
    return tuple(Change(*row) for row in rows)


def take_back(store: Store, nomor: int, oleh: Pelaku, catatan: str = "") -> TakenBack:
    """Write the opposite of change set `nomor`; rows that later saves touched are listed and left."""
    with store.read() as now:
        opposites = [_opposite(now, tabel, nomor) for tabel in TABEL]
    left = tuple(row for _difference, rows in opposites for row in rows)
    with store.write(oleh, "batal", catatan) as writing:
        writing.membatalkan = nomor
        for change, _rows in opposites:
            writing.apply(change)
        done = any(not change.empty for change, _rows in opposites)
    return TakenBack(writing.id if done else None, left)


def _opposite(now: Reading, tabel: Tabel, nomor: int) -> tuple[Difference, list[tuple[str, tuple[Any, ...]]]]:
    written = _rows(now, tabel, "perubahan_id = ?", nomor)
    closed = {key_of(tabel, row): row for row in _rows(now, tabel, "sampai = ?", nomor)}
    standing = {key_of(tabel, row): row for row in _rows(now, tabel, "sampai is null")}
    added: list[Row] = []
    changed: list[tuple[Row, Row]] = []
    removed: list[Row] = []
    left: list[tuple[str, tuple[Any, ...]]] = []
    for row in written:
        key = key_of(tabel, row)
        before = closed.pop(key, None)
        if row["sampai"] is not None:
            left.append((tabel.nama, key))
        elif before is None:
            removed.append(row)
        else:
            changed.append((row, before))
    for key, row in closed.items():
        if key in standing:
            left.append((tabel.nama, key))
        else:
            added.append(row)
    return Difference(tabel.nama, now.pada, tuple(added), tuple(changed), tuple(removed)), left


def _rows(reading: Reading, tabel: Tabel, where: str, *params: Any) -> list[Row]:
    columns = ", ".join(tabel.nama_kolom)
    return reading.rows(
        f"select {columns}, perubahan_id, sampai from riwayat.{tabel.nama} where {where}",  # noqa: S608
        params,
    )
