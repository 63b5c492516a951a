"""What somebody has typed and not yet saved: cells by row, added rows, removed rows, against a data version.

It is kept as JSON in the buffer (access.buffer) and comes back on any device; nothing here looks at the store.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

Sel = Mapping[str, str | None]
"""Column → what the cell shows."""


@dataclass(frozen=True)
class TypedDraft:
    """`pada`: the data version that the typist saw. `diubah`: id → changed cells. `ditambah`: own key → cells.

    `dilihat`: id → column → what others had recorded when the typist chose the own version all the same.
    """

    pada: int
    diubah: Mapping[str, Sel] = field(default_factory=dict)
    ditambah: Mapping[str, Sel] = field(default_factory=dict)
    dihapus: tuple[str, ...] = ()
    dilihat: Mapping[str, Sel] = field(default_factory=dict)

    @property
    def kosong(self) -> bool:
        """Whether nothing has been typed."""
        return not (self.diubah or self.ditambah or self.dihapus)

    def as_json(self) -> dict[str, Any]:
        """As the buffer keeps it."""
        return {
            "pada": self.pada,
            "diubah": {key: dict(cells) for key, cells in self.diubah.items()},
            "ditambah": {key: dict(cells) for key, cells in self.ditambah.items()},
            "dihapus": list(self.dihapus),
            "dilihat": {key: dict(cells) for key, cells in self.dilihat.items()},
        }


def from_json(isi: Mapping[str, Any]) -> TypedDraft:
    """What the buffer holds; anything else than `as_json` wrote is a KeyError."""
    return TypedDraft(isi["pada"], isi["diubah"], isi["ditambah"], tuple(isi["dihapus"]), isi["dilihat"])


def with_cell(isian: TypedDraft, kunci: str, kolom: str, text: str | None, tercatat: Sel | None) -> TypedDraft:
    """One cell typed. `tercatat`: the recorded row as shown; None for a row that is being added.

    A cell that shows again what is recorded is no change; an added row without anything in it is none.
    """
    if tercatat is None:
        cells = {**isian.ditambah.get(kunci, {}), kolom: text}
        keep = any((value or "").strip() for value in cells.values())
        return replace(isian, ditambah=_put(isian.ditambah, kunci, cells if keep else {}))
    cells = dict(isian.diubah.get(kunci, {}))
    cells[kolom] = text
    if (text or "") == (tercatat.get(kolom) or ""):
        del cells[kolom]
    return replace(isian, diubah=_put(isian.diubah, kunci, cells))


def without_row(isian: TypedDraft, kunci: str, *, tercatat: bool) -> TypedDraft:
    """A row marked for removal; one that was only being added is gone at once."""
    if not tercatat:
        return replace(isian, ditambah=_put(isian.ditambah, kunci, {}))
    return replace(isian, dihapus=(*(k for k in isian.dihapus if k != kunci), kunci))


def with_row(isian: TypedDraft, kunci: str) -> TypedDraft:
    """A row no longer marked for removal."""
    return replace(isian, dihapus=tuple(k for k in isian.dihapus if k != kunci))


def take_theirs(isian: TypedDraft, kunci: str, kolom: Iterable[str]) -> TypedDraft:
    """Give up these typed cells of a row for what is recorded; no column: the removal of the row."""
    columns = set(kolom)
    if not columns:
        return with_row(isian, kunci)
    left = {name: text for name, text in isian.diubah.get(kunci, {}).items() if name not in columns}
    return replace(isian, diubah=_put(isian.diubah, kunci, left))


def keep_mine(isian: TypedDraft, kunci: str, tercatat: Sel) -> TypedDraft:
    """Stand by what was typed, having seen what is recorded (`tercatat`: column → its text)."""
    return replace(isian, dilihat=_put(isian.dilihat, kunci, {**isian.dilihat.get(kunci, {}), **tercatat}))


def merged(last: TypedDraft, mine: TypedDraft, theirs: TypedDraft) -> TypedDraft:
    """Two tabs of one typist: `last` is what this tab knew, `mine` what it has now, `theirs` what the other kept.

    What this tab has changed since counts; all else is as the other tab left it.
    """
    return TypedDraft(
        min(mine.pada, theirs.pada),
        _merged_rows(last.diubah, mine.diubah, theirs.diubah),
        _merged_rows(last.ditambah, mine.ditambah, theirs.ditambah),
        _merged_keys(last.dihapus, mine.dihapus, theirs.dihapus),
        _merged_rows(last.dilihat, mine.dilihat, theirs.dilihat),
    )


def _put(rows: Mapping[str, Sel], kunci: str, cells: Sel) -> dict[str, Sel]:
    changed = {key: value for key, value in rows.items() if key != kunci or cells}
    if cells:
        changed[kunci] = cells
    return changed


def _merged_rows(last: Mapping[str, Sel], mine: Mapping[str, Sel], theirs: Mapping[str, Sel]) -> dict[str, Sel]:
    found = {key: dict(cells) for key, cells in theirs.items()}
    for key in dict.fromkeys((*last, *mine)):
        before, after = last.get(key, {}), mine.get(key, {})
        cells = found.setdefault(key, {})
        for name in dict.fromkeys((*before, *after)):
            if name not in after:
                cells.pop(name, None)
            elif name not in before or before[name] != after[name]:
                cells[name] = after[name]
    return {key: cells for key, cells in found.items() if cells}


def _merged_keys(last: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    gone = set(last) - set(mine)
    return tuple(dict.fromkeys(key for key in (*theirs, *(k for k in mine if k not in last)) if key not in gone))
