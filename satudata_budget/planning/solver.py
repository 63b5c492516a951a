"""HiGHS, asked for whole numbers: one question, then the next with the first answer held (lexicographic)."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from satudata_budget.planning.quiet import quiet_stdout

Angka = NDArray[np.float64]

# HiGHS lets a row miss by 1e-6. Rows in points of a pillar are written a hundred times larger, so that what it
# lets pass is far below the 1e-6 within which the method calls values equal.
PERBESAR = 100.0
SAMA = 1e-6
"""Values closer than this are equal (method, section 7)."""
SLACK = SAMA / 2
"""What a later question may cost an earlier one: half of it, so that both together stay within what is equal."""


@dataclass(frozen=True)
class Constraint:
    """`dari` ≤ koefisien · x ≤ `sampai`; only the columns named by `kolom` count."""

    kolom: tuple[int, ...]
    koefisien: tuple[float, ...]
    dari: float = -np.inf
    sampai: float = np.inf


@dataclass(frozen=True)
class Problem:
    """Variables with bounds, whole ones marked, and the rows that hold them."""

    batas_bawah: Angka
    batas_atas: Angka
    bulat: Angka
    baris: tuple[Constraint, ...]

    @property
    def ukuran(self) -> int:
        return len(self.batas_atas)


@dataclass(frozen=True)
class Objective:
    """Maximise koefisien · x. `kelonggaran`: what a later question may give away of it; `langkah`: answers closer than
    this are the same answer."""

    koefisien: Angka
    kelonggaran: float = SLACK
    langkah: float = SAMA


@dataclass(frozen=True)
class SolverAnswer:
    """`nilai`: what x is worth; `batas`: no x is worth more; proven when the two are the same."""

    x: Angka = field(repr=False)
    nilai: float
    batas: float
    terbukti: bool


class Infeasible(Exception):
    """No x keeps the rows: the must-haves do not fit."""


def maximise_in_turn(soal: Problem, tujuan: Sequence[Objective], detik: float) -> tuple[SolverAnswer, ...]:
    """Maximise the first goal, then the second among the answers as good in the first, and so on.

    `detik`: time for all of them, half of what is left for each; an answer cut short carries the bound that was proven
    by then. Where the time gives no answer at all the one before stands. Raises Infeasible.
    """
    until = time.monotonic() + detik
    answers: list[SolverAnswer] = []
    for goal in tujuan:
        left = max(0.1, until - time.monotonic()) / 2
        answer = _maximise(soal, goal, left, answers[-1].x if answers else None)
        answers.append(answer)
        soal = _hold(soal, goal, answer.nilai)
    return tuple(answers)


def _maximise(soal: Problem, tujuan: Objective, detik: float, known: Angka | None) -> SolverAnswer:
    if soal.ukuran == 0:
        return SolverAnswer(np.zeros(0), 0.0, 0.0, True)
    with quiet_stdout():
        answer = milp(
            -tujuan.koefisien,
            integrality=soal.bulat,
            bounds=Bounds(soal.batas_bawah, soal.batas_atas),
            constraints=_constraints(soal),
            # A relative gap of 0 leaves HiGHS its absolute one of 1e-6.
            options={"mip_rel_gap": 0.0, "time_limit": detik},
        )
    if answer.status == 2 and known is None:
        raise Infeasible
    fallback = known if known is not None else soal.batas_bawah
    x = fallback if answer.x is None else np.where(soal.bulat > 0, np.round(answer.x), answer.x)
    if not within_ceilings(soal, x):
        x = fallback
    value = float(tujuan.koefisien @ x)
    bound = float(tujuan.koefisien @ np.where(tujuan.koefisien > 0, soal.batas_atas, soal.batas_bawah))
    if answer.mip_dual_bound is not None and np.isfinite(answer.mip_dual_bound):
        bound = min(bound, -float(answer.mip_dual_bound))
    # A bound that meets the value proves it, also where time ran out first.
    return SolverAnswer(x, value, bound, bound - value < 1.1 * tujuan.langkah)


def _hold(soal: Problem, tujuan: Objective, nilai: float) -> Problem:
    columns = np.flatnonzero(tujuan.koefisien)
    floor = nilai - tujuan.kelonggaran
    if len(columns) == 1 and tujuan.koefisien[columns[0]] == 1:
        lower = soal.batas_bawah.copy()
        lower[columns[0]] = max(lower[columns[0]], floor)
        return Problem(lower, soal.batas_atas, soal.bulat, soal.baris)
    held = row(columns, tujuan.koefisien[columns], dari=floor, perbesar=PERBESAR)
    return Problem(soal.batas_bawah, soal.batas_atas, soal.bulat, (*soal.baris, held))


def within_ceilings(soal: Problem, x: Angka) -> bool:
    """Whether x stays below what no row may exceed: HiGHS takes 0.999999 for one, and one may be too much. (Rows that
    ask for at least something, such as a pillar, are worked out again by whoever wrote them.)"""
    sums = [sum(k * x[j] for j, k in zip(b.kolom, b.koefisien, strict=True)) for b in soal.baris]
    return all(total <= b.sampai + SAMA for b, total in zip(soal.baris, sums, strict=True))


def row(
    kolom: Iterable[int], koefisien: Iterable[float], dari: float = -np.inf, sampai: float = np.inf, perbesar: float = 1
) -> Constraint:
    """A row, written `perbesar` times larger."""
    grown = tuple(float(k) * perbesar for k in koefisien)
    return Constraint(tuple(int(k) for k in kolom), grown, dari * perbesar, sampai * perbesar)


def _constraints(soal: Problem) -> LinearConstraint | tuple[()]:
    if not soal.baris:
        return ()
    pointers = np.cumsum([0, *(len(b.kolom) for b in soal.baris)])
    columns = np.concatenate([np.array(b.kolom, dtype=np.int64) for b in soal.baris])
    values = np.concatenate([np.array(b.koefisien, dtype=np.float64) for b in soal.baris])
    matrix = csr_array((values, columns, pointers), shape=(len(soal.baris), soal.ukuran))
    return LinearConstraint(matrix, [b.dari for b in soal.baris], [b.sampai for b in soal.baris])
