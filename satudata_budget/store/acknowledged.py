"""What was acknowledged, beside the database: the only way to tell a write-ahead log that lost its end.

DuckDB replays a damaged log up to the first entry that it cannot read, drops the rest and says nothing (measured with
2.0.0: a flipped byte in the middle of 200 inserts left 99 of them, garbage left none). So each saved change set leaves
its number in a small file, written after DuckDB has synced the log. Where a log was replayed and the newest change set
is older than that number, saves are missing: the log as it was found is kept, and the store says so.
"""

import logging
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from satudata_budget.store.private import keep_private

LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class LostSaves:
    """Change sets that were acknowledged and are not there: up to `ada` they are, up to `tercatat` they should be.

    `log` is the write-ahead log as it was found.
    """

    ada: int
    tercatat: int
    log: Path


class Acknowledged:
    """The number of the newest acknowledged change set, in `<database>.versi`."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f"{path.name}.versi")

    def note(self, nomor: int) -> None:
        """After the commit; a few microseconds, and never ahead of what DuckDB has on the disk."""
        with os.fdopen(os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
            file.write(b"%020d\n" % nomor)

    def newest(self) -> int:
        """The number, or 0 where none was noted."""
        try:
            return int(self._path.read_bytes())
        except (FileNotFoundError, ValueError):
            return 0

    def forget(self) -> None:
        """For a new database under an old name."""
        self._path.unlink(missing_ok=True)


class FoundLog:
    """The write-ahead log of a database that is about to be opened: copied first, for replaying it uses it up."""

    def __init__(self, path: Path) -> None:
        log = path.with_name(f"{path.name}.wal")
        self._path = path
        self._copy: Path | None = None
        if log.exists() and log.stat().st_size:
            moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
            self._copy = log.with_name(f"{log.name}.rusak-{moment}")
            shutil.copyfile(log, self._copy)
            keep_private(self._copy)

    def judged(self, ada: int) -> LostSaves | None:
        """What is missing when `ada` is the newest change set after the replay; the copy goes where nothing is."""
        if self._copy is None:
            return None
        tercatat = Acknowledged(self._path).newest()
        if tercatat <= ada:
            self.drop()
            return None
        LOG.error(
            "write-ahead log damaged: change sets %d to %d are missing; kept as %s", ada + 1, tercatat, self._copy
        )
        return LostSaves(ada, tercatat, self._copy)

    def drop(self) -> None:
        """The database could not be opened at all: its log lies beside it as it was."""
        if self._copy is not None:
            self._copy.unlink(missing_ok=True)
