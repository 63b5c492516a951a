"""Budgets in more columns than one: the PPAS matrix of all offices, and an RKA before and after its change.

Run `python -m tests.golden.buat_matriks` to write them anew.
"""

from pathlib import Path

from openpyxl import Workbook

from tests.golden.bentuk_anggaran import rincian_block
from tests.golden.buat import galat, peringatan, workbook, write
from tests.golden.buat_anggaran import ALAT, PC, accounts
from tests.golden.buat_anggaran import RKA as IDENTITAS

FOLDER = Path(__file__).parent / "anggaran"
SUB = "7.01.01.2.03.24"
KEPALA = (
    ("Perangkat Daerah", "No", "Urusan/Program/Kegiatan", "Sumber Dana", "Capaian Program", None, "Keluaran Kegiatan",
     None, "Hasil Kegiatan", None, "NILAI (Rp)"),
    (None, None, None, None, "Tolok Ukur", "Target", "Tolok Ukur", "Target", "Tolok Ukur", "Target", None),
    (),
    tuple(range(1, 12)),
)  # fmt: skip
Baris = tuple[object, ...]


def row(kantor: str | None, kode: str, nama: str, nilai: int, keluaran: str | None = None) -> Baris:
    return (kantor, kode, nama, "DAU" if keluaran else None, None, None, keluaran, None, None, None, nilai)


def office(nama: str, nilai: int, keluaran: str, akhir: int | None = None) -> list[Baris]:
    """Three headings and one sub kegiatan; the name stands in the first row only."""
    return [
        row(nama, "7.01.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", akhir or nilai),
        row(None, "7.01.01.2.03", "Administrasi Umum", nilai),
        row(None, SUB, "Pengadaan Peralatan Gedung Kantor", nilai, keluaran),
    ]


def matrix(*kantor: list[Baris], total: int) -> Workbook:
    judul = [("PLAFON ANGGARAN SEMENTARA BERDASARKAN PERANGKAT DAERAH",), ("PPAS TAHUN ANGGARAN 2021",), ()]
    rows = [satu for block in kantor for satu in block]
    end = ("TOTAL", *(None,) * 9, total)
    buku = workbook(PPAS=[*judul, *KEPALA, *rows, end, (), ("Trenggalek, 30 September 2020",)])
    lembar = buku["PPAS"]
    for sel in (
        "A4:A6",
        "B4:B6",
        "C4:C6",
        "D4:D6",
        "E4:F4",
        "G4:H4",
        "I4:J4",
        "K4:K6",
        f"A{8 + len(rows)}:J{8 + len(rows)}",
    ):
        lembar.merge_cells(sel)
    return buku


PANGGUL = office("Kecamatan Panggul", 21_000_000, "- Tersedianya 2 komputer")
MUNJUNGAN = office("7.01.0.00.0.00.02.0000 Kecamatan Munjungan", 10_500_000, "Tersedianya 1 komputer", 9_000_000)
DINAS = office("Dinas Kesehatan", 7, "Obat")
HARAPAN = {"jenis": "ppas", "tahun": 2021, "tahap": "KUA-PPAS", "versi_kode": "90-2019"}


def matrices() -> None:
    harapan = {
        **HARAPAN, "unit": ["35.03.01", "35.03.02"], "baris": 2, "jumlah": {"pagu": 31_500_000},
        "temuan": [peringatan("jumlah_tidak_cocok", "PPAS", "K11"), peringatan("jumlah_tidak_cocok", "PPAS", "K14")],
    }  # fmt: skip
    write(FOLDER, "ppas_matriks.xlsx", matrix(PANGGUL, MUNJUNGAN, total=31_000_000), harapan)
    harapan = {
        **HARAPAN, "unit": ["35.03.01"], "baris": 1, "jumlah": {"pagu": 21_000_000},
        "temuan": [peringatan("unit_lain_dilewati", "PPAS")],
    }  # fmt: skip
    write(FOLDER, "ppas_matriks_kantor_lain.xlsx", matrix(PANGGUL, DINAS, total=21_000_007), harapan)
    harapan = {"temuan": [galat("perangkat_daerah_tidak_dikenal", "PPAS", "A4")]}
    write(FOLDER, "ppas_matriks_tanpa_kecamatan.xlsx", matrix(DINAS, total=7), harapan)


def changed_detail() -> None:
    """The five columns twice: before, after, and the difference."""
    five = ("Koefisien", "Satuan", "Harga", "PPN", "Jumlah")
    before, after = ("2 Unit", "Unit", 10_500_000, 0, 21_000_000), ("3 Unit", "Unit", 10_500_000, 0, 31_500_000)
    rows: list[Baris] = [
        *((kode, nama, *(None,) * 4, 21_000_000, *(None,) * 4, 31_500_000, 10_500_000)
          for kode, nama, *_rest in accounts(PC, 0)),
        (None, "PC Unit", *before, *after, 10_500_000),
        ("Jumlah Anggaran Sub Kegiatan :", *(None,) * 5, 21_000_000, *(None,) * 4, 31_500_000, 10_500_000),
    ]  # fmt: skip
    blok = rincian_block(ALAT, [])
    at = next(i for i, satu in enumerate(blok) if "Uraian" in satu)
    kepala: list[Baris] = [
        ("Kode Rekening", "Uraian", "Sebelum", *(None,) * 4, "Setelah", *(None,) * 4, "Bertambah/(Berkurang)"),
        (None, None, *five, *five, None),
    ]
    buku = workbook(RKA=[*blok[:at], *kepala, *rows])
    for sel in (f"C{at + 1}:G{at + 1}", f"H{at + 1}:L{at + 1}"):
        buku["RKA"].merge_cells(sel)
    asked = {"jenis": "rka_rincian", "temuan": [galat("kolom_plafon_ganda", "RKA", f"G{at + 2}")]}
    write(FOLDER, "rka_rincian_perubahan.xlsx", buku, asked)
    for nama, tahap, pagu in (("setelah", "Perubahan RKA", 31_500_000), ("sebelum", "RKA", 21_000_000)):
        harapan = {**IDENTITAS, "jenis": "rka_rincian", "tahap": tahap, "diminta": {"tahap": tahap}, "baris": 1}
        harapan |= {"jumlah": {"pagu": pagu}, "temuan": []}
        write(FOLDER, f"rka_rincian_perubahan_{nama}.xlsx", buku, harapan)


if __name__ == "__main__":
    matrices()
    changed_detail()
