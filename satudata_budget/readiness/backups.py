"""Backups that count: opened again and scored again, and only then called a backup; and what one would bring back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from satudata_budget.access import Account, account_named, require
from satudata_budget.access.events import record
from satudata_budget.access.restoring import (
    RestoredAccount,
    accounts_after,
    refuse_lock_out,
    refuse_unknown_password,
    refuse_without_administrator,
)
from satudata_budget.messages import _
from satudata_budget.readiness.result import ScoreResult
from satudata_budget.readiness.score import score
from satudata_budget.store import Actor, Change, Store, StoreError, backups, changes, prune
from satudata_budget.store.retention import UNSOUND


class BackupUnsound(StoreError):
    """A backup that gives other scores than the database it was made of; its file is kept under another name."""


@dataclass(frozen=True)
class RestoreEffect:
    """What putting a backup back would do: change sets that would be gone, and the scores before and after.

    `hilang` are those made since the backup, newest first; `kelas` has a row (kode, name, index and class now, index
    and class afterwards) for each unit that would change.
    """

    hilang: tuple[Change, ...]
    kelas: tuple[tuple[str, str, float | None, str | None, float | None, str | None], ...]
    versi_kini: int
    versi_cadangan: int
    akun: RestoredAccount


def back_up(store: Store, alasan: str, now: datetime | None = None) -> Path:
    """A backup made from inside, proved by its scores; then those that the rule does not keep are removed.

    Raises BackupUnsound, and OSError where the disk is full; what was kept before stays.
    """
    now = now or datetime.now(UTC)
    made = store.snapshot(alasan, tidy=False)  # none goes before this one is proved
    try:
        sound = _same_scores(store, made)
    except StoreError:
        sound = False
    if not sound:
        put_aside = made.replace(made.with_name(made.name + UNSOUND))
        prune(store.path, now, spare=[backup.path for backup in backups(store.path)])
        raise BackupUnsound(
            _(
                "Cadangan yang baru dibuat tidak memberi nilai yang sama dengan basis data, jadi tidak dipakai dan "
                "disisihkan sebagai {nama}. Coba lagi; bila terulang, periksa disk."
            ).format(nama=put_aside.name)
        )
    prune(store.path, now)
    return made


def back_up_by(store: Store, akun: Account) -> Path:
    """A backup on demand. Raises NotAllowed, and what `back_up` raises."""
    require(store, akun, "cadangan")
    made = back_up(store, "diminta")
    record(store, "cadangan_dibuat", akun.id, rincian=made.name)
    return made


def restore_by(store: Store, akun: Account, cadangan: Path, *, akun_tetap: bool = False, sandi: str = "") -> Path:
    """Put a backup back; the way back from it, as a path. Raises NotAllowed, and what Store.restore raises.

    `akun_tetap`: accounts and passwords stay as now. Otherwise raises RestoreRefused where this account could not sign
    in as an administrator afterwards; `sandi` is its password in the backup, where that is another one.
    The event is written into the database that comes out of it: what is told before would be gone with the rest.
    """
    akun = require(store, akun, "cadangan")
    if not akun_tetap:
        with _as_restored(store, cadangan) as copy:
            found = accounts_after(store, copy)
            refuse_lock_out(found, akun)
            refuse_unknown_password(found, copy, akun, sandi)
    before = store.restore(cadangan, akun.pelaku, akun_tetap=akun_tetap)
    mine = account_named(store, akun.nama_pengguna) or akun
    record(store, "cadangan_dipulihkan", mine.id, rincian=cadangan.name)
    return before


def restore_from_terminal(store: Store, cadangan: Path, oleh: Actor, *, akun_tetap: bool = False) -> Path:
    """The same for whoever holds the file. Raises RestoreRefused where no active administrator would be left."""
    if not akun_tetap:
        with _as_restored(store, cadangan) as copy:
            refuse_without_administrator(accounts_after(store, copy))
    return store.restore(cadangan, oleh, akun_tetap=akun_tetap)


def what_would_change(store: Store, cadangan: Path, tahun: int, tahap: str) -> RestoreEffect:
    """Look at a backup beside the database, without touching either. Raises what Store.open_copy raises."""
    with _as_restored(store, cadangan) as copy:
        with store.read() as now, copy.read() as then:
            known = {change.id: change for change in changes(then)}
            gone = tuple(change for change in changes(now) if known.get(change.id) != change)
            before, after = score(now, tahun, tahap), score(then, tahun, tahap)
        accounts = accounts_after(store, copy)
        return RestoreEffect(gone, _moved(before, after), store.data_version(), copy.data_version(), accounts)


@contextmanager
def _as_restored(store: Store, cadangan: Path) -> Iterator[Store]:
    """A backup as putting it back would find it: one of an older schema is looked at in a copy that is migrated."""
    with Store.open_copy(cadangan) as copy:
        if copy.current:
            yield copy
            return
    with (
        TemporaryDirectory(prefix="lihat-", dir=store.path.parent) as folder,
        Store.open(Path(shutil.copyfile(cadangan, Path(folder) / cadangan.name))) as migrated,
    ):
        yield migrated


def _moved(
    before: ScoreResult, after: ScoreResult
) -> tuple[tuple[str, str, float | None, str | None, float | None, str | None], ...]:
    then = after.menurut_kode
    rows = []
    for unit in before.unit:
        other = then.get(unit.kode)
        index, kelas = (other.indeks, other.kelas) if other else (None, None)
        if (unit.indeks, unit.kelas) != (index, kelas):
            rows.append((unit.kode, unit.nama, unit.indeks, unit.kelas, index, kelas))
    return tuple(rows)


def _same_scores(store: Store, made: Path) -> bool:
    """Every year and stage that either has, scored on both sides at the copy's data version."""
    with Store.open_copy(made) as copy:
        pada = copy.data_version()
        with store.read(pada) as here, copy.read(pada) as there:
            stages = here.tuples("select distinct tahun, tahap from anggaran order by all") or [(2021, "KUA-PPAS")]
            return all(
                score(here, tahun, tahap).as_json() == score(there, tahun, tahap).as_json() for tahun, tahap in stages
            )
