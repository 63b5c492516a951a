"""Usulan: what a camat asks for, beside the standard; decided by Diskominfo."""

import streamlit as st

from satudata_budget.access import may
from satudata_budget.messages import _
from satudata_budget.web.parts.head import context_line, stop_unless_entered
from satudata_budget.web.parts.step import refusal
from satudata_budget.web.screens.usulan.form import request_form
from satudata_budget.web.screens.usulan.lists import decide_list, decided_list, own_requests
from satudata_budget.web.screens.usulan.requests import asking_units, headline, read_requests
from satudata_budget.web.session.results import result
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.who import signed_in

saya = signed_in()
hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
daftar = read_requests(hasil)
mine = asking_units(hasil, saya)
decides = may(saya, "putuskan_usulan")
headline(daftar, None if decides else mine)
refusal()

if decides:
    decide_list(daftar)
    decided_list(daftar)
if mine:
    unit = mine[0]
    if len(mine) > 1:
        unit = st.selectbox(_("Unit"), mine, format_func=daftar.nama.__getitem__, key="usulan-unit")
    # Who decides came to decide; what the kabupaten asks for itself stays out of the way.
    place = st.expander(_("Usulan {unit} sendiri").format(unit=daftar.nama[unit])) if decides else st.container()
    with place:
        left, right = st.columns([2, 3], gap="small")
        with left:
            request_form(daftar, unit)
        with right:
            own_requests(daftar, daftar.of((unit,)))
