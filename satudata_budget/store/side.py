"""The plain tables beside the history: accounts, sessions, throttle, events, the unsaved buffer.

Nothing here is versioned: what is changed is gone. A row is found by the values of its columns; there is no other
query, so that this room stays the only one that knows SQL. Times go in and come out with their zone, as UTC.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import Any

import duckdb

from satudata_budget.store.damage import damage_named
from satudata_budget.store.database import Store
from satudata_budget.store.errors import StoreError

Row = dict[str, Any]

SAMPING: dict[str, tuple[str, ...]] = {
    "akun": ("id", "nama_pengguna", "nama", "peran", "kode_unit", "sandi", "harus_ganti", "aktif", "dibuat"),
    "sesi": ("sidik", "akun", "dibuat", "terakhir_dipakai", "habis_diam", "habis_mutlak", "dicabut"),
    "percobaan": ("kunci", "gagal", "terakhir", "terkunci_sampai"),
    "kejadian": ("id", "waktu", "akun", "oleh", "jenis", "rincian"),
    "penyangga": ("akun", "formulir", "isi", "diubah"),
    "laporan_dibuat": (
        *("id", "dibuat", "pembuat", "peran", "untuk", "kode_unit", "bentuk", "tahun", "tahap", "pada"),
        *("bahasa", "skenario", "nama_berkas", "ukuran", "sha256"),
    ),
    "skenario": ("id", "nama", "pembuat", "dibuat", "isi"),
    "alasan_baris": ("id", "kode_unit", "tahun", "tahap", "bagian", "nama_tabel", "kunci", "alasan", "perubahan"),
    "putusan_golongan": (
        *("id", "jenis", "lingkup", "kode", "teks", "contoh", "komponen", "oleh", "peran", "waktu", "berlaku"),
    ),
    "catatan_bendera": ("id", "tahun", "kunci", "status", "catatan", "oleh", "peran", "waktu"),
    "notulen": ("id", "tahun", "tahap", "pada", "isi", "oleh", "peran", "waktu"),
}
"""Every plain table with its columns, as migrations 0002 to 0008 made them."""


class LockTaken(StoreError):
    """Somebody else is writing, and the caller did not want to wait."""


class Side:
    """The plain tables of a store; may be made anew at every use, and used from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, tabel: str, **where: Any) -> list[Row]:
        """The rows whose columns have these values (None: is null), in the order of the first column."""
        with damage_named(self._store.path), closing(self._store._con.cursor()) as cursor:
            return _select(cursor, tabel, where)

    def row(self, tabel: str, **where: Any) -> Row | None:
        """The first such row, or None."""
        found = self.rows(tabel, **where)
        return found[0] if found else None

    @contextmanager
    def write(self, wait: float = -1) -> Iterator["SideWriting"]:
        """One short transaction under the store's one write lock: saved when the block ends well.

        Raises LockTaken when the lock is not free within `wait` seconds; a negative `wait` waits as long as it takes.
        """
        if not self._store._lock.acquire(timeout=wait):
            raise LockTaken("the store is being written")
        try:
            with damage_named(self._store.path), closing(self._store._con.cursor()) as cursor:
                cursor.begin()
                try:
                    yield SideWriting(cursor)
                    cursor.commit()
                except BaseException:
                    cursor.rollback()
                    raise
        finally:
            self._store._lock.release()


class SideWriting:
    """A transaction that is under way; it sees its own changes."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def rows(self, tabel: str, **where: Any) -> list[Row]:
        """As Side.rows, inside the transaction."""
        return _select(self._cursor, tabel, where)

    def row(self, tabel: str, **where: Any) -> Row | None:
        """As Side.row, inside the transaction."""
        found = self.rows(tabel, **where)
        return found[0] if found else None

    def next_id(self, tabel: str) -> int:
        """A number that no row of the table has had: rows of tables with numbers are never deleted from their end."""
        _check(tabel, ("id",))
        found = self._cursor.execute(f"select coalesce(max(id), 0) + 1 from {tabel}").fetchone()  # noqa: S608
        return int(found[0]) if found else 1

    def add(self, tabel: str, **values: Any) -> None:
        """Add a row; every column has to be named. The caller has looked, in this transaction, that its key is free."""
        self._insert("insert", tabel, values)

    def put(self, tabel: str, **values: Any) -> None:
        """Add a row, or replace the one with the same primary key; every column has to be named."""
        self._insert("insert or replace", tabel, values)

    def update(self, tabel: str, where: Mapping[str, Any], **values: Any) -> int:
        """Change columns of the rows found by `where`, and return how many there were."""
        _check(tabel, values)
        changes = ", ".join(f"{name} = ?" for name in values)
        condition, params = _condition(tabel, where)
        done = self._cursor.execute(
            f"update {tabel} set {changes} where {condition}",  # noqa: S608
            [*(_inward(value) for value in values.values()), *params],
        ).fetchone()
        return int(done[0]) if done else 0

    def delete(self, tabel: str, **where: Any) -> int:
        """Remove the rows found, and return how many there were."""
        condition, params = _condition(tabel, where)
        return self._deleted(f"delete from {tabel} where {condition}", params)  # noqa: S608

    def delete_before(self, tabel: str, kolom: str, moment: datetime) -> int:
        """Remove the rows whose `kolom` lies before `moment`, and return how many there were."""
        _check(tabel, (kolom,))
        return self._deleted(f"delete from {tabel} where {kolom} < ?", [_inward(moment)])  # noqa: S608

    def _insert(self, verb: str, tabel: str, values: Mapping[str, Any]) -> None:
        _check(tabel, values)
        names, marks = ", ".join(values), ", ".join("?" for _value in values)
        self._cursor.execute(
            f"{verb} into {tabel} ({names}) values ({marks})", [_inward(value) for value in values.values()]
        )

    def _deleted(self, sql: str, params: list[Any]) -> int:
        done = self._cursor.execute(sql, params).fetchone()
        return int(done[0]) if done else 0


def _select(cursor: duckdb.DuckDBPyConnection, tabel: str, where: Mapping[str, Any]) -> list[Row]:
    condition, params = _condition(tabel, where)
    names = SAMPING[tabel]
    answer = cursor.execute(f"select {', '.join(names)} from {tabel} where {condition} order by 1", params)  # noqa: S608
    return [dict(zip(names, map(_outward, row), strict=True)) for row in answer.fetchall()]


def _condition(tabel: str, where: Mapping[str, Any]) -> tuple[str, list[Any]]:
    _check(tabel, where)
    parts = [f"{name} is null" if value is None else f"{name} = ?" for name, value in where.items()]
    return " and ".join(parts) or "true", [_inward(value) for value in where.values() if value is not None]


def _check(tabel: str, names: Mapping[str, Any] | tuple[str, ...]) -> None:
    """Names are put into the SQL as they are, so they must be ours."""
    unknown = set(names) - set(SAMPING[tabel])
    if unknown:
        raise ValueError(f"{tabel} has no {', '.join(sorted(unknown))}")


def _inward(value: Any) -> Any:
    # A time with a zone would be turned into the machine's own zone on its way into a column without one.
    return value.astimezone(UTC).replace(tzinfo=None) if isinstance(value, datetime) else value


def _outward(value: Any) -> Any:
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else value
