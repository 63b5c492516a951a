"""Copies of the database made from inside: copying the live file would lose what is still in its log."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from satudata_budget.store.private import keep_private

SNAPSHOTS = "cadangan"
ACCOUNTS = ("akun", "kejadian", "percobaan")
"""The tables of who may come in, and of what happened at the door."""
# A number may have been given to another person since, and a draft is its author's alone.
_FOREIGN_DRAFTS = """
    delete from penyangga where akun not in (
        select kini.id from akun as kini
        join sumber.akun as dulu on dulu.id = kini.id and dulu.nama_pengguna = kini.nama_pengguna
    )
"""


def snapshot_into(con: duckdb.DuckDBPyConnection, folder: Path, stem: str, alasan: str) -> Path:
    """Write a snapshot and return its path; it appears under its name only when it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    for left in snapshot_files(folder.parent / f"{stem}.duckdb", ".tulis"):  # by a process that was killed
        left.unlink(missing_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    target = folder / f"{stem}-{moment}-{alasan}.duckdb"
    unfinished = target.with_suffix(".tulis")
    source = con.execute("select current_database()").fetchone()
    cursor = con.cursor()
    try:
        cursor.execute(f"attach {_quoted(str(unfinished))} as salinan")
        cursor.execute(f'copy from database "{source[0] if source else ""}" to salinan')
        cursor.execute("detach salinan")
        keep_private(unfinished)
        os.replace(unfinished, target)
    finally:
        cursor.close()
        unfinished.unlink(missing_ok=True)
    return target


def replace_contents(
    con: duckdb.DuckDBPyConnection,
    source: Path,
    record: Callable[[duckdb.DuckDBPyConnection], None],
    *,
    keep_accounts: bool = False,
) -> None:
    """All rows of all tables from `source`, a database of the same schema, in one transaction; sessions are ended.

    `record` writes down, in the same transaction, that it happened. `keep_accounts`: accounts, their events and
    lock-outs stay as they are here; an unsaved draft comes back only to the very account that wrote it.

    Tables are made anew rather than emptied: in DuckDB 2.0.0 `order by … limit` skips row groups by statistics that
    still hold what was deleted, and so misses rows that came afterwards.
    """
    cursor = con.cursor()
    try:
        cursor.execute(f"attach {_quoted(str(source))} as sumber (read_only)")
        try:
            cursor.begin()
            for schema, table, made_by in _tables(cursor):
                if keep_accounts and table in ACCOUNTS:
                    continue
                name = f'"{schema}"."{table}"'
                cursor.execute(f"drop table {name}")
                cursor.execute(made_by)
                if table != "sesi":
                    cursor.execute(f"insert into {name} by name from sumber.{name}")
            if keep_accounts:
                cursor.execute(_FOREIGN_DRAFTS)
            record(cursor)
            cursor.commit()
        except BaseException:
            cursor.rollback()
            raise
        finally:
            cursor.execute("detach sumber")
        with suppress(duckdb.TransactionException):  # somebody is reading: the next checkpoint does it
            cursor.execute("checkpoint")
    finally:
        cursor.close()


def _tables(cursor: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str]]:
    """Schema, name and defining statement of every table of the database itself, but for the record of migrations."""
    return cursor.execute(
        "select schema_name, table_name, sql from duckdb_tables() "
        "where database_name = current_database() and not internal and table_name <> 'skema' order by all"
    ).fetchall()


def newest_snapshot(path: Path) -> Path | None:
    """The latest snapshot of the database at `path`, or None."""
    return next(iter(reversed(snapshot_files(path))), None)


def snapshot_files(path: Path, ending: str = ".duckdb") -> list[Path]:
    """The snapshots of the database at `path`, oldest first; `resmi-2021` is another database than `resmi`."""
    name = re.compile(rf"{re.escape(path.stem)}-\d{{8}}T\d{{12}}-[a-z-]+{re.escape(ending)}")
    folder = path.parent / SNAPSHOTS
    return sorted(file for file in folder.glob("*") if name.fullmatch(file.name)) if folder.is_dir() else []


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
