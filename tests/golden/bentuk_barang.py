"""Layouts of goods, staff and prices for the goldens, and writers of ODS and of the web page named .xls."""

from collections.abc import Sequence
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tests.golden.buat import SAAT, Kisi, Sel
from tests.intake.borang import KEPALA_KIB, KEPALA_KIR, PANGGUL

KOSONG: tuple[Sel, ...] = ()
ODS_KIND = "application/vnd.oasis.opendocument.spreadsheet"
KEPALA_DUK = (
    ("No", "Nama / Tempat, Tanggal Lahir", "NIP", "Pangkat Terakhir", None, "Jabatan", None, "Esl", "MK Gol", None,
     "Latihan Jabatan", None, None, "Pend. Akhir", None, None, "Ket."),
    (None, None, None, "Gol/Ruang", "TMT", "Nama", "TMT", None, "Thn", "Bln", "Nama", "Thn", "Jml Jam", "Asal",
     "T.Lls", "Tk. Ijazah", None),
)  # fmt: skip
NIP = ("199901012020011001", "19990202 202002 2 002", "'199903032020031003", "199904042020042004")
"""Digits made up for these files."""


def kib_b(baris: Kisi, harga: str = "Harga (Rp)", unit: str = PANGGUL) -> list[Sequence[Sel]]:
    """KIB-B with the header block that SIMDA prints."""
    return [
        ("KARTU INVENTARIS BARANG (KIB) B",),
        ("PERALATAN DAN MESIN",),
        ("Provinsi", None, ":", "Jawa Timur"),
        ("Kabupaten/Kota", None, ":", "Trenggalek"),
        ("Unit Organisasi", None, ":", unit),
        ("No. Kode Lokasi", None, ":", "12.13.03.07.01.00"),
        KOSONG,
        tuple(harga if satu == "Harga (Rp)" else satu for satu in KEPALA_KIB[0]),
        KEPALA_KIB[1],
        tuple(range(1, 17)),
        *baris,
    ]


def good(kode: Sel, nama: Sel, register: Sel, harga: Sel, tahun: Sel = 2019, merk: Sel = "HP / 22") -> tuple[Sel, ...]:
    return (1, kode, nama, register, merk, "-", "-", tahun, "-", "-", "-", "-", "-", "Pembelian", harga, None)


def kir(ruang: dict[str, Kisi], unit: str = PANGGUL, kepala: Kisi = KEPALA_KIR) -> list[Sequence[Sel]]:
    """KIR, one block a room, a signature under each."""
    kisi: list[Sequence[Sel]] = [("KARTU INVENTARIS RUANGAN (KIR)",)]
    for satu, baris in ruang.items():
        kisi += [("Unit Organisasi", None, ":", unit), ("Ruangan", None, ":", satu), KOSONG, *kepala]
        kisi += [tuple(range(1, len(kepala[0]) + 1)), *baris, (None,) * 9 + ("Trenggalek, 3 September 2020",), KOSONG]
    return kisi


def room_good(kode: Sel, nama: Sel, jumlah: Sel, b: Sel = None, kb: Sel = None, rb: Sel = None) -> tuple[Sel, ...]:
    return (1, nama, "HP", "-", "-", "-", 2019, kode, jumlah, 8_000, b, kb, rb, None)


def duk(baris: Kisi) -> list[Sequence[Sel]]:
    """The seventeen columns."""
    return [
        ("DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL",),
        ("Unit Kerja", None, ":", PANGGUL),
        ("TAHUN 2020",),
        KOSONG,
        *KEPALA_DUK,
        tuple(range(1, 18)),
        *baris,
    ]


def person(nip: Sel, jabatan: Sel, nomor: int = 1) -> tuple[Sel, ...]:
    nama = f"Pegawai Contoh {nomor}\nTrenggalek, 01-01-1999"
    rest = ("IV.a", 1, 0, "Diklat Contoh", 2019, 40, "Universitas Contoh", 2018, "S1", None)
    return (nomor, nama, nip, "III/a", "01-04-2020", jabatan, "01-04-2020", *rest)


def ods(lembar: str, kisi: Kisi) -> bytes:
    """An OpenDocument sheet, as small as one can be."""
    names = (("office", "office"), ("table", "table"), ("text", "text"))
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in names)
    rows = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in kisi)
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="{escape(lembar)}">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zipped({"mimetype": ODS_KIND, "content.xml": content, "META-INF/manifest.xml": manifest}, ZIP_STORED)


def zipped(isi: dict[str, str], cara: int = ZIP_DEFLATED) -> bytes:
    """A zip that is the same to the byte on every run."""
    hasil = BytesIO()
    with ZipFile(hasil, "w", cara) as berkas:
        for nama, teks in isi.items():
            berkas.writestr(ZipInfo(nama, SAAT), teks.encode(), cara)
    return hasil.getvalue()


def _ods_cell(nilai: Sel) -> str:
    if nilai is None:
        return "<table:table-cell/>"
    if isinstance(nilai, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{nilai}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(nilai))}</text:p></table:table-cell>'


def web_page(kisi: Kisi) -> bytes:
    """What "DOWNLOAD EXCEL" of a web application saves as .xls."""
    rows = "".join(f"<tr>{''.join(map(_web_cell, row)) or '<td></td>'}</tr>\n" for row in kisi)
    return f'<html><head><meta charset="utf-8"></head><body><table border="1">{rows}</table></body></html>'.encode()


def _web_cell(nilai: Sel) -> str:
    text = (
        ""
        if nilai is None
        else f"{nilai:,}".replace(",", ".")
        if isinstance(nilai, int) and nilai > 9_999
        else escape(str(nilai))
    )
    return f"<td>{text}</td>"


def separated(kisi: Kisi, pemisah: str = ";") -> str:
    """Values without any mark of quotation, as a quick export writes them."""
    return "".join(pemisah.join("" if v is None else str(v) for v in row) + "\r\n" for row in kisi)
