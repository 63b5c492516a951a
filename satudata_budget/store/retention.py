"""Which snapshots to keep: the last 7 days, 5 weeks and 12 months, as a rule that can be read off a list of them.

Whatever made them, and however often, they stay within a number and a size: a server that is restarted every five
seconds, or a button pressed all day, fills no disk.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from satudata_budget.store.snapshots import snapshot_files

DAYS, WEEKS, MONTHS = 7, 5, 12
JUST_MADE = timedelta(hours=24)
OF_A_CAUSE = 10
"""Of those of the last 24 hours this many of each cause stay."""
MOST, MOST_BYTES = 60, 5 * 10**9
"""All that is kept: so many files, so many bytes; the newest stays however large it is."""
UNSOUND, MOST_UNSOUND = ".cacat", 3
"""The ending of those that did not prove good (readiness/backups), and how many are kept to be looked into."""
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
    for file in snapshot_files(path):
        named = _NAME.search(file.name)
        if named:
            waktu = datetime.strptime(named[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
            found.append(Backup(file, waktu, named[2], file.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.waktu, reverse=True))


def kept(found: Iterable[Backup], now: datetime) -> frozenset[Backup]:
    """Those to keep, within the bounds: the newest; of the last 24 hours the newest of each cause; the newest of each
    of the last days, weeks and months that have one; and what else the last 24 hours have, up to so many a cause.

    Days, weeks and months are those of UTC; one without a snapshot takes no place from an older one.
    """
    ordered = sorted(found, key=lambda backup: backup.waktu, reverse=True)
    by_day = _newest_of_each(ordered, DAYS, lambda b: b.waktu.date())
    by_week = _newest_of_each(ordered, WEEKS, lambda b: b.waktu.isocalendar()[:2])
    by_month = _newest_of_each(ordered, MONTHS, lambda b: (b.waktu.year, b.waktu.month))
    recent = _of_each_cause([b for b in ordered if now - b.waktu < JUST_MADE])
    of_each = _newest_of_each(recent, len(recent), lambda b: b.alasan)
    wanted = dict.fromkeys([*ordered[:1], *of_each, *by_day, *by_week, *by_month, *recent])
    return frozenset(_within_bounds(wanted))


def prune(path: Path, now: datetime, spare: Iterable[Path] = ()) -> tuple[Backup, ...]:
    """Remove the snapshots of the database at `path` that the rule does not keep, and return them; never `spare`.

    Of those that did not prove good the newest stay, uncounted.
    """
    found = backups(path)
    keep = kept(found, now)
    held = {one.resolve() for one in spare}
    gone = tuple(backup for backup in found if backup not in keep and backup.path.resolve() not in held)
    for backup in gone:
        backup.path.unlink(missing_ok=True)
    for unsound in snapshot_files(path, f".duckdb{UNSOUND}")[:-MOST_UNSOUND]:
        unsound.unlink(missing_ok=True)
    return gone


def _within_bounds(wanted: Iterable[Backup]) -> list[Backup]:
    taken: list[Backup] = []
    size = 0
    for backup in wanted:
        if not taken or (len(taken) < MOST and size + backup.ukuran <= MOST_BYTES):
            taken.append(backup)
            size += backup.ukuran
    return taken


def _of_each_cause(ordered: Iterable[Backup]) -> list[Backup]:
    counted: Counter[str] = Counter()
    taken = []
    for backup in ordered:
        counted[backup.alasan] += 1
        if counted[backup.alasan] <= OF_A_CAUSE:
            taken.append(backup)
    return taken


def _newest_of_each(ordered: Iterable[Backup], most: int, period: Callable[[Backup], Hashable]) -> list[Backup]:
    first: dict[Hashable, Backup] = {}
    for backup in ordered:
        first.setdefault(period(backup), backup)
    return list(first.values())[:most]
