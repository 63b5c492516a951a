"""By when a matter of money has to be settled: the calendar of the APBD in data/referensi/kalender.csv."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from satudata_budget.readiness.flags.ambang import FlagThresholds

KALENDER = Path(__file__).parents[3] / "data" / "referensi" / "kalender.csv"


@cache
def read_kalender(path: Path = KALENDER) -> dict[str, date]:
    """Code of the event → the day by which it is done."""
    with path.open(encoding="utf-8", newline="") as table:
        return {row["kode"]: date.fromisoformat(row["tanggal_selesai"]) for row in csv.DictReader(table)}


def deadline(kalender: dict[str, date], ambang: FlagThresholds, tahun: int, pada_tanggal: date) -> date | None:
    """The next day on which the budget of `tahun` is decided, seen from `pada_tanggal`; None when none is known.

    A budget is adopted in the year before its own and may be changed once within it. The calendar knows the year
    that it was drawn up for; another year has no dates until they are written down.
    """
    events = ((ambang.kata("semua", "penetapan"), tahun - 1), (ambang.kata("semua", "perubahan"), tahun))
    dates = (kalender[kode] for kode, year in events if kode in kalender and kalender[kode].year == year)
    return next((day for day in dates if day >= pada_tanggal), None)
