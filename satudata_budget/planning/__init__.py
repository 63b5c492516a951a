"""Purchases under a ceiling: the best list, proven; the frontier; the cheapest way to the next class."""

from satudata_budget.planning.errors import PlanRefused
from satudata_budget.planning.frontier import Frontier, FrontierPoint, frontier, ladder
from satudata_budget.planning.goals import TUJUAN
from satudata_budget.planning.greedy import GreedyList, greedy
from satudata_budget.planning.model import PartCeiling
from satudata_budget.planning.next_class import CheapestWay, cheapest_way
from satudata_budget.planning.plan import plan, plan_from
from satudata_budget.planning.reason import GAIN, Reason
from satudata_budget.planning.request import PlanRequest
from satudata_budget.planning.rescore import rescore
from satudata_budget.planning.result import NotForMoney, PurchaseLine, PurchasePlan
from satudata_budget.planning.state import Kunci, PlanningState, read_cuts, read_state

__all__ = [
    "GAIN",
    "TUJUAN",
    "CheapestWay",
    "Frontier",
    "FrontierPoint",
    "GreedyList",
    "Kunci",
    "NotForMoney",
    "PartCeiling",
    "PlanRefused",
    "PlanRequest",
    "PlanningState",
    "PurchaseLine",
    "PurchasePlan",
    "Reason",
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
