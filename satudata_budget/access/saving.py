"""The one door through which a person's changes reach the history: checked, then saved, or refused as a whole."""

from collections.abc import Sequence
from dataclasses import replace

from satudata_budget.access.account import Account, standing
from satudata_budget.access.checking import check_difference
from satudata_budget.access.clock import today_wib
from satudata_budget.access.errors import NotAllowed, ReasonMissing, RowRefusal
from satudata_budget.access.events import record
from satudata_budget.access.reopening import reopened
from satudata_budget.messages.akses import refused_sentence
from satudata_budget.places import read_places
from satudata_budget.store import MENURUT_NAMA, Difference, Imported, Reading, ReceivedFile, Store, key_of

STANDAR = "standar"
"""The way in which a standard is saved that somebody edited."""


def save(
    store: Store,
    akun: Account,
    changes: Sequence[Difference],
    cara: str,
    catatan: str = "",
    berkas: ReceivedFile | None = None,
    *,
    membatalkan: int | None = None,
    impor: Imported | None = None,
) -> int | None:
    """Save the changes as one change set of this account and return its number; None where nothing changes.

    `membatalkan`: the change set that this one takes back; `impor`: what it is, where a file is imported.

    Rights are those of the account as it stands now, on the rows as they stand now. All or nothing: raises NotAllowed
    with every refused row, or VersionConflict where somebody saved one of the rows since the difference was made.
    A report whose rows change after it was handed in or verified is a draft again, by the same change set.
    A standard that somebody edited needs a reason in `catatan`: raises ReasonMissing.
    """
    akun = standing(store, akun)
    if cara == STANDAR and not catatan.strip():
        raise ReasonMissing
    refused = refusals(store, akun, changes)
    if refused:
        record(store, "ditolak", akun.id, rincian=_short(refused))
        raise NotAllowed(refused_sentence(len(refused), refused[0].pesan), refused)
    with store.write(akun.pelaku, cara, catatan, berkas) as writing:
        writing.membatalkan = membatalkan
        writing.impor = impor or writing.impor
        for change in changes:
            writing.apply(change)
        with store.read() as before:  # nobody else writes meanwhile: the lock is held
            writing.apply(reopened(before, akun, changes, today_wib()))
    return None if all(change.empty for change in changes) else writing.id


def refusals(store: Store, akun: Account, changes: Sequence[Difference]) -> tuple[RowRefusal, ...]:
    """What of these changes the account may not save: for the preview, before anything is asked to be saved."""
    with store.read() as now:
        places = read_places(now)
        return tuple(
            refusal for change in changes for refusal in check_difference(akun, _as_it_stands(now, change), places)
        )


def _as_it_stands(now: Reading, change: Difference) -> Difference:
    """The change with the recorded rows in place of what the caller says they were."""
    tabel = MENURUT_NAMA[change.tabel]
    if not change.diubah and not change.dihapus:
        return change
    claimed = [*(old for old, _new in change.diubah), *change.dihapus]
    first = tabel.kunci[0]
    recorded = {
        key_of(tabel, row): row
        for row in now.rows(
            f"select {', '.join(tabel.nama_kolom)} from {tabel.nama} where {first} in (select unnest(?))",  # noqa: S608
            [[row[first] for row in claimed]],
        )
    }
    return replace(
        change,
        diubah=tuple((recorded.get(key_of(tabel, old), old), new) for old, new in change.diubah),
        dihapus=tuple(recorded.get(key_of(tabel, row), row) for row in change.dihapus),
    )


def _short(refused: Sequence[RowRefusal]) -> str:
    first = refused[0]
    return f"{len(refused)} × {first.alasan}: {first.tabel} {' '.join(map(str, first.kunci))} {first.kolom}".strip()
