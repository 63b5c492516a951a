"""Penjabaran APBD, Lampiran II: twelve code columns, down to the sub rincian objek, of one office or of all.

Leaves are the rows with all six parts of an account. Rows of offices that are none of ours are passed over and
counted; income and financing are no spending.
"""

from collections.abc import Sequence

from satudata_budget.intake.book.grid import Sheet, column_letters
from satudata_budget.intake.budget.account_leaves import LeafKey, LeafRows
from satudata_budget.intake.budget.account_rows import AccountWalker
from satudata_budget.intake.budget.account_sums import check_account_sums
from satudata_budget.intake.budget.codebook import LineBooks, choose_book
from satudata_budget.intake.budget.scope import find_scope
from satudata_budget.intake.file_kind import BUDGET, FormKind
from satudata_budget.intake.parse.code import format_rekening
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.record import anggaran
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_title
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext, Workbook
from satudata_budget.intake.table.table import TOP, Heading, TableHeader, find_headers
from satudata_budget.intake.table.twin_columns import settle_twins
from satudata_budget.messages import _, rupiah

JENIS = "lampiran_ii"
JUDUL = (
    Heading("kode", r"^kode(?: rekening)?\b"),
    Heading("uraian", r"^uraian$"),
    Heading("plafon", r"\bjumlah\b|\bsebelum\b|\bsetelah\b|\bsesudah\b|\bbertambah\b"),
    Heading("penjelasan", r"^(?:penjelasan|dasar hukum|keterangan)", wajib=False),
)
KOLOM_KODE = 12
_TITLE = r"\bpenjabaran\b"


def recognise(buku: Workbook) -> FormEvidence | None:
    """Twelve code columns left of uraian and jumlah; the title alone is weak evidence."""
    for lembar in buku.lembar:
        title = find_title(lembar, _TITLE)
        headers = _headers((lembar,))
        if headers:
            shown = (_("judul “{teks}”").format(teks=clean(title.nilai)),) if title else ()
            said = _("dua belas kolom kode di {lembar} {sel}").format(lembar=lembar.nama, sel=headers[0].di.alamat)
            return FormEvidence((*shown, said))
        if title:
            return FormEvidence((_("judul “{teks}”").format(teks=clean(title.nilai)),), kuat=False)
    return None


def _headers(sheets: Sequence[Sheet]) -> list[TableHeader]:
    """The first whole header of each sheet, where twelve columns stand left of the names."""
    found = []
    for lembar in sheets:
        for head in find_headers(lembar, JUDUL, TOP)[:1]:
            if not head.kurang and head.kolom["uraian"] - head.kolom["kode"] == KOLOM_KODE:
                found.append(head)
    return found


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """One row for each account of each sub kegiatan of our offices."""
    pencatat = FindingCollector(buku.nama)
    kepala = _one_header(pencatat, buku, konteks.diminta.tahap)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    scope = find_scope(pencatat, kepala.lembar, range(kepala.baris), konteks, banyak_unit=True)
    walked = AccountWalker(pencatat, kepala, konteks, scope.unit)
    walked.read()
    check_account_sums(pencatat, walked)
    _told(pencatat, walked)
    keys = set(walked.daun.kunci)
    named = sorted({(kunci.kode, walked.nama(kunci)) for kunci in keys})
    versi, by_book = choose_book(konteks.acuan, named, scope.tahun, scope.tahap)
    books = LineBooks(pencatat, konteks.acuan, versi)
    return FileContent(
        JENIS,
        tuple(sorted({kunci.unit for kunci in keys})),
        scope.tahun,
        scope.tahap,
        versi,
        (*scope.bukti, by_book),
        _lines(walked, books, kepala),
        tuple(pencatat.daftar),
    )


def _one_header(pencatat: FindingCollector, buku: Workbook, diminta: str) -> TableHeader | None:
    heads = _headers(buku.lembar)
    if len(heads) == 1:
        settled = settle_twins(pencatat, heads, "plafon", diminta)
        return settled[0] if settled else None
    if heads:
        pencatat.galat("lembar_lebih_dari_satu", heads[1].di, lembar=", ".join(h.lembar.nama for h in heads))
    else:
        pencatat.galat("judul_kolom_kurang", "", kolom=", ".join(satu.nama for satu in JUDUL if satu.wajib))
    return None


def _told(pencatat: FindingCollector, walked: AccountWalker) -> None:
    lembar = walked.kepala.lembar.nama
    if walked.lain:
        names = list(dict.fromkeys(walked.lain.values()))
        shown = ", ".join(names[:3]) + ("; …" if len(names) > 3 else "")
        pencatat.peringatan(
            "unit_lain_dilewati", lembar, banyak=walked.baris_lain, jumlah=rupiah(walked.pagu_lain), unit=shown
        )
    if walked.bukan_belanja:
        pencatat.peringatan("bukan_belanja_dilewati", lembar, banyak=walked.bukan_belanja)
    if not walked.daun and walked.lain:
        pencatat.galat("perangkat_daerah_tidak_dikenal", lembar, nilai=next(iter(walked.lain.values())))
    elif not walked.daun:
        pencatat.galat("tanpa_baris", lembar)


def _lines(walked: AccountWalker, books: LineBooks, kepala: TableHeader) -> LeafRows:
    lembar, leaves, column = kepala.lembar, walked.daun, kepala.kolom["uraian"]
    kegiatan: dict[LeafKey, tuple[str, str]] = {}
    texts: dict[str, tuple[str, ...]] = {"": ()}
    uraian: list[tuple[str, ...]] = []
    for kunci, nomor in zip(leaves.kunci, leaves.nomor, strict=True):
        if kunci not in kegiatan:
            nama = walked.nama(kunci)
            kegiatan[kunci] = (nama, books.of(kunci.kode, nama, lembar.sel(nomor, column)))
        text = clean(lembar.baris[nomor][column])
        uraian.append(texts.setdefault(text, (text,)))
    rekening = {akun: format_rekening(akun) for akun in set(leaves.akun)}
    return LeafRows(leaves, uraian, kegiatan, rekening, (lembar.nama, column_letters(kepala.kolom["plafon"])))


KIND = FormKind(
    JENIS, turn=10, record=anggaran.record, family=BUDGET, recognise=recognise, read=read, headings=(JUDUL,)
)
