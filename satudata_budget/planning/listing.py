"""All ways to buy within one pillar of one kecamatan, as columns of numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from satudata_budget.planning.groups import PurchaseGroup
from satudata_budget.planning.model import PurchaseModel
from satudata_budget.planning.solver import Angka

MOST_WAYS = 500_000
"""Beyond this many ways in one pillar of one kecamatan the list is given up."""
EQUAL = 1e-9
"""Sums of the same floating-point numbers in another order differ by less."""


class TooManyWays(Exception):
    """The ways of a kecamatan do not fit a list; the solver has to search."""


@dataclass(frozen=True)
class DigitChoice:
    """Groups bought one after the other: how many units, from 0 to `banyak` - 1, is one digit of a way's number."""

    groups: tuple[int, ...]
    langkah: int
    banyak: int


@dataclass(frozen=True)
class WayList:
    """Ways: cost in the model's money, points for the pillar `anggaran` and for their own, and the way's number."""

    biaya: Angka
    anggaran: Angka
    poin: Angka
    nomor: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.biaya)

    def only(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> "WayList":
        """The ways at these places, in this order."""
        return WayList(self.biaya[which], self.anggaran[which], self.poin[which], self.nomor[which])


def list_pillar(model: PurchaseModel, kode: str, pilar: str, plafon: float) -> tuple[WayList, tuple[DigitChoice, ...]]:
    """The ways within a ceiling (in the model's money), without those that cost as much as a better one.

    Raises TooManyWays.
    """
    ways = WayList(np.zeros(1), np.zeros(1), np.zeros(1), np.zeros(1, dtype=np.int64))
    choices: list[DigitChoice] = []
    radix = 1
    for groups in _chains(model.groups, kode, pilar):
        steps = _steps(model, groups, pilar)
        if len(ways) * len(steps) > 10 * MOST_WAYS or radix * len(steps) > 2**62:
            raise TooManyWays
        ways = _prune(_combine(ways, steps, radix), plafon)
        choices.append(DigitChoice(groups, radix, len(steps)))
        radix *= len(steps)
        if len(ways) > MOST_WAYS:
            raise TooManyWays
    return ways, tuple(choices)


def units_of(model: PurchaseModel, choices: Sequence[DigitChoice], nomor: int) -> dict[int, int]:
    """Group → units of the way with this number."""
    units: dict[int, int] = {}
    for choice in choices:
        left = nomor // choice.langkah % choice.banyak
        for j in choice.groups:
            units[j] = min(left, model.groups[j].jumlah)
            left -= units[j]
    return units


def _chains(groups: Sequence[PurchaseGroup], kode: str, pilar: str) -> Iterator[tuple[int, ...]]:
    """Groups that may be bought in any order stand alone; those with an order together, in it."""
    chains: dict[int, list[int]] = {}
    head: dict[int, int] = {}
    for j, g in enumerate(groups):
        if g.kode_unit == kode and g.contoh.pilar == pilar:
            head[j] = j if g.setelah is None else head[g.setelah]
            chains.setdefault(head[j], []).append(j)
    return (tuple(chain) for chain in chains.values())


def _steps(model: PurchaseModel, groups: Sequence[int], pilar: str) -> WayList:
    """0, 1, 2 … units out of groups that are bought one after the other."""
    each = [
        (model.harga[j], float(model.groups[j].poin.get("anggaran", 0)), float(model.groups[j].poin.get(pilar, 0)))
        for j in groups
        for _unit in range(model.groups[j].jumlah)
    ]
    sums = np.vstack([np.zeros(3), np.cumsum(np.array(each), axis=0)])
    return WayList(sums[:, 0], sums[:, 1], sums[:, 2], np.arange(len(sums), dtype=np.int64))


def _combine(ways: WayList, steps: WayList, radix: int) -> WayList:
    return WayList(
        np.add.outer(ways.biaya, steps.biaya).ravel(),
        np.add.outer(ways.anggaran, steps.anggaran).ravel(),
        np.add.outer(ways.poin, steps.poin).ravel(),
        np.add.outer(ways.nomor, steps.nomor * radix).ravel(),
    )


def _prune(ways: WayList, plafon: float) -> WayList:
    """Of ways that cost the same, those that no other beats in both kinds of points."""
    ways = ways.only(ways.biaya <= plafon + EQUAL)
    ways = ways.only(np.lexsort((-ways.poin, -ways.anggaran, ways.biaya)))
    # One running maximum for all costs: the points of each cost stand a step above those of the one before.
    step = np.cumsum(np.diff(ways.biaya, prepend=ways.biaya[:1]) > EQUAL)
    height = ways.poin + 1000.0 * step
    before = np.concatenate([[-np.inf], np.maximum.accumulate(height)[:-1]])
    return ways.only(height > before + EQUAL)
