"""The time of day. Whatever depends on it takes it as an argument too, so that a test need not wait."""

from datetime import UTC, date, datetime

from satudata_budget.messages.times import WIB


def now_utc() -> datetime:
    """Now, with its zone."""
    return datetime.now(UTC)


def today_wib() -> date:
    """The day that it is in Trenggalek."""
    return now_utc().astimezone(WIB).date()
