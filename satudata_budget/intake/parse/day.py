"""Dates as offices write them."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from satudata_budget.intake.parse.text import clean

_MONTHS = (
    ("jan", 1),
    ("feb", 2),
    ("peb", 2),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("agu", 8),
    ("agt", 8),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("nop", 11),
    ("des", 12),
    ("dec", 12),
)
_DAY_FIRST = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$")
_YEAR_FIRST = re.compile(r"^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[ T]00:00(?::00)?)?$")
_WORDS = re.compile(r"^(\d{1,2})[ \-]([a-z]+)\.?[ \-](\d{4})$")
_MONTH_YEAR = re.compile(r"^([a-z]+)\.?[ \-]?((?:19|20)\d\d)$")
# Excel's day 0; dates before 1 March 1900 are off by one there, and no office has any.
_EXCEL = date(1899, 12, 30)
_YEARS = range(1945, 2101)


class NotADate(ValueError):
    """The text is not a date."""


def day(value: Any) -> date | None:
    """The date, or None where the cell is empty or holds `-` or `00-00-0000`. Raises NotADate."""
    if isinstance(value, datetime):
        return _plausible(value.date())
    if isinstance(value, date):
        return _plausible(value)
    text = clean(value).lower()
    if text in ("", "-", "null", "00-00-0000", "0000-00-00"):
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _serial(float(value))
    return _written(text)


def year(value: Any) -> int | None:
    """A year alone, or the year of a date or month; None where empty or 0. Raises NotADate."""
    text = clean(value).lower()
    if re.fullmatch(r"(19|20)\d\d", text):
        return int(text)
    if text == "0":
        return None
    if (found_month := _MONTH_YEAR.match(text)) and month(found_month[1]):
        return int(found_month[2])
    found = day(value)
    return found.year if found else None


def _serial(value: float) -> date:
    if not value.is_integer() or not 10_000 <= value <= 80_000:
        raise NotADate(clean(value))
    return _EXCEL + timedelta(days=int(value))


def _written(text: str) -> date:
    if found := _DAY_FIRST.match(text):
        return _date(int(found[3]), int(found[2]), int(found[1]), text)
    if found := _YEAR_FIRST.match(text):
        return _date(int(found[1]), int(found[2]), int(found[3]), text)
    if found := _WORDS.match(text):
        return _date(int(found[3]), month(found[2]) or 0, int(found[1]), text)
    raise NotADate(text)


def month(word: str) -> int | None:
    """1 to 12 for a month's name or its first letters, Indonesian or English."""
    return next((number for start, number in _MONTHS if word.lower().startswith(start)), None)


def _date(year_: int, month_: int, day_: int, text: str) -> date:
    try:
        return _plausible(date(year_, month_, day_))
    except ValueError:
        raise NotADate(text) from None


def _plausible(found: date) -> date:
    if found.year not in _YEARS:
        raise NotADate(found.isoformat())
    return found
