"""Places and people to decide about, without a store."""

from datetime import UTC, datetime

from satudata_budget.access import Account, OwnershipMap

KABUPATEN = "35.03"
SENDIRI, DESA_SENDIRI = "35.03.01", "35.03.01.2001"
LAIN, DESA_LAIN = "35.03.02", "35.03.02.2001"

UNIT: dict[str, tuple[str, ...]] = {"komisi": (), "camat": (SENDIRI,), "diskominfo": (KABUPATEN,), "admin": ()}
"""Role → the units of its account."""

TEMPAT = OwnershipMap(
    {KABUPATEN: KABUPATEN, SENDIRI: SENDIRI, LAIN: LAIN, DESA_SENDIRI: SENDIRI, DESA_LAIN: LAIN},
    {KABUPATEN: "Kabupaten", SENDIRI: "Kecamatan 1", LAIN: "Kecamatan 2", DESA_SENDIRI: "Desa 1", DESA_LAIN: "Desa 1"},
    frozenset({KABUPATEN}),
)


def person(peran: str, unit: tuple[str, ...] | None = None, nomor: int = 0) -> Account:
    """An account of this role with its usual units, or with others."""
    number = nomor or list(UNIT).index(peran) + 1
    units = UNIT[peran] if unit is None else unit
    return Account(number, peran, peran.capitalize(), peran, units, False, True, datetime(2020, 9, 1, tzinfo=UTC))


ORANG = {peran: person(peran) for peran in UNIT}
