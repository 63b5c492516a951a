"""Who has not reported what, and for how many days: the list by which Diskominfo reminds."""

from dataclasses import dataclass
from datetime import date

from satudata_budget.access.bagian import sections
from satudata_budget.access.clock import today_wib
from satudata_budget.access.reporting import SectionReport, reports
from satudata_budget.access.steps import LANGKAH
from satudata_budget.places import read_places
from satudata_budget.store import Reading

TERUTANG = LANGKAH["ajukan"].dari
"""The states in which a section is still to be handed in."""


@dataclass(frozen=True)
class Reminder:
    """What one unit still owes: its sections as they stand, and whole days since the oldest of them was due."""

    kode_unit: str
    bagian: tuple[SectionReport, ...]
    dari: int
    hari: int


def reminders(reading: Reading, tahun: int, tahap: str, hari: date | None = None) -> tuple[Reminder, ...]:
    """The units that owe a section of this year and stage, the longest waiting first, seen from `hari` (or today).

    A draft and a returned section wait since their own date; one that nobody has begun, since the first report of
    anybody came in for this year and stage.
    """
    on = hari or seen_from(reading)
    found = reports(reading, tahun, tahap)
    first = min((one.tanggal for one in found if one.tanggal), default=on)
    places = read_places(reading)
    owed: dict[str, list[SectionReport]] = {}
    for one in found:
        if one.status in TERUTANG:
            owed.setdefault(one.kunci.kode_unit, []).append(one)
    listed = [
        Reminder(kode, tuple(missing), len(sections(places.level(kode))), _days(missing, first, on))
        for kode, missing in owed.items()
    ]
    return tuple(sorted(listed, key=lambda one: (-one.hari, -len(one.bagian), one.kode_unit)))


def seen_from(reading: Reading) -> date:
    """Today; for sample data the newest date in it, for it is a picture of a past week."""
    found = reading.value(
        "select max(l.tanggal) from laporan l join perubahan p on p.id = l.perubahan_id where p.peran = 'contoh'"
    )
    return found if isinstance(found, date) else today_wib()


def _days(missing: list[SectionReport], first: date, on: date) -> int:
    return max(0, *((on - (one.tanggal or first)).days for one in missing))
