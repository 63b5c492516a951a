"""KIR (Kartu Inventaris Ruangan), fourteen columns, one block a room: condition and room of the goods in KIB-B."""

import re

from satudata_budget.intake.book.grid import Sheet
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.kinds.kib_b import goods_code
from satudata_budget.intake.parse.condition import KONDISI, Kondisi, condition, is_mark, is_nil
from satudata_budget.intake.parse.register import Rentang, count
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.record import kir
from satudata_budget.intake.table.cells import NumberColumn, broken, register_of, year_of
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import HeaderLine, find_office, find_title, keys
from satudata_budget.intake.table.one_office import one_office
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext, RoomRow, Workbook
from satudata_budget.intake.table.table import TOP, Heading, SheetRow, TableHeader, find_headers, rows_below
from satudata_budget.messages import _

JENIS = "kir"
_BARANG = (
    Heading("kode", r"\bkode barang\b"),
    Heading("nama", r"\bnama barang\b|^jenis barang\b"),
    Heading("tahun", r"\b(?:tahun|thn) (?:pembuatan|pembelian|perolehan)|^tahun$"),
    Heading("jumlah", r"^jumlah\b(?! harga)|\bregister\b"),
)
JUDUL = (
    *_BARANG,
    Heading("B", r"^(?:keadaan barang |kondisi )?(?:baik(?: b)?|b)$"),
    Heading("KB", r"^(?:keadaan barang |kondisi )?(?:kurang baik(?: kb)?|rusak ringan(?: rr)?|kb|rr)$"),
    Heading("RB", r"^(?:keadaan barang |kondisi )?(?:rusak berat(?: rb)?|rb)$"),
    Heading("hilang", r"^(?:keadaan barang |kondisi )?(?:hilang(?: h)?|h)$", wajib=False),
)
JUDUL_SATU = (*_BARANG, Heading("keadaan", r"^(?:keadaan|kondisi)(?: barang)?(?: b kb rb)?$"))
"""The short list: one column that names the condition."""
_TITLE = r"inventaris ruangan|\bkir\b"
_ROOM = re.compile(r"^(?:nama )?ruang(?:an)?$")
_LOST = {"h", "hilang"}
_COUNT_AND_REGISTER = re.compile(r"^(\d{1,6})\s*(?:[a-z]+\s*)?/\s*(\d.*)$", re.IGNORECASE)


def recognise(buku: Workbook) -> FormEvidence | None:
    """The title KIR, or the table with the three columns of condition."""
    for lembar in buku.lembar:
        title = find_title(lembar, _TITLE)
        # A list of goods with one column of condition may be anything; three columns are KIR alone.
        found = _headers(lembar, TOP) if title else find_headers(lembar, JUDUL, TOP)
        headers = [k for k in found if not k.kurang]
        if title:
            return FormEvidence((_("judul “{teks}”").format(teks=clean(title.nilai)),), kuat=bool(headers))
        if headers:
            return FormEvidence((_("kolom keadaan barang B, KB, RB di {lembar}").format(lembar=lembar.nama),))
    return None


def read(buku: Workbook, konteks: ReadingContext) -> FileContent:
    """The goods of every room on every sheet."""
    pencatat = FindingCollector(buku.nama)
    blocks = [(head, block) for lembar in buku.lembar for head, block in _blocks(_headers(lembar))]
    whole = [(head, block) for head, block in blocks if not head.kurang]
    if not whole:
        missing = blocks[0][0].kurang if blocks else tuple(j.nama for j in JUDUL if j.wajib)
        pencatat.galat("judul_kolom_kurang", blocks[0][0].di if blocks else "", kolom=", ".join(missing))
        return FileContent(JENIS, temuan=tuple(pencatat.daftar))
    found = [list(keys(head.lembar, block)) for head, block in whole]
    unit, by_unit = find_office(pencatat, found[0], konteks.wilayah, konteks.diminta.unit)
    one_office(pencatat, [head for head, _block in whole], konteks)
    goods: list[RoomRow] = []
    room = ""
    for (head, _block), key in zip(whole, found, strict=True):
        room = _room(key) or room
        if not room:
            pencatat.peringatan("ruangan_tidak_disebut", head.di)
        goods += _goods(pencatat, head, _until(head, whole), room or _("tanpa nama"))
    if not goods:
        pencatat.galat("tanpa_baris", whole[0][0].lembar.nama)
    return FileContent(
        JENIS,
        (unit.kode,) if unit else (),
        bukti=(by_unit,) if by_unit else (),
        baris=tuple(goods),
        temuan=tuple(pencatat.daftar),
    )


def _headers(lembar: Sheet, within: int | None = None) -> list[TableHeader]:
    """The tables of a sheet: with three columns of condition, or with one."""
    three = find_headers(lembar, JUDUL, within)
    if three and not three[0].kurang:
        return three
    one = find_headers(lembar, JUDUL_SATU, within)
    return one if one and not one[0].kurang else three


def _blocks(headers: list[TableHeader]) -> list[tuple[TableHeader, range]]:
    """Each header with the rows before it that may name its room."""
    starts = [0, *(head.baris + head.tinggi for head in headers)]
    return [(head, range(start, head.baris)) for start, head in zip(starts, headers, strict=False)]


def _until(head: TableHeader, blocks: list[tuple[TableHeader, range]]) -> int | None:
    later = [other.baris for other, _rows in blocks if other.lembar is head.lembar and other.baris > head.baris]
    return min(later, default=None)


def _room(found: list[HeaderLine]) -> str:
    # The rows before a block hold the goods of the one before it too; the room is the last that was named.
    named = [clean(key.sel.nilai) for key in found if _ROOM.match(key.kunci)]
    return named[-1] if named else ""


def _goods(pencatat: FindingCollector, head: TableHeader, until: int | None, room: str) -> list[RoomRow]:
    rows = list(rows_below(head, until))
    known = [nama for nama in (*KONDISI, "hilang") if nama in head.kolom]
    columns = {nama: NumberColumn(pencatat, nama, rows) for nama in known}
    goods: list[RoomRow] = []
    for row in rows:
        if row.is_tail:
            break
        if not row.has("kode") and (row.is_total("nama") or not (row.has("nama") and row.has("jumlah"))):
            continue
        good = _good(pencatat, row, columns, room)
        if good is not None:
            goods.append(good)
    return goods


def _good(pencatat: FindingCollector, row: SheetRow, columns: dict[str, NumberColumn], room: str) -> RoomRow | None:
    kode = goods_code(pencatat, row)
    jumlah, runs = _pieces(pencatat, row)
    kondisi = _conditions(pencatat, row, columns, jumlah)
    if kondisi is None:
        return None
    return RoomRow(
        kode=kode,
        nama=row.teks("nama"),
        tahun=year_of(pencatat, row, "tahun"),
        register=runs,
        kondisi=kondisi,
        ruang=room,
        lembar=row.kepala.lembar.nama,
        sel=row.sel("nama").alamat,
    )


def _pieces(pencatat: FindingCollector, row: SheetRow) -> tuple[int, tuple[Rentang, ...]]:
    """Count and register numbers from a cell that holds `5 / 000001 s/d 000005`, or only one of the two."""
    text = row.teks("jumlah")
    both = _COUNT_AND_REGISTER.match(text)
    if both:
        runs = register_of(pencatat, row, "jumlah", both[2])
        if runs and count(runs) != int(both[1]):
            pencatat.galat("jumlah_bukan_register", row.sel("jumlah"), jumlah=both[1], register=count(runs))
        return int(both[1]), runs
    if re.fullmatch(r"[1-9]\d{0,2}", text):
        # A bare small number is a count; registers are written with leading zeros.
        return int(text), ()
    runs = register_of(pencatat, row, "jumlah")
    return count(runs), runs


def _conditions(
    pencatat: FindingCollector, row: SheetRow, columns: dict[str, NumberColumn], jumlah: int
) -> dict[Kondisi, int] | None:
    if "keadaan" in row.kepala.kolom:
        return _named(pencatat, row, jumlah)
    lost = columns["hilang"].banyak(row) or 0 if "hilang" in columns else 0
    if lost:
        pencatat.peringatan("barang_hilang", row.sel("hilang"), jumlah=lost, nama=row.teks("nama"))
    marked = [k for k in KONDISI if row.has(k) and is_mark(row.sel(k).nilai, k)]
    if len(marked) == 1 and not any(row.has(k) and not is_nil(row.teks(k)) for k in KONDISI if k not in marked):
        return {marked[0]: jumlah or 1}
    told = len(pencatat.daftar)
    counts: dict[Kondisi, int] = {k: columns[k].banyak(row) or 0 for k in KONDISI}
    if len(pencatat.daftar) > told:
        return None
    total = sum(counts.values())
    if total == 0:
        if not lost:
            pencatat.peringatan("keadaan_kosong", row.sel("B"), nama=row.teks("nama"))
        return None
    if jumlah and total + lost != jumlah:
        said = {"keadaan": total + lost, "jumlah": jumlah}
        pencatat.galat("keadaan_bukan_jumlah", row.sel("B"), nama=row.teks("nama"), **said)
        return None
    return {k: n for k, n in counts.items() if n}


def _named(pencatat: FindingCollector, row: SheetRow, jumlah: int) -> dict[Kondisi, int] | None:
    """All pieces in the condition that one cell names."""
    if broken(pencatat, row, "keadaan"):
        return None
    text, sel = row.teks("keadaan"), row.sel("keadaan")
    if words(text) in _LOST:
        pencatat.peringatan("barang_hilang", sel, jumlah=jumlah or 1, nama=row.teks("nama"))
        return None
    found = condition(text.strip("()"))
    if found is None and text.strip("- "):
        pencatat.galat("keadaan_tidak_dikenal", sel, nilai=text)
    elif found is None:
        pencatat.peringatan("keadaan_kosong", sel, nama=row.teks("nama"))
    return {found: jumlah or 1} if found else None


KIND = FormKind(JENIS, turn=3, record=kir.record, recognise=recognise, read=read, headings=(JUDUL, JUDUL_SATU))
