"""Purchases under a ceiling: the best list, proven; the frontier; the cheapest way to the next class."""

from satudata_budget.planning.errors import PlanRefused
from satudata_budget.planning.frontier import Frontir, TitikBatas, frontier, ladder
from satudata_budget.planning.goals import TUJUAN
from satudata_budget.planning.greedy import DaftarTamak, greedy
from satudata_budget.planning.model import Batas
from satudata_budget.planning.next_class import JalanTermurah, cheapest_way
from satudata_budget.planning.plan import plan, plan_from
from satudata_budget.planning.reason import GAIN, Reason
from satudata_budget.planning.request import Permintaan
from satudata_budget.planning.rescore import rescore
from satudata_budget.planning.result import BarisBelanja, RencanaBelanja, TidakTerbeli
from satudata_budget.planning.state import Keadaan, Kunci, read_cuts, read_state

__all__ = [
    "GAIN",
    "TUJUAN",
    "BarisBelanja",
    "Batas",
    "DaftarTamak",
    "Frontir",
    "JalanTermurah",
    "Keadaan",
    "Kunci",
    "Permintaan",
    "PlanRefused",
    "Reason",
    "RencanaBelanja",
    "TidakTerbeli",
    "TitikBatas",
    "cheapest_way",
    "frontier",
    "greedy",
    "ladder",
    "plan",
    "plan_from",
    "read_cuts",
    "read_state",
    "rescore",
]
