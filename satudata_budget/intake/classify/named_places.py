"""Places named in running text: `di Kecamatan Tugu, Suruh dan Panggul`, `di Desa Gayam, Desa Bodag`."""

from collections.abc import Sequence

from satudata_budget.intake.parse.text import words
from satudata_budget.places import DesaOffice, UnitOffice

_JOINS = ("dan", "serta", "atau")


def named_kecamatan(text: str, semua: Sequence[UnitOffice]) -> list[UnitOffice]:
    """The kecamatan that the text lists after the word kecamatan; none named: an empty list."""
    names = _listed(text, ("kecamatan", "kec"), {words(unit.nama) for unit in semua})
    return [unit for unit in semua if words(unit.nama) in names]


def named_desa(text: str, semua: Sequence[DesaOffice]) -> list[DesaOffice]:
    """The desa that the text lists after the word desa or kelurahan; none named: an empty list."""
    names = _listed(text, ("desa", "kelurahan"), {words(desa.nama) for desa in semua})
    return [desa for desa in semua if words(desa.nama) in names]


def _listed(text: str, starts: tuple[str, ...], names: set[str]) -> set[str]:
    # Only names that follow the word directly: "se-Kabupaten Trenggalek" names no kecamatan.
    tokens = text.split()
    longest = max((len(name.split()) for name in names), default=0)
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        if tokens[at] not in starts:
            at += 1
            continue
        at += 1
        while at < len(tokens):
            name = _name_at(tokens, at, longest, names)
            if name:
                found.add(name)
                at += len(name.split())
            elif tokens[at] in (*_JOINS, *starts):
                at += 1
            else:
                break
    return found


def _name_at(tokens: list[str], at: int, longest: int, names: set[str]) -> str:
    for length in range(min(longest, len(tokens) - at), 0, -1):
        if (name := " ".join(tokens[at : at + length])) in names:
            return name
    return ""
