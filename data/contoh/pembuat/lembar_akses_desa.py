"""Our own form for what no official form asks: the key, the links, and the desa."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from . import gaya
from .isi import IsiDesa, Kantor

KEPALA_AKSES = ("No", "Kode Komponen", "Uraian", "Jumlah", "Status", "Tanggal", "Keterangan")
KEPALA_DESA = (
    "No", "Kode Desa", "Nama Desa / Kelurahan", "PC", "", "", "", "Printer", "", "",
    "Operator (orang)", "Internet (status)", "Layanan SKTM (status)",
)
BAWAH_DESA = {4: "B", 5: "KB", 6: "RB", 7: "Tahun", 8: "B", 9: "KB", 10: "RB"}
PETUNJUK = (
    "Petunjuk: isi status dengan belum, diserahkan, atau teruji; kosong berarti tidak ada. "
    "B baik, KB kurang baik, RB rusak berat."
)


def write_akses_desa(kantor: Kantor, tujuan: Path) -> None:
    """A kecamatan has both sheets; one that has not reported its desa leaves their cells empty."""
    buku = gaya.new_book()
    _akses(buku, kantor)
    if kantor.semua_desa:
        _desa(buku, kantor)
    gaya.save(buku, tujuan / f"akses_desa_{kantor.nama_berkas}")


def _akses(buku: Workbook, kantor: Kantor) -> None:
    lembar = gaya.new_sheet(buku, "Akses", (6, 20, 62, 10, 14, 14, 30))
    gaya.write_title(lembar, 7, "KUNCI DAN JARINGAN SATU DATA", "KEADAAN SEPTEMBER 2020")
    gaya.write_unit(lembar, 5, 3, kantor)
    lembar.cell(6, 1, PETUNJUK)
    gaya.write_head(lembar, 8, KEPALA_AKSES, {})
    gaya.write_numbers(lembar, 10, [f"({nomor})" for nomor in range(1, 8)])
    for nomor, satu in enumerate(kantor.akses, start=1):
        baris = 10 + nomor
        gaya.write_row(
            lembar, baris, (nomor, satu.komponen, satu.uraian, satu.jumlah, satu.status, satu.tanggal, None)
        )
        lembar.cell(baris, 6).number_format = "dd/mm/yyyy"
    _status_list(lembar, "E", 10 + len(kantor.akses))
    gaya.write_signature(lembar, 12 + len(kantor.akses), 6, kantor.jabatan_kepala)
    gaya.repeat_head(lembar, 8)


def _desa(buku: Workbook, kantor: Kantor) -> None:
    lembar = gaya.new_sheet(buku, "Desa", (6, 18, 30, 7, 7, 7, 9, 7, 7, 7, 12, 16, 18))
    gaya.write_title(lembar, 13, "PERANGKAT, ORANG DAN LAYANAN DI KANTOR DESA / KELURAHAN", "KEADAAN SEPTEMBER 2020")
    gaya.write_unit(lembar, 5, 3, kantor)
    lembar.cell(6, 1, PETUNJUK)
    gaya.write_head(lembar, 8, KEPALA_DESA, BAWAH_DESA)
    gaya.write_numbers(lembar, 10, [f"({nomor})" for nomor in range(1, 14)])
    isi = {satu.desa.kode: satu for satu in kantor.desa}
    for nomor, desa in enumerate(kantor.semua_desa, start=1):
        gaya.write_row(lembar, 10 + nomor, (nomor, desa.kode, desa.nama, *_cells(isi.get(desa.kode))))
    _status_list(lembar, "LM", 10 + len(kantor.semua_desa))
    gaya.write_signature(lembar, 12 + len(kantor.semua_desa), 12, kantor.jabatan_kepala)
    gaya.repeat_head(lembar, 8)


def _status_list(lembar: Worksheet, kolom: Sequence[str], akhir: int) -> None:
    """Only the three words may be typed into a status cell."""
    pilihan = DataValidation(type="list", formula1='"belum,diserahkan,teruji"', allow_blank=True)
    pilihan.error = "Isi dengan belum, diserahkan, atau teruji"
    lembar.add_data_validation(pilihan)
    for huruf in kolom:
        pilihan.add(f"{huruf}11:{huruf}{akhir}")


def _cells(isi: IsiDesa | None) -> tuple[object, ...]:
    if isi is None:
        return (None,) * 10
    return (*isi.pc, isi.tahun_pc, *isi.printer, isi.operator, isi.internet or None, isi.sktm or None)
