"""RKA – Rincian Belanja SKPD: one table a sub kegiatan, its account codes as headings, its komponen without a code.

A workbook may hold many of them, below each other or one a sheet. Only komponen rows (no code, but satuan and harga)
count; accounts, `[#]` kelompok, `[-]` keterangan and `Jumlah …` rows are sums, held against their komponen.
"""

from dataclasses import dataclass, field

from satudata_budget.intake.budget.codebook import LineBooks, choose_book
from satudata_budget.intake.budget.detail_rows import KEGIATAN, DetailBlock, DetailLine, read_blocks
from satudata_budget.intake.budget.scope import BudgetScope, find_scope
from satudata_budget.intake.budget.subtotals import compare_total
from satudata_budget.intake.file_kind import BUDGET, FormKind
from satudata_budget.intake.findings.finding import faults
from satudata_budget.intake.parse.code import format_kegiatan, format_rekening
from satudata_budget.intake.parse.text import lines
from satudata_budget.intake.record import anggaran
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.one_office import one_office
from satudata_budget.intake.table.recognition import by_table_or_title
from satudata_budget.intake.table.rows import BudgetLine, FileContent, FormEvidence, ReadingContext, Workbook
from satudata_budget.intake.table.table import TOP, Heading, TableHeader, find_headers
from satudata_budget.intake.table.twin_columns import settle_twins
from satudata_budget.messages import _

JENIS = "rka_rincian"
JUDUL = (
    Heading("kode", r"^kode (?:rekening|akun)"),
    Heading("program", r"^uraian"),
    Heading("koefisien", r"\bkoefisien\b|\bvolume\b"),
    Heading("satuan", r"(?<!harga )\bsatuan$"),
    Heading("harga", r"\bharga\b"),
    Heading("plafon", r"\bjumlah\b"),
)
_TITLE = r"\brka\b.*\brincian\b"
# Below the indikator table and the header block of a sub kegiatan.
_DEEP = 3 * TOP


@dataclass
class _SheetsRead:
    """What the sheets say together."""

    lingkup: list[tuple[str, BudgetScope]] = field(default_factory=list)
    blok: list[DetailBlock] = field(default_factory=list)


def recognise(buku: Workbook) -> FormEvidence | None:
    """A table of kode rekening, uraian, koefisien, satuan, harga and jumlah."""
    said = _("kolom kode rekening, koefisien dan harga di {lembar} {sel}")
    return by_table_or_title(buku, JUDUL, _DEEP, _TITLE, said, "kode")


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """One row for each komponen, of all sheets that hold the table."""
    pencatat = FindingCollector(buku.nama)
    found = _sheets(pencatat, buku, konteks)
    scope = _one_scope(pencatat, found)
    details = [(blok, satu) for blok in found.blok for satu in blok.rinci]
    _check_empty(pencatat, found.blok)
    _check_kegiatan(pencatat, found.blok)
    named = list({(blok.kode, blok.nama) for blok in found.blok})
    tahun, tahap = (scope.tahun, scope.tahap) if scope else (None, "")
    versi, by_book = choose_book(konteks.acuan, sorted(named), tahun, tahap)
    books = LineBooks(pencatat, konteks.acuan, versi)
    rows = tuple(_line(books, blok, satu) for blok, satu in details)
    return FileContent(
        JENIS,
        (scope.unit.kode,) if scope and scope.unit else (),
        tahun,
        tahap,
        versi,
        (*(scope.bukti if scope else ()), by_book),
        rows,
        tuple(pencatat.daftar),
        frozenset(format_kegiatan(blok.kode) for blok in found.blok),
    )


def _sheets(pencatat: FindingCollector, buku: Workbook, konteks: ReadingContext) -> _SheetsRead:
    found = _SheetsRead()
    for lembar in buku.lembar:
        heads: list[TableHeader] | None = [k for k in find_headers(lembar, JUDUL) if not k.kurang]
        heads = settle_twins(pencatat, heads, "plafon", konteks.diminta.tahap) if heads else None
        if heads:
            found.lingkup.append((lembar.nama, find_scope(pencatat, lembar, range(heads[0].baris), konteks)))
            one_office(pencatat, heads, konteks)
            found.blok += read_blocks(pencatat, heads)
    if not found.lingkup and not pencatat.daftar:
        pencatat.galat("judul_kolom_kurang", "", kolom=", ".join(satu.nama for satu in JUDUL))
    return found


def _one_scope(pencatat: FindingCollector, found: _SheetsRead) -> BudgetScope | None:
    """The office, year and stage that all sheets share."""
    if not found.lingkup:
        return None
    first = found.lingkup[0][1]
    for nama, other in found.lingkup[1:]:
        if (other.unit, other.tahun, other.tahap) != (first.unit, first.tahun, first.tahap):
            both = (
                f"{first.unit.kode if first.unit else '?'} {first.tahun} {first.tahap}",
                (f"{other.unit.kode if other.unit else '?'} {other.tahun} {other.tahap}"),
            )
            pencatat.galat("kolom_tidak_seragam", nama, kolom=_("unit, tahun, tahap"), nilai="; ".join(both))
            break
    return first


def _check_empty(pencatat: FindingCollector, blocks: list[DetailBlock]) -> None:
    """A sub kegiatan without a komponen is a fault: recorded as it is, it would empty what stands."""
    if not faults(pencatat.daftar):
        for blok in blocks:
            if not blok.rinci:
                pencatat.galat("sub_kegiatan_tanpa_rincian", blok.sel, kode=format_kegiatan(blok.kode))


def _check_kegiatan(pencatat: FindingCollector, blocks: list[DetailBlock]) -> None:
    """`Jumlah Total Anggaran Kegiatan` against all sub kegiatan of that kegiatan in the file."""
    for blok in blocks:
        for sel, written in blok.jumlah_kegiatan:
            total = sum(b.jumlah for b in blocks if b.kode[:KEGIATAN] == blok.kode[:KEGIATAN])
            compare_total(pencatat, sel, _("Jumlah kegiatan"), written, total)


def _line(books: LineBooks, blok: DetailBlock, satu: DetailLine) -> BudgetLine:
    row = satu.baris
    return BudgetLine(
        kode=blok.kode,
        nama=blok.nama,
        uraian=(*(part for part in (satu.nama_rekening,) if part), *lines(row.sel("program").nilai)),
        pagu=satu.pagu,
        versi_kode=books.of(blok.kode, blok.nama, blok.sel),
        lembar=row.kepala.lembar.nama,
        sel=row.sel("plafon").alamat,
        rekening=format_rekening(satu.rekening),
        sumber_dana=blok.sumber_dana,
    )


KIND = FormKind(
    JENIS,
    turn=12,
    record=anggaran.record_part,
    family=BUDGET,
    partial=True,
    recognise=recognise,
    read=read,
    headings=(JUDUL,),
)
