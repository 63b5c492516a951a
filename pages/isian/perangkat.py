"""Isian perangkat: the devices of the office, in the words of its own list of goods."""

from satudata_budget.messages import _
from satudata_budget.web.screens.isian.section import section

section("perangkat", _("Barang kantor menurut kondisinya. Yang rusak berat dicatat juga, tetapi tidak dihitung."))
