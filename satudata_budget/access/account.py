"""An account: who it is, what its role and units are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from satudata_budget.access.errors import NotAllowed
from satudata_budget.access.passwords import TANPA_SANDI
from satudata_budget.messages.akses import refusal_sentence
from satudata_budget.store import Actor, Side, Store

PERAN = ("komisi", "camat", "diskominfo", "admin")
NAMA_PENGGUNA = re.compile(r"[a-z0-9][a-z0-9._@-]{2,63}")


@dataclass(frozen=True)
class Account:
    """One account. `unit`: the codes of its own units; a camat has at least one, an acting camat several.

    A Diskominfo account without units stands for every kabupaten in the database. `bersandi`: a password opens it.
    """

    id: int
    nama_pengguna: str
    nama: str
    peran: str
    unit: tuple[str, ...]
    harus_ganti: bool
    aktif: bool
    dibuat: datetime
    bersandi: bool = True

    @property
    def pelaku(self) -> Actor:
        """Who the history names: the person, and the user name that no other account has."""
        return Actor(f"{self.nama} ({self.nama_pengguna})", self.peran)


COMMAND_LINE = Account(
    0, "baris-perintah", "baris perintah", "admin", (), False, True, datetime(2020, 1, 1, tzinfo=UTC)
)
"""Whoever can start a command on the server's own file: the first administrator has to come from somewhere."""


def accounts(store: Store) -> tuple[Account, ...]:
    """All accounts, in the order in which they were made."""
    return tuple(akun_of(row) for row in Side(store).rows("akun"))


def account(store: Store, nomor: int) -> Account | None:
    """The account with this number."""
    row = Side(store).row("akun", id=nomor)
    return akun_of(row) if row else None


def account_named(store: Store, nama_pengguna: str) -> Account | None:
    """The account with this user name, however it is capitalised."""
    row = Side(store).row("akun", nama_pengguna=plain_name(nama_pengguna))
    return akun_of(row) if row else None


def standing(store: Store, akun: Account) -> Account:
    """The account as it stands now, not as it was when its screen was drawn.

    Raises NotAllowed where it has been switched off since.
    """
    if akun is COMMAND_LINE:
        return akun
    now = account(store, akun.id)
    if now is None or not now.aktif:
        raise NotAllowed(refusal_sentence("akun_nonaktif"))
    return now


def plain_name(nama_pengguna: str) -> str:
    """The form in which a user name is kept and compared."""
    return nama_pengguna.strip().casefold()


def akun_of(row: Mapping[str, Any]) -> Account:
    """An account from its row, without its password."""
    return Account(
        int(row["id"]),
        str(row["nama_pengguna"]),
        str(row["nama"]),
        str(row["peran"]),
        tuple(kode for kode in str(row["kode_unit"]).split(",") if kode),
        bool(row["harus_ganti"]),
        bool(row["aktif"]),
        row["dibuat"],
        row["sandi"] != TANPA_SANDI,
    )
