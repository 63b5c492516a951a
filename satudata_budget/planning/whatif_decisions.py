"""What if the decisions that cost nothing were taken as well? Then money goes further: least money to class siap."""

from collections import Counter
from dataclasses import dataclass

from satudata_budget.planning.groups import spread
from satudata_budget.planning.next_class import cheapest_reach, unit_model
from satudata_budget.planning.reach import ClassTarget
from satudata_budget.planning.rescore import estimate, thresholds
from satudata_budget.planning.state import PlanningState, key_of


@dataclass(frozen=True)
class ReadyCost:
    """Least rupiah that make a kecamatan siap once `putusan` are taken: level, component and at how many places."""

    kode: str
    biaya: int
    putusan: tuple[tuple[str, str, int], ...]

    @property
    def keputusan(self) -> int:
        """How many decisions that are, one a place."""
        return sum(n for _tingkat, _komponen, n in self.putusan)


def costs_with_decisions(keadaan: PlanningState) -> tuple[ReadyCost, ...]:
    """For each kecamatan whose plan is not siap, cheapest first; those that stay short even so are left out."""
    ambang = thresholds(keadaan.hasil.parameter)
    found = []
    for unit in keadaan.hasil.kecamatan:
        rows = keadaan.tempat(unit.kode)
        now = estimate(rows, ambang, keadaan.potongan)
        if now.kelas == "siap":
            continue
        model = unit_model(rows, now, unit.kode, keadaan.potongan, with_decisions=True)
        x = cheapest_reach(model, ClassTarget(unit.kode, now, ambang["siap"]))
        if x is None:
            continue
        taken = spread(model.groups, model.counts(x))
        cost = sum(t.harga_satuan * taken.get(key_of(t), 0) for t in rows)
        decided = Counter((t.tingkat, t.komponen) for t in rows if not t.harga_satuan and key_of(t) in taken)
        found.append(ReadyCost(unit.kode, cost, tuple((*what, n) for what, n in decided.items())))
    return tuple(sorted(found, key=lambda b: (b.biaya, b.keputusan, b.kode)))
