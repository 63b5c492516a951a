"""How firm is the order of the kecamatan? Ten thousand other sets of weights that one could have meant as well.

Every draw scatters the weights of the pillars and of the components around the nominal ones, and combines the pillars
by a geometric or by an arithmetic mean, each half of the time. What the offices reported stays as it is recorded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from satudata_budget.readiness.result import PILAR, PlaceComponent, ScoreResult
from satudata_budget.store import Reading

Matrix = NDArray[np.float64]

UNDIAN = 10_000
BENIH = 2021
"""The seed: the same data give the same answer."""
SEBARAN = 0.25
"""How far a weight may lie from the nominal one: the standard deviation of a weight of average size, as a share of it.

An assumption, for nobody has written down how sure the weights are: of four equal pillars (25 % each), nine draws in
ten then give a pillar between 15 % and 36 %.
"""
TERLEMAH = 3
SELANG = (0.05, 0.95)

Kelompok = tuple[tuple[float, ...], tuple[tuple[float | None, ...], ...]]
"""The nominal weights of a pillar's components, and for each kecamatan their coverage (None: does not apply)."""


@dataclass(frozen=True)
class RobustnessInput:
    """All that the draws depend on, and nothing else: as long as these stand, so does the answer."""

    kode: tuple[str, ...]
    indeks: tuple[float, ...]
    pilar: tuple[tuple[float, ...], ...]
    bobot: tuple[float, ...]
    lantai: float
    komponen: tuple[tuple[str, Kelompok], ...]

    @cached_property
    def sidik(self) -> str:
        """A digest to keep results by."""
        return sha256(repr(self).encode()).hexdigest()


@dataclass(frozen=True)
class RankInterval:
    """Where a kecamatan stands by its index (1 is the highest), and where in nine draws of ten.

    `tiga_terlemah`: the share of the draws, 0 to 1, in which it is among the three lowest.
    """

    kode: str
    nominal: int
    terbaik: int
    terburuk: int
    tiga_terlemah: float


@dataclass(frozen=True)
class PillarWeight:
    """What a pillar weighs on paper, and how much of the differences between the kecamatan it really makes (both of 1).

    `efektif` is the pillar's share of the variance of the index's logarithm at nominal weights; it can be negative
    (a pillar that is high where the others are low), and is None where all kecamatan are alike.
    """

    pilar: str
    nominal: float
    efektif: float | None


@dataclass(frozen=True)
class Robustness:
    """The answer: one rank interval a kecamatan, in the order of the units, and the weights."""

    undian: int
    peringkat: tuple[RankInterval, ...]
    bobot: tuple[PillarWeight, ...]

    def as_json(self) -> dict[str, Any]:
        """In values that JSON knows, with the assumptions."""
        return {
            "undian": self.undian,
            "benih": BENIH,
            "sebaran": SEBARAN,
            "unit": [vars(p) for p in self.peringkat],
            "bobot": [vars(b) for b in self.bobot],
        }


def robustness_input(reading: Reading, hasil: ScoreResult) -> RobustnessInput:
    """What the draws need of a score; `reading` is the one that the score was made from."""
    units = hasil.kecamatan
    weights = {pilar: float(bobot) for pilar, bobot in reading.tuples("select pilar, bobot from bobot")}
    return RobustnessInput(
        kode=tuple(u.kode for u in units),
        indeks=tuple(u.indeks for u in units),
        pilar=tuple(tuple(u.pilar[p] for p in PILAR) for u in units),
        bobot=tuple(weights[p] for p in PILAR),
        lantai=float(hasil.parameter["lantai_indeks"]),
        komponen=tuple((p, _components(hasil, p)) for p in PILAR if p != "anggaran"),
    )


def robustness(masukan: RobustnessInput, undian: int = UNDIAN, benih: int = BENIH) -> Robustness:
    """Rank intervals over `undian` draws; the same input and seed give the same answer."""
    if not masukan.kode:
        return Robustness(undian, (), _weights(masukan))
    rng = np.random.default_rng(benih)
    index = _drawn_indices(masukan, undian, rng)
    ranks = _ranks(index)
    best, worst = np.quantile(ranks, SELANG, axis=0, method="inverted_cdf").astype(int)
    among_weakest = (_ranks(-index) <= TERLEMAH).mean(axis=0)
    nominal = _ranks(np.array([masukan.indeks]))[0]
    rows = zip(masukan.kode, nominal, best, worst, among_weakest, strict=True)
    return Robustness(
        undian,
        tuple(RankInterval(kode, int(n), int(b), int(w), float(share)) for kode, n, b, w, share in rows),
        _weights(masukan),
    )


def _components(hasil: ScoreResult, pilar: str) -> Kelompok:
    """One column per level and component, as the method pools a unit's places of one level."""

    def of_unit(t: PlaceComponent) -> tuple[str, str, str]:
        return t.kode_unit, t.tingkat, t.komponen

    codes = {u.kode for u in hasil.kecamatan}
    places = sorted((t for t in hasil.tempat if t.pilar == pilar and t.kode_unit in codes), key=of_unit)
    covered = {key: _coverage(group) for key, group in groupby(places, key=of_unit)}
    weight = {(t.tingkat, t.komponen): float(t.bobot) for t in places}
    columns = sorted(weight)
    rows = tuple(tuple(covered.get((u.kode, *column)) for column in columns) for u in hasil.kecamatan)
    return tuple(weight[column] for column in columns), rows


def _coverage(group: Iterable[PlaceComponent]) -> float:
    pairs = [(t.ada, t.perlu) for t in group]
    return float(sum((ada for ada, _perlu in pairs), Decimal(0))) / sum(perlu for _ada, perlu in pairs)


def _drawn_indices(masukan: RobustnessInput, undian: int, rng: np.random.Generator) -> Matrix:
    """Draws × kecamatan."""
    pillars = np.empty((undian, len(masukan.kode), len(PILAR)))
    pillars[:, :, 0] = np.array(masukan.pilar)[:, 0]  # anggaran is counted in rupiah: no weights to doubt
    for pilar, (weights, coverage) in masukan.komponen:
        pillars[:, :, PILAR.index(pilar)] = _pillar(_around(weights, undian, rng), np.array(coverage, dtype=float))
    share = _around(masukan.bobot, undian, rng)
    geometric = np.exp(np.einsum("dup,dp->du", np.log(np.maximum(pillars, masukan.lantai)), share))
    arithmetic = np.einsum("dup,dp->du", pillars, share)
    coin = rng.random(undian) < 0.5
    index: Matrix = np.where(coin[:, None], geometric, arithmetic).round(6)
    return index


def _around(nominal: tuple[float, ...], undian: int, rng: np.random.Generator) -> Matrix:
    """Draws × weights that add up to 1: Dirichlet around the nominal ones. A weight of 0 stays 0, and so do all."""
    weights: Matrix = np.array(nominal, dtype=float)
    several = int(np.count_nonzero(weights))
    shares: Matrix = weights / weights.sum() if several else weights
    if several < 2:
        return np.repeat(shares[None, :], undian, axis=0)
    alpha = shares * ((several - 1) / SEBARAN**2 - 1)
    drawn: Matrix = rng.standard_gamma(alpha, (undian, len(weights)))
    scattered: Matrix = drawn / drawn.sum(axis=1, keepdims=True)
    return scattered


def _pillar(weights: Matrix, coverage: Matrix) -> Matrix:
    """Draws × kecamatan, 0 to 100; a kecamatan to which nothing with a weight applies has 100 (method, section 4)."""
    applies = ~np.isnan(coverage)
    total: Matrix = weights @ applies.T.astype(float)
    met: Matrix = weights @ np.where(applies, coverage, 0).T
    share: Matrix = np.divide(met, total, out=np.ones_like(met), where=total > 0)
    return 100 * share


def _ranks(values: Matrix) -> NDArray[np.int64]:
    """In each row 1 for the highest; equals share the better rank."""
    order = np.argsort(-values, axis=1, kind="stable")
    ordered = np.take_along_axis(values, order, axis=1)
    new_value = np.pad(ordered[:, 1:] != ordered[:, :-1], ((0, 0), (1, 0)))
    first_of_equals = np.maximum.accumulate(np.where(new_value, np.arange(values.shape[1]), 0), axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, first_of_equals + 1, axis=1)
    return ranks


def _weights(masukan: RobustnessInput) -> tuple[PillarWeight, ...]:
    """Nominal against effective: weight × covariance with the index / variance of the index; the shares add up to 1."""
    nominal = np.array(masukan.bobot) / sum(masukan.bobot)
    logs = np.log(np.maximum(np.array(masukan.pilar).reshape(-1, len(PILAR)), masukan.lantai))
    spread = logs - logs.mean(axis=0) if len(logs) else logs
    index = spread @ nominal
    variance = float(index @ index)
    shares = nominal * (spread.T @ index) / variance if variance > 1e-12 else [None] * len(PILAR)
    return tuple(
        PillarWeight(pilar, float(n), None if e is None else float(e))
        for pilar, n, e in zip(PILAR, nominal, shares, strict=True)
    )
