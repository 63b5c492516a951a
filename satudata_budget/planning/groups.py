"""Alike purchases as one number: two desa of a kecamatan with the same shortage are interchangeable, and a search that
tells them apart does not end (Trenggalek has up to 17 desa in a kecamatan)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from satudata_budget.planning.candidates import Candidate, UnitGain
from satudata_budget.planning.state import Kunci
from satudata_budget.readiness import PlaceComponent


@dataclass(frozen=True)
class PurchaseGroup:
    """Units that cost and add the same, in one kecamatan and component; the plan decides how many of them.

    `tempat`: place → how many of these units it can take, in the order in which they are given out.
    `poin`: pillar → points that each unit adds to the unit's pillar.
    `setelah`: position of the group that has to be bought out first, where the order is not the best one anyway.
    `lengkap`: whether a place's need is covered once all that it can take of the component is bought.
    """

    contoh: PlaceComponent
    langkah: UnitGain
    tempat: tuple[tuple[str, int], ...]
    poin: Mapping[str, Fraction]
    setelah: int | None = None
    lengkap: bool = True

    @property
    def kode_unit(self) -> str:
        return self.contoh.kode_unit

    @property
    def harga(self) -> int:
        return self.contoh.harga_satuan

    @property
    def jumlah(self) -> int:
        return sum(n for _tempat, n in self.tempat)


class PillarDenominators:
    """The sums that a unit's pillars divide by: need by component, weight by pillar, value in rupiah."""

    def __init__(self, rows: Iterable[PlaceComponent]) -> None:
        self._perlu: dict[tuple[str, str], int] = defaultdict(int)
        weights: dict[str, dict[tuple[str, str], Fraction]] = defaultdict(dict)
        self._nilai = 0
        for t in rows:
            self._perlu[t.tingkat, t.komponen] += t.perlu
            weights[t.pilar][t.tingkat, t.komponen] = Fraction(t.bobot)
            self._nilai += t.nilai
        self._bobot = {pilar: sum(known.values(), Fraction(0)) for pilar, known in weights.items()}

    def points(self, t: PlaceComponent, langkah: UnitGain) -> dict[str, Fraction]:
        """Pillar → points that the step adds; without the pillars that it leaves alone."""
        added = {"anggaran": 100 * langkah.terpenuhi / self._nilai if self._nilai else Fraction(0)}
        if self._bobot[t.pilar]:
            share = Fraction(t.bobot) / self._bobot[t.pilar]
            added[t.pilar] = 100 * share * langkah.ada / self._perlu[t.tingkat, t.komponen]
        return {pilar: points for pilar, points in added.items() if points}


def group(calon: Sequence[Candidate], penyebut: Mapping[str, PillarDenominators]) -> tuple[PurchaseGroup, ...]:
    """The candidates as groups. `penyebut`: unit → its sums."""
    alike: dict[tuple[object, ...], list[tuple[Candidate, UnitGain]]] = defaultdict(list)
    for c in calon:
        if c.menurun:
            for step in c.langkah:
                alike[c.tempat.kode_unit, c.tempat.tingkat, c.tempat.komponen, c.lengkap, step].append((c, step))
    groups = [_alike(steps, penyebut) for steps in alike.values()]
    for c in calon:
        if not c.menurun:
            groups.extend(_in_order(c, penyebut[c.tempat.kode_unit], len(groups)))
    return tuple(groups)


def spread(groups: Sequence[PurchaseGroup], counts: Sequence[int]) -> dict[Kunci, int]:
    """Give the units of each group out to its places in their order; the same counts always give the same list."""
    bought: dict[Kunci, int] = defaultdict(int)
    for kelompok, count in zip(groups, counts, strict=True):
        left = count
        for tempat, most in kelompok.tempat:
            take = min(left, most)
            left -= take
            if take:
                bought[tempat, kelompok.contoh.komponen] += take
    return dict(bought)


def _alike(steps: Sequence[tuple[Candidate, UnitGain]], penyebut: Mapping[str, PillarDenominators]) -> PurchaseGroup:
    first, step = steps[0]
    places: dict[str, int] = defaultdict(int)
    for c, _step in steps:
        places[c.tempat.kode_tempat] += 1
    points = penyebut[first.tempat.kode_unit].points(first.tempat, step)
    return PurchaseGroup(first.tempat, step, tuple(sorted(places.items())), points, None, first.lengkap)


def _in_order(c: Candidate, penyebut: PillarDenominators, position: int) -> list[PurchaseGroup]:
    """A group a unit, each after the one before."""
    place = ((c.tempat.kode_tempat, 1),)
    return [
        PurchaseGroup(
            c.tempat, step, place, penyebut.points(c.tempat, step), position + i - 1 if i else None, c.lengkap
        )
        for i, step in enumerate(c.langkah)
    ]
