"""What stands in the template of a place: recorded rows, and a line for every komponen that the standard asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from satudata_budget.intake.templat.form import TemplateSheet
from satudata_budget.places import read_places
from satudata_budget.store import Reading

Row = Mapping[str, Any]


@dataclass(frozen=True)
class TemplatePlace:
    """A place of the template: its code, name and level, and how many desa count for its standard."""

    kode: str
    nama: str
    tingkat: str
    desa: int


@dataclass(frozen=True)
class TemplateNeed:
    """What the standard asks of one place for one komponen. harga_satuan in rupiah."""

    tempat: TemplatePlace
    komponen: str
    nama: str
    pilar: str
    perlu: int
    satuan: str
    harga_satuan: int


@dataclass(frozen=True)
class TemplateScope:
    """The office that owns the template, its places and what the standard asks of each."""

    unit: str
    tempat: tuple[TemplatePlace, ...]
    kebutuhan: tuple[TemplateNeed, ...]

    @property
    def kode(self) -> list[str]:
        return [tempat.kode for tempat in self.tempat]

    def perlu(self, kode_tempat: str, komponen: str) -> TemplateNeed | None:
        """The standard's word on a komponen at a place; None where it asks for none."""
        found = (k for k in self.kebutuhan if k.tempat.kode == kode_tempat and k.komponen == komponen)
        return next(found, None)


def scope_of(reading: Reading, kode: str) -> TemplateScope | None:
    """The places of a template: an office with its desa, or one desa alone; None for a code that is neither."""
    known = read_places(reading)
    office = known.unit_menurut_kode.get(kode)
    own = [desa for desa in known.desa if kode in (desa.kode_kecamatan, desa.kode)]
    if office is None and not own:
        return None
    unit = kode if office else own[0].kode_kecamatan
    places = [TemplatePlace(desa.kode, desa.nama, "desa", 0) for desa in own]
    if office:
        # The kabupaten's office serves the desa of all kecamatan (method, section 3).
        served = len(known.desa if office.tingkat == "kabupaten" else own)
        places.insert(0, TemplatePlace(kode, office.nama, office.tingkat, served))
    standard = reading.rows("select * from kebutuhan order by pilar, komponen")
    needs = [_need(place, row) for place in places for row in standard if row["tingkat"] == place.tingkat]
    return TemplateScope(unit, tuple(places), tuple(satu for satu in needs if satu.perlu > 0))


def recorded(reading: Reading, lembar: TemplateSheet, places: Sequence[str]) -> list[dict[str, Any]]:
    """The recorded rows that stand on a sheet, by place and komponen."""
    sql = (
        f"select * from {lembar.tabel} where kode_tempat in (select unnest(?::varchar [])) "  # noqa: S608
        f"and ({lembar.hanya}) order by kode_tempat, komponen, id"
    )
    return reading.rows(sql, [list(places)])


def _need(place: TemplatePlace, row: Row) -> TemplateNeed:
    perlu = ceil(row["jumlah_pokok"] + row["jumlah_per_desa"] * place.desa)
    return TemplateNeed(
        place, row["komponen"], row["nama"], row["pilar"], perlu, row["satuan"] or "", int(row["harga_satuan"])
    )
