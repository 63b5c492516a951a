"""KIB-B into `aset`: the office's goods; rooms that are recorded already stay with their pieces, and so do conditions
where the file itself names none."""

from collections.abc import Sequence

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.classify import TANGAN, GoodsVerdict, classify_goods
from satudata_budget.intake.ids import EqualKeyCounter, identity
from satudata_budget.intake.parse.register import count
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.record.goods import (
    RecordedGood,
    Row,
    recorded_goods,
    rows_by_condition,
    statement,
    unknown_pieces,
)
from satudata_budget.intake.record.goods_join import MatchedGood, PieceKey, PieceState, join
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome, file_scope
from satudata_budget.intake.table.rows import GoodsRow
from satudata_budget.store import difference


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference that makes the office's goods those of the file."""
    goods: Sequence[GoodsRow] = sasaran.isi.baris
    _warn_double(sasaran, goods)
    kept = _pieces(sasaran.unit, goods)
    recorded = recorded_goods(sasaran.reading, sasaran.unit)
    joined = join(kept, [statement(good) for good in recorded])
    by_hand = {good.keping.id: good for good in recorded if good.bersama["aturan"] == TANGAN}
    rows: list[Row] = []
    for satu, good in zip(goods, joined.barang, strict=True):
        if satu.kondisi is not None:
            # The newest file that names a condition is right; the room is known from KIR alone.
            good.keadaan = [PieceState(satu.kondisi, state.ruang, True) for state in good.states()]
        shared = _shared(sasaran, satu, by_hand.get(good.keping.id))
        rows += [{**row, "lembar": satu.lembar, "sel": satu.sel} for row in rows_by_condition(good, shared)]
        _warn_unknown(sasaran, satu, good)
    change = difference(sasaran.reading, "aset", rows, file_scope("kode_tempat = ?", sasaran.unit))
    return RecordOutcome((change,), barang=sum(satu.jumlah for satu in goods))


def _warn_double(sasaran: RecordingContext, goods: Sequence[GoodsRow]) -> None:
    seen: dict[object, GoodsRow] = {}
    for satu in goods:
        if not satu.register or satu.kode is None:
            continue
        earlier = seen.setdefault((satu.kode, satu.register[0][0], satu.tahun, words(satu.nama)), satu)
        if earlier is not satu:
            sasaran.pencatat.peringatan("register_ganda", _cell(satu), nama=satu.nama, sel=earlier.sel)


def _pieces(tempat: str, goods: Sequence[GoodsRow]) -> list[PieceKey]:
    nth = EqualKeyCounter()
    kept = []
    for satu in goods:
        first = satu.register[0][0] if satu.register else ""
        # Without a register number only name, year and make tell goods apart.
        rest = () if satu.register else (words(satu.nama), satu.tahun, words(satu.merk))
        key = (tempat, satu.kode or words(satu.nama), first, *rest)
        id_ = identity("ast", *key, nth.nth(*key))
        # A range that is damaged was reported; the row still counts what it says.
        runs = satu.register if count(satu.register) == satu.jumlah else ()
        kept.append(PieceKey(satu.kode, satu.nama, satu.tahun, runs, satu.jumlah, id_))
    return kept


def _shared(sasaran: RecordingContext, satu: GoodsRow, by_hand: RecordedGood | None) -> Row:
    konteks = sasaran.konteks
    needed = konteks.diperlukan(konteks.wilayah.level(sasaran.unit), "perangkat")
    golongan = classify_goods(konteks.acuan, satu.kode, satu.nama, needed)
    if by_hand is not None:
        golongan = GoodsVerdict(by_hand.bersama["komponen"], TANGAN, by_hand.bersama["keyakinan"])
    elif golongan.berbeda:
        sasaran.pencatat.peringatan(
            "nama_bukan_kodenya", _cell(satu), nama=satu.nama, kode=satu.kode_asli, arti=golongan.berbeda
        )
    elif golongan.keyakinan == "rendah" and golongan.komponen:
        isi = {"nama": satu.nama, "komponen": golongan.komponen, "aturan": golongan.aturan}
        sasaran.pencatat.peringatan("golongan_meragukan", _cell(satu), **isi)
    return {
        "kode_tempat": sasaran.unit,
        "komponen": golongan.komponen,
        "kode_barang": satu.kode_asli,
        "nama_barang": satu.nama,
        "tahun_perolehan": satu.tahun,
        "harga_perolehan": satu.harga,
        "merk": satu.merk,
        "aturan": golongan.aturan,
        "keyakinan": golongan.keyakinan,
    }


def _warn_unknown(sasaran: RecordingContext, satu: GoodsRow, good: MatchedGood) -> None:
    # Where KIR comes with the same call, it will say which goods it leaves out.
    unknown = unknown_pieces(good)
    if unknown and "kir" not in sasaran.bersama:
        sasaran.pencatat.peringatan("kondisi_belum_diketahui", _cell(satu), nama=satu.nama, jumlah=unknown)


def _cell(satu: GoodsRow) -> Cell:
    return Cell(satu.kode_asli, satu.lembar, satu.sel)
