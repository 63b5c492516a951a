"""What the rights table says in one case: yes, or no and why."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from satudata_budget.access.account import Account, standing
from satudata_budget.access.errors import NotAllowed
from satudata_budget.access.ownership import covers
from satudata_budget.access.rights import MENULIS, Nilai, Right, rights, roles_with
from satudata_budget.messages.akses import refusal_sentence
from satudata_budget.places import Places
from satudata_budget.store import MENURUT_NAMA, Store

Baris = Mapping[str, Any]


@dataclass(frozen=True)
class RightsAnswer:
    """Yes, or no with the reason: a key of messages.akses.ALASAN."""

    boleh: bool
    alasan_kode: str = ""

    def __bool__(self) -> bool:
        return self.boleh


@dataclass(frozen=True)
class Barrier:
    """Why one line of the table does not allow a change: how far it got, the reason, the column and what is in it."""

    langkah: int
    alasan: str
    kolom: str
    nilai: str = ""


TANPA_HAK = Barrier(0, "bukan_peran", "")


def may(akun: Account, tindakan: str) -> bool:
    """Whether the role has this action at all: what a screen lists or hides by."""
    return akun.peran in roles_with(tindakan)


def require(store: Store, akun: Account, tindakan: str) -> Account:
    """The account as it stands now, if its role has this action. Raises NotAllowed."""
    now = standing(store, akun)
    if not may(now, tindakan):
        raise NotAllowed(refusal_sentence("bukan_peran"))
    return now


def decide(
    akun: Account,
    tindakan: str,
    tabel: str,
    baris: Baris | None = None,
    kolom: str | None = None,
    *,
    wilayah: Places | None = None,
) -> RightsAnswer:
    """Whether this account may do this to the row as it stands or is to stand, or to one column of it.

    Without a row: whether there can be any row to which it may. A row that names places needs `wilayah`.
    """
    found = rights(akun.peran, tindakan, tabel)
    if baris is None:
        return RightsAnswer(bool(found), "" if found else TANPA_HAK.alasan)
    before, after = (baris, None) if tindakan == "hapus" else (None, baris)
    columns = () if kolom is None else (kolom,)
    halangan = least_obstacle(found, akun, before, after, columns, wilayah)
    return RightsAnswer(halangan is None, halangan.alasan if halangan else "")


def editable_columns(akun: Account, tabel: str, baris: Baris, wilayah: Places) -> frozenset[str]:
    """The columns of this recorded row that the account may change: what an editor leaves unlocked."""
    found = [hak for tindakan in MENULIS for hak in rights(akun.peran, tindakan, tabel)]
    open_ones = [hak for hak in found if _place_or_before(hak, akun, baris, None, wilayah) is None]
    every = MENURUT_NAMA[tabel].nama_kolom
    return frozenset(name for hak in open_ones for name in (hak.kolom if hak.kolom is not None else every))


def choices(akun: Account, tabel: str, kolom: str, baris: Baris, wilayah: Places) -> tuple[str, ...]:
    """The words that the account may put into this column of this row, in their order: what a drop-down offers."""
    column = next(k for k in MENURUT_NAMA[tabel].kolom if k.nama == kolom)
    found = [hak for tindakan in MENULIS for hak in rights(akun.peran, tindakan, tabel)]
    return tuple(
        word
        for word in column.pilihan
        if least_obstacle(found, akun, None, {**baris, kolom: word}, (kolom,), wilayah) is None
    )


def least_obstacle(
    found: Sequence[Right],
    akun: Account,
    before: Baris | None,
    after: Baris | None,
    columns: Collection[str],
    wilayah: Places | None,
) -> Barrier | None:
    """None if one of these lines allows the change of these columns; else what stopped the one that got furthest."""
    best = TANPA_HAK
    for hak in found:
        halangan = _obstacle(hak, akun, before, after, columns, wilayah)
        if halangan is None:
            return None
        best = max(best, halangan, key=lambda h: h.langkah)
    return best


def _obstacle(
    hak: Right,
    akun: Account,
    before: Baris | None,
    after: Baris | None,
    columns: Collection[str],
    wilayah: Places | None,
) -> Barrier | None:
    halangan = _place_or_before(hak, akun, before, after, wilayah)
    if halangan is not None:
        return halangan
    locked = [name for name in columns if hak.kolom is not None and name not in hak.kolom]
    if locked:
        return Barrier(3, "kolom_terkunci", locked[0])
    wrong = _wrong_value(after, hak.sesudah) or _barred_value(after, hak.selain)
    return Barrier(4, hak.alasan, wrong) if wrong else None


def _place_or_before(
    hak: Right, akun: Account, before: Baris | None, after: Baris | None, wilayah: Places | None
) -> Barrier | None:
    for row in (before, after):
        outside = _outside(hak, akun, row, wilayah) if row is not None else ""
        if row is not None and outside:
            reason = "bukan_milik" if hak.lingkup == "pribadi" else "di_luar_wilayah"
            return Barrier(1, reason, outside, str(row.get(outside) or ""))
    wrong = _wrong_value(before, hak.sebelum)
    return Barrier(2, hak.alasan, wrong) if wrong else None


def _outside(hak: Right, akun: Account, row: Baris, wilayah: Places | None) -> str:
    """The first column that names a place outside the scope, or ''."""
    if hak.lingkup == "pribadi":
        return "" if row.get("akun") == akun.id else "akun"
    for position, column in enumerate(hak.wilayah):
        kode = row.get(column) or ""
        if not kode and position > 0:
            continue
        if wilayah is None:
            raise ValueError("a row that names a place needs the places")
        if not covers(wilayah, hak.lingkup, akun, kode):
            return column
    return ""


def _barred_value(row: Baris | None, barred: Nilai) -> str:
    """The first column whose value is one of those that it may not have, or ''."""
    return next((name for name, values in barred if row is not None and row.get(name) in values), "")


def _wrong_value(row: Baris | None, allowed: Nilai) -> str:
    """The first column whose value is not among the allowed ones, or ''."""
    return next((name for name, values in allowed if row is not None and row.get(name) not in values), "")
