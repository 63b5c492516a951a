"""Whose rows these are: a camat's own kecamatan, the kabupaten's side for Diskominfo."""

from collections.abc import Iterable

from satudata_budget.access.account import Account
from satudata_budget.access.errors import NotAllowed
from satudata_budget.access.ownership import covers
from satudata_budget.access.rights import HAK
from satudata_budget.messages.akses import refusal_sentence
from satudata_budget.places import Places, read_places
from satudata_budget.store import Reading

PEMILIK = {hak.peran: hak.lingkup for hak in HAK if hak.tindakan == "tulis"}
"""Role → the scope in which it is the owner; the others own nothing."""


def owns(places: Places, akun: Account, tempat: str) -> bool:
    """Whether the account enters the rows of this place itself, rather than checking another's."""
    return akun.peran in PEMILIK and covers(places, PEMILIK[akun.peran], akun, tempat)


def own_units(places: Places, akun: Account) -> tuple[str, ...]:
    """The units whose rows the account enters: a camat's kecamatan, Diskominfo's kabupaten; in the order of codes."""
    return tuple(unit.kode for unit in places.unit if owns(places, akun, unit.kode))


def require_owner(reading: Reading, akun: Account, tempat: Iterable[str]) -> None:
    """Raises NotAllowed for the first of these places that is not the account's own."""
    if akun.peran not in PEMILIK:
        raise NotAllowed(refusal_sentence("bukan_peran"))
    places = read_places(reading)
    for kode in tempat:
        if not owns(places, akun, kode):
            named = f"{places.nama.get(kode, '')} ({kode})".strip()
            raise NotAllowed(refusal_sentence("di_luar_wilayah", tempat=named, kolom="kode_unit"))
