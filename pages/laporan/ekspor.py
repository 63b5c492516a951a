"""Laporan: choose for whom and in which form, see what it will say, make it, and find those that were made."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.screens.laporan.choice import choose_report, contents
from satudata_budget.web.screens.laporan.made import made_list
from satudata_budget.web.screens.laporan.make import make_card
from satudata_budget.web.session.results import result
from satudata_budget.web.session.stage import chosen_stage

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
title(
    _("Laporan untuk dibawa ke rapat"),
    _("Semua bentuk berisi angka yang sama dengan layar, dari satu keadaan data."),
)

left, right = st.columns([5, 6], gap="small")
with left:
    diminta = choose_report(hasil)
    make_card(diminta)
with right:
    contents(diminta)

made_list()
