"""From the buffer to the history: the draft of a form is read, planned and saved as one change set."""

from dataclasses import dataclass
from datetime import datetime

from satudata_budget.access import Account, draft, drop_draft, keep_draft, save
from satudata_budget.intake.entry.draft import TypedDraft, from_json
from satudata_budget.intake.entry.office_form import OfficeForm, Row, recorded_rows
from satudata_budget.intake.entry.save_plan import SavePlan, plan_save
from satudata_budget.store import Store


@dataclass(frozen=True)
class SavedEntry:
    """What was saved: the number of the change set and how many rows were added, changed, removed."""

    id: int
    ditambah: int
    diubah: int
    dihapus: int


class NotReady(Exception):
    """The draft has faults or conflicts, or says nothing new; nothing was saved."""

    def __init__(self, rancangan: SavePlan) -> None:
        super().__init__()
        self.rancangan = rancangan


def kept(store: Store, akun: Account, formulir: OfficeForm) -> TypedDraft | None:
    """What this account has typed into the form and not saved, on whatever device."""
    found = draft(store, akun, formulir.nama)
    return from_json(found.isi) if found else None


def keep(store: Store, akun: Account, formulir: OfficeForm, isian: TypedDraft) -> None:
    """Put the draft into the buffer; one that says nothing leaves none."""
    if isian.kosong:
        drop_draft(store, akun, formulir.nama)
    else:
        keep_draft(store, akun, formulir.nama, isian.as_json())


def rows_at(store: Store, formulir: OfficeForm, pada: int) -> dict[str, Row]:
    """The form's rows as they were recorded at a data version."""
    with store.read(pada) as then:
        return recorded_rows(then, formulir)


def plan(store: Store, formulir: OfficeForm, isian: TypedDraft, urutan: tuple[str, ...] = ()) -> SavePlan:
    """What saving this draft now would do."""
    with store.read() as now:
        kini, pada = recorded_rows(now, formulir), now.pada
    dulu = kini if pada == isian.pada else rows_at(store, formulir, isian.pada)
    return plan_save(formulir, isian, dulu, kini, pada, urutan)


def save_draft(store: Store, akun: Account, formulir: OfficeForm, isian: TypedDraft, catatan: str = "") -> SavedEntry:
    """Save the draft as one change set and empty the buffer.

    Raises NotReady, NotAllowed, and VersionConflict where somebody saved one of its rows at this very moment.
    """
    rancangan = plan(store, formulir, isian)
    if not rancangan.siap:
        raise NotReady(rancangan)
    change = rancangan.perubahan
    nomor = save(store, akun, [change], "isian", catatan)
    drop_draft(store, akun, formulir.nama)
    return SavedEntry(nomor or 0, len(change.ditambah), len(change.diubah), len(change.dihapus))


def saver(store: Store, pada: int) -> tuple[str, datetime]:
    """Who made a change set, and when (UTC)."""
    with store.read() as now:
        pelaku, waktu = now.tuples("select pelaku, waktu from perubahan where id = ?", [pada])[0]
    return str(pelaku), waktu
