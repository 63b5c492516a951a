"""PPAS, "Plafon Anggaran Sementara Berdasarkan Program dan Kegiatan": one table, the code over several columns.

Leaves are the sub kegiatan; a kegiatan without any below it is a leaf itself. All above them are subtotals, held
against their leaves and never added.
"""

from collections.abc import Sequence

from satudata_budget.intake.cells import Kolom
from satudata_budget.intake.codebook import choose_book, line_book
from satudata_budget.intake.findings import Pencatat
from satudata_budget.intake.identity import find_office, find_stage, find_title, find_year, keys
from satudata_budget.intake.outline import Simpul, read_outline
from satudata_budget.intake.parse.text import clean, lines
from satudata_budget.intake.rows import BarisAnggaran, Bukti, Buku, Isi, Konteks
from satudata_budget.intake.subtotals import check_sums
from satudata_budget.intake.table import TOP, Baris, Judul, Kepala, find_headers, one_table, rows_of, scale_of
from satudata_budget.messages import _

JENIS = "ppas"
JUDUL = (
    Judul("program", r"\bprogram\b.*\bkegiatan\b|^uraian$"),
    Judul("sasaran", r"^sasaran", wajib=False),
    Judul("plafon", r"\bplafon\b|\bpagu\b"),
)
_TITLE = r"plafon anggaran sementara|\bppas\b"


def recognise(buku: Buku) -> Bukti | None:
    """A title with PPAS or plafon sementara, or a table of program/kegiatan with a plafon."""
    for lembar in buku.lembar:
        headers = [k for k in find_headers(lembar, JUDUL, TOP) if not k.kurang]
        title = find_title(lembar, _TITLE)
        if headers and (title or "plafon" in headers[0].teks["plafon"]):
            plafon = headers[0].lembar.sel(headers[0].baris, headers[0].kolom["plafon"])
            shown = clean(headers[0].lembar.merged(headers[0].baris, headers[0].kolom["plafon"]))
            said = _("kolom “{kolom}” di {lembar} {sel}").format(kolom=shown, lembar=plafon.lembar, sel=plafon.alamat)
            return Bukti((*(_("judul “{teks}”").format(teks=clean(t.nilai)) for t in (title,) if t), said))
        if title:
            return Bukti((_("judul “{teks}”").format(teks=clean(title.nilai)),), kuat=False)
    return None


def read(buku: Buku, konteks: Konteks) -> Isi:
    """The leaves of the first sheet that holds the table."""
    pencatat = Pencatat(buku.nama)
    kepala = _table(pencatat, buku)
    if kepala is None:
        return Isi(JENIS, temuan=tuple(pencatat.daftar))
    lembar, top = kepala[0].lembar, range(kepala[0].baris)
    found = list(keys(lembar, top))
    unit, by_unit = find_office(pencatat, found, konteks.wilayah, konteks.diminta.unit)
    tahun, by_year = find_year(lembar, top, found, konteks.diminta.tahun)
    tahap, by_stage = find_stage(lembar, top, found, konteks.diminta.tahap)
    if tahun is None:
        pencatat.galat("tahun_tidak_disebut", lembar.nama)
    if not tahap:
        pencatat.galat("tahap_tidak_disebut", lembar.nama)
    nodes = _nodes(pencatat, kepala)
    leaves = [simpul for simpul in nodes if simpul.daun]
    if not leaves:
        pencatat.galat("tanpa_baris", lembar.nama)
    versi, by_book = choose_book(konteks.acuan, [(s.kode, s.nama) for s in leaves], tahun, tahap)
    return Isi(
        JENIS,
        (unit.kode,) if unit else (),
        tahun,
        tahap,
        versi,
        tuple(text for text in (by_unit, by_year, by_stage, by_book) if text),
        tuple(_line(pencatat, konteks, versi, simpul) for simpul in leaves),
        tuple(pencatat.daftar),
    )


def _table(pencatat: Pencatat, buku: Buku) -> list[Kepala] | None:
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala and "plafon" in kepala[0].ganda:
        # Sebelum and Setelah of a changed budget: which of them counts is not for us to guess.
        pencatat.galat("kolom_plafon_ganda", kepala[0].di)
        return None
    return kepala


def _nodes(pencatat: Pencatat, kepala: Sequence[Kepala]) -> list[Simpul]:
    rows = rows_of(kepala)
    plafon = Kolom(pencatat, "plafon", rows, scale_of(kepala[0].teks["plafon"]))
    outline = read_outline(pencatat, rows, plafon)
    check_sums(pencatat, kepala[0], outline)
    return outline.simpul


def _line(pencatat: Pencatat, konteks: Konteks, versi: str, simpul: Simpul) -> BarisAnggaran:
    row: Baris = simpul.baris
    if simpul.pagu is None and not row.has("plafon") and not row.rusak("plafon"):
        pencatat.peringatan("pagu_kosong", row.sel("plafon"), nama=simpul.nama)
    return BarisAnggaran(
        kode=simpul.kode,
        nama=simpul.nama,
        uraian=_lines(row, "sasaran"),
        pagu=simpul.pagu or 0,
        versi_kode=line_book(pencatat, konteks.acuan, versi, simpul.kode, simpul.nama, row.sel("program")),
        lembar=row.kepala.lembar.nama,
        sel=row.sel("plafon").alamat,
    )


def _lines(row: Baris, nama: str) -> tuple[str, ...]:
    return lines(row.sel(nama).nilai) if nama in row.kepala.kolom else ()
