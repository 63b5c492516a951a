"""Which units and desa there are, what they are called and to whom they belong."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from satudata_budget.messages.terms import nama_unit
from satudata_budget.store import Reading


@dataclass(frozen=True)
class UnitOffice:
    """The office of a kabupaten or of a kecamatan."""

    kode: str
    nama: str
    tingkat: str


@dataclass(frozen=True)
class DesaOffice:
    """A desa or kelurahan (`jenis`) and the kecamatan that it belongs to."""

    kode: str
    nama: str
    kode_kecamatan: str
    jenis: str = "desa"


@dataclass(frozen=True)
class Places:
    """Units and desa as they stood at one data version, both in the order of their codes."""

    unit: tuple[UnitOffice, ...]
    desa: tuple[DesaOffice, ...]

    @cached_property
    def menurut_kode(self) -> Mapping[str, UnitOffice | DesaOffice]:
        """Code → unit or desa."""
        places: list[UnitOffice | DesaOffice] = [*self.unit, *self.desa]
        return {tempat.kode: tempat for tempat in places}

    @cached_property
    def unit_menurut_kode(self) -> Mapping[str, UnitOffice]:
        """Code → unit."""
        return {unit.kode: unit for unit in self.unit}

    @cached_property
    def unit_menurut_tingkat(self) -> tuple[UnitOffice, ...]:
        """The units, those of the kabupaten first."""
        return tuple(sorted(self.unit, key=lambda unit: (unit.tingkat, unit.kode)))

    @cached_property
    def desa_menurut_unit(self) -> Mapping[str, tuple[DesaOffice, ...]]:
        """Unit → its desa in the order of their codes; () for a unit without any."""
        grouped: dict[str, list[DesaOffice]] = {unit.kode: [] for unit in self.unit}
        for desa in self.desa:
            grouped.setdefault(desa.kode_kecamatan, []).append(desa)
        return {kode: tuple(sorted(isi, key=lambda d: d.kode)) for kode, isi in grouped.items()}

    @cached_property
    def owner(self) -> Mapping[str, str]:
        """Place → the unit that it belongs to, a unit to itself."""
        return {unit.kode: unit.kode for unit in self.unit} | {desa.kode: desa.kode_kecamatan for desa in self.desa}

    @cached_property
    def nama(self) -> Mapping[str, str]:
        """Place → its bare name."""
        return {kode: tempat.nama for kode, tempat in self.menurut_kode.items()}

    @cached_property
    def kabupaten(self) -> frozenset[str]:
        """The codes of the kabupaten's offices."""
        return frozenset(unit.kode for unit in self.unit if unit.tingkat == "kabupaten")

    @cached_property
    def kecamatan(self) -> frozenset[str]:
        """The codes of the kecamatan's offices."""
        return frozenset(unit.kode for unit in self.unit if unit.tingkat == "kecamatan")

    def level(self, kode: str) -> str:
        """kabupaten, kecamatan or desa; '' for an unknown place."""
        tempat = self.menurut_kode.get(kode)
        return "" if tempat is None else tempat.tingkat if isinstance(tempat, UnitOffice) else "desa"

    def unit_names(self) -> dict[str, str]:
        """Code of every unit → `Kecamatan Panggul` in the reader's language; those of the kabupaten first."""
        return {unit.kode: nama_unit(unit.nama, unit.tingkat) for unit in self.unit_menurut_tingkat}


def read_places(reading: Reading) -> Places:
    """All places at the reading's moment; the database is asked once for each data version."""
    found: Places = reading.kept("places", _read)
    return found


def _read(reading: Reading) -> Places:
    units = reading.tuples("select kode, nama, tingkat from unit order by kode")
    desa = reading.tuples("select kode, nama, kode_kecamatan, jenis from desa order by kode")
    return Places(tuple(UnitOffice(*row) for row in units), tuple(DesaOffice(*row) for row in desa))
