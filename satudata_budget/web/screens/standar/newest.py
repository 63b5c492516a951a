"""The newest change of the standard, under its tables: what it did, why, and the way to take it back."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.readiness.history import STANDAR
from satudata_budget.web.screens.riwayat.change import opened_change
from satudata_budget.web.screens.riwayat.results import history
from satudata_budget.web.session.screens import page

PENGISIAN = ("paket", "referensi", "pulih")
"""Ways in which a whole standard comes in with other data: looked at, and taken back, in Riwayat."""


def latest_change() -> None:
    """The card of the newest change set that moved the standard; nothing where none has."""
    newest = next((c for c in history() if STANDAR in c.unit and c.cara not in PENGISIAN), None)
    if newest is None:
        return
    st.subheader(_("Perubahan standar terakhir"), anchor=False)
    opened_change(newest)
    st.page_link(page("riwayat"), label=_("Semua perubahan standar ada di Riwayat"), icon=":material/history:")
