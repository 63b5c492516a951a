"""Bezetting against ABK: counts per jabatan, no names. Extra duties for satu data stand in a part of their own."""

from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from . import gaya
from .isi import Jabatan, Kantor

LEBAR = (6, 56, 8, 18, 18, 18, 12, 34)
KEPALA = ("No", "Nama Jabatan", "Kelas", "Jenis", "Kebutuhan (ABK)", "Bezetting", "+/- (Selisih)", "Ket")
BAGIAN_A = "A. JABATAN"
BAGIAN_B = "B. TUGAS TAMBAHAN SATU DATA (orang sudah terhitung pada bagian A)"


def write_bezetting(kantor: Kantor, tujuan: Path) -> None:
    buku = gaya.new_book()
    lembar = gaya.new_sheet(buku, "Bezetting", LEBAR)
    gaya.write_title(lembar, 8, "BEZETTING DAN KEBUTUHAN PEGAWAI MENURUT ANALISIS BEBAN KERJA", "KEADAAN AGUSTUS 2020")
    gaya.write_unit(lembar, 5, 2, kantor)
    gaya.write_head(lembar, 7, KEPALA, {})
    gaya.write_numbers(lembar, 9, [f"({nomor})" for nomor in range(1, 9)])
    tetap = [satu for satu in kantor.jabatan if not satu.tambahan]
    baris = _part(lembar, 10, BAGIAN_A, tetap)
    abk, ada = sum(satu.abk for satu in tetap), sum(satu.ada for satu in tetap)
    gaya.write_row(lembar, baris, (None, "JUMLAH", None, None, abk, ada, ada - abk, None), True)
    baris = _part(lembar, baris + 1, BAGIAN_B, [satu for satu in kantor.jabatan if satu.tambahan])
    gaya.write_signature(lembar, baris + 1, 7, kantor.jabatan_kepala)
    gaya.repeat_head(lembar, 7)
    gaya.save(buku, tujuan / f"bezetting_{kantor.nama_berkas}")


def _part(lembar: Worksheet, baris: int, judul: str, jabatan: list[Jabatan]) -> int:
    gaya.write_row(lembar, baris, (None, judul, *(None,) * 6), True)
    for nomor, satu in enumerate(jabatan, start=1):
        isi = (nomor, satu.nama, satu.kelas, satu.jenis, satu.abk, satu.ada, satu.ada - satu.abk, satu.ket or None)
        gaya.write_row(lembar, baris + nomor, isi)
    return baris + len(jabatan) + 1
