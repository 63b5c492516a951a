"""Verifikasi: Diskominfo's desk. What was handed in, what changed in it, and what is verified or returned."""

import streamlit as st

from satudata_budget.access.reminders import reminders
from satudata_budget.web.parts.head import context_line
from satudata_budget.web.parts.step import refusal
from satudata_budget.web.screens.verifikasi.batch import batch
from satudata_budget.web.screens.verifikasi.check import one_report
from satudata_budget.web.screens.verifikasi.desk import choose_report, choose_view, desk, headline, overview
from satudata_budget.web.screens.verifikasi.keys import key_tests, keys_to_test
from satudata_budget.web.screens.verifikasi.reminders import reminder_list
from satudata_budget.web.session.results import database, result
from satudata_budget.web.session.stage import chosen_stage

tahun, tahap = chosen_stage()
context_line(result(tahun, tahap))
meja = desk(tahun, tahap)
headline(meja)
if not meja.laporan:
    refusal()
    st.stop()

with database().read() as now:
    owed = reminders(now, tahun, tahap)
keys = keys_to_test()
view = choose_view(
    {
        "sekaligus": len(meja.waiting),
        "kunci": sum(row["status"] == "diserahkan" for row in keys),
        "pengingat": len(owed),
    }
)
if view != "periksa":  # there it stands at the buttons that were pressed
    refusal()
match view:
    case "sekaligus":
        batch(meja)
    case "kunci":
        key_tests(meja, keys)
    case "pengingat":
        reminder_list(meja, owed)
    case _:
        overview(meja)
        one_report(meja, choose_report(meja))
