"""PPAS, "Plafon Anggaran Sementara Berdasarkan Program dan Kegiatan": one table, the code over several columns.

Leaves are the sub kegiatan; a kegiatan without any below it is a leaf itself. All above them are subtotals, held
against their leaves and never added.
"""

from collections.abc import Sequence

from satudata_budget.intake.budget.codebook import choose_book, line_book
from satudata_budget.intake.budget.outline import OutlineNode, read_outline
from satudata_budget.intake.budget.scope import find_scope
from satudata_budget.intake.budget.subtotals import check_sums
from satudata_budget.intake.file_kind import BUDGET, FormKind
from satudata_budget.intake.kinds import ppas_matrix
from satudata_budget.intake.parse.text import clean, lines
from satudata_budget.intake.record import anggaran
from satudata_budget.intake.table.cells import NumberColumn
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_title
from satudata_budget.intake.table.one_office import one_office
from satudata_budget.intake.table.rows import BudgetLine, FileContent, FormEvidence, ReadingContext, Workbook
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, TableHeader, find_headers, one_table, rows_of
from satudata_budget.intake.table.twin_columns import settle_twins
from satudata_budget.messages import _

JENIS = "ppas"
JUDUL = (
    Heading("program", r"\bprogram\b.*\bkegiatan\b|^uraian$"),
    Heading("sasaran", r"^sasaran", wajib=False),
    Heading("plafon", r"\bplafon\b|\bpagu\b"),
)
_TITLE = r"plafon anggaran sementara|\bppas\b"


def recognise(buku: Workbook) -> FormEvidence | None:
    """A title with PPAS or plafon sementara, or a table of program/kegiatan with a plafon."""
    if (matrix := ppas_matrix.recognise(buku)) is not None:
        return matrix
    for lembar in buku.lembar:
        headers = [k for k in find_headers(lembar, JUDUL, TOP) if not k.kurang]
        title = find_title(lembar, _TITLE)
        if headers and (title or "plafon" in headers[0].teks["plafon"]):
            plafon = headers[0].lembar.sel(headers[0].baris, headers[0].kolom["plafon"])
            shown = clean(headers[0].lembar.merged(headers[0].baris, headers[0].kolom["plafon"]))
            said = _("kolom “{kolom}” di {lembar} {sel}").format(kolom=shown, lembar=plafon.lembar, sel=plafon.alamat)
            return FormEvidence((*(_("judul “{teks}”").format(teks=clean(t.nilai)) for t in (title,) if t), said))
        if title:
            return FormEvidence((_("judul “{teks}”").format(teks=clean(title.nilai)),), kuat=False)
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """The leaves of the first sheet that holds the table."""
    if ppas_matrix.recognise(buku) is not None:
        return ppas_matrix.read(buku, konteks)
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    kepala = settle_twins(pencatat, kepala, "plafon", konteks.diminta.tahap) if kepala else None
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    lembar = kepala[0].lembar
    scope = find_scope(pencatat, lembar, range(kepala[0].baris), konteks)
    one_office(pencatat, kepala, konteks)
    nodes = _nodes(pencatat, kepala)
    leaves = [simpul for simpul in nodes if simpul.daun]
    if not leaves:
        pencatat.galat("tanpa_baris", lembar.nama)
    versi, by_book = choose_book(konteks.acuan, [(s.kode, s.nama) for s in leaves], scope.tahun, scope.tahap)
    return FileContent(
        JENIS,
        (scope.unit.kode,) if scope.unit else (),
        scope.tahun,
        scope.tahap,
        versi,
        (*scope.bukti, by_book),
        tuple(_line(pencatat, konteks, versi, simpul) for simpul in leaves),
        tuple(pencatat.daftar),
    )


def _nodes(pencatat: FindingCollector, kepala: Sequence[TableHeader]) -> list[OutlineNode]:
    rows = rows_of(kepala)
    plafon = NumberColumn(pencatat, "plafon", rows, column_scale(pencatat, kepala[0], "plafon"))
    outline = read_outline(pencatat, rows, plafon)
    check_sums(pencatat, kepala[0], outline)
    return outline.simpul


def _line(pencatat: FindingCollector, konteks: ReadingContext, versi: str, simpul: OutlineNode) -> BudgetLine:
    row: SheetRow = simpul.baris
    if simpul.pagu is None and not row.has("plafon") and not row.rusak("plafon"):
        pencatat.peringatan("pagu_kosong", row.sel("plafon"), nama=simpul.nama)
    return BudgetLine(
        kode=simpul.kode,
        nama=simpul.nama,
        uraian=_lines(row, "sasaran"),
        pagu=simpul.pagu or 0,
        versi_kode=line_book(pencatat, konteks.acuan, versi, simpul.kode, simpul.nama, row.sel("program")),
        lembar=row.kepala.lembar.nama,
        sel=row.sel("plafon").alamat,
    )


def _lines(row: SheetRow, nama: str) -> tuple[str, ...]:
    return lines(row.sel(nama).nilai) if nama in row.kepala.kolom else ()


KIND = FormKind(
    JENIS,
    turn=8,
    record=anggaran.record,
    family=BUDGET,
    recognise=recognise,
    read=read,
    headings=(JUDUL, ppas_matrix.JUDUL),
)
