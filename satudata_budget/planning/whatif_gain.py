"""What each part of a list is worth on its own: in which order to show it, and what comes just beyond the ceiling."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.reason import Reason
from satudata_budget.planning.rescore import UnitEstimate, coverage, estimate, thresholds
from satudata_budget.planning.result import PurchaseLine, PurchasePlan
from satudata_budget.planning.state import Kunci, PlanningState, key_of

Golongan = tuple[str, str, str]
"""One kind of thing for one kecamatan: unit, level, component."""


@dataclass(frozen=True)
class GainBundle:
    """What is bought of one component for a unit's office, or for its desa together. Money in whole rupiah.

    `poin`: how much the unit's planned coverage rises by it alone (0 to 100).
    """

    golongan: Golongan
    baris: tuple[PurchaseLine, ...]
    poin: float
    menjadi_siap: bool
    """Whether the list makes the unit siap, and it was not before."""

    @property
    def biaya(self) -> int:
        return sum(b.biaya for b in self.baris)

    @property
    def jumlah(self) -> int:
        return sum(b.jumlah for b in self.baris)

    @property
    def wajib(self) -> bool:
        """Whether all of it was asked for by hand."""
        return all(b.diwajibkan >= b.jumlah for b in self.baris)

    @property
    def alasan(self) -> tuple[Reason, ...]:
        """The reasons of its lines, each once."""
        return tuple(dict.fromkeys(b.alasan for b in self.baris))


def packages(keadaan: PlanningState, rencana: PurchasePlan) -> tuple[GainBundle, ...]:
    """The list by unit and component: asked for by hand first, then what makes a kecamatan siap, then most gain per
    rupiah."""
    groups: dict[Golongan, list[PurchaseLine]] = defaultdict(list)
    for baris in rencana.daftar:
        groups[baris.kode_unit, baris.tingkat, baris.komponen].append(baris)
    start = {kode: _estimate(keadaan, kode, {}) for kode in {unit for unit, _level, _part in groups}}
    found = [_package(keadaan, rencana, key, lines, start[key[0]]) for key, lines in groups.items()]
    return tuple(sorted(found, key=lambda p: (not p.wajib, not p.menjadi_siap, -p.poin / p.biaya, p.golongan)))


def just_beyond(now: PurchasePlan, more: PurchasePlan) -> tuple[PurchaseLine, ...]:
    """The lines of a list with more money that the list of now does not have, in their order."""
    have = now.belanja
    return tuple(b for b in more.daftar if b.jumlah > have.get(b.kunci, 0))


def open_groups(keadaan: PlanningState, sertakan_kabupaten: bool) -> dict[Golongan, dict[Kunci, int]]:
    """All that can be bought, by unit, level and component: place and component, and how many are missing there."""
    found: dict[Golongan, dict[Kunci, int]] = defaultdict(dict)
    for t in keadaan.hasil.tempat:
        missing = missing_units(t)
        if missing and (sertakan_kabupaten or t.tingkat != "kabupaten"):
            found[t.kode_unit, t.tingkat, t.komponen][key_of(t)] = missing
    return dict(found)


def cost_of(keadaan: PlanningState, groups: Iterable[Mapping[Kunci, int]]) -> int:
    """Rupiah that buying all of these costs."""
    price = {key_of(t): t.harga_satuan for t in keadaan.hasil.tempat}
    return sum(n * price[key] for group in groups for key, n in group.items())


def _package(
    keadaan: PlanningState, rencana: PurchasePlan, key: Golongan, lines: list[PurchaseLine], start: UnitEstimate
) -> GainBundle:
    with_it = _estimate(keadaan, key[0], {b.kunci: b.jumlah for b in lines})
    gain = float(coverage(keadaan, with_it.tepat) - coverage(keadaan, start.tepat))
    was, now = rencana.unit_sebelum[key[0]].kelas, rencana.unit_sesudah[key[0]].kelas
    return GainBundle(key, tuple(lines), gain, now == "siap" != was)


def _estimate(keadaan: PlanningState, kode: str, belanja: Mapping[Kunci, int]) -> UnitEstimate:
    ambang = thresholds(keadaan.hasil.parameter)
    return estimate(keadaan.tempat(kode), ambang, keadaan.potongan, belanja)
