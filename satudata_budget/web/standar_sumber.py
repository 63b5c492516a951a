"""The standard as the screen shows it: to edit, as it stands now; to read, as at the moment that is looked at."""

import streamlit as st

from satudata_budget.readiness.standard import Standar, read_standard
from satudata_budget.web.sumber import database


def standard_now() -> Standar:
    """The standard of the newest data version."""
    store = database()
    return _standard(str(store.path), store.data_version())


@st.cache_resource(show_spinner=False, max_entries=8)
def _standard(path: str, pada: int) -> Standar:
    with database().read(pada) as reading:
        return read_standard(reading)
