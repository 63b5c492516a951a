"""Ringkasan: how many kecamatan are ready, where, why not, what it costs, and who has to act."""

import streamlit as st

from satudata_budget.charts import index_dots, pillar_matrix, tile_map
from satudata_budget.messages import _
from satudata_budget.reports.estimate import with_estimate
from satudata_budget.web.parts.cards import card_head, chart_card, figure_card
from satudata_budget.web.parts.drawn import drawn
from satudata_budget.web.parts.flags import urgent_flags
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.parts.kecamatan_list import kecamatan_list
from satudata_budget.web.parts.overview_words import explanation, headline, headline_figures, legend
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.parts.yardstick import yardstick_note
from satudata_budget.web.session.results import result, split_by_estimate
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.width import narrow

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
title(headline(hasil), explanation(hasil))
yardstick_note(hasil)

ready, money, keys, desa = headline_figures(hasil)
with st.grid(4, min_column_width=160, gap="small"):
    figure_card(ready.nama, ready.nilai, ready.arti)
    figure_card(money.nama, money.nilai, with_estimate(money.arti, split_by_estimate(hasil)))
    figure_card(keys.nama, keys.nilai, keys.arti)
    figure_card(desa.nama, desa.nilai, desa.arti)

if narrow():
    with st.container(border=True):
        card_head(_("Apa yang menahan"), drawn(pillar_matrix, hasil).kalimat)
        kecamatan_list(hasil)
    opened = chart_card(
        drawn(tile_map, hasil, narrow=True),
        _("Di mana"),
        "peta",
        _("Utara di atas. Ketuk kecamatan untuk membukanya."),
        clickable=True,
    )
    quiet(_("Sinyal lemah? Buka [halaman ringan](/ringkas), satu lembar tanpa unduhan besar."))
else:
    left, right = st.columns(2, gap="small")
    with left:
        opened = chart_card(
            drawn(tile_map, hasil),
            _("Di mana"),
            "peta",
            legend(),
            clickable=True,
        )
    with right:
        opened = (
            chart_card(
                drawn(pillar_matrix, hasil),
                _("Apa yang menahan"),
                "pilar",
                _("Bingkai: pilar terlemah, yang menentukan kelas. Arsiran: laporan belum masuk."),
                clickable=True,
            )
            or opened
        )

left, right = st.columns(2, gap="small")
with left:
    opened = (
        chart_card(
            drawn(index_dots, hasil),
            _("Apa yang berubah setelah anggaran"),
            "titik",
            _("○ hari ini · ● setelah {tahap} · garis titik: batas atas bila laporan masuk").format(tahap=hasil.tahap),
            clickable=True,
        )
        or opened
    )
with right:
    urgent_flags(hasil)

if opened:
    kode, pilar = (*opened, "")[:2]
    st.switch_page(page("kecamatan"), query_params={"kode": kode} | ({"pilar": pilar} if pilar else {}))
