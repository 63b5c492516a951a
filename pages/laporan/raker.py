"""Raker: six calm slides for the projector, and the minutes that the meeting writes."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.reports.raker.slides import slides
from satudata_budget.web.parts.head import source_line, stop_unless_entered
from satudata_budget.web.parts.yardstick import yardstick_sentences
from satudata_budget.web.screens.pengadaan.results import decisions, state
from satudata_budget.web.screens.raker.minutes import MinutesBoard
from satudata_budget.web.screens.raker.projector import present
from satudata_budget.web.session.results import all_flags, is_sample, result, split_by_estimate, stage_entered
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.who import signed_in

hasil = result(*chosen_stage())
if not (hasil.kecamatan and stage_entered(hasil)):
    st.page_link(page("ringkasan"), label=_("Ringkasan"), icon=":material/arrow_back:")
    stop_unless_entered(hasil)

keadaan, sidik = state(hasil)
tolok = yardstick_sentences(hasil, most=2)
shown = slides(hasil, all_flags(hasil), decisions(keadaan, sidik), split_by_estimate(hasil), tolok)
present(shown, MinutesBoard(signed_in(), hasil), source_line(hasil), is_sample())
