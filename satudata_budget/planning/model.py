"""The purchases as a problem in whole numbers: one variable a group, a row a ceiling, points of each pillar."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from satudata_budget.planning.candidates import Candidate
from satudata_budget.planning.groups import PillarDenominators, PurchaseGroup, group
from satudata_budget.planning.rescore import UnitEstimate
from satudata_budget.planning.solver import Angka, Constraint, Problem, row
from satudata_budget.planning.state import Kunci, PlanningState
from satudata_budget.readiness import PlaceComponent

# Prices above this many units of the solver's money are counted coarser.
_MOST_STEPS = 10**4


@dataclass(frozen=True)
class PartCeiling:
    """A ceiling for some of the purchases: those of these units (None: of all) and at these levels (None: at all).

    A source of money that only pays for desa, or what one office may budget, is such a ceiling. `plafon` in rupiah.
    """

    nama: str
    plafon: int
    kode_unit: frozenset[str] | None = None
    tingkat: frozenset[str] | None = None

    def covers(self, t: PlaceComponent) -> bool:
        """Whether a purchase for this component at this place counts against the ceiling."""
        return (self.kode_unit is None or t.kode_unit in self.kode_unit) and (
            self.tingkat is None or t.tingkat in self.tingkat
        )


@dataclass(frozen=True)
class PurchaseModel:
    """Groups of alike purchases under ceilings. `dasar`: unit → its plan before any of them, must-haves bought."""

    groups: tuple[PurchaseGroup, ...]
    dasar: Mapping[str, UnitEstimate]
    bobot: Mapping[str, float]
    plafon: tuple[tuple[PartCeiling, int], ...]
    """Each ceiling with the rupiah that the must-haves leave of it."""

    @cached_property
    def uang(self) -> int:
        """Rupiah that the solver counts as 1. Money in rupiah misled it (a false optimum, said to be proven): count in
        the largest amount that divides all prices, or where that is tiny in a ten-thousandth of the dearest."""
        prices = [g.harga for g in self.groups]
        common = math.gcd(*prices) or 1
        return max(common, max(prices, default=0) // _MOST_STEPS)

    @property
    def langkah_uang(self) -> float:
        """Costs closer than this, in `uang`, are the same to the solver: less than prices with a common measure can
        differ by; with none a hundred-thousandth of the dearest, which is what its whole numbers are good for."""
        return 0.5 if all(g.harga % self.uang == 0 for g in self.groups) else 0.1

    @cached_property
    def harga(self) -> Angka:
        """Price of a unit of each group, in `uang`."""
        return np.array([g.harga / self.uang for g in self.groups])

    @cached_property
    def cakupan(self) -> Angka:
        """What a unit of each group adds to the mean over the kecamatan of their weighted mean pillars, in points."""
        share = 1 / (sum(self.bobot.values()) * max(1, len(self.dasar)))
        return np.array(
            [
                share * sum(self.bobot[pilar] * float(points) for pilar, points in g.poin.items())
                if g.kode_unit in self.dasar
                else 0.0
                for g in self.groups
            ]
        )

    @cached_property
    def poin(self) -> dict[tuple[str, str], tuple[tuple[int, ...], tuple[float, ...]]]:
        """Unit and pillar → the groups that raise it, and by how many points a unit each."""
        found: dict[tuple[str, str], list[tuple[int, float]]] = {}
        for j, g in enumerate(self.groups):
            for pilar, points in g.poin.items():
                found.setdefault((g.kode_unit, pilar), []).append((j, float(points)))
        return {key: (tuple(j for j, _p in pairs), tuple(p for _j, p in pairs)) for key, pairs in found.items()}

    def problem(
        self, tambahan: int = 0, paling: float = 1, rows: Iterable[Constraint] = (), bulat: bool = True
    ) -> Problem:
        """The groups and ceilings, with `tambahan` more variables from 0 to `paling` behind and more rows."""
        most = [float(g.jumlah) for g in self.groups] + [paling] * tambahan
        whole = [1.0] * len(self.groups) + [float(bulat)] * tambahan
        return Problem(np.zeros(len(most)), np.array(most), np.array(whole), (*self._rows(), *rows))

    def counts(self, x: Angka) -> tuple[int, ...]:
        """Units of each group in an answer."""
        return tuple(round(float(value)) for value in x[: len(self.groups)])

    def _rows(self) -> Iterable[Constraint]:
        for batas, left in self.plafon:
            columns = [j for j, g in enumerate(self.groups) if batas.covers(g.contoh)]
            if columns:
                yield row(columns, self.harga[columns], sampai=left / self.uang)
        for j, g in enumerate(self.groups):
            if g.setelah is not None:
                yield row((g.setelah, j), (1, -1), dari=0)


def build(
    keadaan: PlanningState,
    calon: Sequence[Candidate],
    dasar: Mapping[str, UnitEstimate],
    batas: Sequence[PartCeiling],
    harus: Mapping[Kunci, int],
) -> PurchaseModel:
    """The model over these candidates. `dasar` names the units that the goals look at."""
    penyebut = {kode: PillarDenominators(keadaan.tempat(kode)) for kode in {c.tempat.kode_unit for c in calon}}
    left = tuple((b, b.plafon - cost_under(keadaan, b, harus)) for b in batas)
    weights = {pilar: float(weight) for pilar, weight in keadaan.bobot.items()}
    return PurchaseModel(group(calon, penyebut), dasar, weights, left)


def cost_under(keadaan: PlanningState, batas: PartCeiling, belanja: Mapping[Kunci, int]) -> int:
    """Rupiah of these purchases that count against the ceiling."""
    return sum(
        t.harga_satuan * belanja.get((t.kode_tempat, t.komponen), 0) for t in keadaan.hasil.tempat if batas.covers(t)
    )
