"""A budget file of any form into `anggaran`: each line named by its rule, and split where it serves several.

One budget, one set of rows: whatever form a newer file has, it replaces what stands for its own unit, year and stage,
so that a recap and its detail are never added up. A detail (rka_rincian) speaks for the sub kegiatan in it alone, and
replaces those alone. Where the rows that go came from another form, a warning says so in rupiah.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.budget.account_leaves import pagu_of
from satudata_budget.intake.classify.budget import BudgetVerdict, budget_rule, candidates
from satudata_budget.intake.classify.rules import ClassificationRule
from satudata_budget.intake.ids import EqualKeyCounter, identity
from satudata_budget.intake.parse.code import Ruas, X, format_kegiatan
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome, file_scope
from satudata_budget.intake.record.split import split
from satudata_budget.intake.table.rows import BudgetLine, FileContent, ReadingContext
from satudata_budget.messages import rupiah
from satudata_budget.store import difference

_NOTHING = BudgetVerdict()
OTOMATIS, TANGAN = "otomatis", "tangan"
URUSAN = {"kecamatan": (7, 1), "kabupaten": (2, 16)}
Row = dict[str, Any]


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference that makes the budget of the file's units, year and stage that of the file."""
    return _recorded(sasaran, *_whole(sasaran.isi))


def record_part(sasaran: RecordingContext) -> RecordOutcome:
    """The difference that makes the sub kegiatan in the file (`lengkap`) those of the file, and no others."""
    where, params = _whole(sasaran.isi)
    parts = sorted(sasaran.isi.lengkap)
    return _recorded(sasaran, f"{where} and kode_sub_kegiatan in ({_marks(parts)})", [*params, *parts])


def _recorded(sasaran: RecordingContext, where: str, params: list[object]) -> RecordOutcome:
    _tell_replaced(sasaran, where, params)
    # Parts of a line settled by hand still belong to the line of the file.
    scope = file_scope(where, *params, juga="baris_id <> ''")
    change = difference(sasaran.reading, "anggaran", _all_rows(sasaran, where, params), scope)
    return RecordOutcome((change,), pagu=pagu_of(sasaran.isi.baris))


def _whole(isi: FileContent) -> tuple[str, list[object]]:
    """The budgets of the file's units, year and stage."""
    where = f"kode_unit in ({_marks(isi.unit)}) and tahun = ? and tahap = ?"
    return where, [*isi.unit, isi.tahun, isi.tahap]


def _marks(many: Sequence[object]) -> str:
    return ", ".join("?" * len(many)) or "null"


def _tell_replaced(sasaran: RecordingContext, where: str, params: list[object]) -> None:
    """Warn where the rows that stand came from a file of another form."""
    replaced = (Path(__file__).parents[1] / "sql" / "anggaran_menurut_bentuk.sql").read_text(encoding="utf-8")
    rows = sasaran.reading.tuples(replaced.replace("/* lingkup */", where), params)
    for jenis, baris, lama in rows:
        if jenis != sasaran.isi.jenis:
            baru = rupiah(pagu_of(sasaran.isi.baris))
            isi = {"jenis": jenis, "baris": baris, "lama": rupiah(lama), "baru": baru}
            sasaran.pencatat.peringatan("menggantikan_bentuk_lain", **isi)


def _all_rows(sasaran: RecordingContext, where: str, params: list[object]) -> Iterator[Row]:
    by_hand = _by_hand(sasaran, where, params)
    nth, isi = EqualKeyCounter(), sasaran.isi
    understood = LineClassifier(sasaran.konteks)
    codes: dict[tuple[str, Ruas], str] = {}
    for line in isi.baris:
        unit = line.kode_unit or sasaran.unit
        kode = codes.get((unit, line.kode))
        if kode is None:
            kode = codes[(unit, line.kode)] = _own(sasaran, unit, line.kode)
        text, golongan = understood.of(line, unit)
        key = (unit, isi.tahun, isi.tahap, line.versi_kode, kode, line.rekening, line.sumber_dana, text)
        id_ = identity("ang", *key, nth.nth(*key))
        settled = by_hand.get(id_)
        if settled is not None and _still_whole(sasaran, line, settled):
            yield from ({**row, "lembar": line.lembar, "sel": line.sel} for row in settled)
        elif golongan.calon:
            yield from _divided(sasaran, line, golongan, _row(isi, line, unit, kode, id_, golongan))
        else:
            yield _row(isi, line, unit, kode, id_, golongan)


class LineClassifier:
    """Names the rule of each line; the same words under the same code are asked about once."""

    def __init__(self, konteks: ReadingContext) -> None:
        self._konteks = konteks
        self._known: dict[tuple[object, ...], tuple[str, ClassificationRule | None]] = {}

    def of(self, line: BudgetLine, kode_unit: str) -> tuple[str, BudgetVerdict]:
        """The line's plain words, and what it serves."""
        asked = (line.kode, line.versi_kode, line.nama, line.uraian)
        known = self._known.get(asked)
        if known is None:
            text = words(" ".join((line.nama, *line.uraian)))
            known = (text, budget_rule(self._konteks.acuan, line.kode, line.versi_kode, text))
            self._known[asked] = known
        text, rule = known
        if rule is None:
            return text, _NOTHING
        unit = self._konteks.wilayah.unit_menurut_kode[kode_unit]
        return text, candidates(self._konteks.wilayah, unit, rule, text)


def _own(sasaran: RecordingContext, unit: str, kode: Ruas) -> str:
    """The code as text; X.XX stands for the office's own urusan (a kecamatan's is 7.01, Diskominfo's 2.16)."""
    if kode[:2] == (X, X):
        tingkat = sasaran.konteks.wilayah.level(unit)
        kode = (*URUSAN[tingkat], *kode[2:]) if tingkat in URUSAN else kode
    return format_kegiatan(kode)


def _by_hand(sasaran: RecordingContext, where: str, params: list[object]) -> dict[str, list[Row]]:
    """What people have settled for lines of this budget, by line."""
    settled = f"select * from anggaran where {where} and pembagian = ? order by id"  # noqa: S608
    rows = sasaran.reading.rows(settled, [*params, TANGAN])
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["baris_id"], []).append(row)
    return found


def _still_whole(sasaran: RecordingContext, line: BudgetLine, settled: list[Row]) -> bool:
    """Whether what somebody settled still adds up to the line; if not, it no longer holds, and that is told."""
    written = sum(row["pagu"] for row in settled)
    if written != line.pagu:
        sasaran.pencatat.peringatan(
            "pembagian_tangan_gugur", _cell(line), nama=line.nama, lama=rupiah(written), baru=rupiah(line.pagu)
        )
    return bool(written == line.pagu)


def _divided(sasaran: RecordingContext, line: BudgetLine, golongan: BudgetVerdict, row: Row) -> Iterator[Row]:
    """The row of a line that a rule has candidates for: one, or its automatic split."""
    if golongan.keyakinan == "rendah":
        komponen = ", ".join(dict.fromkeys(komponen for _place, komponen in golongan.calon))
        isi = {"nama": line.nama, "komponen": komponen, "aturan": golongan.aturan}
        sasaran.pencatat.peringatan("golongan_meragukan", _cell(line), **isi)
    costs = sasaran.biaya(sasaran.isi.tahun or 0)
    known = [satu for satu in golongan.calon if satu in costs]
    if len(known) < 2:
        place, komponen = known[0] if known else ("", "")
        yield {**row, "kode_penerima": place, "komponen": komponen}
        return
    for (place, komponen), pagu in split(line.pagu, known, costs):
        id_ = identity("ang", row["id"], place, komponen)
        share = {"id": id_, "kode_penerima": place, "komponen": komponen, "pagu": pagu, "pembagian": OTOMATIS}
        yield {**row, **share}


def _row(isi: FileContent, line: BudgetLine, unit: str, kode: str, id_: str, golongan: BudgetVerdict) -> Row:
    return {
        "id": id_,
        "tahun": isi.tahun,
        "tahap": isi.tahap,
        "kode_unit": unit,
        "kode_sub_kegiatan": kode,
        "nama_sub_kegiatan": line.nama,
        "kode_rekening": line.rekening,
        "uraian": "; ".join(line.uraian),
        "sumber_dana": line.sumber_dana,
        "pagu": line.pagu,
        "versi_kode": line.versi_kode,
        "baris_id": id_,
        "aturan": golongan.aturan,
        "keyakinan": golongan.keyakinan,
        "lembar": line.lembar,
        "sel": line.sel,
    }


def _cell(line: BudgetLine) -> Cell:
    return Cell(line.pagu, line.lembar, line.sel)
