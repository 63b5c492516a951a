"""Who changed what, when; and a change set taken back by writing its opposite."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from satudata_budget.store.columns import Table
from satudata_budget.store.database import Store
from satudata_budget.store.difference import Difference, key_of
from satudata_budget.store.reading import Reading
from satudata_budget.store.rows import Row
from satudata_budget.store.tables import MENURUT_NAMA, TABEL
from satudata_budget.store.writing import Actor, Imported


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
    impor: Imported
    """What it was, where it is an import."""


@dataclass(frozen=True)
class TakenBack:
    """`id` of the change set that took it back (None: nothing was left to take back), and the rows that were left
    because later saves touched them, as (table, key)."""

    id: int | None
    ditinggal: tuple[tuple[str, tuple[Any, ...]], ...]


@dataclass(frozen=True)
class Opposite:
    """The differences that take a change set back, and the rows that stay as later saves left them (table, key)."""

    perubahan: tuple[Difference, ...]
    ditinggal: tuple[tuple[str, tuple[Any, ...]], ...]


def changes(reading: Reading) -> tuple[Change, ...]:
    """All change sets up to the reading's moment, newest first."""
    rows = reading.rows(
        "select p.id, p.waktu, p.pelaku, p.peran, p.cara, p.berkas_sha256, coalesce(b.nama, '') as berkas, p.catatan, "
        "p.membatalkan, p.jenis, p.kode_unit, p.kode_tempat, p.tahun, p.tahap, p.bagian "
        "from perubahan p left join berkas b on b.sha256 = p.berkas_sha256 "
        "where p.id <= getvariable('pada') order by p.id desc"
    )
    return tuple(Change(**impor_of(row)) for row in rows)


def impor_of(row: Row) -> Row:
    """The row of a change set with one `impor` in place of the columns that say what an import was."""
    parts = [part.name for part in fields(Imported)]
    rest = {name: value for name, value in row.items() if name not in parts}
    return rest | {"impor": Imported(*(row[name] for name in parts))}


@dataclass(frozen=True)
class RowChange:
    """One row of a change set, by its table and key: as it stood before (None: it was added) and after (None: it was
    removed)."""

    tabel: str
    kunci: tuple[Any, ...]
    sebelum: Row | None
    sesudah: Row | None


def rows_changed(reading: Reading, nomor: int) -> tuple[RowChange, ...]:
    """What change set `nomor` did, row by row: table after table, by key."""
    found: list[RowChange] = []
    for tabel in TABEL:
        written = {key_of(tabel, row): row for row in _rows(reading, tabel, "perubahan_id = ?", nomor)}
        closed = {key_of(tabel, row): row for row in _rows(reading, tabel, "sampai = ?", nomor)}
        keys = sorted({*written, *closed}, key=str)
        found += [RowChange(tabel.nama, key, closed.get(key), written.get(key)) for key in keys]
    return tuple(found)


def row_history(reading: Reading, nama_tabel: str, kunci: tuple[Any, ...]) -> tuple[tuple[Change, RowChange], ...]:
    """Every change set that touched one row, newest first, with the row before and after it."""
    tabel = MENURUT_NAMA[nama_tabel]
    versions = _rows(reading, tabel, " and ".join(f"{column} = ?" for column in tabel.kunci), *kunci)
    written = {row["perubahan_id"]: row for row in versions}
    closed = {row["sampai"]: row for row in versions if row["sampai"] is not None}
    return tuple(
        (change, RowChange(nama_tabel, kunci, closed.get(change.id), written.get(change.id)))
        for change in changes(reading)
        if change.id in written or change.id in closed
    )


def opposite(now: Reading, nomor: int) -> Opposite:
    """What takes change set `nomor` back, as the rows stand now; nothing is written."""
    found = [_opposite(now, tabel, nomor) for tabel in TABEL]
    return Opposite(
        tuple(change for change, _left in found if not change.empty),
        tuple(row for _change, left in found for row in left),
    )


def take_back(store: Store, nomor: int, oleh: Actor, catatan: str = "") -> TakenBack:
    """Write the opposite of change set `nomor`; rows that later saves touched are listed and left."""
    with store.read() as now:
        found = opposite(now, nomor)
    with store.write(oleh, "batal", catatan) as writing:
        writing.membatalkan = nomor
        for change in found.perubahan:
            writing.apply(change)
    return TakenBack(writing.id if found.perubahan else None, found.ditinggal)


def _opposite(now: Reading, tabel: Table, nomor: int) -> tuple[Difference, list[tuple[str, tuple[Any, ...]]]]:
    written = _rows(now, tabel, "perubahan_id = ?", nomor)
    closed = {key_of(tabel, row): row for row in _rows(now, tabel, "sampai = ?", nomor)}
    added: list[Row] = []
    changed: list[tuple[Row, Row]] = []
    removed: list[Row] = []
    left: list[tuple[str, tuple[Any, ...]]] = []
    put_back = _put_back(now, tabel) if any(row["sampai"] is not None for row in written) else {}
    for written_row in written:
        key = key_of(tabel, written_row)
        before = closed.pop(key, None)
        row = written_row if written_row["sampai"] is None else _as_again(tabel, written_row, put_back.get(key))
        if row is None:
            left.append((tabel.nama, key))
        elif before is None:
            removed.append(row)
        else:
            changed.append((row, before))
    standing = {key_of(tabel, row) for row in _rows(now, tabel, "sampai is null")} if closed else set()
    for key, row in closed.items():
        if key in standing:
            left.append((tabel.nama, key))
        else:
            added.append(row)
    return Difference(tabel.nama, now.pada, tuple(added), tuple(changed), tuple(removed)), left


def _put_back(now: Reading, tabel: Table) -> dict[tuple[Any, ...], Row]:
    """The standing rows that a take-back has put in place again."""
    again = _rows(now, tabel, "sampai is null and perubahan_id in (select id from perubahan where cara = 'batal')")
    return {key_of(tabel, row): row for row in again}


def _as_again(tabel: Table, row: Row, again: Row | None) -> Row | None:
    """The row that stands in place of one that was touched, where the touching was taken back; else None.

    Files of one import touch each other's rows (KIR those of KIB-B): taken back one after the other, nothing is left.
    """
    same = again is not None and all(row[name] == again[name] for name in tabel.nama_kolom)
    return again if same else None


def _rows(reading: Reading, tabel: Table, where: str, *params: Any) -> list[Row]:
    columns = ", ".join(tabel.nama_kolom)
    return reading.rows(
        f"select {columns}, perubahan_id, sampai from riwayat.{tabel.nama} where {where}",  # noqa: S608
        params,
    )
