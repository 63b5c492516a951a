"""What saving a draft would do: faults, what others changed meanwhile, and the very difference that is saved.

Three versions of every cell are held against each other: what the typist saw (at `isian.pada`), what is recorded now,
and what was typed. What does not overlap is joined and told; what does is a conflict that only a person settles.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from satudata_budget.intake.classify import TANGAN
from satudata_budget.intake.entry.cell import BadEntry
from satudata_budget.intake.entry.draft import TypedDraft
from satudata_budget.intake.entry.forms import EntryColumn
from satudata_budget.intake.entry.office_form import OfficeForm, Row, as_shown
from satudata_budget.intake.entry.row_ids import new_id
from satudata_budget.intake.entry.suggested_rows import untouched
from satudata_budget.intake.entry.typed_row import (
    EntryFault,
    code_book,
    complete_changed,
    complete_new,
    read_cell,
    sentence_of,
)
from satudata_budget.messages.entry import cell_sentence
from satudata_budget.store import Difference


@dataclass(frozen=True)
class CellConflict:
    """One cell (or, `kolom` '', the whole row) that was typed here and saved by somebody else meanwhile.

    `dulu`, `tercatat`, `saya`: what the typist saw, what is recorded now, what was typed; as cells show them.
    `pada`: the change set of the recorded row, 0 where there is none. `tercatat_hilang`: the row is no longer recorded.
    `saya_hapus`: the typist removes it. `baru`: both have added it.
    """

    kunci: str
    kolom: str
    nama: str
    dulu: str | None = None
    tercatat: str | None = None
    saya: str | None = None
    pada: int = 0
    tercatat_hilang: bool = False
    saya_hapus: bool = False
    baru: bool = False


@dataclass(frozen=True)
class MergedCell:
    """A cell that somebody else changed in a row of this draft, without touching what was typed."""

    kunci: str
    nama: str
    kolom: str
    dulu: str | None
    tercatat: str | None


@dataclass(frozen=True)
class SavePlan:
    """The outcome. `tempel`: own key of an added row → the id that it gets."""

    perubahan: Difference
    galat: tuple[EntryFault, ...] = ()
    bentrok: tuple[CellConflict, ...] = ()
    gabungan: tuple[MergedCell, ...] = ()

    @property
    def siap(self) -> bool:
        """Whether it can be saved as it stands."""
        return not self.bentrok and not any(satu.berat for satu in self.galat) and not self.perubahan.empty


@dataclass
class _DraftWalk:
    """The draft while it is looked through, row by row."""

    formulir: OfficeForm
    isian: TypedDraft
    dulu: Mapping[str, Row]
    kini: Mapping[str, Row]
    nomor: Mapping[str, int]
    ditambah: list[Row] = field(default_factory=list)
    diubah: list[tuple[Row, Row]] = field(default_factory=list)
    dihapus: list[Row] = field(default_factory=list)
    galat: list[EntryFault] = field(default_factory=list)
    bentrok: list[CellConflict] = field(default_factory=list)
    gabungan: list[MergedCell] = field(default_factory=list)


def plan_save(
    formulir: OfficeForm,
    isian: TypedDraft,
    dulu: Mapping[str, Row],
    kini: Mapping[str, Row],
    pada: int,
    urutan: Sequence[str] = (),
) -> SavePlan:
    """What saving would do. `dulu`, `kini`: the form's recorded rows at `isian.pada` and now (data version `pada`);
    `urutan`: the keys of the rows as the screen lists them, for their numbers."""
    order = urutan or [*dulu, *isian.ditambah]
    work = _DraftWalk(formulir, isian, dulu, kini, {kunci: n for n, kunci in enumerate(order, 1)})
    for kunci, cells in isian.diubah.items():
        if kunci not in isian.dihapus:
            _changed(work, kunci, cells)
    for kunci in isian.dihapus:
        _removed(work, kunci)
    _added(work)
    if formulir.bentuk.tabel == "anggaran":
        _settle_siblings(work)
    change = Difference(
        formulir.bentuk.tabel, pada, tuple(work.ditambah), tuple(work.diubah), tuple(work.dihapus), len(kini)
    )
    return SavePlan(change, tuple(work.galat), tuple(work.bentrok), tuple(work.gabungan))


def row_name(formulir: OfficeForm, cells: Mapping[str, Any]) -> str:
    """What a row is called in a sentence, from its cells as shown."""
    jelas = formulir.bentuk.jelas
    word = str(cells.get(jelas) or "")
    name = formulir.pilihan[jelas].get(word, word) if jelas in formulir.pilihan else word
    if formulir.bentuk.di_desa and cells.get("komponen"):
        komponen = str(cells["komponen"])
        return f"{name}, {formulir.pilihan['komponen'].get(komponen, komponen)}"
    return name


def _changed(work: _DraftWalk, kunci: str, cells: Mapping[str, str | None]) -> None:
    form = work.formulir
    before, now = work.dulu.get(kunci), work.kini.get(kunci)
    if before is None:
        return  # a row that the typist cannot have seen
    shown = as_shown(form, before)
    nama = row_name(form, {**shown, **cells})
    typed = _read(work, kunci, nama, cells, before)
    if now is None:
        if "*" not in work.isian.dilihat.get(kunci, {}):
            work.bentrok.append(CellConflict(kunci, "", nama, tercatat_hilang=True))
        elif len(typed) == len(cells):
            work.ditambah.append(complete_changed(form, before, typed))
        return
    mine = _without_conflicts(work, kunci, nama, typed, before, now)
    _tell_joined(work, kunci, nama, mine, before, now)
    after = complete_changed(form, now, mine)
    if any(after[name] != now[name] for name in after):
        work.diubah.append((now, after))
        _remark(work, kunci, nama, after)


def _without_conflicts(
    work: _DraftWalk, kunci: str, nama: str, typed: Mapping[str, Any], before: Row, now: Row
) -> dict[str, Any]:
    """The typed values that may be saved; the others are noted as conflicts."""
    form, seen = work.formulir, work.isian.dilihat.get(kunci, {})
    base, recorded = as_shown(form, before), as_shown(form, now)
    mine: dict[str, Any] = {}
    for name, value in typed.items():
        if value == now[name] or now[name] == before[name] or (name in seen and seen[name] == recorded[name]):
            mine[name] = value
        else:
            cell = work.isian.diubah[kunci][name]
            work.bentrok.append(CellConflict(kunci, name, nama, base[name], recorded[name], cell, now["perubahan_id"]))
    return mine


def _tell_joined(work: _DraftWalk, kunci: str, nama: str, mine: Mapping[str, Any], before: Row, now: Row) -> None:
    base, recorded = as_shown(work.formulir, before), as_shown(work.formulir, now)
    typed = work.isian.diubah.get(kunci, {})
    for name in base:
        if base[name] != recorded[name] and name not in typed:
            work.gabungan.append(MergedCell(kunci, nama, name, base[name], recorded[name]))


def _removed(work: _DraftWalk, kunci: str) -> None:
    before, now = work.dulu.get(kunci), work.kini.get(kunci)
    if before is None or now is None:
        return  # somebody else has removed it: nothing is left to do
    seen = work.isian.dilihat.get(kunci, {}).get("*")
    if now["perubahan_id"] != before["perubahan_id"] and seen != str(now["perubahan_id"]):
        nama = row_name(work.formulir, as_shown(work.formulir, now))
        work.bentrok.append(CellConflict(kunci, "", nama, pada=now["perubahan_id"], saya_hapus=True))
        return
    work.dihapus.append(now)


def _added(work: _DraftWalk) -> None:
    form = work.formulir
    book = code_book(work.kini, form.tahun)
    taken = set(work.dulu)
    for kunci, cells in work.isian.ditambah.items():
        if untouched(form, kunci, cells):
            continue
        nama = row_name(form, cells)
        typed = _read(work, kunci, nama, {k.nama: cells.get(k.nama) for k in form.bentuk.kolom}, None)
        if len(typed) < len(form.bentuk.kolom):
            continue
        row = complete_new(form, typed, book)
        row["id"] = new_id(form.bentuk, row, taken)
        taken.add(row["id"])
        other = work.kini.get(row["id"])
        if other is None:
            work.ditambah.append(row)
        else:
            _met_another(work, kunci, nama, row, other)
        _remark(work, kunci, nama, row)


def _met_another(work: _DraftWalk, kunci: str, nama: str, row: Row, other: Row) -> None:
    """Somebody else has added the same row meanwhile: one row, whose differing cells are settled by a person."""
    form, seen = work.formulir, work.isian.dilihat.get(kunci, {})
    mine, recorded = as_shown(form, row), as_shown(form, other)
    open_ = [name for name in mine if mine[name] != recorded[name] and seen.get(name, "?") != recorded[name]]
    for name in open_:
        pada = other["perubahan_id"]
        work.bentrok.append(CellConflict(kunci, name, nama, None, recorded[name], mine[name], pada, baru=True))
    if not open_:
        after = complete_changed(form, other, {k.nama: row[k.nama] for k in form.bentuk.kolom})
        if any(after[name] != other[name] for name in after):
            work.diubah.append((other, after))


def _read(
    work: _DraftWalk, kunci: str, nama: str, cells: Mapping[str, str | None], before: Row | None
) -> dict[str, Any]:
    """The cells that can be read; the others are noted as faults."""
    found: dict[str, Any] = {}
    for kolom in work.formulir.bentuk.kolom:
        if kolom.nama not in cells:
            continue
        try:
            lama = before[kolom.nama] if before is not None else None
            komponen = str(found.get("komponen", before["komponen"] if before is not None else ""))
            found[kolom.nama] = read_cell(work.formulir, kolom, cells[kolom.nama], lama, komponen)
        except BadEntry as wrong:
            work.galat.append(_fault(work, kunci, nama, kolom, sentence_of(wrong)))
    return found


def _fault(
    work: _DraftWalk, kunci: str, nama: str, kolom: EntryColumn, kalimat: str, *, berat: bool = True
) -> EntryFault:
    return EntryFault(kunci, work.nomor.get(kunci, 0), kolom.nama, kalimat, nama, berat)


def _remark(work: _DraftWalk, kunci: str, nama: str, row: Row) -> None:
    """A komponen that the place is not asked to have counts for nothing (method, section 2): said, not refused."""
    form = work.formulir
    place = row.get("kode_penerima") or row.get("kode_tempat") or form.kode_unit
    komponen = row["komponen"]
    if komponen and komponen not in form.needed(form.level(place)):
        isi = {"komponen": form.word("komponen", row), "tempat": form.tempat.get(place, place)}
        kolom = form.bentuk.column("komponen")
        work.galat.append(_fault(work, kunci, nama, kolom, cell_sentence("tidak_perlu", isi), berat=False))


def _settle_siblings(work: _DraftWalk) -> None:
    """A line of a file that was split is settled as a whole: its other parts stay as they are at the next import."""
    touched = {after["baris_id"] for _before, after in work.diubah if after["pembagian"] == TANGAN}
    touched |= {row["baris_id"] for row in work.dihapus if row["baris_id"]}
    done = {before["id"] for before, _after in work.diubah} | {row["id"] for row in work.dihapus}
    for kunci, row in work.kini.items():
        if row["baris_id"] in touched - {""} and kunci not in done and row["pembagian"] != TANGAN:
            work.diubah.append((row, {**row, "pembagian": TANGAN}))
