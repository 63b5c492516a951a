"""Kesenjangan: kabupaten against kecamatan, who waits for whom, and what is to be done about it."""

import streamlit as st

from satudata_budget.charts import alignment_field, pillar_gaps, service_chain
from satudata_budget.messages import _
from satudata_budget.web.parts.cards import chart_card
from satudata_budget.web.parts.drawn import drawn
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.screens.kesenjangan.firmness import firmness_section
from satudata_budget.web.screens.kesenjangan.money import double_funding_card, lapsing_card
from satudata_budget.web.screens.kesenjangan.words import headline, who_moves_first
from satudata_budget.web.screens.kesenjangan.work_list import work_list
from satudata_budget.web.session.results import result
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.width import narrow

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
title(headline(hasil), who_moves_first(hasil))

opened = chart_card(
    drawn(alignment_field, hasil, narrow=narrow()),
    _("Siapa menunggu siapa"),
    "keselarasan",
    _(
        "Kanan: kecamatan sudah siap di pilar itu; makin dekat ke tengah, makin dekat ke ambangnya. "
        "Arsiran: laporan belum lengkap, letaknya masih dapat berubah."
    ),
    clickable=True,
)

left, right = st.columns(2, gap="small")
with left:
    opened = (
        chart_card(
            drawn(pillar_gaps, hasil, narrow=narrow()),
            _("Seberapa jauh jaraknya"),
            "selisih",
            _("Satu titik satu kecamatan; garis tegak kabupaten. Titik kosong: laporan belum lengkap."),
            clickable=True,
        )
        or opened
    )
with right:
    opened = (
        chart_card(
            drawn(service_chain, hasil),
            _("Rantai layanan sampai ke kantor desa"),
            "rantai",
            _("Hitam: mata rantai terlemah. Lingkaran kosong: belum pasti, laporan belum lengkap."),
            clickable=True,
        )
        or opened
    )

left, right = st.columns(2, gap="small")
with left:
    double_funding_card(hasil)
with right:
    lapsing_card(hasil)

work_list(hasil)
opened = firmness_section(hasil) or opened

if opened:
    kode, pilar = opened
    st.switch_page(page("kecamatan"), query_params={"kode": kode} | ({"pilar": pilar} if pilar else {}))
