"""Metodologi: how the figures come about, worked through for one kecamatan, and what every column means."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.choose_unit import choose_unit
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.screens.kecamatan.words import finding
from satudata_budget.web.screens.metodologi.method import (
    choose_table,
    dictionary,
    in_short,
    parameters_table,
    pillar_weights,
    standard_table,
)
from satudata_budget.web.screens.metodologi.worked_example import worked_through
from satudata_budget.web.session.results import result
from satudata_budget.web.session.stage import chosen_stage

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
title(
    _("Bagaimana angka ini dihitung"),
    _("Kelas mengikuti yang terlemah: bila atasnya siap dan bawahnya tidak, tidak jalan."),
)

with st.container(border=True):
    card_head(_("Cara menghitung"), _("Enam aturan"))
    in_short(hasil)
    parameters_table(hasil)

with st.container(border=True):
    card_head(_("Contoh hitungan"), _("Langkah demi langkah untuk satu kecamatan"))
    unit = choose_unit(hasil)
    st.markdown(finding(hasil, unit))
    worked_through(hasil, unit, pillar_weights(hasil))

with st.container(border=True):
    card_head(_("Standar minimum"), _("Apa yang harus ada di mana"))
    standard_table(hasil)

with st.container(border=True):
    card_head(_("Kamus data"), _("Arti setiap kolom"))
    dictionary(choose_table())
