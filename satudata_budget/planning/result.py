"""What a plan is: the list, what it reaches, how sure that is, and what money cannot buy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.planning.reason import Reason
from satudata_budget.planning.state import Kunci
from satudata_budget.readiness import KELAS
from satudata_budget.readiness.result import PlannedScore


@dataclass(frozen=True)
class PurchaseLine:
    """One line of the list: units of a component for a place. Money in whole rupiah."""

    kode_unit: str
    kode_tempat: str
    tingkat: str
    komponen: str
    nama_komponen: str
    pilar: str
    satuan: str
    jumlah: int
    harga_satuan: int
    diwajibkan: int
    """How many of them were must-haves."""
    alasan: Reason

    @property
    def biaya(self) -> int:
        return self.jumlah * self.harga_satuan

    @property
    def kunci(self) -> Kunci:
        return self.kode_tempat, self.komponen


@dataclass(frozen=True)
class NotForMoney:
    """What a kecamatan lacks and money does not bring. `menghalangi`: it alone keeps the unit from class siap.

    `kurang`: level, component and how much of it is missing.
    """

    kode_unit: str
    pilar: str
    kurang: tuple[tuple[str, str, float], ...]
    menghalangi: bool
    sebab: Reason


@dataclass(frozen=True)
class PurchasePlan:
    """Purchases under a ceiling for one goal (method, section 7), re-scored exactly. Money in whole rupiah.

    `nilai_tujuan`: kecamatan siap, the lowest pillar, or the mean coverage, by `tujuan`. `celah`: how far, relative to
    the proven bound, a better plan could still be; 0 when proven. `cakupan`: the mean coverage whatever the goal.
    """

    tahun: int
    tahap: str
    pada: int
    plafon: int
    tujuan: str
    terpakai: int
    nilai_tujuan: float
    cakupan: float
    terbukti_optimal: bool
    celah: float
    daftar: tuple[PurchaseLine, ...]
    tidak_terbeli: tuple[NotForMoney, ...]
    unit_sebelum: Mapping[str, PlannedScore] = field(repr=False)
    unit_sesudah: Mapping[str, PlannedScore] = field(repr=False)
    kecamatan: tuple[str, ...] = field(repr=False)

    @property
    def belanja(self) -> dict[Kunci, int]:
        """Units by place and component."""
        return {baris.kunci: baris.jumlah for baris in self.daftar}

    @property
    def sebelum(self) -> dict[str, int]:
        """Kecamatan by planned class before the purchases."""
        return self._classes(self.unit_sebelum)

    @property
    def sesudah(self) -> dict[str, int]:
        """Kecamatan by planned class with the purchases."""
        return self._classes(self.unit_sesudah)

    def as_json(self) -> dict[str, Any]:
        """The form of section 8 of the method; reasons in the language spoken now."""
        return {
            "plafon": self.plafon,
            "tujuan": self.tujuan,
            "terpakai": self.terpakai,
            "nilai_tujuan": self.nilai_tujuan,
            "terbukti_optimal": self.terbukti_optimal,
            "celah": self.celah,
            "daftar": [_line(baris) for baris in self.daftar],
            "sebelum": self.sebelum,
            "sesudah": self.sesudah,
            "tidak_terbeli": [
                {"kode_unit": t.kode_unit, "sebab": reason_sentence(t.sebab)} for t in self.tidak_terbeli
            ],
        }

    def _classes(self, units: Mapping[str, PlannedScore]) -> dict[str, int]:
        return {kelas: sum(units[kode].kelas == kelas for kode in self.kecamatan) for kelas in KELAS}


def _line(baris: PurchaseLine) -> dict[str, Any]:
    return {
        "kode_tempat": baris.kode_tempat,
        "komponen": baris.komponen,
        "jumlah": baris.jumlah,
        "harga_satuan": baris.harga_satuan,
        "biaya": baris.biaya,
        "alasan": reason_sentence(baris.alasan),
    }
