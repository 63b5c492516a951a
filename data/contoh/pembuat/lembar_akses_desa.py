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
KUNCI = "kunci"
KATA_KUNCI = {"belum": "belum diserahkan", "diserahkan": "diserahkan, belum teruji", "teruji": "teruji"}
KATA_LAINNYA = {"belum": "tidak ada", "diserahkan": "ada, belum lancar", "teruji": "ada dan dipakai"}
PETUNJUK_AKSES = "Petunjuk: pilih status dari daftarnya. Kunci dicatat teruji oleh Diskominfo, sesudah diuji."
PETUNJUK_DESA = (
    "Petunjuk: isi internet dan layanan dengan tidak ada; ada, belum lancar; atau ada dan dipakai. "
    "B baik, KB kurang baik, RB rusak berat."
)
DAFTAR = "Daftar"


def write_akses_desa(kantor: Kantor, tujuan: Path) -> None:
    """A kecamatan has both sheets; one that has not reported its desa leaves their cells empty."""
    buku = gaya.new_book()
    _akses(buku, kantor)
    if kantor.semua_desa:
        _desa(buku, kantor)
    _lists(buku)
    gaya.save(buku, tujuan / f"akses_desa_{kantor.nama_berkas}")


def _akses(buku: Workbook, kantor: Kantor) -> None:
    lembar = gaya.new_sheet(buku, "Akses", (6, 20, 62, 10, 25, 14, 30))
    gaya.write_title(lembar, 7, "KUNCI DAN JARINGAN SATU DATA", "KEADAAN SEPTEMBER 2020")
    gaya.write_unit(lembar, 5, 3, kantor)
    lembar.cell(6, 1, PETUNJUK_AKSES)
    gaya.write_head(lembar, 8, KEPALA_AKSES, {})
    gaya.write_numbers(lembar, 10, [f"({nomor})" for nomor in range(1, 8)])
    for nomor, satu in enumerate(kantor.akses, start=1):
        baris = 10 + nomor
        gaya.write_row(
            lembar,
            baris,
            (
                *(nomor, satu.komponen, satu.uraian, satu.jumlah),
                *(_word(satu.komponen, satu.status), satu.tanggal, None),
            ),
        )
        lembar.cell(baris, 6).number_format = "dd/mm/yyyy"
    for nomor, satu in enumerate(kantor.akses, start=11):
        _status_list(lembar, "E", nomor, nomor, "A" if satu.komponen == KUNCI else "B")
    gaya.write_signature(lembar, 12 + len(kantor.akses), 6, kantor.jabatan_kepala)
    gaya.repeat_head(lembar, 8)


def _desa(buku: Workbook, kantor: Kantor) -> None:
    lembar = gaya.new_sheet(buku, "Desa", (6, 18, 30, 7, 7, 7, 9, 7, 7, 7, 12, 16, 18))
    gaya.write_title(lembar, 13, "PERANGKAT, ORANG DAN LAYANAN DI KANTOR DESA / KELURAHAN", "KEADAAN SEPTEMBER 2020")
    gaya.write_unit(lembar, 5, 3, kantor)
    lembar.cell(6, 1, PETUNJUK_DESA)
    gaya.write_head(lembar, 8, KEPALA_DESA, BAWAH_DESA)
    gaya.write_numbers(lembar, 10, [f"({nomor})" for nomor in range(1, 14)])
    isi = {satu.desa.kode: satu for satu in kantor.desa}
    for nomor, desa in enumerate(kantor.semua_desa, start=1):
        gaya.write_row(lembar, 10 + nomor, (nomor, desa.kode, desa.nama, *_cells(isi.get(desa.kode))))
    _status_list(lembar, "LM", 11, 10 + len(kantor.semua_desa), "B")
    gaya.write_signature(lembar, 12 + len(kantor.semua_desa), 12, kantor.jabatan_kepala)
    gaya.repeat_head(lembar, 8)


def _lists(buku: Workbook) -> None:
    """The words that the drop-downs offer; they hold commas, which part a list that is written out in its rule."""
    lembar = gaya.new_sheet(buku, DAFTAR, (30, 30))
    gaya.write_title(lembar, 2, "DAFTAR KEADAAN", "KATA YANG DIPILIH DI KOLOM STATUS")
    for kolom, kata in enumerate((KATA_KUNCI, KATA_LAINNYA), start=1):
        lembar.cell(5, kolom, "Keadaan kunci" if kata is KATA_KUNCI else "Keadaan internet dan layanan")
        for baris, isi in enumerate(kata.values(), start=6):
            lembar.cell(baris, kolom, isi)


def _word(komponen: str, status: str) -> str | None:
    return (KATA_KUNCI if komponen == KUNCI else KATA_LAINNYA)[status] if status else None


def _status_list(lembar: Worksheet, kolom: Sequence[str], awal: int, akhir: int, daftar: str) -> None:
    """Only the three words of the list may be typed into a status cell."""
    pilihan = DataValidation(type="list", formula1=f"{DAFTAR}!${daftar}$6:${daftar}$8", allow_blank=True)
    pilihan.error = "Pilih salah satu dari daftar"
    lembar.add_data_validation(pilihan)
    for huruf in kolom:
        pilihan.add(f"{huruf}{awal}:{huruf}{akhir}")


def _cells(isi: IsiDesa | None) -> tuple[object, ...]:
    if isi is None:
        return (None,) * 10
    links = (_word("internet", isi.internet), _word("layanan_sktm", isi.sktm))
    return (*isi.pc, isi.tahun_pc, *isi.printer, isi.operator, *links)
