"""Open costs for the automatic split, from what is held: computed once for as long as holdings stand still."""

from satudata_budget.intake.record.outcome import Biayanya, SplitWeight
from satudata_budget.readiness import place_components
from satudata_budget.store import Store


class OpenCosts:
    """Open cost of every place and komponen of the standard, by budget year.

    Budgets do not enter into it, so budget files can be taken one after the other on one computation.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[int, Biayanya] = {}

    def forget(self) -> None:
        """Holdings have changed."""
        self._known.clear()

    def at(self, tahun: int) -> Biayanya:
        """The open costs for a budget year (method, section 3)."""
        if tahun not in self._known:
            with self._store.read() as now:
                # No stage has this name: what is budgeted plays no part in cost.
                places = place_components(now, tahun, "")
            self._known[tahun] = {(p.kode_tempat, p.komponen): SplitWeight(p.biaya, p.nilai) for p in places}
        return self._known[tahun]
