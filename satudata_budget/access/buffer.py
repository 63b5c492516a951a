"""The unsaved editor buffer: what somebody has typed and not yet saved. Private to its author; never scored, never
published. One entry a form, as any JSON value; the form chooses its key, for instance `isian-sdm/35.03.01/2021`."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from satudata_budget.access.account import Account
from satudata_budget.access.clock import now_utc
from satudata_budget.store import Side, Store


@dataclass(frozen=True)
class BufferedDraft:
    """What was typed into a form, and when it last changed (UTC)."""

    formulir: str
    isi: Any
    diubah: datetime


def keep_draft(store: Store, akun: Account, formulir: str, isi: Any) -> None:
    """Keep what the author has typed so far; it is on the disk when this returns."""
    with Side(store).write() as tables:
        tables.put("penyangga", akun=akun.id, formulir=formulir, isi=json.dumps(isi), diubah=now_utc())


def draft(store: Store, akun: Account, formulir: str) -> BufferedDraft | None:
    """What this author has typed into this form and not saved."""
    row = Side(store).row("penyangga", akun=akun.id, formulir=formulir)
    return BufferedDraft(formulir, json.loads(row["isi"]), row["diubah"]) if row else None


def drafts(store: Store, akun: Account) -> tuple[BufferedDraft, ...]:
    """All of this author's unsaved forms, the latest first."""
    rows = Side(store).rows("penyangga", akun=akun.id)
    found = [BufferedDraft(row["formulir"], json.loads(row["isi"]), row["diubah"]) for row in rows]
    return tuple(sorted(found, key=lambda draf: draf.diubah, reverse=True))


def drop_draft(store: Store, akun: Account, formulir: str) -> None:
    """Saved or thrown away: nothing is left of it."""
    with Side(store).write() as tables:
        tables.delete("penyangga", akun=akun.id, formulir=formulir)
