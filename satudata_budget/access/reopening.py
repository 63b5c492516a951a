"""A change of rows that were handed in or verified opens their report again, in the same change set."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from satudata_budget.access.account import Account
from satudata_budget.access.bagian import section_of
from satudata_budget.access.steps import DIBUKA_KEMBALI
from satudata_budget.messages.verification import reopened_note
from satudata_budget.places import Places, read_places
from satudata_budget.store import MENURUT_NAMA, Difference, Reading, key_of
from satudata_budget.store.difference import Key
from satudata_budget.store.rows import Row

LAPORAN = MENURUT_NAMA["laporan"]
UJI = frozenset({"status", "tanggal"})
"""What Diskominfo records of a test: part of the verification, not a change of what it verifies."""

PUTUSAN = ("diverifikasi", "dikembalikan")
"""What only Diskominfo says of a report."""

Isi = tuple[str, str, int | None, str]  # unit, section, year and stage; no year where the rows have none


def reopened(before: Reading, akun: Account, changes: Sequence[Difference], hari: date) -> Difference:
    """The reports that these changes open again, as `before` knows them.

    Rows without a year belong to the newest report of their section. A report that the changes set themselves is left.
    """
    touched = set(_touched(akun, changes, read_places(before)))
    named = {key_of(LAPORAN, row) for change in changes if change.tabel == "laporan" for row in _after(change)}
    opened = [row for row in _reports(before, touched) if key_of(LAPORAN, row) not in named]
    return Difference("laporan", before.pada, diubah=tuple((row, _as_draft(row, hari)) for row in opened))


def without_verdicts(akun: Account, changes: Sequence[Difference]) -> tuple[Difference, ...]:
    """The changes without the words on reports that only Diskominfo may say.

    For taking a save back: its rows become what they were, but a report that it opened again is not verified by that.
    """
    if akun.peran == "diskominfo":
        return tuple(changes)
    return tuple(_own_words(change) if change.tabel == "laporan" else change for change in changes)


def _own_words(change: Difference) -> Difference:
    return replace(
        change,
        ditambah=tuple(row for row in change.ditambah if row["status"] not in PUTUSAN),
        diubah=tuple((old, new) for old, new in change.diubah if new["status"] not in PUTUSAN),
    )


def _touched(akun: Account, changes: Sequence[Difference], places: Places) -> Iterator[Isi]:
    for change in changes:
        pairs = [pair for pair in change.diubah if not _only_tested(akun, change.tabel, *pair)]
        for row in (*change.ditambah, *change.dihapus, *(row for pair in pairs for row in pair)):
            found = section_of(change.tabel, row, places)
            if found is not None and found[1] == "anggaran":
                yield *found, int(row["tahun"]), str(row["tahap"])
            elif found is not None:
                yield *found, None, ""


def _only_tested(akun: Account, tabel: str, before: Row, after: Row) -> bool:
    if tabel != "akses" or akun.peran != "diskominfo":
        return False
    return {name for name in after if before.get(name) != after[name]} - {"lembar", "sel", "perubahan_id"} <= UJI


def _reports(before: Reading, touched: set[Isi]) -> list[Row]:
    """The recorded reports of these rows that are handed in or verified."""
    columns = ", ".join(LAPORAN.nama_kolom)
    rows = before.rows(f"select {columns}, perubahan_id from laporan order by tahun")  # noqa: S608
    found: dict[Key, Row] = {}
    for unit, bagian, tahun, tahap in touched:
        own = [
            row
            for row in rows
            if (row["kode_unit"], row["bagian"]) == (unit, bagian) and tahun in (None, row["tahun"])
            if tahun is None or row["tahap"] == tahap
        ]
        found |= {key_of(LAPORAN, row): row for row in own[-1:] if row["status"] in DIBUKA_KEMBALI}
    return list(found.values())


def _as_draft(row: Row, hari: date) -> Row:
    new = {name: row[name] for name in LAPORAN.nama_kolom}
    return new | {"status": "draf", "tanggal": hari, "catatan": reopened_note(str(row["status"]))}


def _after(change: Difference) -> tuple[Row, ...]:
    return (*change.ditambah, *(new for _old, new in change.diubah), *change.dihapus)
