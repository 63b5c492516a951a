"""A change set taken back by an account: its opposite is a save like any other, with the rights of that account."""

from dataclasses import dataclass
from typing import Any

from satudata_budget.access.account import Account
from satudata_budget.access.errors import RowRefusal
from satudata_budget.access.reopening import without_verdicts
from satudata_budget.access.saving import refusals, save
from satudata_budget.store import Store, TakenBack, opposite

CARA = "batal"


@dataclass(frozen=True)
class TakeBackProspect:
    """How many rows taking a change set back would write, which would be left (table, key), what would be refused."""

    baris: int
    ditinggal: tuple[tuple[str, tuple[Any, ...]], ...]
    penolakan: tuple[RowRefusal, ...]

    @property
    def boleh(self) -> bool:
        """Whether there is anything to take back, and the account may write all of it."""
        return self.baris > 0 and not self.penolakan


def take_back(store: Store, akun: Account, nomor: int, catatan: str = "") -> TakenBack:
    """Write the opposite of change set `nomor` in the name of this account.

    Rows that later saves touched are listed and left. All other rows or none: raises NotAllowed with every row that
    the account may not write, or VersionConflict where somebody saved one of them in this very moment.
    """
    with store.read() as now:
        found = opposite(now, nomor)
    kept = without_verdicts(akun, found.perubahan)
    return TakenBack(save(store, akun, kept, CARA, catatan, membatalkan=nomor), found.ditinggal)


def foresee(store: Store, akun: Account, nomor: int) -> TakeBackProspect:
    """What `take_back` would do now; nothing is saved."""
    with store.read() as now:
        found = opposite(now, nomor)
    kept = without_verdicts(akun, found.perubahan)
    rows = sum(len(c.ditambah) + len(c.diubah) + len(c.dihapus) for c in kept)
    return TakeBackProspect(rows, found.ditinggal, refusals(store, akun, kept) if rows else ())
