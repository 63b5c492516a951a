"""What putting a backup back does to accounts and passwords, and whether whoever does it could still sign in.

Accounts stand in the same file as the data: an early backup would take away the accounts made since, and bring older
passwords back.
"""

from dataclasses import dataclass

from satudata_budget.access.account import Account, akun_of
from satudata_budget.access.errors import RestoreRefused
from satudata_budget.access.passwords import matches
from satudata_budget.messages.akses import account_changes, account_state
from satudata_budget.store import Side, Store


@dataclass(frozen=True)
class RestoredAccount:
    """The accounts after a backup is put back with its accounts, against now; compared by user name.

    `hilang` are gone, `muncul` are there again, `sandi_lama` have the password of the backup, which is another than
    now; `berubah` (now, then) have another role, other units, or are switched on or off. `kini`, `nanti`: all active
    administrators now and then, by user name.
    """

    hilang: tuple[Account, ...]
    muncul: tuple[Account, ...]
    sandi_lama: tuple[Account, ...]
    berubah: tuple[tuple[Account, Account], ...]
    kini: frozenset[str]
    nanti: dict[str, Account]

    @property
    def sama(self) -> bool:
        """Whether no account and no password is another one."""
        return not (self.hilang or self.muncul or self.sandi_lama or self.berubah)

    def lines(self) -> tuple[str, ...]:
        """Each kind of change in a sentence, with the names."""
        moved = [
            f"{_name(now)}: {account_state(now.peran, now.unit, aktif=now.aktif)} → "
            f"{account_state(then.peran, then.unit, aktif=then.aktif)}"
            for now, then in self.berubah
        ]
        return account_changes(
            *([_name(a) for a in some] for some in (self.hilang, self.muncul, self.sandi_lama)), moved
        )

    def old_password_of(self, akun: Account) -> bool:
        """Whether this account's password would be the older one."""
        return akun.nama_pengguna in {satu.nama_pengguna for satu in self.sandi_lama}


def accounts_after(store: Store, cadangan: Store) -> RestoredAccount:
    """Look at the accounts of a backup beside those of now; nothing is changed."""
    now, then = ({str(row["nama_pengguna"]): row for row in Side(one).rows("akun")} for one in (store, cadangan))
    both = [(akun_of(now[name]), akun_of(then[name])) for name in now if name in then]
    after = {name: akun_of(row) for name, row in then.items()}
    return RestoredAccount(
        hilang=tuple(akun_of(row) for name, row in now.items() if name not in then),
        muncul=tuple(akun_of(row) for name, row in then.items() if name not in now),
        sandi_lama=tuple(old for old, _new in both if now[old.nama_pengguna]["sandi"] != _kept(then, old)),
        berubah=tuple((old, new) for old, new in both if _standing(old) != _standing(new)),
        kini=frozenset(name for name, row in now.items() if _administers(akun_of(row))),
        nanti={name: akun for name, akun in after.items() if _administers(akun)},
    )


def refuse_lock_out(found: RestoredAccount, oleh: Account) -> None:
    """Raise RestoreRefused where `oleh` could not sign in as an administrator with the accounts of the backup."""
    then = found.nanti.get(oleh.nama_pengguna)
    if then is None or (oleh.bersandi and not then.bersandi):
        raise RestoreRefused("pulih_tanpa_saya", oleh.nama_pengguna)


def refuse_unknown_password(found: RestoredAccount, cadangan: Store, oleh: Account, sandi: str) -> None:
    """Raise RestoreRefused where the password of `oleh` would be the older one, and `sandi` is not it."""
    if not found.old_password_of(oleh) or not found.nanti[oleh.nama_pengguna].bersandi:
        return
    row = Side(cadangan).row("akun", nama_pengguna=oleh.nama_pengguna)
    if row is None or not matches(str(row["sandi"]), sandi):
        raise RestoreRefused("pulih_sandi_lama", oleh.nama_pengguna)


def refuse_without_administrator(found: RestoredAccount) -> None:
    """Raise RestoreRefused where there is an active administrator now and none in the backup."""
    if found.kini and not found.nanti:
        raise RestoreRefused("pulih_tanpa_admin")


def _administers(akun: Account) -> bool:
    return akun.peran == "admin" and akun.aktif


def _kept(rows: dict[str, dict[str, object]], akun: Account) -> object:
    return rows[akun.nama_pengguna]["sandi"]


def _standing(akun: Account) -> tuple[str, tuple[str, ...], bool]:
    return akun.peran, akun.unit, akun.aktif


def _name(akun: Account) -> str:
    return f"{akun.nama} ({akun.nama_pengguna})"
