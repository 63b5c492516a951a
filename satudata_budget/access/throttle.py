"""Guessing is slow: after a few wrong passwords a name, and after more of them an address, has to wait.

An attempt is counted before its password is looked at, so that a hundred at the same moment are not a hundred guesses.
It is all in the store: a restart forgets nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from satudata_budget.access.account import plain_name
from satudata_budget.store import Side, Store
from satudata_budget.store.side import SideWriting

LUPA = timedelta(hours=24)  # a day without a wrong password, and the count starts anew


@dataclass(frozen=True)
class ThrottleRule:
    """From the `batas`-th wrong password on there is a wait: `awal`, doubled by each further one up to `puncak`."""

    batas: int
    awal: timedelta
    puncak: timedelta

    def wait(self, wrong: int) -> timedelta:
        """How long after so many wrong ones; nothing below the limit."""
        if wrong < self.batas:
            return timedelta()
        doubled: int = 2 ** min(wrong - self.batas, 20)
        return min(self.awal * doubled, self.puncak)


# Half an hour at most: whoever knows a camat's user name must not be able to shut the camat out for a day.
PER_NAMA = ThrottleRule(5, timedelta(minutes=1), timedelta(minutes=30))
# An office shares one address.
PER_ALAMAT = ThrottleRule(30, timedelta(minutes=1), timedelta(minutes=30))


def begin_attempt(store: Store, nama_pengguna: str, alamat: str, now: datetime) -> datetime | None:
    """Count an attempt; or, where name or address has to wait, count nothing and say until when (UTC)."""
    with Side(store).write() as tables:
        pairs = [(_name_key(nama_pengguna), PER_NAMA), (_address_key(alamat), PER_ALAMAT)]
        known = {key: tables.row("percobaan", kunci=key) for key, _rule in pairs}
        locked: list[datetime] = [
            row["terkunci_sampai"]
            for row in known.values()
            if row and row["terkunci_sampai"] is not None and row["terkunci_sampai"] > now
        ]
        if locked:
            return max(locked)
        for key, rule in pairs:
            row = known[key]
            before = int(row["gagal"]) if row and now - row["terakhir"] < LUPA else 0
            _count(tables, key, before + 1, rule, now)
    return None


def forgive(store: Store, nama_pengguna: str, alamat: str, now: datetime) -> None:
    """The password was right: the name starts anew, and this attempt is taken off the address."""
    forget_name(store, nama_pengguna)
    with Side(store).write() as tables:
        row = tables.row("percobaan", kunci=_address_key(alamat))
        if row:
            _count(tables, row["kunci"], max(0, int(row["gagal"]) - 1), PER_ALAMAT, now)


def forget_name(store: Store, nama_pengguna: str) -> None:
    """End a lock-out."""
    with Side(store).write() as tables:
        tables.delete("percobaan", kunci=_name_key(nama_pengguna))


def forget_old(store: Store, now: datetime) -> int:
    """Drop counts that no longer count: made-up names must not fill the store."""
    with Side(store).write() as tables:
        return tables.delete_before("percobaan", "terakhir", now - LUPA)


def _count(tables: SideWriting, key: str, wrong: int, rule: ThrottleRule, now: datetime) -> None:
    wait = rule.wait(wrong)
    tables.put("percobaan", kunci=key, gagal=wrong, terakhir=now, terkunci_sampai=now + wait if wait else None)


def _name_key(nama_pengguna: str) -> str:
    return sha256(f"nama:{plain_name(nama_pengguna)}".encode()).hexdigest()


def _address_key(alamat: str) -> str:
    return sha256(f"alamat:{alamat}".encode()).hexdigest()
