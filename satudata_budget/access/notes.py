"""What people say about the flags: state of work and note, one row a word, never changed; the newest holds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from satudata_budget.access.account import Account
from satudata_budget.access.clock import now_utc
from satudata_budget.access.deciding import require
from satudata_budget.store import Side, Store

STATUS = ("terbuka", "dikerjakan", "selesai")


@dataclass(frozen=True)
class FlagNote:
    """One word on one flag of a budget year: how far the work is, why, by whom, when (UTC)."""

    id: int
    tahun: int
    kunci: str
    status: str
    catatan: str
    oleh: str
    peran: str
    waktu: datetime


def add_note(store: Store, akun: Account, tahun: int, kunci: str, status: str, catatan: str) -> None:
    """Add a row; earlier ones stay.

    Raises NotAllowed without the right `catat_bendera`, ValueError for a state that is none.
    """
    akun = require(store, akun, "catat_bendera")
    if status not in STATUS:
        raise ValueError(f"{status!r} is none of {', '.join(STATUS)}")
    with Side(store).write() as tables:
        tables.add(
            "catatan_bendera",
            id=tables.next_id("catatan_bendera"),
            tahun=tahun,
            kunci=kunci,
            status=status,
            catatan=catatan.strip(),
            oleh=akun.pelaku.nama,
            peran=akun.pelaku.peran,
            waktu=now_utc(),
        )


def newest_notes(store: Store, tahun: int) -> dict[str, FlagNote]:
    """Flag → its newest row; a flag of which nobody has said anything is not in it."""
    return {note.kunci: note for note in _notes(store, tahun=tahun)}


def notes_of(store: Store, tahun: int, kunci: str) -> tuple[FlagNote, ...]:
    """All rows of one flag, newest first."""
    return tuple(reversed(_notes(store, tahun=tahun, kunci=kunci)))


def _notes(store: Store, **where: Any) -> list[FlagNote]:
    """In the order in which they were written."""
    return [FlagNote(**row) for row in Side(store).rows("catatan_bendera", **where)]
