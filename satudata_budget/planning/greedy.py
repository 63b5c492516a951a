"""The list that one would write by hand: unit after unit, always what looks best now. For comparison only."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from satudata_budget.planning.candidates import candidates
from satudata_budget.planning.groups import PillarDenominators
from satudata_budget.planning.rescore import estimate, estimate_all, rescore, thresholds
from satudata_budget.planning.state import Kunci, PlanningState, key_of
from satudata_budget.planning.worth import goal_value, mean_coverage
from satudata_budget.readiness import PILAR


@dataclass(frozen=True)
class GreedyList:
    """A greedy list and what it reaches, by the same yardstick as the plan. Money in whole rupiah."""

    belanja: Mapping[Kunci, int]
    terpakai: int
    nilai_tujuan: float
    cakupan: float


def greedy(keadaan: PlanningState, plafon: int, tujuan: str) -> GreedyList:
    """Buy units one by one, each time the one with most coverage per rupiah among those that the goal puts first.

    `siap`: those of the kecamatan that lacks the least money, until it is siap, then of the next; `merata`: those that
    raise the pillar that is lowest of all; `cakupan`: any. What money is left then goes to any.
    """
    hand = _Hand(keadaan, plafon)
    if tujuan == "siap":
        for kode in hand.nearest_first():
            while not hand.is_ready(kode) and hand.buy(kode):
                pass
    if tujuan == "merata":
        while hand.buy(*hand.lowest()):
            pass
    while hand.buy():
        pass
    return hand.result(tujuan)


class _Hand:
    """A list in the making: what has been bought, what the next unit of each candidate would add."""

    def __init__(self, keadaan: PlanningState, plafon: int) -> None:
        self._keadaan = keadaan
        self._ambang = thresholds(keadaan.hasil.parameter)
        self._left = plafon
        self._bought: dict[Kunci, int] = defaultdict(int)
        units = {unit.kode for unit in keadaan.hasil.kecamatan}
        sums = {kode: PillarDenominators(keadaan.tempat(kode)) for kode in units}
        calon = candidates(keadaan, units, {})
        self._rows = {key_of(c.tempat): c.tempat for c in calon}
        self._steps = {
            key_of(c.tempat): [sums[c.tempat.kode_unit].points(c.tempat, s) for s in c.langkah] for c in calon
        }
        self._pilar = {
            k: {p: float(v) for p, v in t.tepat.items()} for k, t in estimate_all(keadaan).items() if k in units
        }

    def buy(self, kode: str | None = None, pilar: str | None = None) -> bool:
        """Buy one more unit, of this kecamatan and for this pillar if asked; False where nothing fits."""
        fitting = [
            key
            for key, t in self._rows.items()
            if self._bought[key] < len(self._steps[key])
            and t.harga_satuan <= self._left
            and (kode is None or t.kode_unit == kode)
            and (pilar is None or pilar in self._steps[key][self._bought[key]])
        ]
        if not fitting:
            return False
        best = max(fitting, key=self._gain_per_rupiah)
        for raised, points in self._steps[best][self._bought[best]].items():
            self._pilar[self._rows[best].kode_unit][raised] += float(points)
        self._left -= self._rows[best].harga_satuan
        self._bought[best] += 1
        return True

    def nearest_first(self) -> list[str]:
        """The kecamatan, the one that lacks the least money first."""
        lacks = dict.fromkeys(self._pilar, 0)
        for key, t in self._rows.items():
            lacks[t.kode_unit] += t.harga_satuan * len(self._steps[key])
        return sorted(lacks, key=lambda kode: (lacks[kode], kode))

    def is_ready(self, kode: str) -> bool:
        """Whether the list makes the kecamatan siap."""
        rows = self._keadaan.tempat(kode)
        return estimate(rows, self._ambang, self._keadaan.potongan, self._bought).kelas == "siap"

    def lowest(self) -> tuple[str, str]:
        """The kecamatan and pillar that stand lowest now."""
        return min(((kode, p) for kode in self._pilar for p in PILAR), key=lambda at: self._pilar[at[0]][at[1]])

    def result(self, tujuan: str) -> GreedyList:
        """The list, re-scored exactly."""
        bought = {key: n for key, n in self._bought.items() if n}
        kecamatan = tuple(self._pilar)
        plans = rescore(self._keadaan, bought)
        return GreedyList(
            bought,
            sum(n * self._rows[key].harga_satuan for key, n in bought.items()),
            goal_value(self._keadaan, tujuan, kecamatan, plans),
            mean_coverage(self._keadaan, kecamatan, plans),
        )

    def _gain_per_rupiah(self, key: Kunci) -> float:
        weights = self._keadaan.bobot
        points = self._steps[key][self._bought[key]]
        return sum(float(weights[p]) * float(value) for p, value in points.items()) / self._rows[key].harga_satuan
