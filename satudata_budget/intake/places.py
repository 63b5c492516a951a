"""The places that the store knows, and how a form's words lead to one of them."""

import re
from dataclasses import dataclass
from functools import cached_property

from satudata_budget.intake.parse.text import clean, has_word, words
from satudata_budget.store import Reading

# The kabupaten's office is Diskominfo (method, section 2); its forms bear the office's name, not the kabupaten's.
KANTOR_KABUPATEN = ("dinas komunikasi dan informatika", "diskominfo", "dinas kominfo")
_CODE = re.compile(r"^\d{2}\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?(?=\s|$)")
_ANY_CODE = re.compile(r"^[\d.]+\s+")
_KABUPATEN_AFTER = re.compile(r"(?<=\w) (?:kab|kabupaten) \w+$")
_KECAMATAN = re.compile(r"^(?:kantor )?(?:kec|kecamatan|camat) ")


@dataclass(frozen=True)
class UnitOffice:
    kode: str
    nama: str
    tingkat: str


@dataclass(frozen=True)
class DesaOffice:
    kode: str
    nama: str
    kode_kecamatan: str


@dataclass(frozen=True)
class PlaceBook:
    """Units and desa as the store holds them."""

    unit: tuple[UnitOffice, ...]
    desa: tuple[DesaOffice, ...]

    @cached_property
    def menurut_kode(self) -> dict[str, UnitOffice | DesaOffice]:
        places: list[UnitOffice | DesaOffice] = [*self.unit, *self.desa]
        return {tempat.kode: tempat for tempat in places}

    @cached_property
    def unit_menurut_kode(self) -> dict[str, UnitOffice]:
        return {unit.kode: unit for unit in self.unit}

    @cached_property
    def desa_menurut_unit(self) -> dict[str, tuple[DesaOffice, ...]]:
        grouped: dict[str, list[DesaOffice]] = {unit.kode: [] for unit in self.unit}
        for desa in self.desa:
            grouped.setdefault(desa.kode_kecamatan, []).append(desa)
        return {kode: tuple(sorted(isi, key=lambda d: d.kode)) for kode, isi in grouped.items()}

    def level(self, kode: str) -> str:
        """kabupaten, kecamatan or desa; '' for an unknown place."""
        tempat = self.menurut_kode.get(kode)
        return "" if tempat is None else tempat.tingkat if isinstance(tempat, UnitOffice) else "desa"

    def name(self, kode: str) -> str:
        """How a person calls the place."""
        tempat = self.menurut_kode.get(kode)
        if tempat is None:
            return kode
        if (
            isinstance(tempat, UnitOffice)
            and tempat.tingkat == "kecamatan"
            and not _KECAMATAN.match(words(tempat.nama))
        ):
            return f"Kecamatan {tempat.nama}"
        return tempat.nama

    def offices(self, text: str) -> tuple[UnitOffice, ...]:
        """The units that a text such as `35.03.01 Kecamatan Panggul` may mean: none, one, or two that disagree.

        A code of another kind before the name (`7.01.0.00.0.00.06.0000`) is passed over.
        """
        text = clean(text)
        coded = _CODE.match(text)
        by_code = self.unit_menurut_kode.get(coded[0]) if coded else None
        if coded and by_code is None:
            # Another kabupaten may well have a kecamatan of the same name.
            return ()
        by_name = self._by_name(_KABUPATEN_AFTER.sub("", words(_ANY_CODE.sub("", text))))
        found = [unit for unit in (by_code, *by_name) if unit is not None]
        if by_code is not None and by_code in by_name:
            return (by_code,)
        return tuple(dict.fromkeys(found))

    def _by_name(self, text: str) -> list[UnitOffice]:
        bare = _KECAMATAN.sub("", text)
        if bare != text:
            return [u for u in self.unit if u.tingkat == "kecamatan" and _bare(u) == bare]
        if any(has_word(text, nama) for nama in KANTOR_KABUPATEN):
            return [u for u in self.unit if u.tingkat == "kabupaten"]
        return [u for u in self.unit if words(u.nama) == text]


def _bare(unit: UnitOffice) -> str:
    return _KECAMATAN.sub("", words(unit.nama))


def read_places(reading: Reading) -> PlaceBook:
    """All places at the reading's moment."""
    units = reading.tuples("select kode, nama, tingkat from unit order by kode")
    desa = reading.tuples("select kode, nama, kode_kecamatan from desa order by kode")
    return PlaceBook(tuple(UnitOffice(*row) for row in units), tuple(DesaOffice(*row) for row in desa))
