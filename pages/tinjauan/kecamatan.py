"""Kecamatan: one office on one page, explained down to the rows of its files."""

import streamlit as st

from satudata_budget.charts import desa_grid, money_steps, unit_pillars
from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_unit
from satudata_budget.readiness.funding import funding
from satudata_budget.reports.estimate import estimate_note, estimated
from satudata_budget.web.parts.cards import card_head, chart_card, figure_card, plot
from satudata_budget.web.parts.choose_unit import choose_unit, place_names
from satudata_budget.web.parts.drawn import drawn, drawn_of
from satudata_budget.web.parts.flags import unit_flags
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.parts.take_along import download_menu
from satudata_budget.web.screens.kecamatan.cheapest_way import cheapest_way_card
from satudata_budget.web.screens.kecamatan.explanation import choose_pillar, explanation
from satudata_budget.web.screens.kecamatan.history import unit_history
from satudata_budget.web.screens.kecamatan.words import after_budget, chain, finding, unit_headline_figures
from satudata_budget.web.session.results import result, rows_behind
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.width import narrow

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
unit = choose_unit(hasil)
title(finding(hasil, unit), after_budget(hasil, unit))
places = place_names(hasil, unit.kode)

with st.grid(4, min_column_width=160, gap="small"):
    for figure in unit_headline_figures(hasil, unit):
        figure_card(figure.nama, figure.nilai, figure.arti)

left, right = st.columns([6, 5], gap="small")
with left:
    opened = chart_card(
        drawn(unit_pillars, hasil, unit.kode),
        _("Apa yang menahan"),
        "pilar-unit",
        _("Batang: hari ini. Garis tegak: setelah {tahap}. Klik batang untuk rinciannya.").format(tahap=hasil.tahap),
        clickable=True,
        stretch=False,
    )
    if opened:
        st.session_state[f"pilar-{unit.kode}"] = opened[1]
    rows = rows_behind(hasil, unit.kode)
    dana = funding(hasil, unit.kode, rows)
    chart_card(
        drawn_of(money_steps, dana.biaya, dana.sendiri, dana.pihak_lain, dana.usulan_pasti),
        _("Berapa biayanya"),
        "dana",
        estimate_note(estimated(rows)),
    )
with right:
    cheapest_way_card(hasil, unit)
    unit_flags(hasil, unit)

with st.container(border=True):
    card_head(_("Dari mana angkanya"), _("Rincian per pilar sampai ke berkas"))
    explanation(hasil, unit.kode, choose_pillar(hasil, unit.kode), places)

if unit.tingkat == "kecamatan":
    desa = {kode: nama for kode, nama in places.items() if kode != unit.kode}
    grid = drawn(desa_grid, hasil, unit.kode, tuple(desa.items()), narrow=narrow())
    with st.container(border=True):
        card_head(_("Desa"), grid.kalimat)
        st.markdown(chain(unit))
        plot(grid, "desa")
        download_menu(grid, _("Desa"), "desa", hasil)

with st.container(border=True):
    card_head(_("Riwayat"), _("Perubahan data {nama}").format(nama=nama_unit(unit.nama, unit.tingkat)))
    unit_history(hasil, unit.kode)
