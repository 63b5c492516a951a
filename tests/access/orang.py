"""Places and people to decide about, without a store."""

from datetime import UTC, datetime

from satudata_budget.access import Account
from satudata_budget.places import DesaOffice, Places, UnitOffice

KABUPATEN = "35.03"
SENDIRI, DESA_SENDIRI = "35.03.01", "35.03.01.2001"
LAIN, DESA_LAIN = "35.03.02", "35.03.02.2001"

UNIT: dict[str, tuple[str, ...]] = {"komisi": (), "camat": (SENDIRI,), "diskominfo": (KABUPATEN,), "admin": ()}
"""Role → the units of its account."""

TEMPAT = Places(
    (
        UnitOffice(KABUPATEN, "Kabupaten", "kabupaten"),
        UnitOffice(SENDIRI, "Kecamatan 1", "kecamatan"),
        UnitOffice(LAIN, "Kecamatan 2", "kecamatan"),
    ),
    (DesaOffice(DESA_SENDIRI, "Desa 1", SENDIRI), DesaOffice(DESA_LAIN, "Desa 1", LAIN)),
)


def person(peran: str, unit: tuple[str, ...] | None = None, nomor: int = 0) -> Account:
    """An account of this role with its usual units, or with others."""
    number = nomor or list(UNIT).index(peran) + 1
    units = UNIT[peran] if unit is None else unit
    return Account(number, peran, peran.capitalize(), peran, units, False, True, datetime(2020, 9, 1, tzinfo=UTC))


ORANG = {peran: person(peran) for peran in UNIT}
