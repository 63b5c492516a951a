"""Isian anggaran: the budget lines of the office for a year and stage, and whom and what each serves."""

from satudata_budget.messages import _
from satudata_budget.web.screens.isian.section import section

section("anggaran", _("Satu baris untuk tiap belanja. Pilih kebutuhan satu data yang dibiayainya, bila ada."))
