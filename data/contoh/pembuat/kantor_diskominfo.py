"""Diskominfo, the kabupaten's own office. Its total of Rp 10.3 billion and its request of Rp 1.4 billion more are
the figures reported on 30 September 2020 (jatimtimes.com); how they divide into lines is invented."""

from datetime import date

from .acuan import KABUPATEN, Kecamatan
from .hari import workday
from .isi import Akses, Barang, BarisBelanja, Jabatan, Kantor, Lapor

TOTAL_PAGU = 10_300_000_000
RUANG_SERVER, KANTOR = "Ruang Server", "Ruang Bidang Aplikasi Informatika"
JARINGAN = ("Trenggalek", "Karangan", "Pogalan", "Durenan", "Tugu", "Suruh", "Panggul")
INTERNET_DESA = ("Trenggalek", "Karangan", "Pogalan", "Durenan", "Tugu", "Gandusari", "Suruh")
KASUS = (
    ("pintu_belum_teruji", "Tinggal satu syarat: pintu satu data ada, tetapi belum lancar; aplikasinya baru diusulkan"),
    ("internet_desa_sebagian", "Internet desa dianggarkan untuk tujuh kecamatan, bukan untuk yang sinyalnya lemah"),
    ("pelatihan_semua_kecamatan", "Satu baris pelatihan untuk semua kecamatan, dibagi menurut kekurangannya"),
)
# kode, sasaran, target, pagu
RUTIN: tuple[tuple[str, str, str, int], ...] = (
    ("2.16.01.2.01.01", "Tersusunnya Renstra dan Renja", "2 dokumen", 12_500_000),
    ("2.16.01.2.01.05", "Terlaksananya evaluasi kinerja", "4 laporan", 8_400_000),
    ("2.16.01.2.02.09", "Tersusunnya laporan keuangan akhir tahun", "1 laporan", 9_600_000),
    ("2.16.01.2.03.01", "Terlaksananya surat menyurat", "12 bulan", 6_000_000),
    ("2.16.01.2.03.02", "Terbayarnya rekening listrik, air dan telepon", "12 bulan", 168_000_000),
    ("2.16.01.2.03.06", "Terbayarnya pajak kendaraan dinas", "14 unit", 14_500_000),
    ("2.16.01.2.03.08", "Terjaganya kebersihan kantor", "12 bulan", 62_400_000),
    ("2.16.01.2.03.10", "Tersedianya alat tulis kantor, kertas dan tinta printer", "12 bulan", 46_500_000),
    ("2.16.01.2.03.11", "Tersedianya barang cetakan dan penggandaan", "12 bulan", 28_000_000),
    ("2.16.01.2.03.17", "Tersedianya makanan dan minuman rapat dan tamu", "12 bulan", 54_000_000),
    ("2.16.01.2.03.18", "Terlaksananya rapat koordinasi dan konsultasi", "120 kali", 210_000_000),
    ("2.16.01.2.03.25", "Tersedianya meja dan kursi kerja", "1 paket", 35_000_000),
    ("2.16.01.2.03.28", "Terpeliharanya gedung kantor", "1 gedung", 95_000_000),
    ("2.16.01.2.03.30", "Terpeliharanya kendaraan dinas", "14 unit", 128_000_000),
    ("2.16.01.2.03.34", "Terpeliharanya komputer, printer dan genset", "40 unit", 42_000_000),
    ("2.16.02.2.01.02", "Terpantaunya opini dan aspirasi publik", "12 laporan", 145_000_000),
    ("2.16.02.2.01.04", "Tersusunnya konten informasi pembangunan", "240 konten", 385_000_000),
    ("2.16.02.2.01.05", "Terkelolanya radio dan media sosial pemerintah kabupaten", "3 media", 640_000_000),
    ("2.16.02.2.01.06", "Terlayaninya permohonan informasi publik", "100 persen", 120_000_000),
    ("2.16.02.2.01.07", "Terjalinnya kerja sama media", "24 media", 985_000_000),
    ("2.16.02.2.01.12", "Terlaksananya kehumasan dan pertemuan komunitas", "12 kali", 230_000_000),
    ("2.16.03.2.02.02", "Tersusunnya rencana induk SPBE", "1 dokumen", 165_000_000),
    ("2.16.03.2.02.03", "Terpeliharanya ruang pusat data: listrik, pendingin dan lisensi", "12 bulan", 510_000_000),
    ("2.16.03.2.02.05", "Terkoordinasinya keamanan informasi", "2 kali", 88_000_000),
    ("2.16.03.2.02.06", "Terlaksananya forum satu data dan pemutakhiran kamus standar data", "4 kali", 124_000_000),
    ("2.16.03.2.02.09", "Terkelolanya ruang kendali kota cerdas", "12 bulan", 420_000_000),
    ("2.20.02.2.01.01", "Terkumpulnya data statistik sektoral perangkat daerah", "1 buku", 215_000_000),
    ("2.20.02.2.01.03", "Tersusunnya metadata statistik sektoral", "60 metadata", 96_000_000),
    ("2.21.02.2.01.03", "Terlaksananya tanda tangan elektronik dan uji keamanan", "12 bulan", 190_000_000),
    ("2.21.02.2.02.01", "Beroperasinya jaring komunikasi sandi", "12 bulan", 74_000_000),
)


def kantor_diskominfo(kecamatan: tuple[Kecamatan, ...]) -> Kantor:
    return Kantor(
        kode=KABUPATEN,
        nama="Dinas Komunikasi dan Informatika",
        slug="diskominfo",
        tingkat="kabupaten",
        jabatan_kepala="Kepala Dinas Komunikasi dan Informatika",
        simda=False,
        belanja=_belanja(kecamatan),
        barang=_barang(),
        jabatan=_jabatan(),
        akses=_akses(),
        semua_desa=(),
        desa=(),
        lapor=tuple(
            Lapor(bagian, "diverifikasi", workday(date(2020, 9, 7 + nomor)))
            for nomor, bagian in enumerate(("anggaran", "perangkat", "sdm", "akses"))
        ),
    )


def _belanja(kecamatan: tuple[Kecamatan, ...]) -> tuple[BarisBelanja, ...]:
    baris = [BarisBelanja(kode, (sasaran,), (target,), pagu) for kode, sasaran, target, pagu in RUTIN]
    baris += _satu_data(kecamatan)
    gaji = TOTAL_PAGU - sum(satu.pagu for satu in baris)
    baris.append(BarisBelanja("2.16.01.2.02.01", ("Terbayarnya gaji dan tunjangan ASN",), ("14 bulan",), gaji))
    return tuple(sorted(baris, key=lambda satu: satu.kode))


def _satu_data(kecamatan: tuple[Kecamatan, ...]) -> list[BarisBelanja]:
    semua = tuple(satu.kode for satu in kecamatan)
    kantor = tuple(satu.kode for satu in kecamatan if satu.nama in JARINGAN)
    desa = tuple(d.kode for satu in kecamatan if satu.nama in INTERNET_DESA for d in satu.desa)
    jaringan = (
        f"Tersambungnya jaringan intra ke Kecamatan {_daftar(JARINGAN)}",
        "Terpasangnya perangkat jaringan (router dan switch) di kantor kecamatan",
    )
    internet_desa = f"Tersedianya akses internet kantor desa di Kecamatan {_daftar(INTERNET_DESA)}"
    pelatihan = "Terlatihnya operator dan penanggung jawab satu data di setiap kecamatan"
    tuju = (KABUPATEN,)
    return [
        BarisBelanja("2.16.03.2.01.03", jaringan, ("7 kantor", "1 paket"), 94_500_000,
                     ("internet", "jaringan_lokal"), kantor),
        BarisBelanja("2.16.03.2.02.04", ("Tersedianya bandwidth internet pusat data 40 Mbps",), ("12 bulan",),
                     240_000_000, ("internet",), tuju),
        BarisBelanja("2.16.03.2.02.07", ("Tersusunnya rancangan aplikasi pintu satu data tahap awal",),
                     ("1 dokumen",), 150_000_000, ("pintu_satu_data",), tuju),
        BarisBelanja("2.16.03.2.02.10", (internet_desa,), (f"{len(desa)} kantor",), 295_200_000, ("internet",), desa),
        BarisBelanja("2.20.02.2.01.02", (pelatihan,), ("14 orang",), 24_500_000, ("pelatihan",), semua),
        BarisBelanja("2.20.02.2.01.05", ("Tersedianya 1 unit UPS pusat data",), ("1 unit",), 9_000_000,
                     ("ups",), tuju),
    ]


def _daftar(nama: tuple[str, ...]) -> str:
    return ", ".join(nama[:-1]) + " dan " + nama[-1]


def _barang() -> tuple[Barang, ...]:
    server, ups = "1.3.2.10.02.04.001", "1.3.2.06.01.01.999"
    return (
        Barang("", "Mini Bus", "Toyota Innova", "1.3.2.02.01.02.003", 2015, 248_000_000, (2, 0, 0), "Garasi"),
        Barang("", "Sepeda Motor", "Honda Supra X", "1.3.2.02.01.04.001", 2016, 16_900_000, (6, 1, 0), "Garasi"),
        Barang("", "Meja Kerja Kayu", "Olympic", "1.3.2.05.02.01.002", 2016, 1_150_000, (22, 3, 0), KANTOR),
        Barang("", "P.C Unit", "Lenovo V530 / Desktop", "1.3.2.10.01.02.001", 2018, 9_250_000, (14, 1, 0), KANTOR),
        Barang("", "Lap Top", "Asus ExpertBook", "1.3.2.10.01.02.002", 2019, 11_800_000, (6, 0, 0), KANTOR),
        Barang("server", "Server", "Dell PowerEdge R440", server, 2017, 78_500_000, (1, 0, 0), RUANG_SERVER),
        Barang("server", "Server", "HP ProLiant ML150", server, 2013, 41_200_000, (1, 0, 0), RUANG_SERVER),
        Barang("penyimpanan_cadangan", "Network Attached Storage", "Synology RS818", "1.3.2.10.02.04.033", 2018,
               52_000_000, (1, 0, 0), RUANG_SERVER),
        Barang("", "Router", "Mikrotik CCR1036", "1.3.2.10.02.04.002", 2017, 14_200_000, (2, 0, 0), RUANG_SERVER),
        Barang("", "Rak Server", "Indorack 42U", "1.3.2.10.02.04.014", 2016, 13_500_000, (2, 0, 0), RUANG_SERVER),
        Barang("ups", "Uninterruptible Power Supply (UPS)", "APC 3000 VA", ups, 2018, 8_600_000, (1, 0, 1),
               RUANG_SERVER),
    )


def _jabatan() -> tuple[Jabatan, ...]:
    return (
        Jabatan("Kepala Dinas", 14, "Struktural", 1, 1),
        Jabatan("Sekretaris Dinas", 12, "Struktural", 1, 1),
        Jabatan("Kepala Bidang Informasi dan Komunikasi Publik", 11, "Struktural", 1, 1),
        Jabatan("Kepala Bidang Aplikasi Informatika", 11, "Struktural", 1, 1),
        Jabatan("Kepala Bidang Statistik dan Persandian", 11, "Struktural", 1, 1),
        Jabatan("Pranata Komputer Ahli Muda", 9, "Fungsional", 2, 1, "", "pranata_komputer"),
        Jabatan("Pranata Komputer Ahli Pertama", 8, "Fungsional", 3, 1, "", "pranata_komputer"),
        Jabatan("Pranata Komputer Terampil", 6, "Fungsional", 3, 1, "", "pranata_komputer"),
        Jabatan("Statistisi Ahli Pertama", 8, "Fungsional", 2, 1, "", "statistisi"),
        Jabatan("Pranata Humas Ahli Pertama", 8, "Fungsional", 2, 1),
        Jabatan("Pengelola Keuangan", 6, "Pelaksana", 3, 3),
        Jabatan("Pengadministrasi Umum", 5, "Pelaksana", 6, 5),
        Jabatan("Walidata Kabupaten", None, "Tugas tambahan", 1, 1, "orang sudah terhitung di atas", "walidata", True),
    )


def _akses() -> tuple[Akses, ...]:
    uraian = "Pintu satu data: PETUNG DADI berjalan, penghubung data kecamatan belum diuji"
    return (
        Akses("pintu_satu_data", uraian, 1, "diserahkan", date(2020, 7, 13)),
        Akses("internet", "Internet dan jaringan intra pusat data (per 10 Mbps)", 4, "teruji", date(2020, 9, 2)),
    )
