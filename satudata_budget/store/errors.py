"""What can go wrong in the store, one type per kind of failure."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


class StoreError(Exception):
    """The database cannot be used as asked; the text says what to do."""


class DatabaseMissing(StoreError):
    """No database at that path."""


class DatabaseExists(StoreError):
    """A database is there already, and nothing is overwritten."""


class DatabaseDamaged(StoreError):
    """The file `path` is not a database of this program, or cannot be read."""

    def __init__(self, text: str, path: Path | None = None) -> None:
        super().__init__(text)
        self.path = path


class DatabaseBusy(StoreError):
    """Another process holds the file."""

    def __init__(self, path: Path, pid: int | None, text: str) -> None:
        super().__init__(text)
        self.path = path
        self.pid = pid


class DatabaseNewer(StoreError):
    """The file was written by a newer version of the program."""


class VersionConflict(StoreError):
    """Somebody saved these rows since they were read; `rows` holds the versions that stand now."""

    def __init__(self, text: str, tabel: str, rows: Sequence[Mapping[str, Any]]) -> None:
        super().__init__(text)
        self.tabel = tabel
        self.rows = tuple(rows)
