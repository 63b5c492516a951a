"""Laporan kantor: the sections that the office owes, what is missing in each, and handing them in."""

from satudata_budget.intake.entry import report_sections
from satudata_budget.messages import _
from satudata_budget.web.parts.head import context_line, title
from satudata_budget.web.screens.isian.report import finding, meter, section_row, unsaved_hint
from satudata_budget.web.screens.isian.unit import choose_own_unit
from satudata_budget.web.session.results import database, result
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.who import signed_in

akun = signed_in()
store = database()
kode, nama = choose_own_unit(store, akun)
tahun, tahap = chosen_stage()
hasil = result(tahun, tahap)
context_line(hasil)
sections = report_sections(store, akun, kode, tahun, tahap, hasil.tempat_unit(kode))
title(finding(sections, nama), _("Isi tiap bagian, simpan, lalu ajukan. Diskominfo memeriksa yang diajukan."))
meter(sections)
unsaved_hint(sections)
for section in sections:
    section_row(store, akun, section, kode, tahap)
