"""The sheets of the template that nobody fills: how to use it, an example, the standard, and the lists."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.intake.templat.content import TemplateScope
from satudata_budget.intake.templat.form import (
    DAFTAR,
    JUDUL_BERKAS,
    KATA_KUNCI,
    KATA_LAINNYA,
    LEMBAR,
    PETUNJUK,
    STANDAR,
    TEMPAT,
    UNIT,
    VERSI,
)
from satudata_budget.intake.templat.print_setup import set_page
from satudata_budget.messages import _
from satudata_budget.messages.status_akses import KUNCI, status_words

HEADING = PatternFill("solid", fgColor="1F4E5F")
CONTOH: dict[str, dict[str, object]] = {
    "Perangkat": {
        "komponen": "pc",
        "kode_barang": "1.3.2.10.01.02.001",
        "nama_barang": "P.C Unit",
        "tahun_perolehan": 2019,
        "jumlah": 2,
        "kondisi": "B",
        "harga_perolehan": 17_000_000,
    },
    "SDM": {
        "komponen": "operator_data",
        "jabatan": "Pengelola Data",
        "golongan": "III/a",
        "pendidikan": "S1",
        "jumlah": 1,
    },
    "Akses": {"komponen": "internet", "jumlah": 1, "status": "ada dan dipakai", "tanggal": "30/09/2020"},
}
"""One row for each sheet, as it would be typed; a test holds that it is taken."""


def write_guide(buku: Workbook, lingkup: TemplateScope, kode: str, pada: int) -> None:
    """The first sheet: whose file it is, what it was written from, how to fill it."""
    sheet = buku.create_sheet(PETUNJUK)
    sheet["A1"] = JUDUL_BERKAS
    sheet["A1"].font = Font(bold=True, size=14)
    names = {tempat.kode: tempat.nama for tempat in lingkup.tempat}
    level = next((tempat.tingkat for tempat in lingkup.tempat if tempat.kode == lingkup.unit), "")
    office = f"Kecamatan {names[lingkup.unit]}" if level == "kecamatan" else names.get(lingkup.unit, "")
    for nomor, (key, value) in enumerate(
        ((UNIT, f"{lingkup.unit} {office}".strip()), (TEMPAT, kode), (VERSI, str(pada))), start=3
    ):
        sheet.cell(nomor, 1, key)
        sheet.cell(nomor, 2, ":")
        sheet.cell(nomor, 3, value).number_format = "@"
    nomor = _lines(sheet, 7, _steps())
    for lembar in LEMBAR:
        nomor = _lines(sheet, nomor + 1, [_("Lembar {nama}").format(nama=lembar.nama)])
        sheet.cell(nomor - 1, 1).font = Font(bold=True)
        for isian in lembar.isian:
            sheet.cell(nomor, 1, isian.judul)
            sheet.cell(nomor, 3, isian.catatan)
            sheet.cell(nomor, 4, _example(lembar.nama, isian.nama))
            nomor += 1
    for column, width in (("A", 24), ("B", 3), ("C", 112), ("D", 34)):
        sheet.column_dimensions[column].width = width
    set_page(sheet, lebar="C")
    sheet.protection.sheet = True


def write_standard(buku: Workbook, lingkup: TemplateScope) -> None:
    """What the standard asks for, beside what the sheets of this file hold (counted while one types)."""
    sheet = buku.create_sheet(STANDAR)
    _headings(sheet, (_("Kode Tempat"), _("Tempat"), _("Komponen"), _("Nama"), _("Perlu"), _("Satuan"),
                      _("Terisi di berkas ini"), _("Harga satuan standar (Rp)")))  # fmt: skip
    columns = {lembar.pilar: (lembar, [satu.nama for satu in lembar.isian]) for lembar in LEMBAR}
    for nomor, satu in enumerate(lingkup.kebutuhan, start=2):
        lembar, names = columns[satu.pilar]
        amount, place, komponen = ("ABCDEFGHI"[names.index(n)] for n in ("jumlah", "kode_tempat", "komponen"))
        filled = (
            f"=SUMIFS('{lembar.nama}'!{amount}:{amount},'{lembar.nama}'!{place}:{place},A{nomor},"
            f"'{lembar.nama}'!{komponen}:{komponen},C{nomor})"
        )
        cells = (satu.tempat.kode, satu.tempat.nama, satu.komponen, satu.nama, satu.perlu, satu.satuan,
                 filled, satu.harga_satuan)  # fmt: skip
        for kolom, value in enumerate(cells, start=1):
            sheet.cell(nomor, kolom, value)
        sheet.cell(nomor, 8).number_format = "#,##0"
    for column, width in zip("ABCDEFGH", (16, 22, 20, 46, 8, 22, 12, 18), strict=True):
        sheet.column_dimensions[column].width = width
    set_page(sheet, 1)
    sheet.freeze_panes = "A2"
    sheet.protection.sheet = True


def write_lists(buku: Workbook, lingkup: TemplateScope) -> None:
    """The codes that the drop-downs offer."""
    sheet = buku.create_sheet(DAFTAR)
    _headings(sheet, (_("Kode Tempat"), _("Tempat"), *(lembar.nama for lembar in LEMBAR),
                      _("Status kunci"), _("Status lainnya")))  # fmt: skip
    for nomor, tempat in enumerate(lingkup.tempat, start=2):
        sheet.cell(nomor, 1, tempat.kode)
        sheet.cell(nomor, 2, tempat.nama)
    for kolom, lembar in enumerate(LEMBAR, start=3):
        for nomor, komponen in enumerate(
            sorted({k.komponen for k in lingkup.kebutuhan if k.pilar == lembar.pilar}), start=2
        ):
            sheet.cell(nomor, kolom, komponen)
    for letter, komponen in zip((KATA_KUNCI, KATA_LAINNYA), (KUNCI, ""), strict=True):
        for nomor, word in enumerate(status_words(komponen).values(), start=2):
            sheet[f"{letter}{nomor}"] = word
    for column in "ABCDEFG":
        sheet.column_dimensions[column].width = 20
    sheet.protection.sheet = True


def _steps() -> list[str]:
    return [
        _("1. Isi hanya sel kuning di lembar Perangkat, SDM, dan Akses. Judul kolom dan kode terkunci."),
        _("2. Baris yang sudah ada boleh diubah. Hapus isinya bila barang atau orangnya tidak ada lagi."),
        _("3. Baris baru ditulis di baris kosong di bawah; pilih tempat dan komponen dari daftar."),
        _("4. Yang belum diketahui dibiarkan kosong: kosong berarti belum dilaporkan, bukan nol."),
        _("5. Simpan, lalu impor berkas ini. Perbedaannya ditunjukkan dahulu sebelum disimpan."),
    ]


def _example(lembar: str, nama: str) -> str:
    value = CONTOH[lembar].get(nama)
    return "" if value is None else _("misalnya {contoh}").format(contoh=value)


def _lines(sheet: Worksheet, nomor: int, texts: list[str]) -> int:
    for text in texts:
        sheet.cell(nomor, 1, text)
        nomor += 1
    return nomor


def _headings(sheet: Worksheet, texts: tuple[str, ...]) -> None:
    for kolom, text in enumerate(texts, start=1):
        cell = sheet.cell(1, kolom, text)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), HEADING
        cell.alignment = Alignment(wrap_text=True, vertical="center")
