"""Our own workbook into the tables it was written from: what was changed in it, and nothing else.

A row that somebody else changed or added since the workbook was written stays as it is; that is said, not overwritten.
What earlier saves of the same workbook did is its own and may be changed by it again.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.classify import TANGAN
from satudata_budget.intake.ids import EqualKeyCounter, identity
from satudata_budget.intake.offices import spoken_name
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.record.imports import imports_of
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome
from satudata_budget.intake.table.rows import TemplateRow
from satudata_budget.intake.templat.content import recorded
from satudata_budget.intake.templat.form import LEMBAR, TemplateSheet
from satudata_budget.store import Difference, Imported, Scope, difference

Row = dict[str, Any]


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The differences of the tables whose sheets the file has."""
    isi, reading = sasaran.isi, sasaran.reading
    desa = [satu.kode for satu in sasaran.konteks.wilayah.desa_menurut_unit.get(sasaran.unit, ())]
    places = [isi.tempat] if isi.tempat else [sasaran.unit, *desa]
    own = {one["id"] for one in imports_of(reading, Imported(isi.jenis, sasaran.unit, isi.tempat))}
    changes = [_table(sasaran, lembar, places, own) for lembar in LEMBAR if lembar.tabel in isi.lengkap]
    rows: Sequence[TemplateRow] = isi.baris
    return RecordOutcome(
        tuple(changes),
        barang=int(sum(row.nilai["jumlah"] for row in rows if row.tabel == "aset")),
        orang=int(sum(row.nilai["jumlah"] for row in rows if row.tabel == "pegawai")),
    )


def _table(sasaran: RecordingContext, lembar: TemplateSheet, places: list[str], own: set[int]) -> Difference:
    rows = [row for row in sasaran.isi.baris if row.tabel == lembar.tabel]
    old = {row["id"]: row for row in recorded(sasaran.reading, lembar, places)}
    since = sasaran.isi.pada or 0
    foreign = {id_ for id_, row in old.items() if row["perubahan_id"] > since and row["perubahan_id"] not in own}
    kept = {id_: _stored(old[id_]) for id_ in foreign}
    for row in rows:
        before = old.get(row.id)
        if row.id and before is None:
            sasaran.pencatat.peringatan("templat_baris_hilang", _cell(row))
        elif before is not None:
            after = _changed(before, row)
            if row.id in foreign and after != _stored(before):
                sasaran.pencatat.peringatan("templat_didahului", _cell(row))
            elif row.id not in foreign:
                kept[row.id] = after
    for added in _added(lembar, [row for row in rows if not row.id], set(kept)):
        kept[added["id"]] = added
    _warn_unneeded(sasaran, rows)
    where = f"kode_tempat in (select unnest(?::varchar [])) and ({lembar.hanya})"
    return difference(sasaran.reading, lembar.tabel, kept.values(), Scope(where, (places,)))


def _stored(row: Mapping[str, Any]) -> Row:
    return {nama: value for nama, value in row.items() if nama != "perubahan_id"}


def _changed(before: Mapping[str, Any], row: TemplateRow) -> Row:
    """The recorded row with what was entered; a text that only differs by spaces is the same text."""
    after = _stored(before)
    entered = {n: v for n, v in row.nilai.items() if v != before[n] and not _same_text(before[n], v)}
    if not entered:
        return after
    if "komponen" in entered and "aturan" in after:
        entered |= {"aturan": TANGAN, "keyakinan": "tinggi"}
    return {**after, **entered, "lembar": row.lembar, "sel": row.sel}


def _same_text(before: Any, after: Any) -> bool:
    return isinstance(before, str) and clean(before) == clean(after)


def _added(lembar: TemplateSheet, rows: Iterable[TemplateRow], taken: set[str]) -> list[Row]:
    nth = EqualKeyCounter()
    found: list[Row] = []
    for row in rows:
        values = row.nilai
        name = values.get("nama_barang") or values.get("jabatan") or ""
        key = (values["kode_tempat"], values["komponen"], words(name), values.get("tahun_perolehan"),
               values.get("kondisi"))  # fmt: skip
        id_ = identity(lembar.awalan, "templat", *key, nth.nth(*key))
        while id_ in taken:
            id_ = identity(lembar.awalan, "templat", *key, nth.nth(*key))
        rule = {} if lembar.tabel == "akses" else {"aturan": TANGAN, "keyakinan": "tinggi"}
        found.append({"id": id_, **values, **rule, "lembar": row.lembar, "sel": row.sel})
        taken.add(id_)
    return found


def _warn_unneeded(sasaran: RecordingContext, rows: Iterable[TemplateRow]) -> None:
    wilayah = sasaran.konteks.wilayah
    for row in rows:
        komponen, place = row.nilai["komponen"], row.nilai["kode_tempat"]
        if not row.id and komponen and (wilayah.level(place), komponen) not in sasaran.konteks.standar:
            said = {"komponen": komponen, "tempat": spoken_name(wilayah, place), "tabel": row.lembar}
            sasaran.pencatat.peringatan("komponen_tidak_diperlukan", _cell(row), **said)


def _cell(row: TemplateRow) -> Cell:
    return Cell(None, row.lembar, row.sel)
