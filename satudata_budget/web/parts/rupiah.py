"""An amount of rupiah that somebody types: read as people write it, and one sentence where it cannot be."""

from satudata_budget.intake.parse.number import NotANumber, amount
from satudata_budget.messages import _

MOST = 10**12
"""Rupiah; a larger ceiling is a slip of the hand."""


def typed_rupiah(text: str) -> int | None:
    """Whole rupiah from nothing to MOST (`400.000.000`, `400 juta`), or None."""
    try:
        found = amount(text, "id")
    except NotANumber:
        return None
    return int(found) if found is not None and 0 <= found <= MOST and found == int(found) else None


def not_rupiah(text: str) -> str:
    """What is said of a text that is none."""
    return _("“{isi}” bukan jumlah rupiah. Tulis seperti 400.000.000 atau 400 juta.").format(isi=text)
