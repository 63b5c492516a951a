"""Goldens of what stands below a table, and of an RKA whose komponen repeat their account's code.

Run `python -m tests.golden.buat_tanda_tangan` to write them anew. Names and numbers of people are made up.
"""

from pathlib import Path
from typing import Any

from tests.golden import bentuk_barang
from tests.golden.bentuk_anggaran import (
    ALAT,
    APBD,
    PC,
    RKA,
    accounts,
    komponen,
    lampiran_ii,
    lampiran_office,
    rekap_headings,
    rekap_row,
    rincian_block,
    rka_rekap,
)
from tests.golden.buat import Sel, galat, peringatan, workbook, write
from tests.intake.borang import PC as KODE_PC
from tests.intake.borang import SUB, headings, line, ppas_cells

FOLDER = Path(__file__).parent / "anggaran"
PPAS: dict[str, Any] = {"jenis": "ppas", "unit": ["35.03.01"], "tahun": 2021, "tahap": "KUA-PPAS"}
NIP = 199901012020011001
Baris = tuple[Sel, ...]


def signers(*kolom: int) -> list[Baris]:
    """The list of TAPD, its cells in these columns: No, Nama, NIP, Jabatan, Tanda Tangan."""
    rows = [("No", "Nama", "NIP", "Jabatan", "Tanda Tangan"),
            (1, "Pegawai Contoh", NIP, "Sekretaris Daerah", "1. ...."),
            (2, "Pegawai Lain", NIP, "Kepala Bappeda", "2. ....")]  # fmt: skip
    return [("TIM ANGGARAN PEMERINTAH DAERAH",), *(spread(row, kolom) for row in rows)]


def spread(row: Baris, kolom: tuple[int, ...]) -> Baris:
    cells: list[Sel] = [None] * (max(kolom) + 1)
    for at, value in zip(kolom, row, strict=True):
        cells[at] = value
    return tuple(cells)


def below() -> None:
    end = [(None,) * 5 + ("Trenggalek, 30 September 2020",)]
    isi = [*headings(9), line(SUB, "Pengadaan Peralatan Gedung Kantor", "1 komputer", 9)]
    harapan = {**PPAS, "baris": 1, "jumlah": {"pagu": 9}, "temuan": []}
    for nama, tail in (("", [*end, *signers(0, 5, 8, 6, 7)]), ("_tanpa_tanggal", signers(0, 5, 8, 6, 7)),
                       ("_tanpa_judul", [*end, *signers(0, 5, 8, 6, 7)[2:]])):  # fmt: skip
        write(FOLDER, f"ppas_tapd{nama}.xlsx", workbook(PPAS=ppas_cells([*isi, *tail])), harapan)
    rows = [*rekap_headings(9), rekap_row(ALAT[0], ALAT[1], 9, None, 9, "DAU"), *signers(0, 5, 11, 6, 7)]
    harapan = {**RKA, "jenis": "rka_rekap", "baris": 1, "jumlah": {"pagu": 9}, "temuan": []}
    write(FOLDER, "rka_rekap_tapd.xlsx", workbook(RKA=rka_rekap(rows)), harapan)
    block = rincian_block(ALAT, [*accounts(PC, 9), komponen("PC Unit", "1 Unit", "Unit", 9, 9)])
    harapan = {**RKA, "jenis": "rka_rincian", "baris": 1, "jumlah": {"pagu": 9}, "temuan": []}
    for nama, tail in (("", signers(0, 1, 3, 4, 6)), ("_tanpa_judul", [*end, *signers(0, 1, 3, 4, 6)[2:]])):
        write(FOLDER, f"rka_rincian_tapd{nama}.xlsx", workbook(RKA=[*block, *tail]), harapan)
    rows = lampiran_office("7.01.0.00.0.00.06.0000", "KECAMATAN PANGGUL", [(ALAT, PC, 9)])
    harapan = {**APBD, "jenis": "lampiran_ii", "baris": 1, "jumlah": {"pagu": 9}, "temuan": []}
    write(FOLDER, "lampiran_ii_tapd.xlsx", workbook(L=lampiran_ii([*rows, *signers(0, 1, 13, 12, 14)])), harapan)
    goods = [bentuk_barang.good(KODE_PC, "P.C Unit", "000001", 8_000_000), (None, "Catatan: harga menurut kuitansi")]
    temuan = [peringatan("kondisi_belum_diketahui", "KIB B", "B11")]
    harapan = {"jenis": "kib_b", "unit": ["35.03.01"], "baris": 1, "jumlah": {"barang": 1}, "temuan": temuan}
    isi = bentuk_barang.kib_b([*goods, *signers(0, 2, 3, 14, 15)])
    write(FOLDER.parent / "barang", "kib_b_tapd_dan_catatan.xlsx", workbook(KIB_B=isi), harapan)


def resumed() -> None:
    """A table that goes on below the list after a page break loses no row."""
    isi = [*headings(), line(SUB, "Pengadaan Peralatan Gedung Kantor", "1 komputer", 9), *signers(0, 5, 8, 6, 7)]
    isi.append(line("7.01.01.2.03.98", "Penyediaan Bahan Lain", "Kursi", 7))
    harapan = {**PPAS, "baris": 2, "jumlah": {"pagu": 16}, "temuan": []}
    write(FOLDER, "ppas_tapd_di_tengah.xlsx", workbook(PPAS=ppas_cells(isi)), harapan)


def repeated_codes() -> None:
    rows = [
        *accounts(PC, 34_000_000),
        (PC[0], "PC Unit", "3 Unit", "Unit", 8_000_000, 0, 24_000_000),
        (PC[0], "Printer", "5 Unit", "Unit", 2_000_000, 0, 10_000_000),
        ("Jumlah Anggaran Sub Kegiatan :", *(None,) * 5, 34_000_000),
    ]
    harapan = {**RKA, "jenis": "rka_rincian", "baris": 2, "jumlah": {"pagu": 34_000_000}, "temuan": []}
    write(FOLDER, "rka_rincian_kode_berulang.xlsx", workbook(RKA=rincian_block(ALAT, rows)), harapan)
    empty = rincian_block(ALAT, [*accounts(PC, 34_000_001), ("Jumlah", *(None,) * 5, 34_000_000)])
    harapan = {"jenis": "rka_rincian", "temuan": [
        peringatan("jumlah_tidak_cocok", "RKA", "G14"), peringatan("jumlah_tidak_cocok", "RKA", "G15"),
        peringatan("jumlah_tidak_cocok", "RKA", "G16"), peringatan("jumlah_tidak_cocok", "RKA", "G17"),
        galat("sub_kegiatan_tanpa_rincian", "RKA", "C9"),
    ]}  # fmt: skip
    write(FOLDER, "rka_rincian_tanpa_rincian.xlsx", workbook(RKA=empty), harapan)


if __name__ == "__main__":
    below()
    resumed()
    repeated_codes()
