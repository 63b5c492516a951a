"""Standar: what every office needs, at which price, and how it counts; tried on the scores before it is saved."""

import streamlit as st

from satudata_budget.access import decide
from satudata_budget.messages import _
from satudata_budget.web.parts.head import title
from satudata_budget.web.screens.riwayat.change import told_result
from satudata_budget.web.screens.standar.editors import edited_standard
from satudata_budget.web.screens.standar.newest import latest_change
from satudata_budget.web.screens.standar.preview import preview_and_save, told_saved
from satudata_budget.web.screens.standar.results import keep_typed, opened, standard_at
from satudata_budget.web.session.results import viewed_version
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.who import signed_in

saya = signed_in()
editable = bool(decide(saya, "kelola_standar", "kebutuhan"))
if not editable:
    now = standard_at(viewed_version())
    title(
        _("{n} kebutuhan minimum, empat pilar").format(n=len(now.kebutuhan)),
        _("Standar dan harga disusun oleh Diskominfo; di sini dapat dibaca."),
    )
    edited_standard(now, editable=False)
    latest_change()
    st.page_link(page("riwayat"), label=_("Riwayat perubahan standar"), icon=":material/history:")
    st.stop()
start = opened(saya)
title(
    _("{n} kebutuhan minimum, empat pilar").format(n=len(start.resmi.kebutuhan)),
    _("Ubah angka di tabel; di bawahnya tampak akibatnya bagi setiap kecamatan sebelum disimpan."),
)
told_saved()
told_result()
new = edited_standard(start.ketikan, editable=True)
keep_typed(saya, start, new)
preview_and_save(start, new)
latest_change()
