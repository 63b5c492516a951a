"""How the words of a form lead to one of our places, and what a finding calls it."""

import re

from satudata_budget.intake.parse.text import clean, has_word, words
from satudata_budget.places import Places, UnitOffice

# The kabupaten's office is Diskominfo (method, section 2); its forms bear the office's name, not the kabupaten's.
KANTOR_KABUPATEN = ("dinas komunikasi dan informatika", "diskominfo", "dinas kominfo")
_CODE = re.compile(r"^\d{2}\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?(?=\s|$)")
_ANY_CODE = re.compile(r"^[\d.]+\s+")
_KABUPATEN_AFTER = re.compile(r"(?<=\w) (?:kab|kabupaten) \w+$")
_KECAMATAN = re.compile(r"^(?:kantor )?(?:kec|kecamatan|camat) ")


def spoken_name(places: Places, kode: str) -> str:
    """How a person calls the place."""
    tempat = places.menurut_kode.get(kode)
    if tempat is None:
        return kode
    if isinstance(tempat, UnitOffice) and tempat.tingkat == "kecamatan" and not _KECAMATAN.match(words(tempat.nama)):
        return f"Kecamatan {tempat.nama}"
    return tempat.nama


def offices_meant(places: Places, text: str) -> tuple[UnitOffice, ...]:
    """The units that a text such as `35.03.01 Kecamatan Panggul` may mean: none, one, or two that disagree.

    A code of another kind before the name (`7.01.0.00.0.00.06.0000`) is passed over.
    """
    text = clean(text)
    coded = _CODE.match(text)
    by_code = places.unit_menurut_kode.get(coded[0]) if coded else None
    if coded and by_code is None:
        # Another kabupaten may well have a kecamatan of the same name.
        return ()
    by_name = _by_name(places, _KABUPATEN_AFTER.sub("", words(_ANY_CODE.sub("", text))))
    found = [unit for unit in (by_code, *by_name) if unit is not None]
    if by_code is not None and by_code in by_name:
        return (by_code,)
    return tuple(dict.fromkeys(found))


def _by_name(places: Places, text: str) -> list[UnitOffice]:
    bare = _KECAMATAN.sub("", text)
    if bare != text:
        return [u for u in places.unit if u.tingkat == "kecamatan" and _bare(u) == bare]
    if any(has_word(text, nama) for nama in KANTOR_KABUPATEN):
        return [u for u in places.unit if u.tingkat == "kabupaten"]
    return [u for u in places.unit if words(u.nama) == text]


def _bare(unit: UnitOffice) -> str:
    return _KECAMATAN.sub("", words(unit.nama))
