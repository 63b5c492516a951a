"""Isian desa: devices, operators, links and services at the desa offices of the kecamatan."""

from satudata_budget.messages import _
from satudata_budget.web.screens.isian.section import section

section("desa", _("Perangkat, operator, internet, dan layanan di kantor tiap desa; tiga tabel, satu bagian laporan."))
