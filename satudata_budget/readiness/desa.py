"""Where can a resident get a letter at the desa office, and what is missing elsewhere? (method, section 6)"""

from collections import defaultdict
from dataclasses import dataclass

from satudata_budget.places import read_places
from satudata_budget.readiness.result import PlaceComponent, ScoreResult
from satudata_budget.store import Reading


@dataclass(frozen=True)
class DesaService:
    """One desa or kelurahan. `keadaan`: `siap`, `belum_siap`, or `belum_lengkap` where nobody has reported yet.

    `kurang`: the wajib components of which it has less than it needs; empty where that is not reported.
    """

    kode: str
    nama: str
    jenis: str
    kode_kecamatan: str
    keadaan: str
    kurang: tuple[PlaceComponent, ...] = ()


def desa_services(reading: Reading, hasil: ScoreResult) -> tuple[DesaService, ...]:
    """Every desa by name, kecamatan by kecamatan; `reading` is the one that the score was made from."""
    required = defaultdict(list)
    for place in hasil.tempat:
        if place.tingkat == "desa" and place.wajib:
            required[place.kode_tempat].append(place)
    by_name = sorted(read_places(reading).desa, key=lambda desa: (desa.kode_kecamatan, desa.nama))
    return tuple(
        DesaService(desa.kode, desa.nama, desa.jenis, desa.kode_kecamatan, *_state(required[desa.kode]))
        for desa in by_name
    )


def missing_kinds(services: tuple[DesaService, ...]) -> dict[str, str]:
    """Component → name of all that any desa lacks, the most frequent first."""
    lacking = [place for desa in services for place in desa.kurang]
    count: dict[str, int] = defaultdict(int)
    for place in lacking:
        count[place.komponen] += 1
    names = {place.komponen: place.nama_komponen for place in lacking}
    return dict(sorted(names.items(), key=lambda item: (-count[item[0]], item[1])))


def _state(required: list[PlaceComponent]) -> tuple[str, tuple[PlaceComponent, ...]]:
    lacking = tuple(place for place in required if place.kurang > 0)
    if not lacking:
        return "siap", ()
    # The desa are one section: reported for all of a kecamatan or for none. Not reported is not missing.
    return ("belum_siap", lacking) if lacking[0].dilaporkan else ("belum_lengkap", ())
