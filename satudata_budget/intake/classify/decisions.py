"""What people decided about doubtful lines and goods, as the classifier applies it."""

from satudata_budget.intake.classify.rules import Putusan
from satudata_budget.store import Reading


def read_decisions(reading: Reading) -> tuple[Putusan, ...]:
    """The decisions that hold, in the order in which they were made."""
    rows = reading.tuples(
        "select id, jenis, lingkup, kode, teks, komponen, oleh from putusan_golongan where berlaku order by id"
    )
    return tuple(Putusan(*row) for row in rows)
