"""Rows of a form into rows of the store, as a difference against what is recorded: preview and commit alike."""

from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome
from satudata_budget.intake.record.recorders import RECORDERS

__all__ = ["RECORDERS", "RecordOutcome", "RecordingContext"]
