"""Diskominfo's list of received reports into `laporan`."""

from collections.abc import Sequence

from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome, file_scope
from satudata_budget.intake.table.rows import ReceivedReportRow
from satudata_budget.store import difference


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference that makes the reports of the year those of the list, for every kabupaten that it names.

    Reports on the budget of another stage are not its business.
    """
    isi = sasaran.isi
    reports: Sequence[ReceivedReportRow] = isi.baris
    rows = [
        {
            "kode_unit": satu.kode_unit,
            "tahun": isi.tahun,
            "tahap": isi.tahap if satu.bagian == "anggaran" else "",
            "bagian": satu.bagian,
            "status": satu.status,
            "tanggal": satu.tanggal,
            "catatan": satu.catatan,
            "lembar": satu.lembar,
            "sel": satu.sel,
        }
        for satu in reports
    ]
    kabupaten = sorted({satu.kode_unit[:5] for satu in reports})
    scope = file_scope(
        "tahun = ? and tahap in ('', ?) and list_contains(?, left(kode_unit, 5))", isi.tahun, isi.tahap, kabupaten
    )
    return RecordOutcome((difference(sasaran.reading, "laporan", rows, scope),))
