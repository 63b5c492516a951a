"""Diskominfo's list of the reports it received: unit, section, status, date."""

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.offices import offices_meant
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.record import rekap_laporan
from satudata_budget.intake.table.cells import date_of
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_stage, find_year, keys
from satudata_budget.intake.table.recognition import by_table_or_title
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext, ReceivedReportRow, Workbook
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, one_table, rows_of
from satudata_budget.messages import _
from satudata_budget.store.columns import BAGIAN, STATUS_LAPORAN

JENIS = "rekap_laporan"
JUDUL = (
    Heading("kode", r"^kode"),
    Heading("unit", r"\bunit kerja\b|\bperangkat daerah\b|\bkecamatan\b"),
    Heading("bagian", r"^bagian"),
    Heading("status", r"^status"),
    Heading("tanggal", r"^tanggal", wajib=False),
    Heading("catatan", r"^catatan", wajib=False),
)
_TITLE = r"\brekap laporan\b"


def recognise(buku: Workbook) -> FormEvidence | None:
    """A table of units with bagian and status, or the title."""
    said = _("kolom unit kerja, bagian dan status di {lembar}")
    return by_table_or_title(buku, JUDUL, TOP, _TITLE, said)


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """One row for each unit and section."""
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    lembar, top = kepala[0].lembar, range(kepala[0].baris)
    found = list(keys(lembar, top))
    tahun, by_year = find_year(lembar, top, found, konteks.diminta.tahun)
    tahap, by_stage = find_stage(lembar, top, found, konteks.diminta.tahap)
    if tahun is None:
        pencatat.galat("tahun_tidak_disebut", lembar.nama)
    if not tahap:
        pencatat.galat("tahap_tidak_disebut", lembar.nama)
    rows = _reports(pencatat, rows_of(kepala), konteks)
    if not rows:
        pencatat.galat("tanpa_baris", lembar.nama)
    return FileContent(
        JENIS,
        tuple(sorted({satu.kode_unit for satu in rows})),
        tahun,
        tahap,
        bukti=tuple(text for text in (by_year, by_stage) if text),
        baris=tuple(rows),
        temuan=tuple(pencatat.daftar),
    )


def _reports(pencatat: FindingCollector, rows: list[SheetRow], konteks: ReadingContext) -> list[ReceivedReportRow]:
    found: list[ReceivedReportRow] = []
    seen: dict[tuple[str, str], Cell] = {}
    for row in rows:
        if row.is_tail:
            break
        satu = _report(pencatat, row, konteks) if any(row.has(nama) for nama in ("kode", "bagian", "status")) else None
        if satu is None:
            continue
        key = (satu.kode_unit, satu.bagian)
        if key in seen:
            pencatat.galat("laporan_ganda", row.sel("bagian"), bagian=satu.bagian, sel=seen[key].alamat)
            continue
        seen[key] = row.sel("bagian")
        found.append(satu)
    return found


def _report(pencatat: FindingCollector, row: SheetRow, konteks: ReadingContext) -> ReceivedReportRow | None:
    unit = _unit(pencatat, row, konteks)
    bagian = _word(pencatat, row, "bagian", BAGIAN)
    status = _word(pencatat, row, "status", STATUS_LAPORAN)
    tanggal = date_of(pencatat, row, "tanggal")
    if not (unit and bagian and status):
        return None
    if bagian == "desa" and konteks.wilayah.level(unit) == "kabupaten":
        pencatat.peringatan("bagian_bukan_kabupaten", row.sel("bagian"))
        return None
    return ReceivedReportRow(
        unit, bagian, status, tanggal, row.teks("catatan"), row.kepala.lembar.nama, row.sel("status").alamat
    )


def _unit(pencatat: FindingCollector, row: SheetRow, konteks: ReadingContext) -> str:
    text = f"{row.teks('kode')} {row.teks('unit')}".strip()
    offices = offices_meant(konteks.wilayah, text)
    if len(offices) == 1:
        return offices[0].kode
    kode = "kode_dan_nama_unit_berbeda" if offices else "perangkat_daerah_tidak_dikenal"
    pencatat.galat(kode, row.sel("kode"), nilai=text)
    return ""


def _word(pencatat: FindingCollector, row: SheetRow, nama: str, pilihan: tuple[str, ...]) -> str:
    text = words(row.teks(nama))
    if text in pilihan:
        return text
    pencatat.galat("bukan_pilihan", row.sel(nama), kolom=nama, nilai=row.teks(nama), pilihan=", ".join(pilihan))
    return ""


KIND = FormKind(JENIS, turn=13, record=rekap_laporan.record, recognise=recognise, read=read, headings=(JUDUL,))
