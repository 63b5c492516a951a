"""PPAS: Plafon Anggaran Sementara Berdasarkan Program dan Kegiatan. Sub kegiatan are leaves, all above are sums."""

from collections.abc import Iterator
from pathlib import Path

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from . import gaya
from .acuan import book_code, read_code_names
from .isi import BarisBelanja, Kantor

LEBAR = (5, 5, 5, 7, 6, 58, 56, 16, 22)
KEPALA = ("Nomor", "", "", "", "", "Program/Kegiatan", "Sasaran", "Target", "Plafon Anggaran Sementara (Rp)")
NOMOR = ("(1)", None, None, None, None, "(2)", "(3)", "(4)", "(5)")
UANG = 9


def write_ppas(kantor: Kantor, tujuan: Path) -> None:
    buku = gaya.new_book()
    lembar = gaya.new_sheet(buku, "PPAS", LEBAR)
    gaya.write_title(
        lembar, UANG, "PLAFON ANGGARAN SEMENTARA BERDASARKAN PROGRAM DAN KEGIATAN",
        "PEMERINTAH KABUPATEN TRENGGALEK – TAHUN ANGGARAN 2021",
    )
    jumlah = sum(baris.pagu for baris in kantor.belanja)
    _keys(lembar, kantor, jumlah)
    gaya.write_head(lembar, 8, KEPALA, {})
    lembar.merge_cells("A8:E9")
    gaya.write_numbers(lembar, 10, NOMOR)
    lembar.merge_cells("A10:E10")
    baris = 11
    for kode, nama, belanja, pagu in _rows(kantor.belanja):
        _row(lembar, baris, kode, nama, belanja, pagu)
        baris += 1
    gaya.write_row(lembar, baris, (None,) * 5 + ("JUMLAH", None, None, jumlah), True, (UANG,))
    gaya.write_signature(lembar, baris + 2, 8, kantor.jabatan_kepala)
    gaya.repeat_head(lembar, 8)
    gaya.save(buku, tujuan / f"ppas_{kantor.nama_berkas}")


def _keys(lembar: Worksheet, kantor: Kantor, jumlah: int) -> None:
    isi = [("Nama Perangkat Daerah", f"{kantor.kode} {kantor.nama}"), ("Total Pagu", "")]
    gaya.write_keys(lembar, 5, isi, 6)
    for baris in (5, 6):
        lembar.cell(baris, 6).alignment = Alignment(horizontal="right")
        lembar.cell(baris, 7).font = Font(bold=True)
    sel = lembar.cell(6, 7, jumlah)
    sel.number_format, sel.alignment = '"Rp "#,##0', Alignment(horizontal="left")


def _rows(belanja: tuple[BarisBelanja, ...]) -> Iterator[tuple[str, str, BarisBelanja | None, int | None]]:
    """Every heading once, before its first leaf: (code, name, leaf or None, money or None)."""
    nama = read_code_names()
    sudah: set[str] = set()
    for baris in belanja:
        ruas = baris.kode.split(".")
        for panjang in (1, 2, 3, 5):
            kode = ".".join(ruas[:panjang])
            if kode not in sudah:
                sudah.add(kode)
                yield kode, nama[book_code(kode)], None, _sum_under(belanja, kode) if panjang > 1 else None
        yield baris.kode, nama[book_code(baris.kode)], baris, baris.pagu


def _sum_under(belanja: tuple[BarisBelanja, ...], kode: str) -> int:
    return sum(baris.pagu for baris in belanja if baris.kode.startswith(kode + "."))


def _row(lembar: Worksheet, baris: int, kode: str, nama: str, belanja: BarisBelanja | None, pagu: int | None) -> None:
    sasaran = _bullets(belanja.sasaran) if belanja else None
    target = _bullets(belanja.target) if belanja else None
    gaya.write_row(lembar, baris, (*_split_code(kode), nama, sasaran, target, pagu), belanja is None, (UANG,))


def _split_code(kode: str) -> tuple[str | None, ...]:
    """urusan | bidang | program | kegiatan ("2.03") | sub kegiatan, all as text."""
    ruas = kode.split(".")
    kegiatan = ".".join(ruas[3:5]) or None
    return (*ruas[:3], *(None,) * (3 - len(ruas[:3])), kegiatan, ruas[5] if len(ruas) > 5 else None)


def _bullets(isi: tuple[str, ...]) -> str:
    return "\n".join(f"- {satu}" for satu in isi)
