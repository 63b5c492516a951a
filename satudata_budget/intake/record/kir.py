"""KIR onto the goods of KIB-B that the store holds: condition and room, never a row of its own."""

from collections.abc import Sequence

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.offices import spoken_name
from satudata_budget.intake.record.goods import RecordedGood, Row, recorded_goods, rows_by_condition, unknown_pieces
from satudata_budget.intake.record.goods_join import JoinedGoods, PieceKey, PieceState, PieceStatement, join, states_of
from satudata_budget.intake.record.outcome import FROM_FILES, RecordingContext, RecordOutcome
from satudata_budget.intake.table.rows import RoomRow
from satudata_budget.store import ONLY_THESE, Difference, difference


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference that gives the recorded goods the condition and room that the file says.

    Pieces that the file does not name lose the condition that an earlier KIR gave them: the newest list counts.
    """
    rows: Sequence[RoomRow] = sasaran.isi.baris
    recorded = recorded_goods(sasaran.reading, sasaran.unit, FROM_FILES)
    if not recorded:
        sasaran.pencatat.galat("kir_tanpa_kib", unit=spoken_name(sasaran.konteks.wilayah, sasaran.unit))
        return RecordOutcome(())
    joined = join(
        [good.keping for good in recorded],
        [_statement(row) for row in rows],
        [[_without_room(state) for state in good.keadaan] for good in recorded],
    )
    _say(sasaran, rows, recorded, joined)
    new = [
        row for good, item in zip(recorded, joined.barang, strict=True) for row in rows_by_condition(item, good.bersama)
    ]
    return RecordOutcome((_change(sasaran, recorded, new),), barang=sum(row.jumlah for row in rows))


def _statement(row: RoomRow) -> PieceStatement:
    keping = PieceKey(row.kode, row.nama, row.tahun, row.register, row.jumlah)
    return PieceStatement(keping, states_of(row.kondisi, row.ruang, (row.lembar, row.sel)))


def _without_room(state: PieceState) -> PieceState:
    # A condition without a room was not said by a KIR; somebody set it, and it stays.
    return PieceState() if state.ruang else state


def _change(sasaran: RecordingContext, recorded: Sequence[RecordedGood], new: Sequence[Row]) -> Difference:
    """Changed and added rows, and the rows of conditions that are gone; goods themselves never come or go."""
    change = difference(sasaran.reading, "aset", new, ONLY_THESE)
    kept = {row["id"] for row in new}
    gone = tuple(row for good in recorded for row in good.baris if row["id"] not in kept)
    return Difference("aset", change.pada, change.ditambah, change.diubah, gone, change.sama)


def _say(
    sasaran: RecordingContext, rows: Sequence[RoomRow], recorded: Sequence[RecordedGood], joined: JoinedGoods
) -> None:
    for sisa in joined.tersisa:
        row = rows[sisa.pernyataan]
        cell = Cell(row.nama, row.lembar, row.sel)
        for kode, jumlah in (("kir_ganda", sisa.ganda), ("kir_bukan_kib", sisa.jumlah - sisa.ganda)):
            if jumlah:
                sasaran.pencatat.peringatan(kode, cell, nama=row.nama, jumlah=jumlah, ruang=row.ruang)
    for good, item in zip(recorded, joined.barang, strict=True):
        if unknown := unknown_pieces(item):
            isi = {"nama": good.keping.nama, "kode": good.bersama["kode_barang"], "jumlah": unknown}
            sasaran.pencatat.peringatan("kib_bukan_kir", **isi)
