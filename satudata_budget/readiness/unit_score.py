"""One unit as the method scores it: both ends of today and of the plan, money, desa, and the chain down to them."""

from dataclasses import asdict, dataclass
from typing import Any

PILAR = ("anggaran", "perangkat", "sdm", "akses")
KELAS = ("siap", "hampir_siap", "belum_siap")
BELUM_LENGKAP = "belum_lengkap"
"""In place of a class where missing reports could change it."""
Pilar = dict[str, float]
"""Pillar → 0 to 100, rounded to 6 decimals."""


def shown_class(bawah: str, atas: str) -> str:
    """The class that is said, of today as of the plan: the one of both ends, or `belum_lengkap` (method, section 5)."""
    return bawah if bawah == atas else BELUM_LENGKAP


@dataclass(frozen=True)
class UpperEnd:
    """The upper end: every unreported section taken as fully met."""

    indeks: float
    kelas: str
    pilar: Pilar
    syarat_gagal: tuple[str, ...]


@dataclass(frozen=True)
class PlannedScore:
    """The same unit after the budget stage is adopted, and the upper end of it (method, section 5)."""

    pilar: Pilar
    indeks: float
    kelas: str
    syarat_gagal: tuple[str, ...]
    atas: UpperEnd

    @property
    def keadaan(self) -> str:
        """What is said of the plan: its class, or `belum_lengkap` where missing reports could change it."""
        return shown_class(self.kelas, self.atas.kelas)


@dataclass(frozen=True)
class DesaCount:
    """How many desa there are, how many can serve, and of how many that is known.

    `siap` counts what is recorded, reported or not; a share is `siap_dilaporkan` of `dilaporkan`.
    """

    jumlah: int
    siap: int
    dilaporkan: int
    siap_dilaporkan: int

    @property
    def belum_dilaporkan(self) -> int:
        """Desa of which nothing has been handed in."""
        return self.jumlah - self.dilaporkan

    @property
    def siap_diketahui(self) -> int | None:
        """Of those reported, how many can serve; None where there are desa and nobody reported any."""
        return self.siap_dilaporkan if self.dilaporkan or not self.jumlah else None


@dataclass(frozen=True)
class Rantai:
    """The service chain down to the desa office: its value (0 to 100) and its weakest link."""

    nilai: float
    terlemah: str


@dataclass(frozen=True)
class UnitScore:
    """One unit by sections 3 to 6 of the method. Amounts in whole rupiah, pillars and indices 0 to 100."""

    kode: str
    nama: str
    tingkat: str
    penduduk: int | None
    pilar: Pilar
    indeks: float
    kelas: str
    syarat_gagal: tuple[str, ...]
    rencana: PlannedScore
    atas: UpperEnd
    kelengkapan: float
    belum_dilaporkan: tuple[str, ...]
    biaya: int
    didanai: int
    usulan_tambahan: int
    usulan_pasti: int
    desa: DesaCount
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
        return shown_class(self.kelas, self.atas.kelas)

    def reported(self, bagian: str) -> bool:
        """Whether the unit has handed in this section."""
        return bagian not in self.belum_dilaporkan

    @property
    def reported_pillars(self) -> dict[str, float | None]:
        """Pillar → its lower end; None where its section is not reported, for not reported is not zero."""
        return {pilar: value if self.reported(pilar) else None for pilar, value in self.pilar.items()}

    @property
    def reported_chain(self) -> Rantai | None:
        """The chain; None where its weakest link are desa of which nothing is reported."""
        silent = self.rantai is not None and self.rantai.terlemah == "desa" and not self.reported("desa")
        return None if silent else self.rantai

    @property
    def terlemah(self) -> str:
        """The weakest pillar; on a tie the first in the order of the method."""
        return min(PILAR, key=lambda pilar: self.pilar[pilar])


def unit_json(u: UnitScore) -> dict[str, Any]:
    """The unit in the form of section 8 of the method."""
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
            "atas": {"indeks": u.rencana.atas.indeks, "kelas": u.rencana.atas.kelas},
        },
        "atas": {"indeks": u.atas.indeks, "kelas": u.atas.kelas},
        "kelengkapan": round(u.kelengkapan, 6),
        "biaya": u.biaya,
        "didanai": u.didanai,
        "usulan_tambahan": u.usulan_tambahan,
        "usulan_pasti": u.usulan_pasti,
        "desa": asdict(u.desa),
    }
    if u.rantai is not None:
        flat["rantai"] = {"nilai": u.rantai.nilai, "terlemah": u.rantai.terlemah}
        flat["selisih"] = u.selisih
        flat["keselarasan"] = u.keselarasan
    return flat
