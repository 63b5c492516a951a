"""Akun: who may come in; made, changed, reset and switched off by the administrator."""

import streamlit as st

from satudata_budget.access import events
from satudata_budget.messages import _
from satudata_budget.web.parts.head import title
from satudata_budget.web.screens.akun.forms import add_form, change_form, shown_password
from satudata_budget.web.screens.akun.list import account_table, choose_account, recent_events
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

saya = signed_in()
store = database()
title(
    _("Akun"),
    _("Akun tidak pernah dihapus, karena riwayat menyebut namanya; akun yang tidak dipakai lagi dinonaktifkan."),
)
shown_password()

account_table(store)
left, right = st.columns(2, gap="small")
with left, st.container(border=True):
    st.subheader(_("Ubah akun"), anchor=False)
    chosen = choose_account(store)
    if chosen is not None:
        change_form(store, saya, chosen)
with right, st.container(border=True):
    st.subheader(_("Akun baru"), anchor=False)
    add_form(store, saya)

with st.container(border=True):
    st.subheader(_("Kejadian terakhir"), anchor=False)
    recent_events(store, events(store))
