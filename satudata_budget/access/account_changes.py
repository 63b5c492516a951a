"""Accounts are made, changed, reset and switched off, never deleted: the history names them.

Every function checks that whoever does it (`oleh`) may manage accounts; COMMAND_LINE may.
"""

from collections.abc import Iterable
from typing import Any

from satudata_budget.access.account import NAMA_PENGGUNA, PERAN, Account, account, accounts, akun_of, plain_name
from satudata_budget.access.clock import now_utc
from satudata_budget.access.deciding import require
from satudata_budget.access.errors import AccountRefused
from satudata_budget.access.events import record
from satudata_budget.access.passwords import TANPA_SANDI, check_new, hashed, random_password
from satudata_budget.access.sessions import end_all
from satudata_budget.access.throttle import forget_name
from satudata_budget.places import read_places
from satudata_budget.store import Side, Store

TINGKAT_UNIT = {"camat": "kecamatan", "diskominfo": "kabupaten"}
"""Role → the level of the units that can be its own; the others have none."""


def add_account(
    store: Store,
    oleh: Account,
    nama_pengguna: str,
    nama: str,
    peran: str,
    unit: Iterable[str] = (),
    sandi: str | None = None,
) -> tuple[Account, str | None]:
    """Make an account; without `sandi` with a random first password, which is returned and has to be changed.

    Raises NotAllowed, AccountRefused, PasswordRefused.
    """
    require(store, oleh, "kelola_akun")
    name = plain_name(nama_pengguna)
    if sandi is not None:
        check_new(sandi, name)
    first = random_password() if sandi is None else None
    kept = hashed(first if first is not None else str(sandi))
    made = _insert(store, name, nama, peran, unit, kept, must_change=first is not None)
    record(store, "akun_dibuat", made.id, oleh=oleh.nama_pengguna, rincian=" ".join((peran, *made.unit)))
    return made, first


def add_without_password(
    store: Store, oleh: Account, nama_pengguna: str, nama: str, peran: str, unit: Iterable[str] = ()
) -> Account:
    """An account that no password opens: of the demo, or for who comes through the kabupaten's own sign-on.

    Raises NotAllowed, AccountRefused.
    """
    require(store, oleh, "kelola_akun")
    made = _insert(store, plain_name(nama_pengguna), nama, peran, unit, TANPA_SANDI, must_change=False)
    record(store, "akun_dibuat", made.id, oleh=oleh.nama_pengguna, rincian=" ".join((peran, *made.unit)))
    return made


def reset_password(store: Store, oleh: Account, nomor: int) -> str:
    """A new random first password, returned once; all the account's sessions end, a lock-out too.

    Raises NotAllowed, AccountRefused.
    """
    require(store, oleh, "kelola_akun")
    first = random_password()
    found = _change(store, nomor, sandi=hashed(first), harus_ganti=True)
    end_all(store, nomor)
    forget_name(store, found.nama_pengguna)
    record(store, "sandi_diatur_ulang", nomor, oleh=oleh.nama_pengguna)
    return first


def change_account(store: Store, oleh: Account, nomor: int, nama: str, peran: str, unit: Iterable[str] = ()) -> Account:
    """Another name, role or set of units; whoever is signed in has the new rights from the next click.

    Raises NotAllowed, AccountRefused.
    """
    require(store, oleh, "kelola_akun")
    units = _checked(store, nama, peran, unit)
    if peran != "admin":
        _keep_an_admin(store, nomor)
    found = _change(store, nomor, nama=nama.strip(), peran=peran, kode_unit=",".join(units))
    record(store, "akun_diubah", nomor, oleh=oleh.nama_pengguna, rincian=" ".join((peran, *units)))
    return found


def switch_off(store: Store, oleh: Account, nomor: int, *, even_the_last: bool = False) -> None:
    """No more signing in, and out at once everywhere.

    Raises NotAllowed, and AccountRefused for the last administrator, without whom nobody could undo it.
    """
    require(store, oleh, "kelola_akun")
    if not even_the_last:
        _keep_an_admin(store, nomor)
    _change(store, nomor, aktif=False)
    end_all(store, nomor)
    record(store, "akun_dinonaktifkan", nomor, oleh=oleh.nama_pengguna)


def switch_on(store: Store, oleh: Account, nomor: int) -> None:
    """Signing in is possible again, with the password of before. Raises NotAllowed, AccountRefused."""
    require(store, oleh, "kelola_akun")
    _change(store, nomor, aktif=True)
    record(store, "akun_diaktifkan", nomor, oleh=oleh.nama_pengguna)


def sign_out_everywhere(store: Store, oleh: Account, nomor: int) -> int:
    """End all sessions of somebody's account and say how many there were. Raises NotAllowed."""
    require(store, oleh, "kelola_akun")
    ended = end_all(store, nomor)
    record(store, "keluar_semua", nomor, oleh=oleh.nama_pengguna)
    return ended


def _change(store: Store, nomor: int, **values: Any) -> Account:
    with Side(store).write() as tables:
        tables.update("akun", {"id": nomor}, **values)
    found = account(store, nomor)
    if found is None:
        raise AccountRefused("akun_tidak_ada", nama=nomor)
    return found


def _insert(
    store: Store, name: str, nama: str, peran: str, unit: Iterable[str], sandi: str, *, must_change: bool
) -> Account:
    if not NAMA_PENGGUNA.fullmatch(name):
        raise AccountRefused("nama_pengguna_salah", nama=name)
    units = _checked(store, nama, peran, unit)
    with Side(store).write() as tables:
        if tables.row("akun", nama_pengguna=name):
            raise AccountRefused("nama_dipakai", nama=name)
        row = {
            "id": tables.next_id("akun"),
            "nama_pengguna": name,
            "nama": nama.strip(),
            "peran": peran,
            "kode_unit": ",".join(units),
            "sandi": sandi,
            "harus_ganti": must_change,
            "aktif": True,
            "dibuat": now_utc(),
        }
        tables.add("akun", **row)
    return akun_of(row)


def _checked(store: Store, nama: str, peran: str, unit: Iterable[str]) -> tuple[str, ...]:
    """The units of the account, each once, after a look at whether all this fits together."""
    units = tuple(dict.fromkeys(unit))
    if not nama.strip():
        raise AccountRefused("nama_kosong")
    if peran not in PERAN:
        raise AccountRefused("peran_salah", nama=peran, pilihan=", ".join(PERAN))
    if peran == "camat" and not units:
        raise AccountRefused("camat_tanpa_unit")
    with store.read() as now:
        known = read_places(now).unit_menurut_kode
    for kode in units:
        if kode not in known or known[kode].tingkat != TINGKAT_UNIT.get(peran, ""):
            raise AccountRefused("unit_salah", nama=kode, peran=peran)
    return units


def _keep_an_admin(store: Store, nomor: int) -> None:
    if [akun.id for akun in accounts(store) if akun.peran == "admin" and akun.aktif] == [nomor]:
        raise AccountRefused("admin_terakhir")
