"""One unit in words: its finding, what holds it, what the budget changes."""

from satudata_budget.words.sentences import after_budget, chain, desa_note, desa_serving, finding

__all__ = ["after_budget", "chain", "desa_note", "desa_serving", "finding"]
