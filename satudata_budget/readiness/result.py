"""What the method yields, as plain values: the same for screens, reports, the command line and the open data."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from satudata_budget.readiness.evidence import UnitReports
from satudata_budget.readiness.kunci import KeyState
from satudata_budget.readiness.prices import PriceBasis
from satudata_budget.readiness.sums import TwoEnds, UnitSums, sums_of
from satudata_budget.readiness.unit_score import (
    BELUM_LENGKAP,
    KELAS,
    PILAR,
    DesaCount,
    Pilar,
    PlannedScore,
    Rantai,
    UnitScore,
    UpperEnd,
    shown_class,
    unit_json,
)

__all__ = [
    "BELUM_LENGKAP",
    "KELAS",
    "PILAR",
    "DesaCount",
    "Pilar",
    "PlaceComponent",
    "PlannedScore",
    "Rantai",
    "ScoreResult",
    "TwoEnds",
    "UnitScore",
    "UnitSums",
    "UpperEnd",
    "shown_class",
    "sums_of",
]


@dataclass(frozen=True, slots=True)
class PlaceComponent:
    """One component at one place (method, section 3). Money in whole rupiah, quantities in the component's unit."""

    kode_unit: str
    kode_tempat: str
    tingkat: str
    komponen: str
    nama_komponen: str
    pilar: str
    satuan: str
    bobot: Decimal
    wajib: bool
    berulang: bool
    harga_satuan: int
    masa_manfaat: Decimal | None
    perlu: int
    ada: Decimal
    dianggarkan: int
    biaya: int
    nilai: int
    nilai_ada: Decimal
    ada_rencana: Decimal
    dilaporkan: bool

    @property
    def kurang(self) -> Decimal:
        """What is still missing today, in the component's unit."""
        return self.perlu - self.ada

    @property
    def usulan_tambahan(self) -> int:
        """Rupiah that still have to be asked for."""
        return max(0, self.biaya - self.dianggarkan)


@dataclass(frozen=True)
class ScoreResult:
    """The score of all units for one budget year and stage, at data version `pada` (made at `waktu`, UTC)."""

    tahun: int
    tahap: str
    pada: int
    waktu: datetime | None
    unit: tuple[UnitScore, ...]
    tempat: tuple[PlaceComponent, ...] = field(repr=False)
    parameter: dict[str, Decimal] = field(default_factory=dict)
    kunci: dict[str, KeyState] = field(default_factory=dict, repr=False)
    """Unit → how far the key of its office is; units that owe none are not in it."""
    laporan: dict[str, UnitReports] = field(default_factory=dict, repr=False)
    """Unit → its sections by the state of their report."""
    harga: PriceBasis = field(default_factory=PriceBasis, repr=False)

    @cached_property
    def menurut_kode(self) -> dict[str, UnitScore]:
        return {unit.kode: unit for unit in self.unit}

    @property
    def kecamatan(self) -> tuple[UnitScore, ...]:
        return tuple(unit for unit in self.unit if unit.tingkat == "kecamatan")

    @property
    def kabupaten(self) -> tuple[UnitScore, ...]:
        return tuple(unit for unit in self.unit if unit.tingkat == "kabupaten")

    def kecamatan_kunci(self, keadaan: str) -> tuple[UnitScore, ...]:
        """The kecamatan whose key is in this state (KEADAAN_KUNCI)."""
        return tuple(u for u in self.kecamatan if u.kode in self.kunci and self.kunci[u.kode].keadaan == keadaan)

    @property
    def siap_belum_diverifikasi(self) -> tuple[UnitScore, ...]:
        """The kecamatan in class siap for which some section is not verified."""
        ready = (u for u in self.kecamatan if u.keadaan == "siap" and u.kode in self.laporan)
        return tuple(u for u in ready if self.laporan[u.kode].belum_diverifikasi)

    def tempat_unit(self, kode: str) -> tuple[PlaceComponent, ...]:
        """The components of a unit's places, office first, in the order of the standard."""
        return self._tempat_menurut_unit.get(kode, ())

    @cached_property
    def _tempat_menurut_unit(self) -> dict[str, tuple[PlaceComponent, ...]]:
        found: dict[str, list[PlaceComponent]] = {}
        for t in self.tempat:
            found.setdefault(t.kode_unit, []).append(t)
        return {kode: tuple(places) for kode, places in found.items()}

    def certain_request(self, place: PlaceComponent) -> int:
        """Rupiah of a component at a place that have to be asked for whatever the missing reports will say."""
        sure = place.dilaporkan and self.menurut_kode[place.kode_unit].reported("anggaran")
        return place.usulan_tambahan if sure else 0

    @cached_property
    def jumlah(self) -> UnitSums:
        """The sums over all units."""
        return sums_of(self.unit)

    @cached_property
    def jumlah_kecamatan(self) -> UnitSums:
        """The sums over the kecamatan."""
        return sums_of(self.kecamatan)

    @cached_property
    def jumlah_kabupaten(self) -> UnitSums:
        """The sums over the offices of the kabupaten."""
        return sums_of(self.kabupaten)

    def as_json(self) -> dict[str, Any]:
        """The form of section 8 of the method."""
        return {"tahun": self.tahun, "tahap": self.tahap, "unit": [unit_json(unit) for unit in self.unit]}
