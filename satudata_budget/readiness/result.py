"""What the method yields, as plain values: the same for screens, reports, the command line and the open data."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from satudata_budget.readiness.evidence import LaporanUnit
from satudata_budget.readiness.kunci import KeadaanKunci

PILAR = ("anggaran", "perangkat", "sdm", "akses")
KELAS = ("siap", "hampir_siap", "belum_siap")
Pilar = dict[str, float]
"""Pillar → 0 to 100, rounded to 6 decimals."""


@dataclass(frozen=True)
class Rencana:
    """The same unit after the budget stage is adopted."""

    pilar: Pilar
    indeks: float
    kelas: str
    syarat_gagal: tuple[str, ...]


@dataclass(frozen=True)
class Atas:
    """The upper end: every unreported section taken as fully met."""

    indeks: float
    kelas: str
    pilar: Pilar
    syarat_gagal: tuple[str, ...]


@dataclass(frozen=True)
class Desa:
    """How many desa there are, and how many can serve."""

    jumlah: int
    siap: int


@dataclass(frozen=True)
class Rantai:
    """The service chain down to the desa office: its value (0 to 100) and its weakest link."""

    nilai: float
    terlemah: str


@dataclass(frozen=True)
class NilaiUnit:
    """One unit by sections 3 to 6 of the method. Amounts in whole rupiah, pillars and indices 0 to 100."""

    kode: str
    nama: str
    tingkat: str
    penduduk: int | None
    pilar: Pilar
    indeks: float
    kelas: str
    syarat_gagal: tuple[str, ...]
    rencana: Rencana
    atas: Atas
    kelengkapan: float
    belum_dilaporkan: tuple[str, ...]
    biaya: int
    didanai: int
    usulan_tambahan: int
    desa: Desa
    rantai: Rantai | None = None
    selisih: Pilar | None = None
    keselarasan: dict[str, str] | None = None

    @property
    def pasti(self) -> bool:
        """Whether the class holds whatever the missing reports will say."""
        return self.kelas == self.atas.kelas

    @property
    def keadaan(self) -> str:
        """What a screen says of the unit: its class, or `belum_lengkap` where missing reports could change it."""
        return self.kelas if self.pasti else "belum_lengkap"

    @property
    def terlemah(self) -> str:
        """The weakest pillar; on a tie the first in the order of the method."""
        return min(PILAR, key=lambda pilar: self.pilar[pilar])


@dataclass(frozen=True, slots=True)
class TempatKomponen:
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
class Hasil:
    """The score of all units for one budget year and stage, at data version `pada` (made at `waktu`, UTC)."""

    tahun: int
    tahap: str
    pada: int
    waktu: datetime | None
    unit: tuple[NilaiUnit, ...]
    tempat: tuple[TempatKomponen, ...] = field(repr=False)
    parameter: dict[str, Decimal] = field(default_factory=dict)
    kunci: dict[str, KeadaanKunci] = field(default_factory=dict, repr=False)
    """Unit → how far the key of its office is; units that owe none are not in it."""
    laporan: dict[str, LaporanUnit] = field(default_factory=dict, repr=False)
    """Unit → its sections by the state of their report."""

    @cached_property
    def menurut_kode(self) -> dict[str, NilaiUnit]:
        return {unit.kode: unit for unit in self.unit}

    @property
    def kecamatan(self) -> tuple[NilaiUnit, ...]:
        return tuple(unit for unit in self.unit if unit.tingkat == "kecamatan")

    @property
    def kabupaten(self) -> tuple[NilaiUnit, ...]:
        return tuple(unit for unit in self.unit if unit.tingkat == "kabupaten")

    def kecamatan_kunci(self, keadaan: str) -> tuple[NilaiUnit, ...]:
        """The kecamatan whose key is in this state (KEADAAN_KUNCI)."""
        return tuple(u for u in self.kecamatan if u.kode in self.kunci and self.kunci[u.kode].keadaan == keadaan)

    @property
    def siap_belum_diverifikasi(self) -> tuple[NilaiUnit, ...]:
        """The kecamatan in class siap for which some section is not verified."""
        ready = (u for u in self.kecamatan if u.keadaan == "siap" and u.kode in self.laporan)
        return tuple(u for u in ready if self.laporan[u.kode].belum_diverifikasi)

    def tempat_unit(self, kode: str) -> tuple[TempatKomponen, ...]:
        """The components of a unit's places, office first, in the order of the standard."""
        return self._tempat_menurut_unit.get(kode, ())

    @cached_property
    def _tempat_menurut_unit(self) -> dict[str, tuple[TempatKomponen, ...]]:
        found: dict[str, list[TempatKomponen]] = {}
        for t in self.tempat:
            found.setdefault(t.kode_unit, []).append(t)
        return {kode: tuple(places) for kode, places in found.items()}

    def as_json(self) -> dict[str, Any]:
        """The form of section 8 of the method."""
        return {"tahun": self.tahun, "tahap": self.tahap, "unit": [_unit_json(unit) for unit in self.unit]}


def _unit_json(u: NilaiUnit) -> dict[str, Any]:
    flat: dict[str, Any] = {
        "kode": u.kode,
        "nama": u.nama,
        "tingkat": u.tingkat,
        "pilar": u.pilar,
        "indeks": u.indeks,
        "kelas": u.kelas,
        "syarat_gagal": list(u.syarat_gagal),
        "rencana": {
            "pilar": u.rencana.pilar,
            "indeks": u.rencana.indeks,
            "kelas": u.rencana.kelas,
            "syarat_gagal": list(u.rencana.syarat_gagal),
        },
        "atas": {"indeks": u.atas.indeks, "kelas": u.atas.kelas},
        "kelengkapan": round(u.kelengkapan, 6),
        "biaya": u.biaya,
        "didanai": u.didanai,
        "usulan_tambahan": u.usulan_tambahan,
        "desa": {"jumlah": u.desa.jumlah, "siap": u.desa.siap},
    }
    if u.rantai is not None:
        flat["rantai"] = {"nilai": u.rantai.nilai, "terlemah": u.rantai.terlemah}
        flat["selisih"] = u.selisih
        flat["keselarasan"] = u.keselarasan
    return flat
