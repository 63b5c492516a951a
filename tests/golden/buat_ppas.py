"""The PPAS goldens: what a table of program and kegiatan can hold against whoever reads it."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl.styles import PatternFill

from tests.golden.buat import galat, peringatan, workbook, write
from tests.intake.borang import KEPALA_PPAS, PANGGUL, SUB, headings, line, ppas_cells

FOLDER = Path(__file__).parent / "anggaran"
NAMA = "Pengadaan Peralatan Gedung Kantor"
PPAS = {"jenis": "ppas", "unit": ["35.03.01"], "tahun": 2021, "tahap": "KUA-PPAS", "versi_kode": "90-2019"}
LAIN = ("7.01.01.2.03.98", "Penyediaan Bahan Lain")


def leaf(pagu: object, sasaran: str = "Tersedianya 2 komputer") -> tuple[object, ...]:
    return line(SUB, NAMA, sasaran, pagu)


def good(pagu: int, baris: int, *temuan: dict[str, str], **lain: object) -> dict[str, Any]:
    return {**PPAS, "jumlah": {"pagu": pagu}, "baris": baris, "temuan": list(temuan), **lain}


def sums() -> None:
    isi = ppas_cells([*headings(9_000_000), leaf(7_500_000)])
    temuan = [peringatan("jumlah_tidak_cocok", "PPAS", sel) for sel in ("I9", "I10", "I11")]
    write(FOLDER, "ppas_jumlah_tidak_cocok.xlsx", workbook(PPAS=isi), good(7_500_000, 1, *temuan))
    isi = ppas_cells([*headings("=SUM(I12:I12)"), leaf(7_500_000)])
    harapan = good(7_500_000, 1, peringatan("jumlah_tanpa_nilai", "PPAS", "I9"))
    write(FOLDER, "ppas_jumlah_rumus_tanpa_nilai.xlsx", workbook(PPAS=isi), harapan)


def codes() -> None:
    whole = [
        (
            None,
            None,
            None,
            None,
            "7.01.01.2.03.24. ",
            "Pengadaan\u00a0Peralatan  Gedung\nKantor",
            "- 2 komputer\n- 1 printer",
            None,
            "Rp. 21.000.000,00",
        )
    ]
    write(FOLDER, "ppas_kode_satu_kolom.xlsx", workbook(PPAS=ppas_cells(whole)), good(21_000_000, 1))
    isi = [(*row[:5], *(None,) * 7, *row[5:]) for row in ppas_cells([*headings(5), leaf(5)])]
    isi[0:2] = [("PLAFON ANGGARAN SEMENTARA",), ("TAHUN ANGGARAN 2021",)]
    isi[3] = ("Nama Perangkat Daerah", None, None, ":", PANGGUL)
    write(FOLDER, "ppas_kode_dua_belas_kolom.xlsx", workbook(PPAS=isi), good(5, 1))
    number = ("7", "01", "01", 2.03, "24", NAMA, None, None, 5)
    harapan = good(5, 1, peringatan("kode_angka_terbaca", "PPAS", "D8"))
    write(FOLDER, "ppas_kode_angka_terbaca.xlsx", workbook(PPAS=ppas_cells([number])), harapan)
    lost = [
        ("2", 20, "02", 2.1, "01", NAMA, None, None, 5),
        ("7", "01", "01", date(2003, 2, 1), "24", NAMA, None, None, 5),
    ]
    temuan = [galat("kode_angka", "PPAS", sel) for sel in ("D8", "D9")]
    write(
        FOLDER,
        "ppas_kode_angka_dan_tanggal.xlsx",
        workbook(PPAS=ppas_cells(lost)),
        {"temuan": temuan},
    )
    stray = (*(None,) * 5, "Tambahan", None, None, 9)
    write(
        FOLDER,
        "ppas_uang_tanpa_kode.xlsx",
        workbook(PPAS=ppas_cells([*headings(), leaf(5), stray])),
        {"temuan": [galat("baris_tanpa_kode", "PPAS", "I13")]},
    )


def cells() -> None:
    rows = [
        *headings(),
        leaf("#REF!"),
        line(*LAIN, None, "=I12*2"),
        line("7.01.01.2.03.97", "Mebel", None, "dua juta"),
        line("7.01.01.2.03.96", "Tas", None, -5),
    ]
    temuan = [
        galat("sel_rusak", "PPAS", "I12"),
        galat("rumus_tanpa_nilai", "PPAS", "I13"),
        galat("bukan_rupiah", "PPAS", "I14"),
        galat("rupiah_negatif", "PPAS", "I15"),
    ]
    write(FOLDER, "ppas_sel_rusak.xlsx", workbook(PPAS=ppas_cells(rows)), {"jenis": "ppas", "temuan": temuan})
    rows = [
        *headings(),
        leaf("1.234.567,00"),
        line(*LAIN, None, "-"),
        line("7.01.01.2.03.97", "Mebel", None, "\u00a0"),
        line("7.01.01.2.03.96", "Tas", None, "1.234"),
    ]
    harapan = good(1_235_801, 4, peringatan("pagu_kosong", "PPAS", "I14"))
    write(FOLDER, "ppas_angka_sebagai_teks.xlsx", workbook(PPAS=ppas_cells(rows)), harapan)
    kepala = (*KEPALA_PPAS[:8], "Plafon Anggaran Sementara (Rp.000)")
    write(
        FOLDER,
        "ppas_ribuan_rupiah.xlsx",
        workbook(PPAS=ppas_cells([*headings(), leaf(21_000)], kepala=kepala)),
        good(21_000_000, 1),
    )


def layout() -> None:
    isi = ppas_cells([*headings(), leaf(1_000_000)])
    isi += [
        *ppas_cells([line(*LAIN, None, 2_000_000)])[5:],
        (None,) * 7 + ("Trenggalek, 30 September 2020",),
        (None,) * 7 + ("Camat Panggul",),
    ]
    buku = workbook(PPAS=isi)
    for baris in range(30, 80):
        for kolom in range(1, 10):
            buku["PPAS"].cell(baris, kolom).fill = PatternFill("solid", fgColor="FFFFFF")
        buku["PPAS"].cell(baris, 6).value = " "
    write(FOLDER, "ppas_judul_berulang_baris_kosong.xlsx", buku, good(3_000_000, 2))
    buku = workbook(PPAS=ppas_cells([*headings(), leaf(1_000_000), line(*LAIN, None, 2_000_000)]), Lama=[("x",)])
    buku["PPAS"].row_dimensions[13].hidden = True
    buku["Lama"].sheet_state = "hidden"
    harapan = good(
        3_000_000, 2, peringatan("baris_tersembunyi", "PPAS", "A13"), peringatan("lembar_tersembunyi", "Lama")
    )
    write(FOLDER, "ppas_tersembunyi.xlsx", buku, harapan)
    buku = workbook(PPAS=ppas_cells([*headings(), leaf(1_000_000)]))
    for gabung in ("A1:I1", "A2:I2", "A6:E6", "A8:A12", "B9:B12"):
        buku["PPAS"].merge_cells(gabung)
    write(FOLDER, "ppas_sel_gabung.xlsx", buku, good(1_000_000, 1))


def whose() -> None:
    row = [*headings(), leaf(5)]
    dua = [*ppas_cells(row)[:2], ("Lampiran APBD TAHUN ANGGARAN 2020",), *ppas_cells(row)[3:]]
    for nama, isi, temuan in (
        (
            "ppas_kantor_lain.xlsx",
            ppas_cells(row, "35.05.01 Kecamatan Panggul"),
            [galat("perangkat_daerah_tidak_dikenal", "PPAS", "G4")],
        ),
        ("ppas_tanpa_kantor.xlsx", ppas_cells(row, ""), [galat("unit_tidak_disebut")]),
        ("ppas_tanpa_tahun.xlsx", ppas_cells(row, judul="Trenggalek"), [galat("tahun_tidak_disebut", "PPAS")]),
        (
            "ppas_dua_tahun.xlsx",
            dua,
            [galat("tahun_berbeda", "PPAS", "A3"), galat("tahap_berbeda", "PPAS", "A3")],
        ),
    ):
        write(FOLDER, nama, workbook(PPAS=isi), {"jenis": "ppas", "temuan": temuan})
    kepala = (*KEPALA_PPAS[:7], "Plafon Sebelum", "Plafon Setelah")
    isi = ppas_cells([*headings(), (*leaf(6)[:7], 5, 6)], kepala=kepala)
    write(
        FOLDER,
        "ppas_sebelum_setelah.xlsx",
        workbook(PPAS=isi),
        {"jenis": "ppas", "temuan": [galat("kolom_plafon_ganda", "PPAS", "H6")]},
    )
    tahap = "Perubahan KUA-PPAS"
    write(
        FOLDER,
        "ppas_sebelum_setelah_diminta.xlsx",
        workbook(PPAS=isi),
        good(6, 1, diminta={"tahap": tahap}, tahap=tahap),
    )


def main() -> None:
    """All of them."""
    for satu in (sums, codes, cells, layout, whose):
        satu()
