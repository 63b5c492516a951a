"""PPAS as one matrix of all offices (Tabel 4.3): a column of perangkat daerah, one of codes, NILAI at the end.

Each office has its own outline of program, kegiatan and sub kegiatan; its name stands in the first row of it, merged
down, or in every row. Rows of offices that are none of ours are passed over, in words and rupiah.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from satudata_budget.intake.budget.codebook import choose_book, line_book
from satudata_budget.intake.budget.outline import OutlineNode, read_outline
from satudata_budget.intake.budget.scope import find_scope
from satudata_budget.intake.budget.subtotals import ROUNDING, check_headings, compare_total
from satudata_budget.intake.offices import offices_meant, spoken_name
from satudata_budget.intake.parse.text import clean, lines
from satudata_budget.intake.table.cells import NumberColumn
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_title
from satudata_budget.intake.table.rows import BudgetLine, FileContent, FormEvidence, ReadingContext, Workbook
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, TableHeader, find_headers, is_total, rows_of
from satudata_budget.intake.table.twin_columns import settle_twins
from satudata_budget.messages import _, rupiah

JENIS = "ppas"
JUDUL = (
    Heading("perangkat", r"^(?:nama )?(?:perangkat daerah|skpd|opd|organisasi)\b"),
    Heading("kode", r"^(?:no|nomor|kode)\b"),
    Heading("program", r"^(?:urusan|program)\b.*\bkegiatan\b"),
    Heading("sumber", r"^sumber dana", wajib=False),
    Heading("keluaran", r"^keluaran\b.*\btolok ukur", wajib=False),
    Heading("plafon", r"^nilai\b|\bplafon\b|\bpagu\b"),
)
_TITLE = r"plafon anggaran sementara|\bppas\b"


@dataclass
class _MatrixOffice:
    """The rows of one office, and the sum of its leaves."""

    nama: str
    baris: list[SheetRow] = field(default_factory=list)
    simpul: list[OutlineNode] = field(default_factory=list)

    @property
    def jumlah(self) -> int:
        return sum(satu.pagu or 0 for satu in self.simpul if satu.daun)


def recognise(buku: Workbook) -> FormEvidence | None:
    """A title with PPAS or plafon sementara, and a table with a column of offices."""
    for lembar in buku.lembar:
        title = find_title(lembar, _TITLE)
        headers = [k for k in find_headers(lembar, JUDUL, TOP) if not k.kurang] if title else []
        if title and headers:
            column = headers[0].lembar.sel(headers[0].baris, headers[0].kolom["perangkat"])
            said = _("kolom “{kolom}” di {lembar} {sel}").format(
                kolom=clean(column.nilai), lembar=lembar.nama, sel=column.alamat
            )
            return FormEvidence((_("judul “{teks}”").format(teks=clean(title.nilai)), said))
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """The leaves of all our offices in the first sheet that holds the table."""
    pencatat = FindingCollector(buku.nama)
    found = (find_headers(lembar, JUDUL) for lembar in buku.lembar)
    whole = next(heads for heads in found if heads and not heads[0].kurang)
    kepala = settle_twins(pencatat, whole, "plafon", konteks.diminta.tahap)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    scope = find_scope(pencatat, kepala[0].lembar, range(kepala[0].baris), konteks, banyak_unit=True)
    rows = rows_of(kepala)
    plafon = NumberColumn(pencatat, "plafon", rows, column_scale(pencatat, kepala[0], "plafon"))
    offices, totals = _offices(rows)
    units = _ours(pencatat, konteks, kepala[0], offices, plafon)
    for kantor in offices:
        if kantor.nama in units:
            outline = read_outline(pencatat, kantor.baris, plafon)
            check_headings(pencatat, outline)
            kantor.simpul = outline.simpul
    if len(units) == len(offices):
        _check_totals(pencatat, totals, offices, plafon)
    return _isi(pencatat, konteks, offices, units, scope.tahun, scope.tahap, scope.bukti)


def _isi(
    pencatat: FindingCollector,
    konteks: ReadingContext,
    offices: Sequence[_MatrixOffice],
    units: Mapping[str, str],
    tahun: int | None,
    tahap: str,
    bukti: tuple[str, ...],
) -> FileContent:
    leaves = [(units[k.nama], s) for k in offices if k.nama in units for s in k.simpul if s.daun]
    if units and not leaves:
        pencatat.galat("tanpa_baris", offices[0].baris[0].kepala.lembar.nama)
    versi, by_book = choose_book(konteks.acuan, [(s.kode, s.nama) for _unit, s in leaves], tahun, tahap)
    names = ", ".join(spoken_name(konteks.wilayah, kode) for kode in dict.fromkeys(units.values()))
    by_column = _("{unit}: menurut kolom perangkat daerah").format(unit=names)
    lines_ = tuple(_line(pencatat, konteks, versi, unit, s) for unit, s in leaves)
    evidence = (*((by_column,) if names else ()), *bukti, by_book)
    kode = tuple(dict.fromkeys(units.values()))
    return FileContent(JENIS, kode, tahun, tahap, versi, evidence, lines_, tuple(pencatat.daftar))


def _offices(rows: Sequence[SheetRow]) -> tuple[list[_MatrixOffice], list[tuple[SheetRow, int]]]:
    """The rows of each office in order, and the rows that sum: each with the number of offices before it."""
    offices: list[_MatrixOffice] = []
    totals: list[tuple[SheetRow, int]] = []
    for row in rows:
        if row.is_tail:
            break
        named = clean(row.kepala.lembar.merged(row.nomor, row.kepala.kolom["perangkat"]))
        if row.is_total("program"):
            totals.append((row, len(offices)))
            continue
        if named and not is_total(named) and (not offices or named != offices[-1].nama):
            offices.append(_MatrixOffice(named))
        if offices:
            offices[-1].baris.append(row)
    return offices, totals


def _ours(
    pencatat: FindingCollector,
    konteks: ReadingContext,
    kepala: TableHeader,
    offices: Sequence[_MatrixOffice],
    plafon: NumberColumn,
) -> dict[str, str]:
    """Name in the file → code of the unit; what stays unclear is a fault, what is another office's a warning."""
    wanted = konteks.diminta.unit
    units: dict[str, str] = {}
    others: list[_MatrixOffice] = []
    for kantor in offices:
        found = offices_meant(konteks.wilayah, kantor.nama)
        if len(found) > 1:
            pencatat.galat("kode_dan_nama_unit_berbeda", kantor.baris[0].sel("perangkat"), nilai=kantor.nama)
        elif found and wanted in ("", found[0].kode):
            units[kantor.nama] = found[0].kode
        else:
            others.append(kantor)
    if not units and len(offices) == 1 and wanted in konteks.wilayah.unit_menurut_kode:
        nama = spoken_name(konteks.wilayah, wanted)
        pencatat.peringatan("unit_berbeda", offices[0].baris[0].sel("perangkat"), nilai=offices[0].nama, diminta=nama)
        return {offices[0].nama: wanted}
    if not units and not pencatat.daftar:
        nilai = offices[0].nama if offices else ""
        pencatat.galat("perangkat_daerah_tidak_dikenal", kepala.di, nilai=nilai)
    elif others:
        _tell_others(pencatat, kepala, others, plafon)
    return units


def _tell_others(
    pencatat: FindingCollector, kepala: TableHeader, others: Sequence[_MatrixOffice], plafon: NumberColumn
) -> None:
    silent = NumberColumn(
        FindingCollector(pencatat.berkas), "plafon", [row for kantor in others for row in kantor.baris], plafon.scale
    )
    passed = [s for k in others for s in read_outline(silent.pencatat, k.baris, silent).simpul if s.daun]
    shown = ", ".join(kantor.nama for kantor in others[:3]) + ("; …" if len(others) > 3 else "")
    jumlah = rupiah(sum(satu.pagu or 0 for satu in passed))
    pencatat.peringatan("unit_lain_dilewati", kepala.lembar.nama, banyak=len(passed), jumlah=jumlah, unit=shown)


def _check_totals(
    pencatat: FindingCollector,
    totals: Sequence[tuple[SheetRow, int]],
    offices: Sequence[_MatrixOffice],
    plafon: NumberColumn,
) -> None:
    """A sum may be that of the office above it, or of all offices above it."""
    for row, many in totals:
        written = None if row.rusak("plafon") else plafon.rupiah(row)
        if written is None or not many:
            continue
        whole, own = sum(k.jumlah for k in offices[:many]), offices[many - 1].jumlah
        if abs(written - own) > ROUNDING:
            compare_total(pencatat, row.sel("plafon"), _("Jumlah"), written, whole)


def _line(
    pencatat: FindingCollector, konteks: ReadingContext, versi: str, unit: str, simpul: OutlineNode
) -> BudgetLine:
    row = simpul.baris
    if simpul.pagu is None and not row.has("plafon") and not row.rusak("plafon"):
        pencatat.peringatan("pagu_kosong", row.sel("plafon"), nama=simpul.nama)
    return BudgetLine(
        kode=simpul.kode,
        nama=simpul.nama,
        uraian=lines(row.sel("keluaran").nilai) if "keluaran" in row.kepala.kolom else (),
        pagu=simpul.pagu or 0,
        versi_kode=line_book(pencatat, konteks.acuan, versi, simpul.kode, simpul.nama, row.sel("program")),
        sumber_dana=row.teks("sumber"),
        kode_unit=unit,
        lembar=row.kepala.lembar.nama,
        sel=row.sel("plafon").alamat,
    )
