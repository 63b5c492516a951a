"""The cheapest way to the next class, in rupiah and in decisions that cost nothing."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.readiness import Hasil, NilaiUnit
from satudata_budget.web.teks import quiet


def cheapest_way_card(hasil: Hasil, unit: NilaiUnit) -> None:
    """What to decide and what to buy, so that the unit reaches its next class."""
    with st.container(border=True, height="stretch", gap="small"):
        quiet(_("Jalan termurah ke kelas berikutnya"))
