"""The database file: open it, read it as of any moment, write it through one lock, copy it from inside."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from types import TracebackType
from typing import Self
from uuid import uuid4

import duckdb

from satudata_budget.messages import _
from satudata_budget.store.acknowledged import Acknowledged, FoundLog, LostSaves
from satudata_budget.store.answers import KeptAnswers
from satudata_budget.store.connection import closing, connect, must_exist
from satudata_budget.store.damage import damage_named
from satudata_budget.store.errors import DatabaseBusy, DatabaseExists, StoreError
from satudata_budget.store.migrate import migrate, pending
from satudata_budget.store.private import keep_private
from satudata_budget.store.reading import Reading
from satudata_budget.store.retention import prune
from satudata_budget.store.snapshots import SNAPSHOTS, newest_snapshot, replace_contents, snapshot_into
from satudata_budget.store.writing import Actor, ReceivedFile, Writing


@dataclass(frozen=True)
class Moment:
    """A data version and when it came to be (UTC); version 0 is the empty store."""

    pada: int
    waktu: datetime | None


class Store:
    """One database file in this process.

    Reads take a cursor each and never wait for writes; writes go one at a time. Close it, or use it as a context.
    """

    def __init__(self, path: Path, con: duckdb.DuckDBPyConnection, *, stands_for: Path | None = None) -> None:
        self.path = path
        self.stands_for = stands_for
        """The database that this snapshot stands in for, while another process holds that one."""
        self.lost: LostSaves | None = None
        """Saves that a damaged write-ahead log lost; None is the rule."""
        self.identity = f"{path} {uuid4().hex}"
        """The key of what is kept in memory of this database: another one since it was opened or restored, for a data
        version of before a restore may mean other rows, or none, after it."""
        self._con = con
        self._answers = KeptAnswers()
        self._lock = RLock()
        self._acknowledged = Acknowledged(path)
        self._dated: datetime | None = None
        self.keeps_files = True
        """Whether the bytes of files are kept; of a copy that is thrown away only their sums are."""
        with closing(con.cursor()) as cursor:
            self._newest = _newest(cursor)

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty database. Raises DatabaseExists: nothing is overwritten."""
        if path.exists():
            raise DatabaseExists(_("{path} sudah ada. Pilih nama lain, atau pindahkan berkas itu.").format(path=path))
        path.parent.mkdir(parents=True, exist_ok=True)
        Acknowledged(path).forget()
        con = connect(path)
        keep_private(path)
        migrate(con)
        return cls(path, con)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The database at `path`, brought to this version's schema; a snapshot is kept before a migration.

        Raises DatabaseMissing, DatabaseBusy (another process holds it), DatabaseDamaged, DatabaseNewer. A write-ahead
        log that lost saves does not raise: `lost` says what is missing, and the log is kept.
        """
        must_exist(path)
        found_log = FoundLog(path)
        try:
            con = connect(path)
        except StoreError:
            found_log.drop()
            raise
        try:
            with damage_named(path):
                if pending(con) and _was_used(con):
                    snapshot_into(con, path.parent / SNAPSHOTS, path.stem, "sebelum-migrasi")
                    prune(path, datetime.now(UTC))
                migrate(con)
                store = cls(path, con)
        except BaseException:
            con.close()
            found_log.drop()
            raise
        store.lost = found_log.judged(store.data_version())
        return store

    @classmethod
    def open_to_read(cls, path: Path) -> Self:
        """The database, or its newest snapshot while another process holds it (then `stands_for` says so)."""
        try:
            return cls.open(path)
        except DatabaseBusy:
            snapshot = newest_snapshot(path)
            if snapshot is None:
                raise
            return cls(snapshot, connect(snapshot, read_only=True), stands_for=path)

    @classmethod
    def open_copy(cls, path: Path) -> Self:
        """A backup, to look at: nothing can be written, and nothing about it changes.

        Raises DatabaseMissing, DatabaseDamaged.
        """
        must_exist(path)
        con = connect(path, read_only=True)
        try:
            with damage_named(path):
                return cls(path, con)
        except BaseException:
            con.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def current(self) -> bool:
        """Whether the file has this version's schema; one that was opened only to look at may be older."""
        return not pending(self._con)

    def close(self) -> None:
        """Let go of the file, after the change set that is being written by another thread."""
        with self._lock:
            self._con.close()

    def data_version(self) -> int:
        """The number of the newest change set; 0 when there is none."""
        return self._newest.pada

    def moment(self, as_of: datetime | None = None) -> Moment:
        """The newest change set, or the newest one made at or before `as_of` (naive means UTC)."""
        if as_of is None:
            return self._newest  # asked a dozen times by every run of a screen
        with damage_named(self.path), closing(self._con.cursor()) as cursor:
            return _newest(cursor, _utc(as_of))

    @contextmanager
    def read(self, as_of: datetime | int | None = None) -> Iterator[Reading]:
        """A sight of the store now, at a time it lived through, or at a data version."""
        pada = as_of if isinstance(as_of, int) else self.moment(as_of).pada
        # A version that is still to come has no rows yet; what is said of it now must not be said later.
        answers = self._answers if pada <= self._newest.pada else None
        with closing(self._con.cursor()) as cursor:
            yield Reading(cursor, pada, self.path, answers)

    @contextmanager
    def write(self, oleh: Actor, cara: str, catatan: str = "", berkas: ReceivedFile | None = None) -> Iterator[Writing]:
        """One change set: all of it is saved when the block ends well, nothing when it raises.

        A block that changes nothing leaves no change set behind.
        """
        if berkas is not None and not self.keeps_files:
            berkas = replace(berkas, disimpan=False)
        with self._lock, damage_named(self.path), closing(self._con.cursor()) as cursor:
            cursor.begin()
            try:
                writing = Writing(cursor, self._newest.pada + 1, oleh, cara, catatan, berkas, self._dated)
                yield writing
                writing.finish()
                newest = _newest(cursor)
                cursor.commit()
            except BaseException:
                cursor.rollback()
                raise
            self._newest = newest
            if writing.touched:
                self._acknowledged.note(writing.id)

    @contextmanager
    def dated(self, *, waktu: datetime) -> Iterator[None]:
        """Writes of the block carry this moment (naive means UTC), never one before the newest change set.

        For the sample generator alone: what a person saves carries the time at which it was saved. Nobody else writes
        meanwhile.
        """
        with self._lock:
            newest = self.moment().waktu
            asked = _utc(waktu)
            self._dated = asked if newest is None or asked is None else max(asked, newest)
            try:
                yield
            finally:
                self._dated = None

    def file_bytes(self, sha256: str) -> tuple[str, bytes]:
        """Name and bytes of a kept file. Raises StoreError where none is kept."""
        with damage_named(self.path), closing(self._con.cursor()) as cursor:
            row = cursor.execute("select nama, isi from berkas where sha256 = ?", [sha256]).fetchone()
        if row is None:
            raise StoreError(_("Berkas asal {sidik} tidak tersimpan.").format(sidik=sha256[:12]))
        return str(row[0]), bytes(row[1])

    def restore(self, source: Path, oleh: Actor, *, akun_tetap: bool = False) -> Path:
        """Put the contents of another database of this program in place of this one's, from inside and at one stroke.

        It is a change set of its own (cara `pulih`), newer than any on either side, so that a data version never means
        two things. What stood before is kept as a snapshot, whose path is returned. Everybody has to sign in again;
        `akun_tetap`: with the accounts and passwords of now, instead of those of the backup.
        Raises what `open` raises for `source`, which stays as it is; then nothing has changed here.
        """
        must_exist(source)
        with self._lock:
            before = self.snapshot("sebelum-pulih", tidy=False)
            with TemporaryDirectory(prefix="pulih-", dir=self.path.parent) as folder:
                copy = Path(folder) / source.name
                shutil.copyfile(source, copy)
                with Store.open(copy) as found:  # brought to this version's schema, or refused
                    nomor = max(found.data_version(), self.data_version()) + 1
                head = (nomor, oleh, source.name)
                with damage_named(source):  # this file has just been read as a whole
                    replace_contents(self._con, copy, lambda c: _record_restore(c, *head), keep_accounts=akun_tetap)
            with damage_named(self.path), closing(self._con.cursor()) as cursor:
                self._newest = _newest(cursor)
            self.identity = f"{self.path} {uuid4().hex}"
            self._answers = KeptAnswers()
            self._acknowledged.note(nomor)
            self.lost = None
            prune(self.path, datetime.now(UTC), spare=(source, before))
        return before

    def snapshot(self, alasan: str = "cuplikan", *, tidy: bool = True) -> Path:
        """A copy made from inside, complete even while others write, in the folder `cadangan` beside the file; then
        (`tidy`) those that the rule of retention does not keep are removed."""
        with self._lock, damage_named(self.path):
            made = snapshot_into(self._con, self.path.parent / SNAPSHOTS, self.path.stem, alasan)
            if tidy:
                prune(self.path, datetime.now(UTC), spare=(made,))
            return made


def digest(isi: bytes) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(isi).hexdigest()


def _record_restore(cursor: duckdb.DuckDBPyConnection, nomor: int, oleh: Actor, catatan: str) -> None:
    writing = Writing(cursor, nomor, oleh, "pulih", catatan, None)
    writing.touched = True
    writing.finish()


def _was_used(con: duckdb.DuckDBPyConnection) -> bool:
    found = con.execute("select count(*) from duckdb_tables() where not internal").fetchone()
    return bool(found and found[0])


def _newest(cursor: duckdb.DuckDBPyConnection, until: datetime | None = None) -> Moment:
    row = cursor.execute(
        "select max(id), arg_max(waktu, id) from perubahan where $1::timestamp is null or waktu <= $1::timestamp",
        [until],
    ).fetchone()
    return Moment(int(row[0]), row[1]) if row and row[0] is not None else Moment(0, None)


def _utc(t: datetime | None) -> datetime | None:
    return t.astimezone(UTC).replace(tzinfo=None) if t is not None and t.tzinfo else t
