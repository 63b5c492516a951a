"""Pengadaan: what to buy first under a ceiling, why, and what money cannot buy."""

import streamlit as st

from satudata_budget.charts import cut_line, floor_frontier, ready_frontier
from satudata_budget.messages import _
from satudata_budget.planning import PlanRefused
from satudata_budget.planning.scenario import request_of
from satudata_budget.planning.whatif_gain import cost_of, just_beyond, open_groups, packages
from satudata_budget.web.parts.cards import chart_card
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.pengadaan.choice import choose
from satudata_budget.web.screens.pengadaan.decisions import decisions_card
from satudata_budget.web.screens.pengadaan.goals import against_hand
from satudata_budget.web.screens.pengadaan.packages import reasons_card
from satudata_budget.web.screens.pengadaan.part_ceilings import part_ceilings_line
from satudata_budget.web.screens.pengadaan.requests import requests_card
from satudata_budget.web.screens.pengadaan.results import (
    SECONDS,
    decisions,
    desa_names,
    made_frontier,
    made_plan,
    requests,
    state,
    written_by_hand,
)
from satudata_budget.web.screens.pengadaan.tables import tables
from satudata_budget.web.screens.pengadaan.views import tables_card
from satudata_budget.web.screens.pengadaan.words import figures, first_word, frontier_note, headline, how_sure, step_up
from satudata_budget.web.session.results import result
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.width import narrow

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
head, sure = st.empty(), st.empty()

keadaan, sidik = state(hasil)
usulan = requests(hasil, keadaan)
diminta = sum(u.rupiah for u in usulan)
diusulkan = frozenset(u.kunci for u in usulan)
skenario = choose(hasil, keadaan, diminta)
diminta_rencana = request_of(keadaan, skenario, SECONDS)
try:
    frontir = made_frontier(keadaan, sidik, diminta_rencana)
    # The frontier knows the answer at once; the list that proves it follows, the comparison comes last.
    with head.container():
        title(first_word(keadaan, frontir, skenario))
    rencana = made_plan(keadaan, sidik, diminta_rencana)
except PlanRefused as refused:
    st.warning(str(refused), icon=":material/rule:")
    st.stop()
with head.container():
    title(headline(keadaan, rencana))
sure.markdown(how_sure(rencana))
if skenario.batas:
    quiet(part_ceilings_line(keadaan, rencana, skenario.batas))
figures(hasil, rencana, cost_of(keadaan, open_groups(keadaan, skenario.sertakan_kabupaten).values()))

paket = packages(keadaan, rencana)
putusan = decisions(keadaan, sidik)
names = {u.kode: u.nama for u in hasil.kecamatan}
naik = step_up(frontir)
left, right = st.columns([3, 4], gap="small")
with left:
    opened = chart_card(
        ready_frontier(frontir, putusan, rencana.sebelum["siap"], names, skenario.plafon, diminta, narrow=narrow()),
        _("Berapa kecamatan untuk berapa rupiah"),
        "frontir",
        frontier_note(hasil.tahap, skenario),
        clickable=True,
    )
more = request_of(keadaan, skenario.with_ceiling(skenario.plafon + naik), SECONDS)
berikut = just_beyond(rencana, made_plan(keadaan, sidik, more))
with right:
    chart_card(
        cut_line([b for p in paket for b in p.baris], berikut, skenario.plafon, narrow=narrow()),
        _("Apa yang terbeli"),
        "potong",
        _("Harga menurut standar. Kotak kosong: di luar plafon, berikutnya bila uangnya bertambah."),
    )

left, right = st.columns(2, gap="small")
with left:
    reasons_card(hasil, paket, berikut, diusulkan, naik)
with right:
    decisions_card(keadaan, rencana, putusan)
    chart_card(
        floor_frontier(frontir, float(hasil.parameter["ambang_siap"]), skenario.plafon, diminta, narrow=narrow()),
        _("Setinggi apa yang terendah dapat dinaikkan"),
        "lantai",
        _("Pilar terendah di antara semua kecamatan, 0 sampai 100."),
    )

tables_card(hasil, rencana, tables(keadaan, rencana, desa_names(hasil), diusulkan), skenario)
requests_card(hasil, usulan, set(rencana.belanja))

if skenario.plafon and not (skenario.harus or skenario.jangan or skenario.batas):
    tangan = written_by_hand(keadaan, sidik, skenario.plafon, skenario.tujuan)
    sure.markdown(f"{how_sure(rencana)} {against_hand(rencana, tangan)}")

if opened:
    st.switch_page(page("kecamatan"), query_params={"kode": opened[0]})
