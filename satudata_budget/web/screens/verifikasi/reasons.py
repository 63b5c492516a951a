"""The reasons that are being written for a return: kept for their author until the report goes back or is verified."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from satudata_budget.access import draft, drop_draft, keep_draft
from satudata_budget.access.bagian import ReportKey
from satudata_budget.access.decision import RowReason
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in


@dataclass(frozen=True)
class WrittenReasons:
    """What was written so far: for the whole section, and at single rows by table and id."""

    bagian: str
    baris: dict[tuple[str, str], str]


def reasons(kunci: ReportKey, editor: str) -> WrittenReasons:
    """What stood there when this editor was first drawn: its table must not change under whoever types into it."""
    state = f"{editor}-awal"
    if state not in st.session_state:
        kept = draft(database(), signed_in(), _form(kunci))
        found: dict[str, Any] = kept.isi if kept else {"bagian": "", "baris": []}
        rows = {(tabel, nomor): alasan for tabel, nomor, alasan in found["baris"]}
        st.session_state[state] = WrittenReasons(found["bagian"], rows)
    known: WrittenReasons = st.session_state[state]
    return known


def keep_reasons(kunci: ReportKey, bagian: str, baris: Sequence[RowReason]) -> None:
    """Keep what has been written; it is there again after a closed browser or on another device."""
    rows = [list(row) for row in baris if row.alasan]
    keep_draft(database(), signed_in(), _form(kunci), {"bagian": bagian, "baris": rows})


def forget_reasons(kunci: ReportKey) -> None:
    """The report is decided: nothing is left of the draft."""
    drop_draft(database(), signed_in(), _form(kunci))


def _form(kunci: ReportKey) -> str:
    return "/".join(("verifikasi", *map(str, kunci)))
