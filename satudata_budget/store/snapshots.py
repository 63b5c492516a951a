"""Copies of the database made from inside: copying the live file would lose what is still in its log."""

import os
from datetime import UTC, datetime
from pathlib import Path

import duckdb

SNAPSHOTS = "cadangan"


def snapshot_into(con: duckdb.DuckDBPyConnection, folder: Path, stem: str, alasan: str) -> Path:
    """Write a snapshot and return its path; it appears under its name only when it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    target = folder / f"{stem}-{moment}-{alasan}.duckdb"
    unfinished = target.with_suffix(".tulis")
    source = con.execute("select current_database()").fetchone()
    cursor = con.cursor()
    try:
        cursor.execute(f"attach {_quoted(str(unfinished))} as salinan")
        cursor.execute(f'copy from database "{source[0] if source else ""}" to salinan')
        cursor.execute("detach salinan")
        os.replace(unfinished, target)
    finally:
        cursor.close()
        unfinished.unlink(missing_ok=True)
    return target


def newest_snapshot(path: Path) -> Path | None:
    """The latest snapshot of the database at `path`, or None."""
    found = sorted((path.parent / SNAPSHOTS).glob(f"{path.stem}-2*.duckdb"))
    return found[-1] if found else None


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
