"""The three goals of section 7, each with its tie-breaks, as questions to the solver."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from satudata_budget.planning.model import PurchaseModel
from satudata_budget.planning.reach import ClassTarget, is_reached, reach
from satudata_budget.planning.solver import PERBESAR, Angka, Objective, Problem, SolverAnswer, maximise_in_turn, row
from satudata_budget.readiness import PILAR

TUJUAN = ("siap", "merata", "cakupan")


@dataclass(frozen=True)
class GoalSolution:
    """Units of each group, and the solver's answers: one a goal, in order of rank. `dasar`: what each goal is worth
    before anything is bought, which the answers leave out."""

    unit: tuple[int, ...]
    jawaban: tuple[SolverAnswer, ...]
    dasar: tuple[float, ...]


def most_ready(model: PurchaseModel, sasaran: Sequence[ClassTarget], sudah: int, detik: float) -> GoalSolution:
    """`siap`: most kecamatan in class siap; then coverage; then least money.

    `sasaran`: the kecamatan that purchases can make siap; `sudah`: how many are siap without.
    """
    bound = float(len(sasaran))
    for _round in range(3):
        soal, most = ready_question(model, sasaran)
        answers = maximise_in_turn(soal, (most, *cover_then_save(model, soal)), detik)
        # The bound of the first round holds: later ones ask for a hair more than the method.
        bound = min(bound, answers[0].batas) if _round == 0 else bound
        missed = _missed(model, sasaran, answers[-1].x)
        if not missed:
            break
        sasaran = [target.stricter() if target.kode in missed else target for target in sasaran]
    first = replace(answers[0], batas=bound, terbukti=bound - answers[0].nilai < most.langkah)
    return GoalSolution(model.counts(answers[-1].x), (first, *answers[1:]), (sudah, base_coverage(model), 0))


def _missed(model: PurchaseModel, sasaran: Sequence[ClassTarget], x: Angka) -> set[str]:
    """Units that the solver calls siap and that whole units do not make siap."""
    first = len(model.groups)
    return {
        target.kode
        for i, target in enumerate(sasaran)
        if round(float(x[first + i])) == 1 and not is_reached(model, target, x)
    }


def most_even(model: PurchaseModel, detik: float) -> GoalSolution:
    """`merata`: the highest least pillar of any kecamatan; then coverage; then least money. One search for all.

    Where the ways of each kecamatan can be listed, `menus` answers the same a hundred times faster.
    """
    soal, floor = even_question(model)
    answers = maximise_in_turn(soal, (floor, *cover_then_save(model, soal)), detik)
    return GoalSolution(model.counts(answers[-1].x), answers, (0, base_coverage(model), 0))


def most_covered(model: PurchaseModel, detik: float) -> GoalSolution:
    """`cakupan`: the highest mean of the weighted mean pillars; then least money."""
    soal = model.problem()
    answers = maximise_in_turn(soal, cover_then_save(model, soal), detik)
    return GoalSolution(model.counts(answers[-1].x), answers, (base_coverage(model), 0))


def ready_question(model: PurchaseModel, sasaran: Sequence[ClassTarget]) -> tuple[Problem, Objective]:
    """How many of these units can reach their target? One variable of 0 or 1 a unit behind the groups."""
    first = len(model.groups)
    rows = [baris for i, target in enumerate(sasaran) for baris in reach(model, target, first + i)]
    count = np.concatenate([np.zeros(first), np.ones(len(sasaran))])
    return model.problem(len(sasaran), 1, rows), Objective(count, kelonggaran=0.5, langkah=0.5)


def even_question(model: PurchaseModel) -> tuple[Problem, Objective]:
    """How high can the lowest pillar be? One variable for its height behind the groups."""
    first = len(model.groups)
    rows = []
    # A pillar that nothing raises bounds all that can be reached.
    top = 100.0
    for kode, now in model.dasar.items():
        for pilar in PILAR:
            columns, points = model.poin.get((kode, pilar), ((), ()))
            if columns:
                rows.append(row((*columns, first), (*points, -1), dari=-float(now.tepat[pilar]), perbesar=PERBESAR))
            else:
                top = min(top, float(now.tepat[pilar]))
    return model.problem(1, top, rows, bulat=False), Objective(_last(first + 1))


def cover_then_save(model: PurchaseModel, soal: Problem) -> tuple[Objective, Objective]:
    """Most coverage; then least money."""
    behind = np.zeros(soal.ukuran - len(model.groups))
    return (
        Objective(np.concatenate([model.cakupan, behind])),
        Objective(np.concatenate([-model.harga, behind]), langkah=model.langkah_uang),
    )


def base_coverage(model: PurchaseModel) -> float:
    """The mean coverage of the kecamatan before anything is bought (0 to 100); 100 where there is none to cover."""
    if not model.dasar:
        return 100.0
    total = sum(model.bobot.values()) * len(model.dasar)
    return sum(model.bobot[p] * float(now.tepat[p]) for now in model.dasar.values() for p in PILAR) / total


def _last(size: int) -> Angka:
    vector = np.zeros(size)
    vector[-1] = 1
    return vector
