"""What a list of purchases is worth to each goal, from the exact re-scoring: the same yardstick for every list."""

from collections.abc import Mapping, Sequence

from satudata_budget.planning.state import PlanningState
from satudata_budget.readiness import PILAR
from satudata_budget.readiness.result import PlannedScore


def goal_value(
    keadaan: PlanningState, tujuan: str, kecamatan: Sequence[str], plans: Mapping[str, PlannedScore]
) -> float:
    """Kecamatan siap, the lowest planned pillar (0 to 100), or the mean coverage (0 to 100)."""
    match tujuan:
        case "siap":
            return sum(plans[kode].kelas == "siap" for kode in kecamatan)
        case "merata":
            return min((plans[kode].pilar[p] for kode in kecamatan for p in PILAR), default=100.0)
        case _:
            return mean_coverage(keadaan, kecamatan, plans)


def mean_coverage(keadaan: PlanningState, kecamatan: Sequence[str], plans: Mapping[str, PlannedScore]) -> float:
    """The mean over the kecamatan of the weighted arithmetic mean of their planned pillars (0 to 100)."""
    if not kecamatan:
        return 100.0
    weights = {pilar: float(weight) for pilar, weight in keadaan.bobot.items()}
    sums = (sum(weights[p] * plans[kode].pilar[p] for p in PILAR) for kode in kecamatan)
    return round(sum(sums) / sum(weights.values()) / len(kecamatan), 6)
