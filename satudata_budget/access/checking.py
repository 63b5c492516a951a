"""A set of changes against the rights table, row by row and column by column: forms and imports obey the same."""

from collections.abc import Iterator
from typing import Any

from satudata_budget.access.account import Account
from satudata_budget.access.deciding import Barrier, least_obstacle
from satudata_budget.access.errors import RowRefusal
from satudata_budget.access.rights import MENULIS, Right, rights
from satudata_budget.messages.akses import refusal_sentence
from satudata_budget.places import Places
from satudata_budget.store import MENURUT_NAMA, Difference, key_of

Row = dict[str, Any]

ASAL = ("lembar", "sel")  # where in a file a value stands is no claim of its own


def check_difference(akun: Account, change: Difference, wilayah: Places) -> tuple[RowRefusal, ...]:
    """Every row of the change that this account may not save, in the order added, changed, removed."""
    return tuple(_refusals(akun, change, wilayah))


def _refusals(akun: Account, change: Difference, wilayah: Places) -> Iterator[RowRefusal]:
    tabel = MENURUT_NAMA[change.tabel]
    writing = [hak for tindakan in MENULIS for hak in rights(akun.peran, tindakan, tabel.nama)]
    removing = rights(akun.peran, "hapus", tabel.nama)
    for row in change.ditambah:
        halangan = least_obstacle(writing, akun, None, row, tabel.nama_kolom, wilayah)
        if halangan:
            yield _refusal(change.tabel, row, halangan, wilayah)
    for before, after in change.diubah:
        halangan = _changed(writing, akun, before, after, wilayah)
        if halangan:
            yield _refusal(change.tabel, before, halangan, wilayah)
    for row in change.dihapus:
        halangan = least_obstacle(removing, akun, row, None, (), wilayah)
        if halangan:
            yield _refusal(change.tabel, row, halangan, wilayah)


def _changed(writing: list[Right], akun: Account, before: Row, after: Row, wilayah: Places) -> Barrier | None:
    """What stands in the way of a change: each changed column needs a line that allows it."""
    names = [name for name in after if name in before and name not in ASAL and before[name] != after[name]]
    for name in names or [""]:
        halangan = least_obstacle(writing, akun, before, after, (name,) if name else (), wilayah)
        if halangan:
            return halangan
    return None


def _refusal(tabel: str, row: Row, halangan: Barrier, wilayah: Places) -> RowRefusal:
    tempat = f"{wilayah.nama.get(halangan.nilai, '')} ({halangan.nilai})".strip() if halangan.nilai else "–"
    pesan = refusal_sentence(halangan.alasan, kolom=halangan.kolom, tempat=tempat)
    return RowRefusal(tabel, key_of(MENURUT_NAMA[tabel], row), halangan.kolom, halangan.alasan, pesan)
