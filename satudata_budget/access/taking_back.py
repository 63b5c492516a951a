"""A change set taken back by an account: its opposite is a save like any other, with the rights of that account."""

from satudata_budget.access.akun import Akun
from satudata_budget.access.saving import refusals, save
from satudata_budget.store import Store, TakenBack, opposite

CARA = "batal"


def take_back(store: Store, akun: Akun, nomor: int, catatan: str = "") -> TakenBack:
    """Write the opposite of change set `nomor` in the name of this account.

    Rows that later saves touched are listed and left. All other rows or none: raises NotAllowed with every row that
    the account may not write, or VersionConflict where somebody saved one of them in this very moment.
    """
    with store.read() as now:
        found = opposite(now, nomor)
    return TakenBack(save(store, akun, found.perubahan, CARA, catatan, membatalkan=nomor), found.ditinggal)


def may_take_back(store: Store, akun: Akun, nomor: int) -> bool:
    """Whether there is anything left to take back, and the account may write all of it: what a screen offers by."""
    with store.read() as now:
        found = opposite(now, nomor)
    return bool(found.perubahan) and not refusals(store, akun, found.perubahan)
