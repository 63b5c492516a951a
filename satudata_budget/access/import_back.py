"""An import taken back by an account, as far as the account may write what stood before."""

from dataclasses import replace

from satudata_budget.access.account import Account
from satudata_budget.access.saving import refusals, save
from satudata_budget.access.taking_back import CARA
from satudata_budget.store import MENURUT_NAMA, Difference, Store, TakenBack, key_of, opposite

HANYA_DISKOMINFO = frozenset({"teruji_diskominfo", "verifikasi_diskominfo"})
"""What Diskominfo once recorded and a camat's import ended: nobody but Diskominfo records it again."""
Ditinggal = tuple[str, tuple[object, ...]]


def take_import_back(store: Store, akun: Account, nomor: int) -> TakenBack:
    """Write the opposite of an import in the name of this account.

    Rows that later saves touched are listed and left; so are a test and a verification that only Diskominfo can put
    back. Raises NotAllowed where the account may not write the other rows, VersionConflict as `save` does.
    """
    with store.read() as now:
        found = opposite(now, nomor)
    refused = {(r.tabel, r.kunci) for r in refusals(store, akun, found.perubahan) if r.alasan in HANYA_DISKOMINFO}
    kept = [_without(change, refused) for change in found.perubahan]
    done = save(store, akun, kept, CARA, membatalkan=nomor)
    return TakenBack(done, (*found.ditinggal, *sorted(refused, key=str)))


def _without(change: Difference, refused: set[Ditinggal]) -> Difference:
    tabel = MENURUT_NAMA[change.tabel]
    return replace(
        change,
        ditambah=tuple(row for row in change.ditambah if (tabel.nama, key_of(tabel, row)) not in refused),
        diubah=tuple(pair for pair in change.diubah if (tabel.nama, key_of(tabel, pair[0])) not in refused),
    )
