"""The cheapest way of one unit to the next class: what to buy, and what only has to be decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from satudata_budget.planning.candidates import UnitGain, candidates_of
from satudata_budget.planning.groups import PillarDenominators, PurchaseGroup, group, spread
from satudata_budget.planning.model import PurchaseModel
from satudata_budget.planning.reach import ClassTarget, is_reached, reach
from satudata_budget.planning.reason import Reason
from satudata_budget.planning.rescore import UnitEstimate, estimate, reaches, thresholds
from satudata_budget.planning.solver import Angka, Infeasible, Objective, maximise_in_turn
from satudata_budget.planning.state import Kunci, key_of
from satudata_budget.readiness import PILAR, PlaceComponent, ScoreResult

_NEXT = {"belum_siap": "hampir_siap", "hampir_siap": "siap", "siap": "siap"}


@dataclass(frozen=True)
class CheapestWay:
    """From the planned class of today to the next one. Money in whole rupiah.

    `keputusan`: place, component and how much of it is missing, of what costs nothing; `belanja`: place, component,
    units, price, cost. `hambatan`: why no purchase and no decision gets there; then both lists are empty.
    """

    kelas_kini: str
    kelas_tujuan: str
    keputusan: tuple[tuple[str, str, float], ...]
    belanja: tuple[tuple[str, str, int, int, int], ...]
    biaya_total: int
    tercapai: bool
    hambatan: tuple[Reason, ...]


def cheapest_way(hasil: ScoreResult, kode: str, potongan: Mapping[Kunci, int] | None = None) -> CheapestWay:
    """Least money, then fewest decisions, that bring the unit's plan to the next class; nothing for one that is siap.

    `potongan`: budgets below zero (`read_cuts`), which a purchase has to fill first.
    """
    rows, cuts = hasil.tempat_unit(kode), potongan or {}
    ambang = thresholds(hasil.parameter)
    now = estimate(rows, ambang, cuts)
    goal = _NEXT[now.kelas]
    if now.kelas == goal:
        return CheapestWay(now.kelas, goal, (), (), 0, True, ())
    model = unit_model(rows, now, kode, cuts, with_decisions=True)
    x = cheapest_reach(model, ClassTarget(kode, now, ambang[goal]))
    if x is None:
        return CheapestWay(now.kelas, goal, (), (), 0, False, _obstacles(rows, goal, ambang, cuts))
    bought = spread(model.groups, model.counts(x))
    return _way(rows, now.kelas, goal, bought)


def unit_model(
    rows: Sequence[PlaceComponent],
    now: UnitEstimate,
    kode: str,
    potongan: Mapping[Kunci, int],
    *,
    with_decisions: bool,
) -> PurchaseModel:
    """What one unit can buy and decide, without a ceiling."""
    sums = PillarDenominators(rows)
    decided = _decisions(rows, sums) if with_decisions else ()
    bought = group(tuple(candidates_of(rows, potongan)), {kode: sums})
    return PurchaseModel((*bought, *decided), {kode: now}, {}, ())


def cheapest_reach(model: PurchaseModel, target: ClassTarget, detik: float = 20.0) -> Angka | None:
    """Units of each group with which the unit reaches its target for least money, then by fewest decisions; None where
    nothing reaches it."""
    free = np.array([float(g.harga == 0) for g in model.groups] + [0.0])
    goals = (Objective(np.append(-model.harga, 0.0), langkah=model.langkah_uang), Objective(-free, 0.5, 0.5))
    for sought in (target, target.stricter()):
        soal = model.problem(1, 1, reach(model, sought, len(model.groups)))
        must = np.append(np.zeros(len(model.groups)), 1.0)
        try:
            x = maximise_in_turn(replace(soal, batas_bawah=must), goals, detik)[-1].x
        except Infeasible:
            return None
        if is_reached(model, target, x):
            return x
    return None


def _decisions(rows: Iterable[PlaceComponent], sums: PillarDenominators) -> tuple[PurchaseGroup, ...]:
    """A group for each component without a price and each size of its lack: places alike are one number."""
    alike: dict[tuple[str, str, Fraction], list[PlaceComponent]] = defaultdict(list)
    for t in rows:
        if not t.harga_satuan and t.kurang > 0:
            alike[t.tingkat, t.komponen, Fraction(t.kurang)].append(t)
    found = []
    for (_tingkat, _komponen, kurang), places in alike.items():
        step = UnitGain(kurang, Fraction(0), False)
        where = tuple(sorted((t.kode_tempat, 1) for t in places))
        found.append(PurchaseGroup(places[0], step, where, sums.points(places[0], step)))
    return tuple(found)


def _way(rows: Iterable[PlaceComponent], kini: str, goal: str, bought: Mapping[Kunci, int]) -> CheapestWay:
    chosen = [(t, bought[key_of(t)]) for t in rows if key_of(t) in bought]
    decided = tuple((*key_of(t), float(t.kurang)) for t, _n in chosen if not t.harga_satuan)
    lines = tuple((*key_of(t), n, t.harga_satuan, n * t.harga_satuan) for t, n in chosen if t.harga_satuan)
    return CheapestWay(kini, goal, decided, lines, sum(line[-1] for line in lines), True, ())


def _obstacles(
    rows: Sequence[PlaceComponent], goal: str, ambang: Mapping[str, Fraction], potongan: Mapping[Kunci, int]
) -> tuple[Reason, ...]:
    """What stays short with all bought and all decided: a threshold above 100, or a budget cut too deep below zero."""
    everything = {key_of(c.tempat): c.paling_banyak for c in candidates_of(rows, potongan)}
    decided = {key_of(t): Fraction(t.kurang) for t in rows if not t.harga_satuan}
    best = estimate(rows, ambang, potongan, everything, decided)
    names = {t.komponen: t.nama_komponen for t in rows}
    low = [
        Reason.of("pilar_menahan", pilar=p, paling=float(best.tepat[p]), kelas=goal, ambang=float(ambang[goal]))
        for p in PILAR
        if not reaches(best.tepat[p], ambang[goal])
    ]
    failed = [Reason.of("syarat_menahan", komponen=names.get(s, s)) for s in best.syarat_gagal]
    return (*low, *failed)
