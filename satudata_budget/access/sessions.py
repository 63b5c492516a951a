"""Sessions: who is signed in, until when. The cookie holds a random token, the store only the token's SHA-256."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from satudata_budget.access.account import Account, account
from satudata_budget.access.clock import now_utc
from satudata_budget.store import LockTaken, Side, Store

DIPERBARUI = timedelta(minutes=1)  # a session in use is written down as such no more often than this
DISIMPAN = timedelta(days=30)  # what has ended is kept so long, for the list of sessions


@dataclass(frozen=True)
class SessionLimits:
    """How long a session lasts: `diam` without any use, `mutlak` in any case."""

    diam: timedelta = timedelta(hours=2)
    mutlak: timedelta = timedelta(hours=12)


@dataclass(frozen=True)
class Session:
    """One session that holds. Times in UTC."""

    sidik: str
    akun: Account
    dibuat: datetime
    terakhir_dipakai: datetime
    habis_diam: datetime
    habis_mutlak: datetime

    @property
    def awalan(self) -> str:
        """Enough of the fingerprint to tell sessions apart; nobody can sign in with it."""
        return self.sidik[:16]


def begin(store: Store, akun: Account, batas: SessionLimits, now: datetime | None = None) -> str:
    """A new session for this account, and the token for its cookie: 256 random bits, returned only here."""
    now, token = now or now_utc(), secrets.token_urlsafe(32)
    with Side(store).write() as tables:
        tables.add(
            "sesi",
            sidik=fingerprint(token),
            akun=akun.id,
            dibuat=now,
            terakhir_dipakai=now,
            habis_diam=now + min(batas.diam, batas.mutlak),
            habis_mutlak=now + batas.mutlak,
            dicabut=None,
        )
    return token


def look_up(store: Store, token: str | None, now: datetime | None = None) -> Session | None:
    """The session of this cookie while it holds and its account is active; otherwise None. Does not count as use."""
    if not token:
        return None
    row = Side(store).row("sesi", sidik=fingerprint(token))
    if row is None or not _holds(row, now or now_utc()):
        return None
    akun = account(store, int(row["akun"]))
    if akun is None or not akun.aktif:
        return None
    return Session(row["sidik"], akun, row["dibuat"], row["terakhir_dipakai"], row["habis_diam"], row["habis_mutlak"])


def touch(store: Store, sesi: Session, batas: SessionLimits, now: datetime | None = None) -> None:
    """The session is in use: its idle limit moves on, its absolute one stays.

    Nobody waits for this: while somebody else is writing, the next use says it.
    """
    now = now or now_utc()
    if now - sesi.terakhir_dipakai < min(DIPERBARUI, batas.diam / 4):
        return
    try:
        with Side(store).write(wait=0) as tables:
            tables.update(
                "sesi",
                {"sidik": sesi.sidik},
                terakhir_dipakai=now,
                habis_diam=min(now + batas.diam, sesi.habis_mutlak),
            )
    except LockTaken:
        return


def end(store: Store, token: str | None, now: datetime | None = None) -> Session | None:
    """Sign out this session; the one that ended, or None where there was none."""
    sesi = look_up(store, token, now)
    if sesi is not None:
        with Side(store).write() as tables:
            tables.update("sesi", {"sidik": sesi.sidik, "dicabut": None}, dicabut=now or now_utc())
    return sesi


def end_all(store: Store, nomor_akun: int, now: datetime | None = None) -> int:
    """Sign the account out everywhere; how many sessions were open."""
    now = now or now_utc()
    with Side(store).write() as tables:
        open_ones = [row for row in tables.rows("sesi", akun=nomor_akun, dicabut=None) if _holds(row, now)]
        tables.update("sesi", {"akun": nomor_akun, "dicabut": None}, dicabut=now)
    return len(open_ones)


def open_sessions(store: Store, now: datetime | None = None) -> dict[int, int]:
    """Account → how many sessions it has open."""
    now, counts = now or now_utc(), dict[int, int]()
    for row in Side(store).rows("sesi", dicabut=None):
        if _holds(row, now):
            counts[int(row["akun"])] = counts.get(int(row["akun"]), 0) + 1
    return counts


def forget_old(store: Store, now: datetime | None = None) -> int:
    """Drop sessions that ended long ago."""
    with Side(store).write() as tables:
        return tables.delete_before("sesi", "habis_mutlak", (now or now_utc()) - DISIMPAN)


def fingerprint(token: str) -> str:
    """What the store keeps of a token. No salt: the token has 256 random bits, there is nothing to guess."""
    return sha256(token.encode()).hexdigest()


def _holds(row: dict[str, Any], now: datetime) -> bool:
    return row["dicabut"] is None and now < row["habis_diam"] and now < row["habis_mutlak"]
