"""The flat export of a budget: one header row, one row an amount; xlsx, or csv with comma or semicolon.

`kode_skpd, kode_sub_kegiatan, kode_rekening, nama_sumber_dana, pagu …`, and where the export has them tahun, tahap,
nama_skpd, nama_sub_kegiatan, nama_rekening, versi_kode. Nothing is summed in it and nothing stands above it.
"""

from collections.abc import Sequence

from satudata_budget.intake.budget.codebook import LineBooks, choose_book
from satudata_budget.intake.budget.flat_scope import WithoutOffice, flat_scope
from satudata_budget.intake.classify.rules import BUKU_KODE
from satudata_budget.intake.file_kind import BUDGET, FormKind
from satudata_budget.intake.parse.code import Ruas, format_kegiatan, format_rekening, recover, segments, typed_as_number
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.record import anggaran
from satudata_budget.intake.table.cells import NumberColumn, broken
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.region import is_foreign, region_of, tell_foreign
from satudata_budget.intake.table.rows import BudgetLine, FileContent, FormEvidence, ReadingContext, Workbook
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import (
    Heading,
    SheetRow,
    TableHeader,
    find_headers,
    is_total,
    one_table,
    rows_of,
)
from satudata_budget.messages import _

JENIS = "penetapan"
JUDUL = (
    Heading("skpd", r"^kode (?:skpd|opd)$"),
    Heading("kegiatan", r"^kode (?:sub kegiatan|sbl)$"),
    Heading("plafon", r"^(?:pagu|jumlah|anggaran|nilai)$"),
    Heading("nama_skpd", r"^nama (?:skpd|opd|sub unit)$", wajib=False),
    Heading("program", r"^nama sub kegiatan$", wajib=False),
    Heading("rekening", r"^kode (?:rekening|akun)$", wajib=False),
    Heading("nama_rekening", r"^nama (?:rekening|akun)$", wajib=False),
    Heading("sumber", r"^nama sumber dana$|^sumber dana$", wajib=False),
    Heading("uraian", r"^(?:uraian|nama komponen|indikator|nama standar harga)$", wajib=False),
    Heading("tahun", r"^tahun(?: anggaran)?$", wajib=False),
    Heading("tahap", r"^tahap(?:an)?$", wajib=False),
    Heading("versi", r"^versi kode$", wajib=False),
    Heading("daerah", r"^nama (?:daerah|pemda|kabupaten|kabupaten kota|kab kota)$", wajib=False),
)
_KEGIATAN, _MAK, _REKENING = (5, 6), 12, 6
# One header row and nothing above it but a title.
_NEAR = 10


def recognise(buku: Workbook) -> FormEvidence | None:
    """One header row with kode_skpd, kode_sub_kegiatan and pagu."""
    for lembar in buku.lembar:
        headers = [k for k in find_headers(lembar, JUDUL, _NEAR) if not k.kurang]
        if headers:
            names = ", ".join(clean(lembar.nilai(headers[0].baris, k)) for k in sorted(headers[0].kolom.values())[:4])
            said = _("kolom {kolom} di {lembar} baris {baris}")
            return FormEvidence(
                (said.format(kolom=names, lembar=lembar.nama or buku.nama, baris=headers[0].baris + 1),)
            )
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """One row for each row of the export."""
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    rows = [row for row in rows_of(kepala) if not _is_sum(row)]
    if _of_another_region(pencatat, rows, konteks):
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    scope = flat_scope(pencatat, kepala[0], rows, konteks)
    plafon = NumberColumn(pencatat, "plafon", rows, column_scale(pencatat, kepala[0], "plafon"))
    coded = [(row, codes) for row in rows if (codes := _codes(pencatat, row)) is not None]
    if not rows:
        pencatat.galat("tanpa_baris", kepala[0].di)
    named = sorted({(codes[0], row.teks("program")) for row, codes in coded})
    versi, by_book = _book(pencatat, konteks, kepala[0], named, scope.tahun, scope.tahap, rows)
    books = LineBooks(pencatat, konteks.acuan, versi)
    made = [_line(books, row, codes, plafon, scope.unit_of(row)) for row, codes in coded]
    return FileContent(
        JENIS,
        tuple(sorted({satu.kode_unit for satu in made if satu is not None})),
        scope.tahun,
        scope.tahap,
        versi,
        (*scope.bukti, by_book),
        tuple(satu for satu in made if satu is not None),
        tuple(pencatat.daftar),
    )


def _of_another_region(pencatat: FindingCollector, rows: Sequence[SheetRow], konteks: ReadingContext) -> bool:
    """Whether a row is of a kabupaten that is not ours: offices of one name have one code in all of them."""
    known: set[str] = set()
    for row in rows:
        text = row.teks("daerah")
        if text and text not in known:
            known.add(text)
            daerah = region_of(text)
            if daerah.nama and is_foreign(daerah, konteks.wilayah):
                tell_foreign(pencatat, row.sel("daerah"), text, konteks.wilayah)
                return True
    return False


def _is_sum(row: SheetRow) -> bool:
    return row.is_tail or (
        not row.has("kegiatan") and any(is_total(t) for _k, t in row.kepala.lembar.filled(row.nomor))
    )


def _book(
    pencatat: FindingCollector,
    konteks: ReadingContext,
    kepala: TableHeader,
    named: Sequence[tuple[Ruas, str]],
    tahun: int | None,
    tahap: str,
    rows: Sequence[SheetRow],
) -> tuple[str, str]:
    written = {row.teks("versi") for row in rows if row.has("versi")}
    if len(written) == 1 and (versi := written.pop()) in BUKU_KODE:
        return versi, _("buku kode {versi}: menurut kolom versi_kode").format(versi=versi)
    versi, evidence = choose_book(konteks.acuan, named, tahun, tahap)
    if "program" not in kepala.kolom:
        pencatat.peringatan("nama_sub_kegiatan_tidak_ada", kepala.di)
        if any(kode[2:3] == (1,) for kode, _nama in named):
            pencatat.peringatan("buku_kode_tidak_pasti", kepala.di, buku=versi)
    return versi, evidence


def _codes(pencatat: FindingCollector, row: SheetRow) -> tuple[Ruas, Ruas] | None:
    """Sub kegiatan and account of a row; None where they are none, which is a fault."""
    kegiatan = _code(pencatat, row, "kegiatan")
    rekening = _code(pencatat, row, "rekening") if row.has("rekening") else ()
    if kegiatan is None or rekening is None:
        return None
    if len(kegiatan) == _MAK and not rekening:
        kegiatan, rekening = kegiatan[:_REKENING], kegiatan[_REKENING:]
    if len(kegiatan) not in _KEGIATAN:
        pencatat.galat("kode_tidak_lengkap", row.sel("kegiatan"), nilai=format_kegiatan(kegiatan))
        return None
    rekening = rekening[-_REKENING:] if len(rekening) == _MAK else rekening
    if len(rekening) not in (0, _REKENING):
        pencatat.galat("rekening_tidak_lengkap", row.sel("rekening"), nilai=format_rekening(rekening))
        return None
    return kegiatan, rekening


def _code(pencatat: FindingCollector, row: SheetRow, nama: str) -> Ruas | None:
    if broken(pencatat, row, nama):
        return None
    sel = row.sel(nama)
    if typed_as_number(sel.nilai) or not isinstance(sel.nilai, str | int | float | None):
        likely = recover(float(sel.nilai)) if isinstance(sel.nilai, float) else None
        pencatat.galat("kode_angka", sel, nilai=clean(sel.nilai))
        return likely[0] if likely and likely[1] else None
    found = segments(sel.nilai)
    if found is None:
        pencatat.galat("bukan_kode", sel, nilai=clean(sel.nilai))
    return found


def _line(
    books: LineBooks, row: SheetRow, codes: tuple[Ruas, Ruas], plafon: NumberColumn, unit: str | WithoutOffice
) -> BudgetLine | None:
    if isinstance(unit, WithoutOffice):
        return None
    pagu = plafon.rupiah(row)
    nama = row.teks("program")
    if pagu is None and not row.has("plafon"):
        books.pencatat.peringatan("pagu_kosong", row.sel("plafon"), nama=nama or format_kegiatan(codes[0]))
    return BudgetLine(
        kode=codes[0],
        nama=nama,
        uraian=tuple(text for text in (row.teks("nama_rekening"), row.teks("uraian")) if text),
        pagu=pagu or 0,
        versi_kode=books.of(codes[0], nama, row.sel("program" if nama else "kegiatan")),
        lembar=row.kepala.lembar.nama,
        sel=row.sel("plafon").alamat,
        rekening=format_rekening(codes[1]),
        sumber_dana=row.teks("sumber"),
        kode_unit=unit,
    )


KIND = FormKind(JENIS, turn=9, record=anggaran.record, family=BUDGET, recognise=recognise, read=read, headings=(JUDUL,))
