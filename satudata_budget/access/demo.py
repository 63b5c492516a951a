"""The accounts of the demo: opened by one click on the sign-in page of a demo server, by no password anywhere."""

from satudata_budget.access.account import COMMAND_LINE, Account, account_named
from satudata_budget.access.account_changes import add_without_password, switch_off, switch_on
from satudata_budget.store import Store

CONTOH: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("contoh.komisi", "Anggota Komisi I (contoh)", "komisi", ()),
    # One that is ready, one whose report is incomplete, one without any budget for satu data.
    ("contoh.camat.trenggalek", "Camat Trenggalek (contoh)", "camat", ("35.03.11",)),
    ("contoh.camat.panggul", "Camat Panggul (contoh)", "camat", ("35.03.01",)),
    ("contoh.camat.pule", "Camat Pule (contoh)", "camat", ("35.03.03",)),
    ("contoh.diskominfo", "Petugas Diskominfo (contoh)", "diskominfo", ()),
    ("contoh.admin", "Administrator (contoh)", "admin", ()),
)


def open_demo(store: Store) -> tuple[Account, ...]:
    """The demo accounts, made where they are missing and switched on."""
    for name, nama, peran, unit in CONTOH:
        found = account_named(store, name)
        if found is None:
            add_without_password(store, COMMAND_LINE, name, nama, peran, unit)
        elif not found.aktif:
            switch_on(store, COMMAND_LINE, found.id)
    return demo_accounts(store)


def close_demo(store: Store) -> None:
    """Outside the demo these accounts and their open sessions do not exist: switched off, signed out."""
    for akun in demo_accounts(store):
        if akun.aktif:
            switch_off(store, COMMAND_LINE, akun.id, even_the_last=True)


def demo_accounts(store: Store) -> tuple[Account, ...]:
    """Those of the demo accounts that this database has, in the order in which they are offered."""
    found = (account_named(store, name) for name, _nama, _peran, _unit in CONTOH)
    return tuple(akun for akun in found if akun is not None)
