"""Skenario: named what-ifs of ceiling, goal, weights, thresholds and prices, side by side."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.web.parts.head import context_line, stop_unless_entered, title
from satudata_budget.web.screens.pengadaan.results import state
from satudata_budget.web.screens.skenario.compare import side_by_side, who_moves
from satudata_budget.web.screens.skenario.results import computed, plain, saved
from satudata_budget.web.screens.skenario.saved import choose_compared, saved_list
from satudata_budget.web.screens.skenario.words import headline, new_scenario_card, trial
from satudata_budget.web.session.results import result
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.stage import chosen_stage

hasil = result(*chosen_stage())
context_line(hasil)
stop_unless_entered(hasil)
keadaan, _sidik = state(hasil)
head = st.container()

found, elsewhere = saved(hasil)
compared = choose_compared(found) if found else []
columns = [computed(hasil, _("Keadaan sekarang"), plain(hasil))]
tried = trial(hasil)
columns += [computed(hasil, s.nama, s.skenario, s) for s in compared[: 1 if tried else 2]]
if tried:
    columns.append(computed(hasil, _("Percobaan, belum disimpan"), tried))
with head:
    title(
        headline(columns),
        _("Yang diandaikan dihitung dengan cara yang sama seperti nilai resmi; nilai resmi sendiri tidak berubah."),
    )

opened = None
if len(columns) > 1:
    side_by_side(hasil, keadaan, columns)
    if sum(one.hasil is not None for one in columns) > 1:
        opened = who_moves(hasil, columns)
new_scenario_card(hasil, keadaan, first=not found and not tried)
if found:
    saved_list(keadaan, found, elsewhere)

if opened:
    st.switch_page(page("kecamatan"), query_params={"kode": str(opened[0])})
