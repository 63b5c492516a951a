"""The plan on the screen as packages for the RUP."""

from satudata_budget.planning import PurchasePlan
from satudata_budget.readiness import ScoreResult
from satudata_budget.reports.content import foot_lines, report_date
from satudata_budget.reports.procurement.lines import ProcurementLine, procurement_lines
from satudata_budget.reports.procurement.read import read_facts
from satudata_budget.web.session.results import database, is_sample


def packages_to_buy(hasil: ScoreResult, rencana: PurchasePlan) -> tuple[ProcurementLine, ...]:
    """Every line of the plan as a package, from the data version that the plan was made of."""
    with database().read(hasil.pada) as reading:
        return procurement_lines(read_facts(reading, hasil, rencana))


def source_lines(hasil: ScoreResult) -> tuple[str, ...]:
    """Where the figures come from, of when, which data version."""
    with database().read(hasil.pada) as reading:
        return foot_lines(hasil, is_sample(), report_date(reading, hasil.tahun))
