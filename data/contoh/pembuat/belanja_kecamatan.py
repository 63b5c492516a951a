"""The PPAS of one kecamatan: ordinary spending that every office has, and what it buys for satu data."""

import zlib

from .acuan import Kecamatan
from .isi import BarisBelanja
from .profil_belanja import Rencana, belanja_satu_data

# kode, sasaran, target, pagu pokok, pagu per desa (rupiah)
RUTIN: tuple[tuple[str, tuple[str, ...], tuple[str, ...], int, int], ...] = (
    ("7.01.01.2.01.01", ("Tersusunnya Renstra dan Renja",), ("2 dokumen",), 6_500_000, 0),
    ("7.01.01.2.01.05", ("Terlaksananya evaluasi kinerja",), ("4 laporan",), 4_200_000, 0),
    ("7.01.01.2.02.01", ("Terbayarnya gaji dan tunjangan ASN",), ("14 bulan",), 1_480_000_000, 26_000_000),
    ("7.01.01.2.02.09", ("Tersusunnya laporan keuangan akhir tahun",), ("1 laporan",), 3_600_000, 0),
    ("7.01.01.2.03.01", ("Terlaksananya surat menyurat",), ("12 bulan",), 2_400_000, 0),
    ("7.01.01.2.03.02", ("Terbayarnya rekening listrik, air dan telepon",), ("12 bulan",), 24_000_000, 200_000),
    ("7.01.01.2.03.06", ("Terbayarnya pajak kendaraan dinas",), ("9 unit",), 7_500_000, 0),
    ("7.01.01.2.03.08", ("Terjaganya kebersihan kantor",), ("12 bulan",), 19_200_000, 0),
    (
        "7.01.01.2.03.10", ("Tersedianya alat tulis kantor, kertas dan tinta printer",), ("12 bulan",),
        16_500_000, 450_000,
    ),
    ("7.01.01.2.03.11", ("Tersedianya barang cetakan dan penggandaan",), ("12 bulan",), 9_800_000, 250_000),
    ("7.01.01.2.03.17", ("Tersedianya makanan dan minuman rapat dan tamu",), ("12 bulan",), 18_000_000, 500_000),
    ("7.01.01.2.03.18", ("Terlaksananya rapat koordinasi dan konsultasi",), ("60 kali",), 32_000_000, 0),
    ("7.01.01.2.03.22", ("Tersedianya kursi dan meja ruang pertemuan",), ("1 paket",), 14_000_000, 0),
    ("7.01.01.2.03.28", ("Terpeliharanya gedung kantor dan pendopo",), ("1 gedung",), 38_000_000, 0),
    ("7.01.01.2.03.30", ("Terpeliharanya kendaraan dinas roda dua dan roda empat",), ("9 unit",), 41_000_000, 0),
    ("7.01.01.2.03.34", ("Terpeliharanya komputer, printer dan pendingin ruangan",), ("12 unit",), 6_800_000, 0),
    ("7.01.01.2.04.02", ("Tersedianya pakaian dinas",), ("1 paket",), 11_000_000, 0),
    ("7.01.02.2.01.01", ("Terlaksananya rapat koordinasi dengan instansi vertikal",), ("12 kali",), 17_500_000, 0),
    ("7.01.02.2.02.03", ("Meningkatnya mutu pelayanan administrasi terpadu",), ("Nilai 82",), 21_000_000, 300_000),
    ("7.01.02.2.04.02", ("Terlayaninya rekomendasi dan surat keterangan",), ("1.200 berkas",), 12_500_000, 0),
    ("7.01.03.2.01.01", ("Terlaksananya musrenbang desa dan kecamatan",), ("1 kegiatan",), 22_000_000, 1_100_000),
    ("7.01.03.2.01.03", ("Terbinanya PKK dan karang taruna",), ("12 bulan",), 16_000_000, 600_000),
    ("7.01.04.2.01.01", ("Terlaksananya patroli ketenteraman dan ketertiban",), ("48 kali",), 24_500_000, 500_000),
    ("7.01.05.2.01.08", ("Terlaksananya rapat forum koordinasi pimpinan",), ("12 kali",), 15_000_000, 0),
    ("7.01.06.2.01.03", ("Terbinanya pengelolaan keuangan dan aset desa",), ("100 persen",), 18_000_000, 1_200_000),
    ("7.01.06.2.01.09", ("Selarasnya rencana pembangunan desa dan daerah",), ("1 dokumen",), 9_000_000, 400_000),
)

SELALU = ("7.01.01.2.02.01", "7.01.01.2.03.02", "7.01.01.2.03.10")


def belanja(kecamatan: Kecamatan) -> tuple[BarisBelanja, ...]:
    """All sub kegiatan, in the order of their codes."""
    khusus = [_satu_data(kecamatan, rencana) for rencana in belanja_satu_data(kecamatan.kode)]
    terpakai = {baris.kode for baris in khusus}
    rutin = [
        _rutin(kecamatan, baris)
        for baris in RUTIN
        if baris[0] not in terpakai and not _left_out(kecamatan.kode, baris[0])
    ]
    return tuple(sorted([*rutin, *khusus, *_kelurahan(kecamatan)], key=lambda baris: baris.kode))


def _satu_data(kecamatan: Kecamatan, rencana: Rencana) -> BarisBelanja:
    tempat = (kecamatan.kode,) if rencana.cakupan == "unit" else _kode_desa(kecamatan, rencana.nama_desa)
    return BarisBelanja(
        rencana.kode, (rencana.sasaran,), (rencana.target,), rencana.pagu, rencana.komponen, tempat
    )


def _kode_desa(kecamatan: Kecamatan, nama: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(desa.kode for desa in kecamatan.desa if not nama or desa.nama in nama)


def _rutin(kecamatan: Kecamatan, baris: tuple[str, tuple[str, ...], tuple[str, ...], int, int]) -> BarisBelanja:
    kode, sasaran, target, pokok, per_desa = baris
    return BarisBelanja(kode, sasaran, target, vary(pokok + per_desa * len(kecamatan.desa), kecamatan.kode + kode))


def _left_out(kode_unit: str, kode: str) -> bool:
    """No two offices plan all the same; salary, power and paper are in every plan."""
    return kode not in SELALU and zlib.crc32((kode + kode_unit).encode()) % 8 == 0


def _kelurahan(kecamatan: Kecamatan) -> list[BarisBelanja]:
    banyak = sum(desa.jenis == "kelurahan" for desa in kecamatan.desa)
    if not banyak:
        return []
    sasaran = ("Terbangunnya sarana dan prasarana kelurahan",)
    return [BarisBelanja("7.01.03.2.02.02", sasaran, (f"{banyak} kelurahan",), banyak * 350_000_000)]


def vary(pagu: int, benih: str) -> int:
    """The amount moved by −8 to +8 percent, always the same way for the same office and code, in whole Rp 50.000."""
    persen = zlib.crc32(benih.encode()) % 17 - 8
    return round(pagu * (100 + persen) / 100 / 50_000) * 50_000
