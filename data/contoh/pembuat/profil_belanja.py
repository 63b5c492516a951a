"""What each kecamatan's own PPAS buys for satu data. Invented; the words say what the rules must find."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rencana:
    """A budget line before its places are known: cakupan `unit` or `desa` (nama_desa empty: all of them)."""

    kode: str
    sasaran: str
    target: str
    pagu: int
    komponen: tuple[str, ...]
    cakupan: str = "unit"
    nama_desa: tuple[str, ...] = ()


ALAT = "7.01.01.2.03.24"
PERLENGKAPAN = "7.01.01.2.03.13"
JASA = "7.01.01.2.03.03"
LISTRIK = "7.01.01.2.03.02"
BIMTEK = "7.01.01.2.04.11"
TATA_DESA = "7.01.06.2.01.02"
DESA_PANGGUL = ("Panggul", "Wonocoyo", "Nglebeng", "Gayam", "Kertosono", "Karangtengah", "Banjar", "Bodag")


def _internet(pagu: int, sambungan: int) -> Rencana:
    teks = f"Tersedianya langganan internet kantor kecamatan {sambungan} sambungan selama 12 bulan"
    return Rencana(JASA, teks, "12 bulan", pagu, ("internet",))


def _komputer(banyak: int) -> Rencana:
    teks = f"Tersedianya {banyak} unit komputer layanan satu data"
    return Rencana(ALAT, teks, f"{banyak} unit", banyak * 10_500_000, ("pc",))


BELANJA_SATU_DATA: dict[str, tuple[Rencana, ...]] = {
    "35.03.01": (
        Rencana(
            ALAT, "Tersedianya 2 unit komputer dan 1 unit printer layanan satu data", "3 unit", 24_500_000,
            ("pc", "printer"),
        ),
        Rencana(
            TATA_DESA,
            "Tersedianya akses internet kantor desa untuk layanan SKTM di Desa " + ", Desa ".join(DESA_PANGGUL),
            "8 kantor", 28_800_000, ("internet",), "desa", DESA_PANGGUL,
        ),
    ),
    "35.03.02": (_komputer(2), _internet(12_000_000, 2)),
    "35.03.03": (),
    "35.03.04": (
        _komputer(1),
        Rencana(
            LISTRIK, "Terbayarnya langganan internet kantor, rekening listrik dan rekening air", "12 bulan",
            31_200_000, ("internet",),
        ),
    ),
    "35.03.05": (
        Rencana(PERLENGKAPAN, "Tersedianya 1 unit printer cetak surat", "1 unit", 2_900_000, ("printer",)),
    ),
    "35.03.06": (_internet(12_000_000, 2),),
    "35.03.07": (
        _komputer(1),
        _internet(12_000_000, 2),
        Rencana(
            TATA_DESA, "Tersedianya akses internet kantor desa untuk layanan surat di semua desa", "7 kantor",
            25_200_000, ("internet",), "desa",
        ),
    ),
    "35.03.08": (
        Rencana(
            ALAT, "Tersedianya 2 unit komputer dan 1 unit UPS ruang pelayanan", "3 unit", 22_800_000, ("pc", "ups"),
        ),
    ),
    "35.03.09": (
        _komputer(1),
        _internet(6_000_000, 1),
        Rencana(
            BIMTEK, "Terlaksananya bimbingan teknis pengelola satu data kecamatan", "2 orang", 3_500_000,
            ("pelatihan",),
        ),
    ),
    "35.03.10": (
        Rencana(
            ALAT, "Tersedianya 2 unit komputer, 1 unit printer dan 1 unit pemindai dokumen", "4 unit", 31_000_000,
            ("pc", "printer", "pemindai"),
        ),
        _internet(12_000_000, 2),
    ),
    "35.03.11": (_komputer(1),),
    "35.03.12": (
        _komputer(2),
        Rencana(PERLENGKAPAN, "Tersedianya 1 unit printer ruang pelayanan", "1 unit", 2_900_000, ("printer",)),
    ),
    "35.03.13": (
        Rencana(PERLENGKAPAN, "Tersedianya 1 unit pemindai dokumen", "1 unit", 7_000_000, ("pemindai",)),
    ),
    "35.03.14": (
        _komputer(1),
        Rencana(
            PERLENGKAPAN, "Tersedianya 1 unit pemindai dokumen dan 1 unit UPS", "2 unit", 8_800_000,
            ("pemindai", "ups"),
        ),
    ),
}


def belanja_satu_data(kode_kecamatan: str) -> tuple[Rencana, ...]:
    return BELANJA_SATU_DATA[kode_kecamatan]
