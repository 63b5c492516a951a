"""Bezetting against ABK: how many people hold each jabatan. Counts only; the form names nobody."""

from satudata_budget.intake.file_kind import PEOPLE, FormKind
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.record import bezetting
from satudata_budget.intake.table.cells import NumberColumn
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_office, keys
from satudata_budget.intake.table.one_office import one_office
from satudata_budget.intake.table.recognition import by_table_or_title
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext, StaffRow, Workbook
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, one_table, rows_of
from satudata_budget.messages import _

JENIS = "bezetting"
JUDUL = (
    Heading("no", r"^no$|^nomor$", wajib=False),
    Heading("jabatan", r"\bjabatan\b"),
    Heading("jenis", r"^jenis", wajib=False),
    Heading("abk", r"\bkebutuhan\b|\babk\b", wajib=False),
    Heading("bezetting", r"\bbezetting\b|\beksisting\b|\bpegawai saat ini\b|\bjumlah pegawai\b"),
    Heading("selisih", r"\bselisih\b", wajib=False),
)
_TITLE = r"\bbezetting\b"
_EXTRA = "tugas tambahan"


def recognise(buku: Workbook) -> FormEvidence | None:
    """A table of jabatan with a bezetting column, or the title."""
    said = _("kolom jabatan dan bezetting di {lembar}")
    return by_table_or_title(buku, JUDUL, TOP, _TITLE, said)


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """Every jabatan with at least one person in it."""
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    lembar = kepala[0].lembar
    found = list(keys(lembar, range(kepala[0].baris)))
    unit, by_unit = find_office(pencatat, found, konteks.wilayah, konteks.diminta.unit)
    one_office(pencatat, kepala, konteks)
    rows = _jabatan(pencatat, rows_of(kepala))
    if not rows:
        pencatat.galat("tanpa_baris", lembar.nama)
    return FileContent(
        JENIS,
        (unit.kode,) if unit else (),
        bukti=(by_unit,) if by_unit else (),
        baris=tuple(satu for satu in rows if satu.jumlah),
        temuan=tuple(pencatat.daftar),
    )


def _jabatan(pencatat: FindingCollector, rows: list[SheetRow]) -> list[StaffRow]:
    known = {nama for row in rows for nama in row.kepala.kolom}
    columns: dict[str, NumberColumn] = {
        nama: NumberColumn(pencatat, nama, rows) for nama in ("bezetting", "abk") if nama in known
    }
    found: list[StaffRow] = []
    extra = False
    for row in rows:
        if row.is_tail:
            break
        if not row.has("bezetting") and not row.rusak("bezetting") and not row.has("no"):
            # A line of its own heads a part; extra duties count people that stand above already.
            extra = _EXTRA in words(row.teks("jabatan")) if row.has("jabatan") else extra
        elif row.is_total("jabatan") and not row.has("no"):
            _check_total(pencatat, row, columns["bezetting"], found)
        else:
            satu = _row(pencatat, row, columns, extra)
            found += [satu] if satu else []
    return found


def _row(pencatat: FindingCollector, row: SheetRow, columns: dict[str, NumberColumn], extra: bool) -> StaffRow | None:
    jumlah = columns["bezetting"].banyak(row)
    if not row.has("jabatan"):
        if jumlah:
            pencatat.galat("jabatan_kosong", row.sel("jabatan"), jumlah=jumlah)
        return None
    if jumlah is None and not row.has("bezetting"):
        pencatat.peringatan("bezetting_kosong", row.sel("bezetting"), nama=row.teks("jabatan"))
    _check_difference(pencatat, row, columns, jumlah)
    return StaffRow(
        row.teks("jabatan"),
        jumlah or 0,
        extra or words(row.teks("jenis")) == _EXTRA,
        row.kepala.lembar.nama,
        row.sel("bezetting").alamat,
    )


def _check_difference(
    pencatat: FindingCollector, row: SheetRow, columns: dict[str, NumberColumn], jumlah: int | None
) -> None:
    if jumlah is None or "abk" not in columns or not row.has("selisih") or not row.has("abk"):
        return
    needed, written = columns["abk"].banyak(row), row.sel("selisih").nilai
    if needed is not None and isinstance(written, int | float) and written not in (jumlah - needed, needed - jumlah):
        pencatat.peringatan(
            "selisih_tidak_cocok", row.sel("selisih"), nama=row.teks("jabatan"), bezetting=jumlah, abk=needed
        )


def _check_total(pencatat: FindingCollector, row: SheetRow, bezetting: NumberColumn, found: list[StaffRow]) -> None:
    written, counted = bezetting.banyak(row), sum(satu.jumlah for satu in found if not satu.tambahan)
    if written is not None and written != counted:
        pencatat.peringatan("jumlah_orang_tidak_cocok", row.sel("bezetting"), tertulis=written, dihitung=counted)


KIND = FormKind(
    JENIS, turn=4, record=bezetting.record, family=PEOPLE, recognise=recognise, read=read, headings=(JUDUL,)
)
