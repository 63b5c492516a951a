"""What to buy first under a ceiling (method, section 7): proven by HiGHS, then re-scored exactly."""

from collections.abc import Collection, Sequence
from contextlib import suppress

from satudata_budget.planning.candidates import Candidate, candidates, everything
from satudata_budget.planning.goals import GoalSolution, most_covered, most_even, most_ready
from satudata_budget.planning.groups import spread
from satudata_budget.planning.listing import TooManyWays
from satudata_budget.planning.menus import list_ways, most_even_listed
from satudata_budget.planning.model import PartCeiling, PurchaseModel, build
from satudata_budget.planning.outcome import outcome
from satudata_budget.planning.reach import ClassTarget
from satudata_budget.planning.request import PlanRequest, ceilings_of
from satudata_budget.planning.rescore import estimate, estimate_all, thresholds
from satudata_budget.planning.result import PurchasePlan
from satudata_budget.planning.state import Jumlah, Kunci, PlanningState, read_state
from satudata_budget.store import Reading


def plan(
    reading: Reading,
    tahun: int,
    tahap: str,
    plafon: int,
    tujuan: str,
    *,
    sertakan_kabupaten: bool = False,
    harus: Jumlah | None = None,
    jangan: Collection[Kunci] = (),
    batas: Sequence[PartCeiling] = (),
    detik: float = 60.0,
) -> PurchasePlan:
    """The best purchases for the goal `siap`, `merata` or `cakupan` within `plafon` rupiah; see Permintaan.

    Equal plans are settled by coverage, then by least money; alike desa are served in the order of their codes.
    Searches for `detik` seconds at most: then the best that was found, `terbukti_optimal` false and `celah` the gap.
    Raises PlanRefused where the must-haves cannot be kept.
    """
    asked = PlanRequest(plafon, tujuan, sertakan_kabupaten, harus or {}, frozenset(jangan), tuple(batas), detik)
    return plan_from(read_state(reading, tahun, tahap), asked)


def plan_from(keadaan: PlanningState, asked: PlanRequest) -> PurchasePlan:
    """The same from a state at hand, so that several plans share one score. Raises PlanRefused."""
    model, calon = model_of(keadaan, asked)
    solved = _solve(keadaan, asked, model, calon)
    bought = dict(asked.harus)
    for key, n in spread(model.groups, solved.unit).items():
        bought[key] = bought.get(key, 0) + n
    return outcome(keadaan, asked, {key: n for key, n in bought.items() if n}, solved)


def model_of(keadaan: PlanningState, asked: PlanRequest) -> tuple[PurchaseModel, tuple[Candidate, ...]]:
    """The model of the kecamatan's candidates beyond the must-haves, and these candidates. Raises PlanRefused."""
    ceilings = ceilings_of(keadaan, asked)
    kecamatan = {unit.kode for unit in keadaan.hasil.kecamatan}
    start = {k: t for k, t in estimate_all(keadaan, asked.harus).items() if k in kecamatan}
    calon = candidates(keadaan, kecamatan, asked.harus, asked.jangan)
    return build(keadaan, calon, start, ceilings, asked.harus), calon


def targets(
    keadaan: PlanningState, model: PurchaseModel, calon: Sequence[Candidate]
) -> tuple[tuple[ClassTarget, ...], int]:
    """The kecamatan that are not siap but would be with all candidates bought, and how many are siap already."""
    ambang, full = thresholds(keadaan.hasil.parameter), everything(calon)
    missing = {kode: now for kode, now in model.dasar.items() if now.kelas != "siap"}
    found = tuple(
        ClassTarget(kode, now, ambang["siap"])
        for kode, now in missing.items()
        if estimate(keadaan.tempat(kode), ambang, keadaan.potongan, full).kelas == "siap"
    )
    return found, len(model.dasar) - len(missing)


def _solve(
    keadaan: PlanningState, asked: PlanRequest, model: PurchaseModel, calon: Sequence[Candidate]
) -> GoalSolution:
    match asked.tujuan:
        case "siap":
            return most_ready(model, *targets(keadaan, model, calon), asked.detik)
        case "merata":
            return _even(model, asked.detik)
        case _:
            return most_covered(model, asked.detik)


def _even(model: PurchaseModel, detik: float) -> GoalSolution:
    if len(model.plafon) == 1 and model.dasar:
        plafon = model.plafon[0][1] / model.uang
        with suppress(TooManyWays):
            return most_even_listed(model, list_ways(model, plafon), plafon, detik)
    return most_even(model, detik)
