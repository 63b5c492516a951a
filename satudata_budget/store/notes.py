"""What people say about the flags: state of work and note, one row a word, never changed; the newest holds."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from satudata_budget.store.database import Store
from satudata_budget.store.writing import Pelaku

STATUS = ("terbuka", "dikerjakan", "selesai")
_KOLOM = "id, tahun, kunci, status, catatan, oleh, peran, waktu"


@dataclass(frozen=True)
class CatatanBendera:
    """One word on one flag of a budget year: how far the work is, why, by whom, when (UTC)."""

    id: int
    tahun: int
    kunci: str
    status: str
    catatan: str
    oleh: str
    peran: str
    waktu: datetime


def add_note(store: Store, tahun: int, kunci: str, status: str, catatan: str, oleh: Pelaku) -> None:
    """Add a row; earlier ones stay. Raises ValueError for a state that is none."""
    if status not in STATUS:
        raise ValueError(f"{status!r} is none of {', '.join(STATUS)}")
    with store._lock, closing(store._con.cursor()) as cursor:
        cursor.execute(
            f"insert into catatan_bendera ({_KOLOM}) "  # noqa: S608 - names of our own
            "select coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?, now() at time zone 'UTC' from catatan_bendera",
            [tahun, kunci, status, catatan.strip(), oleh.nama, oleh.peran],
        )


def newest_notes(store: Store, tahun: int) -> dict[str, CatatanBendera]:
    """Flag → its newest row; a flag of which nobody has said anything is not in it."""
    newest = "where tahun = ? qualify row_number() over (partition by kunci order by id desc) = 1"
    return {note.kunci: note for note in _notes(store, newest, [tahun])}


def notes_of(store: Store, tahun: int, kunci: str) -> tuple[CatatanBendera, ...]:
    """All rows of one flag, newest first."""
    return tuple(_notes(store, "where tahun = ? and kunci = ? order by id desc", [tahun, kunci]))


def _notes(store: Store, which: str, params: list[Any]) -> Iterable[CatatanBendera]:
    with closing(store._con.cursor()) as cursor:
        rows = cursor.execute(f"select {_KOLOM} from catatan_bendera {which}", params).fetchall()  # noqa: S608
    return [
        CatatanBendera(nomor, tahun, kunci, status, catatan, oleh, peran, waktu.replace(tzinfo=UTC))
        for nomor, tahun, kunci, status, catatan, oleh, peran, waktu in rows
    ]
