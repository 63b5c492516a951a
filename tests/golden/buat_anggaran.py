"""Writes the budget goldens: `python -m tests.golden.buat_anggaran`."""

from pathlib import Path

from openpyxl import Workbook

from tests.golden.bentuk_anggaran import (
    ALAT,
    INTERNET,
    JASA,
    KEPALA_DATAR,
    PC,
    REKAP_GABUNG,
    accounts,
    akun,
    datar,
    komponen,
    lampiran_ii,
    lampiran_office,
    lampiran_row,
    rekap_headings,
    rekap_row,
    rincian_block,
    rka_rekap,
)
from tests.golden.buat import peringatan, workbook, write
from tests.intake.borang import SUB, headings, line, ppas_cells

FOLDER = Path(__file__).parent / "anggaran"
NAMA = "Pengadaan Peralatan Gedung Kantor"
PPAS = {"jenis": "ppas", "unit": ["35.03.01"], "tahun": 2021, "tahap": "KUA-PPAS", "versi_kode": "90-2019"}
RKA = {"unit": ["35.03.01"], "tahun": 2021, "tahap": "RKA", "versi_kode": "050-3708"}
APBD = {"unit": ["35.03.01"], "tahun": 2021, "tahap": "APBD", "versi_kode": "050-3708"}


def ppas() -> None:
    isi = ppas_cells([*headings(9_000_000), line(SUB, NAMA, "Tersedianya 2 komputer", 7_500_000)])
    temuan = [peringatan("jumlah_tidak_cocok", "PPAS", sel) for sel in ("I9", "I10", "I11")]
    harapan = {**PPAS, "jumlah": {"pagu": 7_500_000}, "baris": 1, "temuan": temuan}
    write(FOLDER, "ppas_jumlah_tidak_cocok.xlsx", workbook(PPAS=isi), harapan)


def rka_recap() -> None:
    rows = [
        ("KECAMATAN PANGGUL", *(None,) * 7, 999, 5_000_000, 21_000_000, 26_000_000, 888),
        *rekap_headings(26_000_000),
        rekap_row(*ALAT, 0, 21_000_000, 21_000_000, "DAU"),
        rekap_row(JASA[0][:12], "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", jumlah=5_000_000),
        rekap_row(*JASA, 5_000_000, 0, 5_000_000, "DAU"),
        ("JUMLAH", *(None,) * 10, 26_000_000),
        (None,) * 8 + ("Trenggalek, 30 September 2020",),
        ("TIM ANGGARAN PEMERINTAH DAERAH",),
        ("NO.", None, "NAMA", None, None, "NIP", None, "JABATAN"),
        ("1.",),
    ]
    buku = workbook(BELANJA=rka_rekap(rows))
    for gabung in REKAP_GABUNG:
        buku["BELANJA"].merge_cells(gabung)
    temuan = [peringatan("jumlah_tidak_cocok", "BELANJA", "L15")]
    write(
        FOLDER,
        "rka_rekap.xlsx",
        buku,
        {"jenis": "rka_rekap", **RKA, "jumlah": {"pagu": 26_000_000}, "baris": 2, "temuan": temuan},
    )


def detail_book() -> Workbook:
    alat = rincian_block(
        ALAT,
        [
            *accounts(PC, 21_000_000),
            akun(None, "[#] Pengadaan komputer", 21_000_000),
            akun(None, "[-] Untuk pelayanan", 21_000_000),
            komponen("PC Unit\nSpesifikasi : Core i5", "2 Unit", "Unit", 10_500_000, 21_000_000),
            ("Jumlah Anggaran Sub Kegiatan :", *(None,) * 5, 21_000_000),
        ],
    )
    jasa = rincian_block(
        JASA,
        [
            *accounts(INTERNET, 6_000_000),
            komponen("Langganan internet", "12 Bulan", "Bulan", 500_000, 6_000_000),
            ("Jumlah Anggaran Sub Kegiatan :", *(None,) * 5, 6_000_000),
            (None, None, None, None, "Trenggalek, 30 September 2020"),
            (None, None, None, None, "Camat Panggul"),
        ],
        judul=False,
    )
    return workbook(RKA=[*alat, (), *jasa])


def rka_detail() -> None:
    write(
        FOLDER,
        "rka_rincian_dua_sub_kegiatan.xlsx",
        detail_book(),
        {"jenis": "rka_rincian", **RKA, "jumlah": {"pagu": 27_000_000}, "baris": 2, "temuan": []},
    )


def lampiran() -> None:
    rows = [
        ("7", *(None,) * 11, "UNSUR KEWILAYAHAN", None),
        ("7", "01", *(None,) * 10, "KECAMATAN", None),
        *lampiran_office(
            "7.01.0.00.0.00.06.0000", "KECAMATAN PANGGUL", [(ALAT, PC, 21_000_000), (JASA, INTERNET, 6_000_000)]
        ),
        *lampiran_office("7.01.0.00.0.00.07.0000", "BADAN LAIN", [(JASA, INTERNET, 4_000_000)]),
        ("Jumlah Belanja", *(None,) * 12, "31.000.000,00"),
    ]
    temuan = [peringatan("unit_lain_dilewati", "Lampiran II")]
    write(
        FOLDER,
        "lampiran_ii_semua_unit.xlsx",
        workbook(Lampiran_II=lampiran_ii(rows)),
        {"jenis": "lampiran_ii", **APBD, "jumlah": {"pagu": 27_000_000}, "baris": 2, "temuan": temuan},
    )
    _ = lampiran_row


def flat() -> None:
    rows = [KEPALA_DATAR, datar(ALAT, PC, 21_000_000), datar(JASA, INTERNET, 6_000_000)]
    harapan = {"jenis": "penetapan", **APBD, "jumlah": {"pagu": 27_000_000}, "baris": 2, "temuan": []}
    write(FOLDER, "penetapan.xlsx", workbook(Sheet1=rows), harapan)
    for nama, tanda in (("penetapan_koma.csv", ","), ("penetapan_titik_koma.csv", ";")):
        text = "\r\n".join(tanda.join(f'"{satu}"' for satu in row) for row in rows)
        write(FOLDER, nama, b"\xef\xbb\xbf" + text.encode(), harapan)


def main() -> None:
    """All of them."""
    ppas()
    rka_recap()
    rka_detail()
    lampiran()
    flat()


if __name__ == "__main__":
    main()
