"""A price list (SSH): the sheet for SIPD, the letter of usulan, or the table of a Perbup. Prices, nothing else."""

from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.parse.code import Ruas, segments
from satudata_budget.intake.record import ssh
from satudata_budget.intake.table.cells import NumberColumn
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.recognition import by_table_or_title
from satudata_budget.intake.table.rows import FileContent, FormEvidence, PriceRow, ReadingContext, Workbook
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, one_table, rows_of
from satudata_budget.messages import _

JENIS = "ssh"
JUDUL = (
    Heading("kode", r"^kode(?: komponen| kelompok barang| standar harga| barang)?$", wajib=False),
    Heading("uraian", r"^uraian|^nama (?:barang|standar harga|komponen)|^jenis barang"),
    Heading("spek", r"^spek|^spesifikasi"),
    Heading("satuan", r"^satuan"),
    Heading("harga", r"^harga"),
)
_TITLE = r"\bstandar satuan harga\b|\bstandar harga satuan\b|\bstandar harga\b|^ssh\b|\bharga satuan pokok\b"


def recognise(buku: Workbook) -> FormEvidence | None:
    """A table of uraian, spesifikasi, satuan and harga, or the title."""
    said = _("kolom uraian, spesifikasi, satuan dan harga di {lembar}")
    return by_table_or_title(buku, JUDUL, TOP, _TITLE, said)


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """Every priced item; prices hold for the whole kabupaten."""
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    rows = rows_of(kepala)
    harga = NumberColumn(pencatat, "harga", rows, column_scale(pencatat, kepala[0], "harga"))
    found: list[PriceRow] = []
    kelompok: Ruas | None = None
    for row in rows:
        if row.is_tail:
            break
        if not row.has("satuan") and not harga.looks_like_money(row):
            kelompok = _group(row)
        elif row.has("uraian"):
            found += _item(pencatat, row, harga, kelompok)
    if not found:
        pencatat.galat("tanpa_baris", kepala[0].lembar.nama)
    office = tuple(unit.kode for unit in konteks.wilayah.unit if unit.tingkat == "kabupaten")
    return FileContent(JENIS, office[:1], baris=tuple(found), temuan=tuple(pencatat.daftar))


def _group(row: SheetRow) -> Ruas | None:
    """The goods code of a line that heads a block: `1.3.2.10.01.02.0001 Personal Computer`."""
    texts = [text for _kolom, text in row.kepala.lembar.filled(row.nomor)]
    return segments(texts[0].split(" ")[0]) if texts else None


def _item(pencatat: FindingCollector, row: SheetRow, harga: NumberColumn, kelompok: Ruas | None) -> list[PriceRow]:
    price = harga.rupiah(row)
    if price is None or price == 0:
        if not row.rusak("harga") and not harga.looks_like_money(row):
            pencatat.peringatan("harga_kosong", row.sel("harga"), nama=row.teks("uraian"))
        return []
    kode = row.sel("kode").nilai if row.has("kode") else None
    return [
        PriceRow(
            kode=segments(kode) if isinstance(kode, str) and segments(kode) else kelompok,
            uraian=row.teks("uraian"),
            spek=row.teks("spek"),
            satuan=row.teks("satuan"),
            harga=price,
            lembar=row.kepala.lembar.nama,
            sel=row.sel("harga").alamat,
        )
    ]


KIND = FormKind(
    JENIS,
    turn=1,
    record=ssh.record,
    kabupaten_only="harga_hanya_diskominfo",
    recognise=recognise,
    read=read,
    headings=(JUDUL,),
)
