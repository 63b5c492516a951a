"""RKA – Belanja SKPD (the recap): five code columns, one row a sub kegiatan, its money by kelompok and in all.

Rows of a sub unit, urusan, bidang, program and kegiatan are sums; T-1 and T+1 belong to other years and are not read.
"""

from dataclasses import replace

from satudata_budget.intake.budget.codebook import LineBooks, choose_book
from satudata_budget.intake.budget.outline import OutlineNode, read_outline
from satudata_budget.intake.budget.scope import find_scope
from satudata_budget.intake.budget.subtotals import ROUNDING, check_sums
from satudata_budget.intake.file_kind import BUDGET, FormKind
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.record import anggaran
from satudata_budget.intake.table.cells import NumberColumn
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.one_office import one_office
from satudata_budget.intake.table.recognition import by_table_or_title
from satudata_budget.intake.table.rows import BudgetLine, FileContent, FormEvidence, ReadingContext, Workbook
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import TOP, Heading, TableHeader, one_table, rows_of
from satudata_budget.messages import _, rupiah

JENIS = "rka_rekap"
JUDUL = (
    Heading("program", r"^uraian$"),
    Heading("sumber", r"^sumber (?:dana|pendanaan)"),
    Heading("lokasi", r"^lokasi", wajib=False),
    # They stand in the lowest header row: what has none of them is not yet the whole header.
    Heading("kelompok", r"\bbelanja (?:operasi|modal|tidak terduga|transfer|pegawai|barang)"),
    Heading("plafon", r"^(?:jumlah )?tahun (?:anggaran )?(?:n|20\d\d)(?: jumlah)?$"),
)
_TITLE = r"\brka\b.*\bbelanja skpd\b|rekapitulasi (?:anggaran )?belanja"


def recognise(buku: Workbook) -> FormEvidence | None:
    """A table of uraian, sumber dana and this year's money by kelompok belanja."""
    said = _("kolom sumber dana dan kelompok belanja di {lembar} {sel}")
    return by_table_or_title(buku, JUDUL, TOP, _TITLE, said, "sumber")


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """One row for each sub kegiatan."""
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    lembar = kepala[0].lembar
    scope = find_scope(pencatat, lembar, range(kepala[0].baris), konteks)
    one_office(pencatat, kepala, konteks)
    kepala, groups = _with_groups(kepala)
    rows = rows_of(kepala)
    plafon = NumberColumn(pencatat, "plafon", rows, column_scale(pencatat, kepala[0], "plafon"))
    outline = read_outline(pencatat, rows, plafon, kantor=True)
    check_sums(pencatat, kepala[0], outline)
    leaves = [simpul for simpul in outline.simpul if simpul.daun]
    if not leaves:
        pencatat.galat("tanpa_baris", lembar.nama)
    _check_groups(pencatat, leaves, [NumberColumn(pencatat, nama, rows, plafon.scale) for nama in groups])
    versi, by_book = choose_book(konteks.acuan, [(s.kode, s.nama) for s in leaves], scope.tahun, scope.tahap)
    books = LineBooks(pencatat, konteks.acuan, versi)
    return FileContent(
        JENIS,
        (scope.unit.kode,) if scope.unit else (),
        scope.tahun,
        scope.tahap,
        versi,
        (*scope.bukti, by_book),
        tuple(_line(books, simpul) for simpul in leaves),
        tuple(pencatat.daftar),
    )


def _with_groups(kepala: list[TableHeader]) -> tuple[list[TableHeader], list[str]]:
    """Each kelompok column under a name of its own."""
    columns = kepala[0].pilihan.get("kelompok", (kepala[0].kolom["kelompok"],))
    names = {f"kelompok {n}": kolom for n, kolom in enumerate(columns)}
    return [replace(head, kolom={**head.kolom, **names}) for head in kepala], list(names)


def _check_groups(pencatat: FindingCollector, leaves: list[OutlineNode], groups: list[NumberColumn]) -> None:
    """Warn where a line's kelompok do not add up to what its Jumlah says."""
    for leaf in leaves:
        parts = [kolom.rupiah(leaf.baris) for kolom in groups]
        counted = sum(part or 0 for part in parts)
        if leaf.pagu is not None and any(part is not None for part in parts) and abs(counted - leaf.pagu) > ROUNDING:
            pencatat.peringatan(
                "kelompok_tidak_cocok",
                leaf.baris.sel("plafon"),
                nama=leaf.nama,
                dihitung=rupiah(counted),
                tertulis=rupiah(leaf.pagu),
                selisih=rupiah(abs(counted - leaf.pagu)),
            )


def _line(books: LineBooks, simpul: OutlineNode) -> BudgetLine:
    row = simpul.baris
    if simpul.pagu is None and not row.has("plafon"):
        books.pencatat.peringatan("pagu_kosong", row.sel("plafon"), nama=simpul.nama)
    return BudgetLine(
        kode=simpul.kode,
        nama=simpul.nama,
        uraian=(),
        pagu=simpul.pagu or 0,
        versi_kode=books.of(simpul.kode, simpul.nama, row.sel("program")),
        lembar=row.kepala.lembar.nama,
        sel=row.sel("plafon").alamat,
        sumber_dana=clean(row.teks("sumber")),
    )


KIND = FormKind(
    JENIS, turn=11, record=anggaran.record, family=BUDGET, recognise=recognise, read=read, headings=(JUDUL,)
)
