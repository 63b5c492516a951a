"""KIB B (Peralatan dan Mesin), sixteen columns of Permendagri 17/2007; goods codes of 108/2016 or 17/2007.

SIMDA prints prices in thousands, collapses equal goods into one row with a register range, and pads code parts to
three digits. The form has no condition: that is in KIR. Many offices add a column Kondisi all the same, and it counts.
"""

from collections.abc import Sequence
from statistics import median

from satudata_budget.intake.budget.subtotals import compare_total
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.parse.code import Ruas, segments, starts_with, typed_as_number
from satudata_budget.intake.parse.condition import Kondisi, condition
from satudata_budget.intake.parse.register import count
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.record import kib_b
from satudata_budget.intake.table.cells import NumberColumn, broken, register_of, year_of
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import find_office, find_title, keys
from satudata_budget.intake.table.one_office import one_office
from satudata_budget.intake.table.rows import FileContent, FormEvidence, GoodsRow, ReadingContext, Workbook
from satudata_budget.intake.table.scale import column_scale
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, TableHeader, find_headers, one_table, rows_of
from satudata_budget.messages import _

JENIS = "kib_b"
JUDUL = (
    Heading("kode", r"\bkode barang\b"),
    Heading("nama", r"\bnama barang\b|\bjenis barang\b"),
    Heading("register", r"\bregister\b|^nup$"),
    Heading("merk", r"^merk|^merek"),
    Heading("tahun", r"\b(?:tahun|thn) (?:pembelian|perolehan|pembuatan)|^tahun$|^tanggal (?:pembelian|perolehan)$"),
    Heading("asal", r"\basal usul\b|\bcara perolehan\b", wajib=False),
    Heading("jumlah", r"^jumlah(?: barang| unit)?$", wajib=False),
    Heading("satuan", r"^harga (?:per )?satuan", wajib=False),
    Heading("total", r"^(?:jumlah|total)(?: harga| nilai| biaya)?(?: dalam)?(?: ribuan)? (?:rp|rupiah)\b|"
          r"^(?:jumlah|total) (?:harga|nilai)\b", wajib=False),
    Heading("harga", r"^harga(?! (?:per )?satuan| adm)|^nilai perolehan", wajib=False),
    Heading("kondisi", r"^(?:kondisi|keadaan)\b", wajib=False),
)  # fmt: skip
"""`total` is for all pieces of a row; `harga` too where it stands alone, else it is of one piece, as `satuan` is."""
_PRICES = ("total", "harga", "satuan")
_LOST = {"h", "hilang"}
_TITLE = r"\bkib b\b|kartu inventaris barang.*\bb\b.*|\bperalatan dan mesin\b"
_COMPUTERS: tuple[Ruas, ...] = ((1, 3, 2, 10), (2, 6, 3))
"""In the books of 108/2016 and 17/2007."""
_THOUSANDS_BELOW = 100_000
"""No computer costs less than this many rupiah: such a column is in thousands."""


def recognise(buku: Workbook) -> FormEvidence | None:
    """The title KIB B, or the table of goods code, register and price without any condition."""
    for lembar in buku.lembar:
        title = find_title(lembar, _TITLE)
        headers = [k for k in find_headers(lembar, JUDUL, TOP) if not k.kurang]
        if title and headers:
            return FormEvidence((_("judul “{teks}”").format(teks=clean(title.nilai)),))
        if title:
            return FormEvidence((_("judul “{teks}”").format(teks=clean(title.nilai)),), kuat=False)
        if headers and not find_title(lembar, r"inventaris ruangan|\bkir\b"):
            return FormEvidence((_("kolom kode barang, register dan harga di {lembar}").format(lembar=lembar.nama),))
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """All goods of the first sheet that holds the table."""
    pencatat = FindingCollector(buku.nama)
    kepala = one_table(pencatat, buku, JUDUL)
    if kepala is not None and not _price_column(kepala[0]):
        pencatat.galat("judul_kolom_kurang", kepala[0].di, kolom="harga")
        kepala = None
    if kepala is None:
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    found = list(keys(kepala[0].lembar, range(kepala[0].baris)))
    unit, by_unit = find_office(pencatat, found, konteks.wilayah, konteks.diminta.unit)
    one_office(pencatat, kepala, konteks)
    goods = _goods(pencatat, kepala)
    if not goods:
        pencatat.galat("tanpa_baris", kepala[0].lembar.nama)
    return FileContent(
        JENIS,
        (unit.kode,) if unit else (),
        bukti=(by_unit,) if by_unit else (),
        baris=tuple(goods),
        temuan=tuple(pencatat.daftar),
    )


def _price_column(kepala: TableHeader) -> str:
    """The column that holds the price: of all pieces, or of one where the form has no other; '' where it has none."""
    return next((nama for nama in _PRICES if nama in kepala.kolom), "")


def _goods(pencatat: FindingCollector, kepala: Sequence[TableHeader]) -> list[GoodsRow]:
    rows = rows_of(kepala)
    nama = _price_column(kepala[0])
    harga = NumberColumn(pencatat, nama, rows, _scale(pencatat, kepala[0], rows, nama))
    goods: list[GoodsRow] = []
    totals: list[tuple[SheetRow, int]] = []
    ended = False
    for row in rows:
        ended = (ended or row.is_tail) and not (row.has("kode") and row.has("nama") and row.has(nama))
        note = len(list(row.kepala.lembar.filled(row.nomor))) == 1 and segments(row.teks("kode")) is None
        if ended or (note and not row.rusak("kode") and not harga.looks_like_money(row)):
            continue
        if row.is_total("merk") and segments(row.teks("kode")) is None:
            if (total := harga.rupiah(row)) is not None and nama != "satuan":
                totals.append((row, total))
        elif row.has("kode") or row.has("register") or harga.looks_like_money(row):
            good = _good(pencatat, row, harga)
            if words(row.teks("kondisi")) in _LOST:
                pencatat.peringatan("barang_hilang", row.sel("kondisi"), jumlah=good.jumlah, nama=good.nama)
            else:
                goods.append(good)
    for row, total in totals:
        compare_total(pencatat, row.sel(nama), _("Jumlah"), total, sum(satu.harga or 0 for satu in goods))
    return goods


def _good(pencatat: FindingCollector, row: SheetRow, harga: NumberColumn) -> GoodsRow:
    if not row.has("nama") and not broken(pencatat, row, "nama"):
        pencatat.galat("nama_barang_kosong", row.sel("nama"))
    runs = register_of(pencatat, row, "register")
    jumlah = _pieces(pencatat, row, count(runs))
    price = harga.rupiah(row)
    return GoodsRow(
        kode=goods_code(pencatat, row),
        kode_asli=row.teks("kode"),
        nama=row.teks("nama"),
        merk=row.teks("merk").strip("-/ "),
        tahun=year_of(pencatat, row, "tahun"),
        register=runs,
        jumlah=jumlah,
        harga=price * jumlah if price is not None and harga.nama == "satuan" else price,
        kondisi=_condition(pencatat, row),
        lembar=row.kepala.lembar.nama,
        sel=row.sel("kode").alamat,
    )


def _condition(pencatat: FindingCollector, row: SheetRow) -> Kondisi | None:
    """The condition of all pieces of a row; None where the form does not say it."""
    text = row.teks("kondisi")
    if not text.strip("- ") or words(text) in _LOST or broken(pencatat, row, "kondisi"):
        return None
    found = condition(text.strip("()"))
    if found is None:
        pencatat.galat("keadaan_tidak_dikenal", row.sel("kondisi"), nilai=text)
    return found


def _pieces(pencatat: FindingCollector, row: SheetRow, registered: int) -> int:
    """How many pieces a row stands for: what the form counts, else its registers, else one."""
    said = NumberColumn(pencatat, "jumlah", [row]).banyak(row) if "jumlah" in row.kepala.kolom else None
    if said and registered and said != registered:
        pencatat.galat("jumlah_bukan_register", row.sel("jumlah"), jumlah=said, register=registered)
    if not said and not row.has("register"):
        pencatat.peringatan("register_kosong", row.sel("register"), nama=row.teks("nama"))
    return said or registered or 1


def goods_code(pencatat: FindingCollector, row: SheetRow) -> Ruas | None:
    """The goods code of a row; a missing one, or one that Excel made a number or a date of, is a fault."""
    if broken(pencatat, row, "kode"):
        return None
    sel = row.sel("kode")
    if not row.has("kode"):
        pencatat.galat("kode_barang_kosong", sel, nama=row.teks("nama"))
        return None
    if typed_as_number(sel.nilai) or not isinstance(sel.nilai, str):
        pencatat.galat("kode_angka", sel, nilai=clean(sel.nilai))
        return None
    found = segments(sel.nilai)
    if found is None:
        pencatat.galat("bukan_kode", sel, nilai=clean(sel.nilai))
    return found


def _scale(pencatat: FindingCollector, kepala: TableHeader, rows: Sequence[SheetRow], nama: str) -> int:
    """Thousands by the heading or the title; where neither names a unit, by what computers cost."""
    heading = kepala.teks[nama]
    said = column_scale(pencatat, kepala, nama)
    if said > 1 or "rp" in heading.split():
        return said
    plain = [price for row in rows if (price := _plain_price(row, nama)) is not None]
    if plain and median(plain) < _THOUSANDS_BELOW:
        pencatat.peringatan("ribuan_ditebak", kepala.lembar.sel(kepala.baris, kepala.kolom[nama]))
        return 1000
    return 1


def _plain_price(row: SheetRow, nama: str) -> float | None:
    value = row.sel(nama).nilai
    code = segments(row.teks("kode"))
    if (
        code is None
        or not any(starts_with(code, awal) for awal in _COMPUTERS)
        or not isinstance(value, int | float)
        or value <= 0
    ):
        return None
    return float(value)


KIND = FormKind(JENIS, turn=2, record=kib_b.record, recognise=recognise, read=read, headings=(JUDUL,))
