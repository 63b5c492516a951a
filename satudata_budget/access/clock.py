"""The time of day. Whatever depends on it takes it as an argument too, so that a test need not wait."""

from datetime import UTC, datetime


def now_utc() -> datetime:
    """Now, with its zone."""
    return datetime.now(UTC)
