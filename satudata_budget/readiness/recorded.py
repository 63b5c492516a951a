"""What has been recorded and reported so far, in short answers for the screens."""

from datetime import date, datetime
from typing import Any

from satudata_budget.readiness.kunci import KUNCI
from satudata_budget.readiness.score import query
from satudata_budget.store import Reading


def nothing_entered(reading: Reading) -> bool:
    """Whether the database holds places and standard, and not one row of any office."""
    return bool(reading.value(query("belum_ada_isian")))


def priced_components(reading: Reading) -> int:
    """How many components of the standard have a price."""
    return int(reading.value(query("komponen_berharga")))


def units_that_reported(reading: Reading, tahun: int) -> frozenset[str]:
    """The units that have handed in at least one section for the year."""
    return frozenset(row[0] for row in reading.tuples(query("unit_mengajukan"), {"tahun": tahun}))


def verified_sections(reading: Reading, tahun: int) -> int:
    """How many sections of the year are verified, of all units together."""
    return int(reading.value(query("bagian_diverifikasi"), {"tahun": tahun}))


def newest_report(reading: Reading, tahun: int) -> date | None:
    """The newest date of a report of the year; None where there is none."""
    found = reading.value(query("laporan_terbaru"), {"tahun": tahun})
    return found if isinstance(found, date) else None


def keys_waiting(reading: Reading) -> list[dict[str, Any]]:
    """Id, place, status and date of every key that is not tested yet: those handed over first, the oldest ahead."""
    return reading.rows(query("kunci_menunggu"), {"kunci": KUNCI})


def time_of_version(reading: Reading) -> datetime | None:
    """When the data version of this reading came to be, in UTC; None for the empty store."""
    found = reading.value(query("waktu_versi"))
    return found if isinstance(found, datetime) else None


def component_names(reading: Reading) -> dict[str, list[str]]:
    """Komponen → its names in the standard, one for each level that differs, in order."""
    return {komponen: list(nama) for komponen, nama in reading.tuples(query("nama_komponen"))}
