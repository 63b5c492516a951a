"""The nightly backup: made by the server itself while nobody works, and made up for after a night it was off."""

import asyncio
import logging
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from satudata_budget.messages import _
from satudata_budget.messages.times import WIB
from satudata_budget.readiness.backups import back_up
from satudata_budget.store import Backup, Store, StoreError, backups
from satudata_budget.web.session.results import database

_LOG = logging.getLogger(__name__)
MALAM = "malam"
JAM = "SATUDATA_CADANGAN_JAM"
TERLAMBAT = timedelta(hours=25)
"""A server that has no nightly backup younger than this makes one soon after its start."""
SISA_PERINGATAN = 5
"""A disk with room for fewer copies of the database than this is warned of."""


async def every_night() -> None:
    """Runs as long as the server: waits for the hour, backs up, begins again. A failure is said in the log."""
    while True:
        await asyncio.sleep(_seconds_until(datetime.now(UTC), newest_night(database()) if _usable() else None))
        await asyncio.to_thread(_one_night)


def newest_night(store: Store) -> Backup | None:
    """The latest nightly backup, or None."""
    return next((backup for backup in backups(store.path) if backup.alasan == MALAM), None)


def low_disk(path: Path) -> str:
    """A sentence when the disk has little room left beside the database, or ''."""
    free = shutil.disk_usage(path.parent).free
    size = max(path.stat().st_size, 1)
    if free // size >= SISA_PERINGATAN:
        return ""
    return _("Disk hampir penuh: sisa {sisa} MB, padahal satu cadangan {ukuran} MB. Kosongkan disk server.").format(
        sisa=free // 10**6, ukuran=max(1, size // 10**6)
    )


def _seconds_until(now: datetime, newest: Backup | None) -> float:
    """To the next time the clock in WIB shows the hour; a minute where the last night was missed."""
    if newest is None or now - newest.waktu > TERLAMBAT:
        return 60.0
    hour, minute = map(int, (os.environ.get(JAM) or "01:30").split(":"))
    here = now.astimezone(WIB)
    due = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return ((due if due > here else due + timedelta(days=1)) - here).total_seconds()


def _usable() -> bool:
    try:
        return database() is not None
    except StoreError:
        return False


def _one_night() -> None:
    try:
        store = database()
        _LOG.info("backup %s", back_up(store, MALAM).name)
        warning = low_disk(store.path)
        if warning:
            _LOG.warning("%s", warning)
    except (StoreError, OSError) as error:
        _LOG.error("%s", error)
