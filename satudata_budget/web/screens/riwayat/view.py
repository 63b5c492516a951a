"""The three sights of the history: the list, two moments side by side, and the dashboard as it was."""

import streamlit as st

from satudata_budget.messages import N_, _
from satudata_budget.web.session.address import keep_in_address, newly_asked

DAFTAR, BANDINGKAN, LAMPAU = "daftar", "banding", "lampau"
NAMA = {DAFTAR: N_("Daftar perubahan"), BANDINGKAN: N_("Bandingkan dua saat"), LAMPAU: N_("Dasbor di masa lalu")}
KUNCI = "tampilan"


def choose_view() -> str:
    """Which of them; kept in the address."""
    asked = newly_asked(KUNCI, DAFTAR)
    if asked in NAMA:
        st.session_state[KUNCI] = asked
    chosen = st.segmented_control(
        _("Tampilan"),
        list(NAMA),
        required=True,
        format_func=lambda kind: _(NAMA[kind]),
        key=KUNCI,
        label_visibility="collapsed",
        on_change=lambda: keep_in_address(KUNCI, st.session_state[KUNCI] or DAFTAR),
    )
    return chosen or DAFTAR
