"""One unit in words: its finding, what holds it, what the budget changes."""

from satudata_budget.words.headline import unit_headline_figures
from satudata_budget.words.sentences import after_budget, chain, finding

__all__ = ["after_budget", "chain", "finding", "unit_headline_figures"]
