"""Diskominfo's list of the reports received: one row for each unit and section. What is not here is not reported."""

from pathlib import Path

from . import gaya
from .isi import Kantor

KEPALA = ("No", "Kode", "Unit Kerja", "Bagian", "Status", "Tanggal", "Catatan")


def write_rekap(kantor: tuple[Kantor, ...], tujuan: Path) -> None:
    buku = gaya.new_book()
    lembar = gaya.new_sheet(buku, "Rekap Laporan", (6, 14, 40, 14, 18, 14, 60))
    gaya.write_title(lembar, 7, "REKAP LAPORAN KESIAPAN SATU DATA YANG DITERIMA", "DISKOMINFO KABUPATEN TRENGGALEK")
    lembar.cell(5, 1, "Tahun Anggaran")
    lembar.cell(5, 3, ": 2021")
    lembar.cell(6, 1, "Tahap")
    lembar.cell(6, 3, ": KUA-PPAS")
    gaya.write_head(lembar, 8, KEPALA, {})
    gaya.write_numbers(lembar, 10, [f"({nomor})" for nomor in range(1, 8)])
    isi = [(satu, lapor) for satu in kantor for lapor in satu.lapor]
    for nomor, (satu, lapor) in enumerate(isi, start=1):
        gaya.write_row(
            lembar, 10 + nomor,
            (nomor, satu.kode, satu.nama, lapor.bagian, lapor.status, lapor.tanggal, lapor.catatan or None),
        )
        lembar.cell(10 + nomor, 6).number_format = "dd/mm/yyyy"
    gaya.repeat_head(lembar, 8)
    gaya.write_signature(lembar, 12 + len(isi), 7, "Kepala Dinas Komunikasi dan Informatika", "29 September 2020")
    gaya.save(buku, tujuan / "rekap_laporan.xlsx")
