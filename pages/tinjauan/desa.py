"""Desa: where a resident can get an SKTM at the desa office, and what is missing elsewhere."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.web.parts.cards import chart_card
from satudata_budget.web.parts.drawn import drawn
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.screens.desa.list import desa_list
from satudata_budget.web.screens.desa.words import conditions, headline, missing, services, squares
from satudata_budget.web.session.results import result
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.width import narrow

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
found = services(hasil)
title(headline(found), conditions(hasil))

left, right = st.columns([6, 5], gap="small")
with left:
    opened = chart_card(
        drawn(squares, hasil, narrow=narrow()),
        _("Di mana"),
        "desa-kotak",
        _("Satu kotak satu desa: ✓ dapat melayani, ✕ belum, arsiran belum dilaporkan."),
        clickable=True,
    )
with right:
    chart_card(
        drawn(missing, hasil),
        _("Apa yang kurang"),
        "desa-kurang",
        _("Batang: desa yang kurang hal itu. Bagian gelap: desa yang hanya kurang itu."),
    )

desa_list(hasil, found)

if opened:
    st.switch_page(page("kecamatan"), query_params={"kode": opened[0]})
