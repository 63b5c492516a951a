"""What can be bought (method, section 7): for each place and priced component, 0 … ⌈need − planned have⌉ units."""

import math
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from satudata_budget.planning.rescore import NONE, ComponentAfter, after, net_budget
from satudata_budget.planning.state import Jumlah, Kunci, PlanningState, key_of
from satudata_budget.readiness import PlaceComponent


@dataclass(frozen=True, order=True)
class UnitGain:
    """What one more unit adds: planned have, rupiah of value met, and whether it makes the place a funded one."""

    ada: Fraction
    terpenuhi: Fraction
    didanai: bool


@dataclass(frozen=True)
class Candidate:
    """The units of one component that can be bought for one place: `wajib` of them at least, then `langkah` more.

    `lengkap`: whether all of them cover the need; where a budget was cut deep below zero they may not.
    """

    tempat: PlaceComponent
    wajib: int
    langkah: tuple[UnitGain, ...]
    lengkap: bool

    @property
    def paling_banyak(self) -> int:
        return self.wajib + len(self.langkah)

    @property
    def menurun(self) -> bool:
        """Whether no unit adds more than the one before it, so that the best order needs no rule.

        Only a budget cut below zero breaks this: the first units fill the hole.
        """
        return all(
            later.ada <= earlier.ada and later.terpenuhi <= earlier.terpenuhi and later.didanai <= earlier.didanai
            for earlier, later in pairwise(self.langkah)
        )


def candidates(
    keadaan: PlanningState, units: Set[str], harus: Jumlah, jangan: Set[Kunci] = frozenset()
) -> tuple[Candidate, ...]:
    """The candidates of these units, in reading order. `harus`: units bought in any case; `jangan`: never bought."""
    rows = (t for kode in sorted(units) for t in keadaan.tempat(kode))
    return tuple(candidates_of(rows, keadaan.potongan, harus, jangan))


def candidates_of(
    rows: Iterable[PlaceComponent],
    potongan: Mapping[Kunci, int],
    harus: Jumlah = NONE,
    jangan: Set[Kunci] = frozenset(),
) -> Iterator[Candidate]:
    """The same for the components of some places."""
    for t in rows:
        most = missing_units(t)
        must = harus.get(key_of(t), 0)
        if most == 0 or key_of(t) in jangan:
            continue
        stand = [after(t, net_budget(t, potongan, n)) for n in range(must, most + 1)]
        steps = tuple(_step(before, now) for before, now in pairwise(stand))
        yield Candidate(t, must, steps, stand[-1].ada >= t.perlu)


def missing_units(t: PlaceComponent) -> int:
    """⌈need − planned have⌉; 0 for a component without a price, which no purchase brings."""
    return math.ceil(t.perlu - t.ada_rencana) if t.harga_satuan else 0


def everything(calon: Iterable[Candidate]) -> dict[Kunci, int]:
    """All that can be bought."""
    return {key_of(c.tempat): c.paling_banyak for c in calon}


def _step(before: ComponentAfter, now: ComponentAfter) -> UnitGain:
    return UnitGain(now.ada - before.ada, now.terpenuhi - before.terpenuhi, now.didanai > before.didanai)
