"""One unit in words: its finding, what holds it, what the budget changes."""

from satudata_budget.reports.kata import after_budget, chain, component_names, finding

__all__ = ["after_budget", "chain", "component_names", "finding"]
