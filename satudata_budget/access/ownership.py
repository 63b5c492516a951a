"""Which place belongs to whom: what `own` means in the rights table."""

from collections.abc import Mapping
from dataclasses import dataclass

from satudata_budget.access.account import Account
from satudata_budget.store import Reading


@dataclass(frozen=True)
class OwnershipMap:
    """Every place: the unit that it belongs to (a unit to itself), its name, and which units are kabupaten."""

    unit: Mapping[str, str]
    nama: Mapping[str, str]
    kabupaten: frozenset[str]

    def covers(self, lingkup: str, akun: Account, kode: str) -> bool:
        """Whether the place lies in this scope of this account. A place that nobody knows lies in no one's own."""
        unit = self.unit.get(kode)
        match lingkup:
            case "semua":
                return True
            case "sendiri":
                return unit is not None and unit in akun.unit
            case "kabupaten":
                return unit in self.kabupaten and (not akun.unit or unit in akun.unit)
            case _:
                return False


def wilayah(reading: Reading) -> OwnershipMap:
    """The places as this reading knows them."""
    units = reading.rows("select kode, nama, tingkat from unit")
    desa = reading.rows("select kode, nama, kode_kecamatan from desa")
    return OwnershipMap(
        {row["kode"]: row["kode"] for row in units} | {row["kode"]: row["kode_kecamatan"] for row in desa},
        {row["kode"]: row["nama"] for row in (*desa, *units)},
        frozenset(row["kode"] for row in units if row["tingkat"] == "kabupaten"),
    )
