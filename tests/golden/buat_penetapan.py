"""The goldens of the budget as it is enacted: Lampiran II, the flat export; and files that are no workbooks."""

from datetime import date
from pathlib import Path

from tests.golden.bentuk_anggaran import (
    ALAT,
    APBD,
    INTERNET,
    JASA,
    KEPALA_DATAR,
    PC,
    datar,
    lampiran_ii,
    lampiran_office,
    lampiran_row,
)
from tests.golden.buat import galat, peringatan, workbook, write

FOLDER = Path(__file__).parent / "anggaran"
SKPD = "7.01.0.00.0.00.06.0000"
DUA = [(ALAT, PC, 21_000_000), (JASA, INTERNET, 6_000_000)]
BAIK = {**APBD, "jumlah": {"pagu": 27_000_000}, "baris": 2, "temuan": []}


def all_offices() -> None:
    rows = [
        ("7", *(None,) * 11, "UNSUR KEWILAYAHAN", None),
        ("7", "01", *(None,) * 10, "KECAMATAN", None),
        *lampiran_office(SKPD, "KECAMATAN PANGGUL", DUA),
        *lampiran_office("7.01.0.00.0.00.07.0000", "BADAN LAIN", [(JASA, INTERNET, 4_000_000)]),
        ("Jumlah Belanja", *(None,) * 12, "31.000.000,00"),
    ]
    harapan = {**BAIK, "jenis": "lampiran_ii", "temuan": [peringatan("unit_lain_dilewati", "Lampiran II")]}
    write(FOLDER, "lampiran_ii_semua_unit.xlsx", workbook(Lampiran_II=lampiran_ii(rows)), harapan)
    rows = lampiran_office(SKPD, "BADAN LAIN", DUA)
    temuan = [peringatan("unit_lain_dilewati", "L"), galat("perangkat_daerah_tidak_dikenal", "L")]
    write(FOLDER, "lampiran_ii_kantor_lain.xlsx", workbook(L=lampiran_ii(rows)), {"temuan": temuan})
    rows = lampiran_office(SKPD, "KECAMATAN PANGGUL", DUA)[2:]
    temuan = [galat("skpd_tanpa_nama", "L", "C7"), galat("tanpa_baris", "L")]
    write(FOLDER, "lampiran_ii_tanpa_nama_kantor.xlsx", workbook(L=lampiran_ii(rows)), {"temuan": temuan})


def one_office() -> None:
    atas = [("Organisasi", None, ":", f"{SKPD} Kecamatan Panggul")]
    rows = lampiran_office(SKPD, "BELANJA", DUA)
    rows[1] = lampiran_row(SKPD, "7.01", "5", "BELANJA DAERAH", "28.000.000,00")
    rows += [
        lampiran_row(SKPD, "7.01", "4.1.02.01.01.0001", "Retribusi", "1.000.000,00"),
        lampiran_row(SKPD, "7.01.01.2.09.06", "", "Pemeliharaan Peralatan dan Mesin Lainnya", "3.000.000,00"),
        ("Jumlah Belanja", *(None,) * 12, "30.000.000,00"),
        ("Total Surplus/(Defisit)", *(None,) * 12, "(30.000.000,00)"),
    ]
    temuan = [
        peringatan("jumlah_tidak_cocok", "L", "N9"),
        peringatan("bukan_belanja_dilewati", "L"),
        peringatan("tanpa_rincian", "L", "N25"),
    ]
    harapan = {**BAIK, "jenis": "lampiran_ii", "jumlah": {"pagu": 30_000_000}, "baris": 3, "temuan": temuan}
    write(FOLDER, "lampiran_ii_satu_unit.xlsx", workbook(L=lampiran_ii(rows, atas=atas)), harapan)
    twins = lampiran_ii(rows, "PENJABARAN PERUBAHAN APBD", atas, ("Sebelum Perubahan", "Sesudah Perubahan"))
    harapan = {"jenis": "lampiran_ii", "temuan": [galat("kolom_plafon_ganda", "L", "N6")]}
    write(FOLDER, "lampiran_ii_perubahan.xlsx", workbook(L=twins), harapan)
    faulty = [
        lampiran_row(SKPD, ALAT[0], "", ALAT[1], None),
        (*lampiran_row(SKPD, ALAT[0], PC[0], PC[1], "2l.000.000,00"),),
        (
            *lampiran_row(SKPD, JASA[0], INTERNET[0], INTERNET[1], "5,00")[:4],
            2.1,
            *lampiran_row(SKPD, JASA[0], INTERNET[0], "", 5)[5:],
        ),
        (*(None,) * 12, "Lain-lain", 9),
    ]
    temuan = [galat("bukan_rupiah", "L", "N9"), galat("kode_angka", "L", "E10"), galat("baris_tanpa_kode", "L", "N11")]
    write(FOLDER, "lampiran_ii_salah.xlsx", workbook(L=lampiran_ii(faulty, atas=atas)), {"temuan": temuan})


def flat() -> None:
    rows = [KEPALA_DATAR, datar(ALAT, PC, 21_000_000), datar(JASA, INTERNET, 6_000_000)]
    harapan = {**BAIK, "jenis": "penetapan"}
    write(FOLDER, "penetapan.xlsx", workbook(Sheet1=rows), harapan)
    for nama, tanda in (("penetapan_koma.csv", ","), ("penetapan_titik_koma.csv", ";")):
        text = "\r\n".join(tanda.join(f'"{satu}"' for satu in row) for row in rows)
        write(FOLDER, nama, b"\xef\xbb\xbf" + text.encode(), harapan)
    english = "\n".join(
        ";".join(map(str, row))
        for row in [KEPALA_DATAR, datar(ALAT, PC, "21,000,000"), datar(JASA, INTERNET, "6,000,000.00")]
    )
    write(FOLDER, "penetapan_angka_inggris.csv", english.encode(), harapan)
    glued = [(*row[:6], f"{row[6]}.{row[8]}", row[7], None, *row[9:]) for row in rows[1:]]
    write(FOLDER, "penetapan_kode_gabung.xlsx", workbook(Sheet1=[KEPALA_DATAR, *glued]), harapan)


def flat_asks() -> None:
    kepala = ("tahun", "kode_skpd", "kode_sub_kegiatan", "kode_rekening", "nama_sumber_dana", "pagu")
    rows = [
        kepala,
        (2021, SKPD, ALAT[0], PC[0], "DAU", 21_000_000),
        (2021, SKPD, JASA[0], INTERNET[0], "DAU", 6_000_000),
    ]
    temuan = [galat("skpd_tanpa_nama", "Sheet1", "B2"), galat("tahap_tidak_disebut", "Sheet1", "A1")]
    said = [
        peringatan("nama_sub_kegiatan_tidak_ada", "Sheet1", "A1"),
        peringatan("buku_kode_tidak_pasti", "Sheet1", "A1"),
    ]
    write(
        FOLDER, "penetapan_tanpa_nama.xlsx", workbook(Sheet1=rows), {"jenis": "penetapan", "temuan": [*temuan, *said]}
    )
    asked = {"unit": "35.03.01", "tahap": "APBD"}
    harapan = {**BAIK, "jenis": "penetapan", "diminta": asked, "temuan": said}
    write(FOLDER, "penetapan_tanpa_nama_diminta.xlsx", workbook(Sheet1=rows), harapan)
    rows = [
        KEPALA_DATAR,
        datar(ALAT, PC, 5),
        datar(ALAT, PC, 5, tahun=2020),
        datar(("7.01.01", "Program"), PC, 5),
        datar((date(2021, 7, 1), "Tanggal"), PC, 5),
        datar(ALAT, ("5.1.02", "Jenis"), 5),
        datar(ALAT, PC, "#VALUE!"),
    ]  # fmt: skip
    temuan = [
        galat("kolom_tidak_seragam", "S", "C3"),
        galat("kode_tidak_lengkap", "S", "G4"),
        galat("kode_angka", "S", "G5"),
        galat("rekening_tidak_lengkap", "S", "I6"),
        galat("sel_rusak", "S", "L7"),
    ]
    write(FOLDER, "penetapan_salah.xlsx", workbook(S=rows), {"temuan": temuan})


def no_workbook() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")
    write(FOLDER, "bersandi.xlsx", ole, {"jenis": "", "temuan": [galat("berkas_bersandi")]})
    write(FOLDER, "kosong.xlsx", workbook(A=[]), {"jenis": "", "temuan": [galat("berkas_kosong")]})
    text = "\n".join(";".join(map(str, row)) for row in [KEPALA_DATAR, *(datar(*satu) for satu in DUA)])
    harapan = {**BAIK, "jenis": "penetapan", "temuan": [peringatan("berkas_ganti_nama")]}
    write(FOLDER, "csv_bernama.xlsx", text.encode(), harapan)


def main() -> None:
    """All of them."""
    for satu in (all_offices, one_office, flat, flat_asks, no_workbook):
        satu()
