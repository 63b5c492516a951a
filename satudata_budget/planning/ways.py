"""Every way to buy for one kecamatan: what it costs to lift its lowest pillar to any height.

Only money ties the kecamatan together, and each has few alike purchases, so its ways can be listed. That is exact
where HiGHS is not: it takes 1.0000004 units of Rp 10 million for one, and finds a pillar four rupiah too high.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from satudata_budget.planning.listing import EQUAL, TooManyWays, WayList, list_pillar, units_of
from satudata_budget.planning.model import PurchaseModel
from satudata_budget.planning.solver import Angka
from satudata_budget.readiness import PILAR

MOST_TOGETHER = 30_000_000
"""Beyond this many ways of a kecamatan, all pillars together, the list is given up."""


@dataclass(frozen=True)
class Way:
    """A cheapest way: its cost in the model's money, the lowest pillar that it reaches."""

    biaya: float
    terendah: float


@dataclass(frozen=True)
class WayMenu:
    """Ways to choose one of, dearer ones with more coverage: cost, coverage (points of the mean), number by pillar."""

    biaya: Angka
    cakupan: Angka
    nomor: dict[str, NDArray[np.int64]]


class Ways:
    """The ways of one kecamatan within a ceiling in the model's money. Raises TooManyWays."""

    def __init__(self, model: PurchaseModel, kode: str, plafon: float) -> None:
        self._model = model
        self._base = {pilar: float(model.dasar[kode].tepat[pilar]) for pilar in PILAR}
        listed = {pilar: list_pillar(model, kode, pilar, plafon) for pilar in PILAR[1:]}
        self._choices = {pilar: choices for pilar, (_ways, choices) in listed.items()}
        # The longest list comes last, in order of its points for anggaran, so that a search can enter it anywhere.
        order = sorted(listed, key=lambda pilar: len(listed[pilar][0]))
        self._lists = {pilar: listed[pilar][0] for pilar in order}
        longest = self._lists[order[-1]]
        self._lists[order[-1]] = longest.only(np.argsort(longest.anggaran, kind="stable"))
        if np.prod([float(len(ways)) for ways in self._lists.values()]) > MOST_TOGETHER:
            raise TooManyWays
        self._known: list[tuple[float, Way]] = []

    @property
    def top(self) -> float:
        """The highest that the lowest pillar can get."""
        paid = self._base["anggaran"] + sum(float(ways.anggaran.max()) for ways in self._lists.values())
        return min(paid, *(self._base[p] + float(ways.poin.max()) for p, ways in self._lists.items()))

    def cheapest(self, terendah: float) -> Way | None:
        """The cheapest way that lifts every pillar to `terendah`; None where no way within the ceiling does."""
        for asked, known in self._known:
            if asked - EQUAL <= terendah <= known.terendah + EQUAL:
                return known
        found = self._search(terendah)
        if found is not None:
            self._known.append((terendah, found))
        return found

    def menu(self, terendah: float, paling: float) -> WayMenu:
        """The ways that lift every pillar to `terendah` and cost `paling` at most, without those that cost more than
        one that covers as much."""
        first, second, longest = lists = tuple(self._reaching(terendah).values())
        covered = [self._coverage(pilar, ways) for pilar, ways in zip(self._lists, lists, strict=True)]
        enter = self._enter(lists, terendah)
        found = []
        for both, start in enumerate(enter):
            i, j = divmod(both, len(second))
            at = start + np.flatnonzero(longest.biaya[start:] <= paling + EQUAL - first.biaya[i] - second.biaya[j])
            cost = first.biaya[i] + second.biaya[j] + longest.biaya[at]
            found.append(_best(cost, covered[0][i] + covered[1][j] + covered[2][at], np.full(len(at), both), at))
        cost, worth, pair, last = _best(*(np.concatenate(column) for column in zip(*found, strict=True)))
        places = (*np.divmod(pair, len(second)), last)
        numbers = {p: ways.nomor[where] for p, ways, where in zip(self._lists, lists, places, strict=True)}
        return WayMenu(cost, worth, numbers)

    def units(self, menu: WayMenu, at: int) -> dict[int, int]:
        """Group → units of one of the menu's ways."""
        units: dict[int, int] = {}
        for pilar, numbers in menu.nomor.items():
            units |= units_of(self._model, self._choices[pilar], int(numbers[at]))
        return units

    def _reaching(self, terendah: float) -> dict[str, WayList]:
        return {p: ways.only(self._base[p] + ways.poin >= terendah - EQUAL) for p, ways in self._lists.items()}

    def _coverage(self, pilar: str, ways: WayList) -> Angka:
        weights = self._model.bobot
        share = 1 / (sum(weights.values()) * len(self._model.dasar))
        return np.asarray(share * (weights[pilar] * ways.poin + weights["anggaran"] * ways.anggaran))

    def _enter(self, lists: tuple[WayList, ...], terendah: float) -> NDArray[np.int64]:
        """For each pair of ways of the first two lists: from where on the longest one pays enough."""
        first, second, longest = lists
        paid = self._base["anggaran"] + np.add.outer(first.anggaran, second.anggaran).ravel()
        return np.searchsorted(longest.anggaran, terendah - paid - EQUAL)

    def _search(self, terendah: float) -> Way | None:
        first, second, longest = lists = tuple(self._reaching(terendah).values())
        if not all(len(ways) for ways in lists):
            return None
        enter = self._enter(lists, terendah)
        # From each place of the longest list on, the cheapest will do.
        cheapest = np.append(np.minimum.accumulate(longest.biaya[::-1])[::-1], np.inf)
        total = np.add.outer(first.biaya, second.biaya).ravel() + cheapest[enter]
        best = int(np.argmin(total))
        if not np.isfinite(total[best]):
            return None
        at = int(enter[best]) + int(np.argmin(longest.biaya[enter[best] :]))
        places = zip(self._lists, lists, (*divmod(best, len(second)), at), strict=True)
        return Way(float(total[best]), self._lowest({p: (ways, n) for p, ways, n in places}))

    def _lowest(self, at: dict[str, tuple[WayList, int]]) -> float:
        paid = self._base["anggaran"] + sum(float(ways.anggaran[i]) for ways, i in at.values())
        return min(paid, *(self._base[p] + float(ways.poin[i]) for p, (ways, i) in at.items()))


def _best(
    biaya: Angka, cakupan: Angka, both: NDArray[np.int64], at: NDArray[np.int64]
) -> tuple[Angka, Angka, NDArray[np.int64], NDArray[np.int64]]:
    """In order of cost, without those that cost more than one that covers as much."""
    order = np.argsort(biaya, kind="stable")
    before = np.concatenate([[-np.inf], np.maximum.accumulate(cakupan[order])[:-1]])[: len(order)]
    kept = order[cakupan[order] > before + EQUAL]
    return biaya[kept], cakupan[kept], both[kept], at[kept]
