"""What the history screen reads: all change sets, the rows of one, what moved between two moments."""

from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.change import ScoreChange, UnitMoment, explain_change, moment_from
from satudata_budget.readiness.history import DataChangeSet, all_changes
from satudata_budget.store import RowChange, rows_changed
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database


def history() -> tuple[DataChangeSet, ...]:
    """All change sets, newest first; always of now, whatever past moment is looked at."""
    return _history(database().data_version())


@kept(64, wordless=True)
def rows_of(nomor: int) -> tuple[RowChange, ...]:
    """The rows of a change set. They never change, but what is in them may be newer than any screen."""
    with database().read() as reading:
        return rows_changed(reading, nomor)


@kept(16)
def moved_units(dulu: ScoreResult, kini: ScoreResult) -> dict[str, ScoreChange]:
    """Unit → what moved, without the rows: enough for a list of all."""
    before, after = (UnitMoment(h, _moment(h, "").bobot, ()) for h in (dulu, kini))
    found = {unit.kode: explain_change(before, after, unit.kode) for unit in kini.unit}
    return {kode: one for kode, one in found.items() if one is not None}


@kept(64)
def moved_unit(dulu: ScoreResult, kini: ScoreResult, kode: str) -> ScoreChange | None:
    """What moved at one unit, with the rows behind it."""
    return explain_change(_moment(dulu, kode), _moment(kini, kode), kode)


@kept(4)
def _history(pada: int) -> tuple[DataChangeSet, ...]:
    with database().read(pada) as reading:
        return all_changes(reading)


def _moment(hasil: ScoreResult, kode: str) -> UnitMoment:
    with database().read(hasil.pada) as reading:
        return moment_from(reading, hasil, kode)
