"""The facts of a plan that is no report's: read for the screen on which it was made."""

from satudata_budget.planning import PurchasePlan
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.desa import desa_services
from satudata_budget.reports.content import budget_rows
from satudata_budget.reports.procurement.lines import ProcurementFacts
from satudata_budget.store import Reading


def read_facts(reading: Reading, hasil: ScoreResult, rencana: PurchasePlan) -> ProcurementFacts:
    """What the packages of the plan are made of; `reading` is the one that the score was made from."""
    desa = desa_services(reading, hasil)
    names = {u.kode: u.nama for u in hasil.unit} | {d.kode: d.nama for d in desa}
    kinds = {d.kode: d.jenis for d in desa}
    return ProcurementFacts(hasil, rencana.daftar, names, kinds, budget_rows(reading, hasil.tahun, hasil.tahap))
