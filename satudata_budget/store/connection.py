"""A connection to a database file: opened, or refused with the reason; a cursor that is closed after use."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from satudata_budget.messages import _
from satudata_budget.store.damage import damaged
from satudata_budget.store.errors import DatabaseBusy, DatabaseMissing
from satudata_budget.store.private import keep_private

_HOLDER = re.compile(r"\(PID (\d+)\)")


def must_exist(path: Path) -> None:
    """Raises DatabaseMissing where no file is."""
    if not path.exists():
        raise DatabaseMissing(
            _("Basis data {path} tidak ada. Buat dahulu dengan perintah init atau contoh.").format(path=path)
        )


def connect(path: Path, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """The file opened, readable by its owner alone. Raises DatabaseBusy, DatabaseDamaged."""
    try:
        keep_private(path, path.with_name(f"{path.name}.wal"))
        return duckdb.connect(str(path), read_only=read_only)
    except duckdb.IOException as error:
        holder = _HOLDER.search(str(error))
        if "lock" not in str(error):
            raise damaged(path) from error
        pid = int(holder[1]) if holder else None
        raise DatabaseBusy(
            path,
            pid,
            _(
                "Basis data {path} sedang dipakai proses {pid} (dasbor yang berjalan?). Ubah data lewat layar dasbor, "
                "atau hentikan dasbor lalu ulangi perintah ini."
            ).format(path=path, pid=pid or "?"),
        ) from error
    except duckdb.Error as error:
        raise damaged(path) from error


@contextmanager
def closing(cursor: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """The cursor, closed when the block ends."""
    try:
        yield cursor
    finally:
        cursor.close()
