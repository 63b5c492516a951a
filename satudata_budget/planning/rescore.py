"""Sections 3 and 4 of the method once more, in exact fractions: what a unit's plan is worth after purchases.

The solver works in floating point; what it promises is only believed after it has been worked out here.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from satudata_budget.planning.state import Jumlah, Kunci, PlanningState, key_of
from satudata_budget.readiness import PILAR, PlaceComponent
from satudata_budget.readiness.result import Pilar, PlannedScore, UpperEnd

TANPA_ANGGARAN = "tanpa_anggaran"
NONE: Jumlah = {}
_MILLION = 1_000_000


@dataclass(frozen=True)
class ComponentAfter:
    """One component at one place after purchases and decisions (method, section 3).

    `ada`: planned have in the component's unit; `terpenuhi`: rupiah of its value that are there or paid for;
    `didanai`: rupiah budgeted, as far as the component can use them.
    """

    ada: Fraction
    terpenuhi: Fraction
    didanai: int


@dataclass(frozen=True)
class UnitEstimate:
    """The plan of one unit, pillars unrounded; the class comes from the rounded ones, as the method asks."""

    tepat: dict[str, Fraction]
    syarat_gagal: tuple[str, ...]
    kelas: str

    @property
    def pilar(self) -> Pilar:
        """The pillars as every screen shows them."""
        return {pilar: rounded(value) for pilar, value in self.tepat.items()}


def after(t: PlaceComponent, bersih: int, diputuskan: Fraction = Fraction(0)) -> ComponentAfter:
    """The component with a net budget of `bersih` rupiah (below zero where more was cut than given), and with
    `diputuskan` units of it settled by a decision, which only a component without a price can be."""
    funded = max(0, bersih)
    held = Fraction(t.ada)
    if t.harga_satuan == 0:
        planned = held + diputuskan
    else:
        planned = (Fraction(0) if t.berulang else held) + funded // t.harga_satuan
    met = min(Fraction(t.nilai), Fraction(t.nilai_ada) + funded)
    return ComponentAfter(min(Fraction(t.perlu), planned), met, min(funded, t.nilai))


def net_budget(t: PlaceComponent, potongan: Mapping[Kunci, int], jumlah: int = 0) -> int:
    """Rupiah budgeted for the component at its place with `jumlah` more units bought; below zero after deep cuts."""
    return potongan.get(key_of(t), t.dianggarkan) + t.harga_satuan * jumlah


def estimate(
    rows: Iterable[PlaceComponent],
    ambang: Mapping[str, Fraction],
    potongan: Mapping[Kunci, int],
    belanja: Jumlah = NONE,
    keputusan: Mapping[Kunci, Fraction] | None = None,
) -> UnitEstimate:
    """The plan of the unit whose places' components are `rows`. `ambang`: class → what each pillar has to reach."""
    decided = keputusan or {}
    stand = [
        (t, after(t, net_budget(t, potongan, belanja.get(key_of(t), 0)), decided.get(key_of(t), Fraction(0))))
        for t in rows
    ]
    tepat, uncovered = _pillars(stand)
    return _judged(tepat, uncovered, _unfunded(stand, sum(t.biaya for t, _now in stand)), ambang)


def estimate_upper(
    rows: Iterable[PlaceComponent],
    ambang: Mapping[str, Fraction],
    potongan: Mapping[Kunci, int],
    belanja: Jumlah = NONE,
    *,
    budget_reported: bool,
) -> UnitEstimate:
    """The upper end of the same plan (method, section 5: rencana.atas): unreported sections are met, and where the
    budget is unreported, so is whatever money could buy."""
    stand = [(t, _met(t, after(t, net_budget(t, potongan, belanja.get(key_of(t), 0))), budget_reported)) for t in rows]
    tepat, uncovered = _pillars(stand)
    if not budget_reported:
        tepat["anggaran"] = Fraction(100)
    cost = sum(t.biaya for t, _now in stand if t.dilaporkan)
    return _judged(tepat, uncovered, budget_reported and _unfunded(stand, cost), ambang)


def thresholds(parameter: Mapping[str, Decimal]) -> dict[str, Fraction]:
    """Class → what every pillar has to reach."""
    return {"siap": Fraction(parameter["ambang_siap"]), "hampir_siap": Fraction(parameter["ambang_hampir"])}


def estimate_all(keadaan: PlanningState, belanja: Jumlah = NONE) -> dict[str, UnitEstimate]:
    """The plan of every unit with these purchases as further budget lines."""
    ambang = thresholds(keadaan.hasil.parameter)
    return {
        unit.kode: estimate(keadaan.tempat(unit.kode), ambang, keadaan.potongan, belanja) for unit in keadaan.hasil.unit
    }


def rescore(keadaan: PlanningState, belanja: Jumlah = NONE) -> dict[str, PlannedScore]:
    """What `score` will say of every unit's plan once these purchases stand in the budget."""
    ambang = thresholds(keadaan.hasil.parameter)
    plans: dict[str, PlannedScore] = {}
    for unit in keadaan.hasil.unit:
        rows = keadaan.tempat(unit.kode)
        low = estimate(rows, ambang, keadaan.potongan, belanja)
        high = estimate_upper(rows, ambang, keadaan.potongan, belanja, budget_reported=unit.reported("anggaran"))
        upper = UpperEnd(_index(keadaan, high.pilar), high.kelas, high.pilar, high.syarat_gagal)
        plans[unit.kode] = PlannedScore(low.pilar, _index(keadaan, low.pilar), low.kelas, low.syarat_gagal, upper)
    return plans


def coverage(keadaan: PlanningState, tepat: Mapping[str, Fraction]) -> Fraction:
    """The weighted arithmetic mean of a unit's pillars: what the goal `cakupan` and the tie-breaks count."""
    total = sum(Fraction(weight) for weight in keadaan.bobot.values())
    return sum((Fraction(keadaan.bobot[pilar]) * tepat[pilar] for pilar in PILAR), Fraction(0)) / total


def rounded(value: Fraction) -> float:
    """To 6 decimals, as the method does where a value arises."""
    return _millionths(value) / _MILLION


def _pillars(stand: list[tuple[PlaceComponent, ComponentAfter]]) -> tuple[dict[str, Fraction], list[str]]:
    """The four pillars, and the wajib components of the office that stay uncovered."""
    sums: dict[tuple[str, str, str], list[Fraction]] = defaultdict(lambda: [Fraction(0), Fraction(0)])
    weight: dict[tuple[str, str, str], Fraction] = {}
    uncovered = []
    for t, now in stand:
        key = (t.pilar, t.tingkat, t.komponen)
        sums[key][0] += now.ada
        sums[key][1] += t.perlu
        weight[key] = Fraction(t.bobot)
        if t.wajib and t.tingkat != "desa" and now.ada < t.perlu:
            uncovered.append(t.komponen)
    covered = {key: have / need for key, (have, need) in sums.items()}
    value = sum(t.nilai for t, _now in stand)
    met = sum((now.terpenuhi for _t, now in stand), Fraction(0))
    tepat = {"anggaran": 100 * met / value if value else Fraction(100)}
    for pilar in PILAR[1:]:
        mine = [key for key in covered if key[0] == pilar]
        total = sum((weight[key] for key in mine), Fraction(0))
        points = sum((weight[key] * covered[key] for key in mine), Fraction(0))
        tepat[pilar] = 100 * points / total if total else Fraction(100)
    return tepat, uncovered


def _met(t: PlaceComponent, now: ComponentAfter, budget_reported: bool) -> ComponentAfter:
    if not t.dilaporkan:
        return ComponentAfter(Fraction(t.perlu), Fraction(t.nilai), now.didanai)
    if t.harga_satuan and not budget_reported:
        return ComponentAfter(Fraction(t.perlu), now.terpenuhi, now.didanai)
    return now


def _unfunded(stand: list[tuple[PlaceComponent, ComponentAfter]], cost: int) -> bool:
    return cost > 0 and sum(now.didanai for _t, now in stand) == 0


def _judged(
    tepat: dict[str, Fraction], uncovered: list[str], unfunded: bool, ambang: Mapping[str, Fraction]
) -> UnitEstimate:
    failed = tuple(sorted([*uncovered, *([TANPA_ANGGARAN] if unfunded else [])]))
    return UnitEstimate(tepat, failed, _class_of(tepat, failed, ambang))


def _class_of(tepat: Mapping[str, Fraction], failed: tuple[str, ...], ambang: Mapping[str, Fraction]) -> str:
    lowest = min(tepat.values())
    for kelas in ("siap", "hampir_siap"):
        if not failed and reaches(lowest, ambang[kelas]):
            return kelas
    return "belum_siap"


def reaches(value: Fraction, ambang: Fraction) -> bool:
    """Whether the value, rounded to 6 decimals, is at the threshold or above it."""
    return _millionths(value) >= ambang * _MILLION


def _millionths(value: Fraction) -> int:
    """The value in the last decimal that the method keeps, halves up; no pillar is below zero."""
    return int(value * _MILLION + Fraction(1, 2))


def _index(keadaan: PlanningState, pilar: Pilar) -> float:
    lantai = float(keadaan.hasil.parameter["lantai_indeks"])
    weights = {p: float(weight) for p, weight in keadaan.bobot.items()}
    logs = sum(weights[p] * math.log(max(pilar[p], lantai)) for p in PILAR)
    return round(math.exp(logs / sum(weights.values())), 6)
