"""Which places a scope of the rights table covers: what `own` means in it."""

from satudata_budget.access.account import Account
from satudata_budget.places import Places


def covers(places: Places, lingkup: str, akun: Account, kode: str) -> bool:
    """Whether the place lies in this scope of this account. A place that nobody knows lies in no one's own."""
    unit = places.owner.get(kode)
    match lingkup:
        case "semua":
            return True
        case "sendiri":
            return unit is not None and unit in akun.unit
        case "kabupaten":
            return unit in places.kabupaten and (not akun.unit or unit in akun.unit)
        case _:
            return False
