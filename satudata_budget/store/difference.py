"""The difference between what is recorded and what is to be recorded: the preview, and the very thing that is saved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from typing import Any

from satudata_budget.store.columns import Table
from satudata_budget.store.reading import Reading
from satudata_budget.store.rows import PORTION, Row, gathered
from satudata_budget.store.tables import MENURUT_NAMA
from satudata_budget.store.values import canonical_columns

Key = tuple[Any, ...]


@dataclass(frozen=True)
class Scope:
    """Which recorded rows the new ones stand for: rows inside it that do not come again are removed.

    `where` is a condition on the table's view with `?` for each of `params`; None: only add and change.
    """

    where: str | None
    params: tuple[Any, ...] = ()


ONLY_THESE = Scope(None)
EVERYTHING = Scope("true")


@dataclass(frozen=True)
class Difference:
    """Rows to add, to change (before, after) and to remove in one table, against data version `pada`."""

    tabel: str
    pada: int
    ditambah: Sequence[Row] = ()
    diubah: tuple[tuple[Row, Row], ...] = ()
    dihapus: tuple[Row, ...] = ()
    sama: int = field(default=0)

    @property
    def empty(self) -> bool:
        return not (self.ditambah or self.diubah or self.dihapus)


def difference(reading: Reading, nama_tabel: str, rows: Iterable[Mapping[str, Any]], scope: Scope) -> Difference:
    """What saving `rows` would change.

    Missing columns take their empty value. Two new rows with one key are a ValueError: the caller has to settle that.
    Where a row comes from (lembar, sel) is no difference of its own: a row moved in the sheet is the same row.
    """
    tabel = MENURUT_NAMA[nama_tabel]
    keys: set[Key] = set()
    new = gathered(tabel, _portions(tabel, rows, keys))
    old = {key_of(tabel, row): row for row in _recorded(reading, tabel, keys, scope)}
    removed = tuple(row for key, row in old.items() if key not in keys) if scope.where is not None else ()
    if keys.isdisjoint(old):
        return Difference(nama_tabel, reading.pada, new, (), removed)
    added: list[Row] = []
    changed: list[tuple[Row, Row]] = []
    told = itemgetter(*(nama for nama in tabel.nama_kolom if nama not in ("lembar", "sel")))
    for row in new:
        before = old.get(key_of(tabel, row))
        if before is None:
            added.append(row)
        elif told(before) != told(row):
            changed.append((before, row))
    same = len(new) - len(added) - len(changed)
    return Difference(nama_tabel, reading.pada, tuple(added), tuple(changed), removed, same)


def key_of(tabel: Table, row: Mapping[str, Any]) -> Key:
    """The values that identify the row."""
    return tuple(row[nama] for nama in tabel.kunci)


def _portions(tabel: Table, rows: Iterable[Mapping[str, Any]], keys: set[Key]) -> Iterator[list[list[Any]]]:
    """The rows as columns, a portion at a time; their keys are added to `keys`."""
    coming = iter(rows)
    while part := list(islice(coming, PORTION)):
        columns = canonical_columns(tabel, part)
        known = dict(zip(tabel.nama_kolom, columns, strict=True))
        for key in zip(*(known[nama] for nama in tabel.kunci), strict=True):
            if key in keys:
                raise ValueError(f"{tabel.nama}: two rows with the key {key}")
            keys.add(key)
        yield columns


def _recorded(reading: Reading, tabel: Table, new: set[Key], scope: Scope) -> Sequence[Row]:
    columns = ", ".join(tabel.nama_kolom)
    select = f"select {columns}, perubahan_id from {tabel.nama}"  # noqa: S608 - names come from the table list
    if scope.where is not None:
        inside = reading.rows(f"{select} where {scope.where}", scope.params)
        missing = new - {key_of(tabel, row) for row in inside}
        # A new row may stand for a recorded one outside the scope (a good that moved office keeps its identity).
        return [*inside, *_with_keys(reading, tabel, select, missing)]
    return _with_keys(reading, tabel, select, new)


def _with_keys(reading: Reading, tabel: Table, select: str, keys: set[Key]) -> list[Row]:
    if not keys:
        return []
    return [row for row in reading.rows(select) if key_of(tabel, row) in keys]
