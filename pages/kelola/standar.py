"""Standar: what every office needs, at which price, and how it counts; tried on the scores before it is saved."""

import streamlit as st

from satudata_budget.access import decide
from satudata_budget.messages import _
from satudata_budget.web.halaman import page
from satudata_budget.web.kepala import title
from satudata_budget.web.siapa import signed_in
from satudata_budget.web.standar import edited_standard
from satudata_budget.web.standar_pratinjau import preview_and_save
from satudata_budget.web.standar_sumber import standard_now

editable = bool(decide(signed_in(), "kelola_standar", "kebutuhan"))
now = standard_now()
title(
    _("{n} kebutuhan minimum, empat pilar").format(n=len(now.kebutuhan)),
    _("Ubah angka di tabel; di bawahnya tampak akibatnya bagi setiap kecamatan sebelum disimpan.")
    if editable
    else _("Standar dan harga disusun oleh Diskominfo; di sini dapat dibaca."),
)
new = edited_standard(now, editable=editable)
if editable:
    preview_and_save(new)
else:
    st.page_link(page("riwayat"), label=_("Riwayat perubahan standar"), icon=":material/history:")
