"""Days on which an office works."""

from datetime import date, timedelta


def workday(hari: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return hari + timedelta(days=max(0, 7 - hari.weekday()) if hari.weekday() > 4 else 0)
