"""Which komponen a budget line, a good or a jabatan serves: by the rules of data/referensi, each naming itself."""

from satudata_budget.intake.classify.budget import BudgetVerdict, budget_code, classify_budget
from satudata_budget.intake.classify.goods import GoodsVerdict, classify_goods, goods_code
from satudata_budget.intake.classify.staff import StaffVerdict, classify_jabatan

TANGAN = "tangan"
"""The rule name of what a person decided: no import changes it."""

__all__ = [
    "TANGAN",
    "BudgetVerdict",
    "GoodsVerdict",
    "StaffVerdict",
    "budget_code",
    "classify_budget",
    "classify_goods",
    "classify_jabatan",
    "goods_code",
]
