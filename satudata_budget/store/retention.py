"""Which snapshots to keep: the last 7 days, 5 weeks and 12 months, as a rule that can be read off a list of them."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from satudata_budget.store.snapshots import SNAPSHOTS

DAYS, WEEKS, MONTHS = 7, 5, 12
JUST_MADE = timedelta(hours=24)
_NAME = re.compile(r"-(\d{8}T\d{12})-([a-z-]+)\.duckdb$")


@dataclass(frozen=True)
class Backup:
    """A snapshot file: when it was made (UTC), why (malam, diminta, mulai, sebelum-migrasi …), and its bytes."""

    path: Path
    waktu: datetime
    alasan: str
    ukuran: int


def backups(path: Path) -> tuple[Backup, ...]:
    """The snapshots of the database at `path`, newest first."""
    found = []
    for file in (path.parent / SNAPSHOTS).glob(f"{path.stem}-2*.duckdb"):
        named = _NAME.search(file.name)
        if named:
            waktu = datetime.strptime(named[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
            found.append(Backup(file, waktu, named[2], file.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.waktu, reverse=True))


def kept(found: Iterable[Backup], now: datetime) -> frozenset[Backup]:
    """Those to keep: the newest of each of the last days, weeks and months that have one, and all of the last 24 hours.

    Days, weeks and months are those of UTC; one without a snapshot takes no place from an older one.
    """
    ordered = sorted(found, key=lambda backup: backup.waktu, reverse=True)
    by_day = _newest_of_each(ordered, DAYS, lambda b: b.waktu.date())
    by_week = _newest_of_each(ordered, WEEKS, lambda b: b.waktu.isocalendar()[:2])
    by_month = _newest_of_each(ordered, MONTHS, lambda b: (b.waktu.year, b.waktu.month))
    return frozenset({*by_day, *by_week, *by_month, *(b for b in ordered if now - b.waktu < JUST_MADE)})


def prune(path: Path, now: datetime) -> tuple[Backup, ...]:
    """Remove the snapshots of the database at `path` that the rule does not keep, and return them."""
    found = backups(path)
    keep = kept(found, now)
    gone = tuple(backup for backup in found if backup not in keep)
    for backup in gone:
        backup.path.unlink(missing_ok=True)
    return gone


def _newest_of_each(ordered: Iterable[Backup], most: int, period: Callable[[Backup], Hashable]) -> list[Backup]:
    first: dict[Hashable, Backup] = {}
    for backup in ordered:
        first.setdefault(period(backup), backup)
    return list(first.values())[:most]
