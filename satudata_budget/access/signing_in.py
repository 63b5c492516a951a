"""Signing in and changing one's own password. Each costs argon2 once or twice: call them in a thread."""

from datetime import datetime

from satudata_budget.access.account import Account, account, account_named, plain_name
from satudata_budget.access.clock import now_utc
from satudata_budget.access.errors import PasswordRefused, SignInRefused
from satudata_budget.access.events import record
from satudata_budget.access.passwords import TANPA_SANDI, check_new, hashed, matches, outdated
from satudata_budget.access.sessions import SessionLimits, begin, end_all
from satudata_budget.access.throttle import begin_attempt, forgive
from satudata_budget.store import Side, Store


def sign_in(
    store: Store, nama_pengguna: str, sandi: str, alamat: str, batas: SessionLimits, now: datetime | None = None
) -> str:
    """The token of a new session. `alamat` is the network address that asks.

    Raises SignInRefused, with the same words and after the same time whether the account exists or not.
    """
    now = now or now_utc()
    until = begin_attempt(store, nama_pengguna, alamat, now)
    akun = account_named(store, nama_pengguna)
    if until is not None:
        record(store, "terkunci", akun.id if akun else None, now=now)
        raise SignInRefused("terkunci", until)
    kept = _kept_hash(store, akun)
    if not matches(kept, sandi) or akun is None or not akun.aktif:
        record(store, "gagal", akun.id if akun else None, now=now)
        raise SignInRefused("salah")
    forgive(store, nama_pengguna, alamat, now)
    if outdated(kept):
        _keep(store, akun.id, sandi, must_change=akun.harus_ganti)
    return let_in(store, akun, batas, now=now)


def let_in(store: Store, akun: Account, batas: SessionLimits, cara: str = "", now: datetime | None = None) -> str:
    """The token of a new session for somebody who has shown otherwise who they are (`cara` says how)."""
    token = begin(store, akun, batas, now)
    record(store, "masuk", akun.id, rincian=cara, now=now)
    return token


def change_own_password(
    store: Store, akun: Account, lama: str, baru: str, alamat: str, batas: SessionLimits, now: datetime | None = None
) -> str:
    """Take the new password, end every session of the account, and return the token of a new one.

    Raises SignInRefused (too many wrong old passwords), PasswordRefused.
    """
    now = now or now_utc()
    until = begin_attempt(store, akun.nama_pengguna, alamat, now)
    if until is not None:
        raise SignInRefused("terkunci", until)
    if not matches(_kept_hash(store, akun), lama):
        raise PasswordRefused("sandi_lama_salah")
    forgive(store, akun.nama_pengguna, alamat, now)
    if lama == baru:
        raise PasswordRefused("sandi_sama")
    check_new(baru, akun.nama_pengguna)
    _keep(store, akun.id, baru, must_change=False)
    end_all(store, akun.id, now)
    record(store, "sandi_diganti", akun.id, now=now)
    return begin(store, account(store, akun.id) or akun, batas, now)


def _kept_hash(store: Store, akun: Account | None) -> str:
    row = Side(store).row("akun", nama_pengguna=plain_name(akun.nama_pengguna)) if akun else None
    return str(row["sandi"]) if row else TANPA_SANDI


def _keep(store: Store, nomor: int, sandi: str, *, must_change: bool) -> None:
    kept = hashed(sandi)
    with Side(store).write() as tables:
        tables.update("akun", {"id": nomor}, sandi=kept, harus_ganti=must_change)
