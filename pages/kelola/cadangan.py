"""Cadangan: copies of the whole database, proved and kept by rule; taken along and put back by the administrator."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.store import backups
from satudata_budget.web.parts.head import title
from satudata_budget.web.screens.cadangan.backups import backup_table, make_one, put_back, warnings
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

saya = signed_in()
store = database()
title(
    _("Cadangan"),
    _(
        "Salinan seluruh basis data, dibuat tiap malam dan saat diminta. Yang disimpan: 7 hari, 5 minggu, dan 12 bulan "
        "terakhir."
    ),
)
warnings(store)
make_one(store, saya)
backup_table(backups(store.path))
with st.container(border=True):
    st.subheader(_("Pulihkan dari cadangan"), anchor=False)
    put_back(store, saya)
