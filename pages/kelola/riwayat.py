"""Riwayat: who changed what and when; a change taken back; two moments compared; the dashboard as it was."""

import streamlit as st

from satudata_budget.messages import _, angka, waktu_wib
from satudata_budget.web.parts.head import title
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.screens.riwayat.change import opened_change, told_result
from satudata_budget.web.screens.riwayat.list import choose_filter, open_one
from satudata_budget.web.screens.riwayat.past import choose_past
from satudata_budget.web.screens.riwayat.results import history
from satudata_budget.web.screens.riwayat.two_moments import compare_two_moments
from satudata_budget.web.screens.riwayat.view import BANDINGKAN, DAFTAR, choose_view

found = history()
if not found:
    title(_("Belum ada perubahan yang tercatat"))
    st.stop()
title(
    _("{n} perubahan tercatat").format(n=angka(len(found))),
    _(
        "Yang terakhir {waktu}, oleh {pelaku}. Tidak ada data yang ditimpa: setiap perubahan dapat dilihat kembali."
    ).format(waktu=waktu_wib(found[0].waktu), pelaku=literal(found[0].pelaku)),
)
told_result()
view = choose_view()
if view == DAFTAR:
    chosen = choose_filter(found)
    shown = [change for change in found if chosen.keeps(change)]
    opened = open_one(shown)
    if opened is not None:
        opened_change(opened)
elif view == BANDINGKAN:
    compare_two_moments(found)
else:
    choose_past(found)
