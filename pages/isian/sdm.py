"""Isian SDM: how many people hold which jabatan; nobody is named."""

from satudata_budget.messages import _
from satudata_budget.web.screens.isian.section import section

section("sdm", _("Tulis jabatan dan jumlah orangnya. Nama dan NIP tidak diminta dan tidak disimpan."))
