"""Dates and times as the reader writes them; the store keeps UTC, people in Trenggalek read WIB."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from satudata_budget.messages.language import _, language

WIB = ZoneInfo("Asia/Jakarta")


def tanggal(d: date) -> str:
    """`30 September 2020`."""
    return format_date(d, "d MMMM y", locale=language())


def hari(d: date) -> str:
    """`30 Sep`, for a narrow column."""
    return format_date(d, "d MMM", locale=language())


def tanggal_wib(t: datetime) -> str:
    """The day in WIB of a UTC moment (naive or aware): `30 September 2020`."""
    return tanggal(_in_wib(t).date())


def day_wib(t: datetime) -> date:
    """The day in Trenggalek of a UTC moment (naive or aware)."""
    return _in_wib(t).date()


def waktu_wib(t: datetime) -> str:
    """A UTC moment (naive or aware) as `30 September 2020 pukul 14.05 WIB`."""
    moment = _in_wib(t)
    return _("{tanggal} pukul {jam} WIB").format(
        tanggal=tanggal(moment.date()), jam=format_datetime(moment, _("HH.mm"), locale=language())
    )


def waktu_ringkas(t: datetime) -> str:
    """A UTC moment in WIB for a narrow column: `30 Sep 2020 14.05`."""
    moment = _in_wib(t)
    return f"{format_date(moment.date(), 'd MMM y', locale=language())} " + format_datetime(
        moment, _("HH.mm"), locale=language()
    )


def _in_wib(t: datetime) -> datetime:
    return (t if t.tzinfo else t.replace(tzinfo=UTC)).astimezone(WIB)
