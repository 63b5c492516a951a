"""The goods of one kecamatan's office: devices of its profile, and furniture and vehicles that are not satu data."""

import zlib
from dataclasses import replace

from .isi import Barang
from .profil import Kelompok, Profil

PELAYANAN, SEKRETARIAT, PEMERINTAHAN, CAMAT, GARASI = (
    "Ruang Pelayanan", "Ruang Sekretariat", "Ruang Seksi Pemerintahan", "Ruang Camat", "Garasi",
)
# komponen: name, kode barang (Permendagri 108/2016), then merk and price for goods bought until that year.
# The all-in-one PC and the Epson L120 of 2019 have the prices of real purchases in Trenggalek; the others are invented.
JENIS: dict[str, tuple[str, str, tuple[tuple[int, str, int], ...]]] = {
    "pc": (
        "P.C Unit", "1.3.2.10.01.02.001",
        (
            (2016, "HP Pro 3330 MT", 7_850_000),
            (2018, "Lenovo V520 / Desktop", 9_250_000),
            (2021, "HP All-in-One 22-c0028d", 8_387_500),
        ),
    ),
    "printer": (
        "Printer", "1.3.2.10.02.03.003",
        ((2016, "Epson L110", 1_750_000), (2018, "Canon G2010", 2_150_000), (2021, "Epson L120", 1_935_000)),
    ),
    "pemindai": (
        "Scanner", "1.3.2.10.02.03.004",
        ((2016, "Canon P-215II", 5_200_000), (2021, "Brother ADS-2200", 6_400_000)),
    ),
    # no code for UPS was found in either book: 999 stands for it
    "ups": (
        "Uninterruptible Power Supply (UPS)", "1.3.2.06.01.01.999",
        ((2016, "ICA 1200 VA", 1_280_000), (2021, "APC 1200 VA", 1_650_000)),
    ),
    "jaringan_lokal": (
        "Router", "1.3.2.10.02.04.002",
        ((2016, "Mikrotik RB750", 980_000), (2021, "Mikrotik RB951", 1_350_000)),
    ),
}
SWITCH = ("Switch", "1.3.2.10.02.04.024", "TP-Link 24 port", 1_850_000)
TABLET_PC = "1.3.2.10.01.02.009"
# name, merk, kode, year, price, kondisi, room
LAIN = (
    ("Sepeda Motor", "Honda Revo", "1.3.2.02.01.04.001", 2014, 14_650_000, (3, 1, 0), GARASI),
    ("Mini Bus", "Toyota Avanza", "1.3.2.02.01.02.003", 2012, 158_400_000, (1, 0, 0), GARASI),
    ("Meja Kerja Kayu", "Olympic", "1.3.2.05.02.01.002", 2015, 1_100_000, (8, 2, 0), SEKRETARIAT),
    ("Meja Komputer", "Lokal", "1.3.2.05.02.01.039", 2016, 650_000, (4, 0, 0), PELAYANAN),
    ("Kursi Lipat", "Chitose", "1.3.2.05.02.01.036", 2017, 475_000, (35, 5, 0), PEMERINTAHAN),
    ("A.C. Split", "Panasonic 1 PK", "1.3.2.05.02.04.004", 2018, 4_350_000, (2, 0, 0), CAMAT),
)
LEMARI = Barang("", "Filing Cabinet Besi", "Brother", "1.3.2.05.01.04.005", 2011, 1_900_000, (1, 0, 0), PEMERINTAHAN)


def barang(profil: Profil) -> tuple[Barang, ...]:
    """Empty when the office has not handed in its inventory."""
    if "perangkat" in profil.belum_lapor:
        return ()
    perangkat = [
        satu
        for komponen, kelompok in (
            ("pc", profil.pc), ("printer", profil.printer), ("pemindai", profil.pemindai),
            ("ups", profil.ups), ("jaringan_lokal", profil.jaringan),
        )
        for nomor, isi in enumerate(kelompok)
        for satu in _kelompok(komponen, isi, nomor)
    ]
    lain = [_lain(profil.kode, *isi) for isi in LAIN]
    return tuple(_kekhususan(profil.kode, [*lain, *perangkat]))


def _lain(
    unit: str, nama: str, merk: str, kode: str, tahun: int, harga: int, kondisi: tuple[int, int, int], ruang: str
) -> Barang:
    """Furniture and vehicles: a few more or less in each office, always the same for the same office."""
    tambah = zlib.crc32((unit + kode).encode()) % max(1, kondisi[0] // 2)
    return Barang("", nama, merk, kode, tahun, harga, (kondisi[0] + tambah, *kondisi[1:]), ruang)


def _kelompok(komponen: str, isi: Kelompok, nomor: int) -> list[Barang]:
    tahun, baik, kurang, rusak = isi
    nama, kode, merek = JENIS[komponen]
    merk, harga = next((merk, harga) for sampai, merk, harga in merek if tahun <= sampai)
    ruang = (PELAYANAN, SEKRETARIAT)[nomor % 2]
    satu = Barang(komponen, nama, merk, kode, tahun, harga, (baik, kurang, rusak), ruang)
    if komponen != "jaringan_lokal" or satu.jumlah < 2:
        return [satu]
    switch = replace(satu, nama=SWITCH[0], kode=SWITCH[1], merk=SWITCH[2], harga=SWITCH[3])
    return [replace(satu, kondisi=(1, 0, 0)), replace(switch, kondisi=(baik - 1, kurang, rusak))]


def _kekhususan(kode: str, barang: list[Barang]) -> list[Barang]:
    if kode == "35.03.13":  # a real habit in Trenggalek: a desktop PC under the code of Tablet PC
        return [replace(b, kode=TABLET_PC) if b.komponen == "pc" and b.tahun == 2019 else b for b in barang]
    if kode == "35.03.14":
        return [*barang, replace(LEMARI, tercatat_kir=False)]
    return barang
