"""What people decided about doubtful lines and goods, as the classifier applies it."""

from satudata_budget.intake.classify.rules import HandDecision
from satudata_budget.store import Reading


def read_decisions(reading: Reading) -> tuple[HandDecision, ...]:
    """The decisions that hold, in the order in which they were made."""
    rows = reading.tuples(
        "select id, jenis, lingkup, kode, teks, komponen, oleh from putusan_golongan where berlaku order by id"
    )
    return tuple(HandDecision(*row) for row in rows)
