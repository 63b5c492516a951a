"""Bezetting into `pegawai`: heads per jabatan of the office."""

from collections.abc import Sequence

from satudata_budget.intake.classify import TANGAN, StaffVerdict, classify_jabatan
from satudata_budget.intake.ids import EqualKeyCounter, identity
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome, file_scope
from satudata_budget.intake.table.rows import StaffRow
from satudata_budget.store import difference


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference that makes the office's people those of the file."""
    konteks, unit = sasaran.konteks, sasaran.unit
    needed = konteks.diperlukan(konteks.wilayah.level(unit), "sdm")
    by_hand = {
        row["id"]: StaffVerdict(row["komponen"], TANGAN, row["keyakinan"])
        for row in sasaran.reading.rows("select * from pegawai where kode_tempat = ? and aturan = ?", [unit, TANGAN])
    }
    rows, nth = [], EqualKeyCounter()
    jabatan: Sequence[StaffRow] = sasaran.isi.baris
    for satu in jabatan:
        key = (unit, words(satu.jabatan))
        id_ = identity("peg", *key, nth.nth(*key))
        golongan = by_hand.get(id_) or classify_jabatan(konteks.acuan, satu.jabatan, needed)
        rows.append(
            {
                "id": id_,
                "kode_tempat": unit,
                "komponen": golongan.komponen,
                "jabatan": satu.jabatan,
                "jumlah": satu.jumlah,
                "aturan": golongan.aturan,
                "keyakinan": golongan.keyakinan,
                "lembar": satu.lembar,
                "sel": satu.sel,
            }
        )
    change = difference(sasaran.reading, "pegawai", rows, file_scope("kode_tempat = ?", unit))
    # Who has an extra duty is counted at his own jabatan already.
    return RecordOutcome((change,), orang=sum(satu.jumlah for satu in jabatan if not satu.tambahan))
