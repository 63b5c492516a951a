"""A step taken in a callback, and what is said of it in the run that follows."""

from collections.abc import Callable

import streamlit as st

from satudata_budget.access import AccessError
from satudata_budget.store import StoreError
from satudata_budget.web.parts.literal import literal

PESAN = "verifikasi-pesan"
"""Where a refusal waits for the run that shows it."""


def act(step: Callable[[], object], done: str) -> bool:
    """Take a step in a callback: what it says afterwards, and whether it was taken."""
    try:
        step()
    except (AccessError, StoreError) as refused:
        st.session_state[PESAN] = str(refused)
        return False
    st.toast(done, icon=":material/check:")
    return True


def refusal() -> None:
    """What was refused in the callback before this run."""
    text = st.session_state.pop(PESAN, None)
    if text:
        st.error(literal(text), icon=":material/error:")
