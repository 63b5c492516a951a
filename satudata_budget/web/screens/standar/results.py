"""Where the standard's editors start: the version that was opened, and what its author has typed and not saved.

What is typed is at once in the buffer of its author, with the version that it started from: who comes back goes on
there, and where somebody else has saved the same row since, saving tells it instead of overwriting.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import streamlit as st

from satudata_budget.access import Account, draft, drop_draft, keep_draft
from satudata_budget.readiness.standard import ANGKA, Row, Standard, exact_rows, read_standard
from satudata_budget.web.screens.standar.editors import EDITOR, KALI, start_anew
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database

FORMULIR = "standar"
AWAL, TERSIMPAN = "standar-awal", "standar-tersimpan"


@dataclass(frozen=True)
class StandardStart:
    """The standard as recorded at version `pada`, and as it stood typed when the editors were opened."""

    pada: int
    resmi: Standard
    ketikan: Standard


@kept(16, wordless=True)
def standard_at(pada: int) -> Standard:
    """The standard of a data version."""
    with database().read(pada) as reading:
        return read_standard(reading)


def opened(akun: Account) -> StandardStart:
    """Where the editors start: kept while they are on the screen, taken from the buffer when they come back."""
    kept = st.session_state.get(AWAL)
    if isinstance(kept, StandardStart) and f"{EDITOR}-bobot-{st.session_state.get(KALI, 0)}" in st.session_state:
        if not _moved_on(kept):
            return kept
        start_anew()
    found = draft(database(), akun, FORMULIR)
    pada = int(found.isi["pada"]) if found else database().data_version()
    resmi = standard_at(pada)
    start = StandardStart(pada, resmi, _restored(found.isi) if found else resmi)
    st.session_state[AWAL] = start
    st.session_state[TERSIMPAN] = start.ketikan
    return start


def _moved_on(kept: StandardStart) -> bool:
    """Whether the standard was saved or taken back since, while nothing was typed: the editors show what holds now."""
    untouched = st.session_state.get(TERSIMPAN) == kept.resmi
    return untouched and standard_at(database().data_version()) != kept.resmi


def keep_typed(akun: Account, start: StandardStart, new: Standard) -> None:
    """Put what is typed into the buffer, where it is not there yet."""
    if st.session_state.get(TERSIMPAN) == new:
        return
    if new == start.resmi:
        drop_draft(database(), akun, FORMULIR)
    else:
        tables = {name: [_plain(row) for row in getattr(new, name)] for name in ("kebutuhan", "bobot", "parameter")}
        keep_draft(database(), akun, FORMULIR, {"pada": start.pada, **tables})
    st.session_state[TERSIMPAN] = new


def forget_typed(akun: Account) -> None:
    """Saved or given up: the editors begin anew with what is recorded now."""
    drop_draft(database(), akun, FORMULIR)
    st.session_state.pop(AWAL, None)
    start_anew()


def _plain(row: Row) -> Row:
    return {name: str(value) if isinstance(value, Decimal) else value for name, value in row.items()}


def _restored(isi: dict[str, Any]) -> Standard:
    return Standard(
        tuple(exact_rows(isi["kebutuhan"], ANGKA)),
        tuple(exact_rows(isi["bobot"], ("bobot",))),
        tuple(exact_rows(isi["parameter"], ("nilai",))),
    )
