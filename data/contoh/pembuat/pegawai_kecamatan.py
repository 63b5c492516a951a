"""The bezetting sheet of one kecamatan: counts per jabatan; extra duties for satu data below the posts."""

import zlib

from .isi import Jabatan
from .profil import Profil

STRUKTURAL = (
    ("Camat", 12, 1, 1),
    ("Sekretaris Kecamatan", 11, 1, 1),
    ("Kepala Seksi Pemerintahan", 9, 1, 1),
    ("Kepala Seksi Ketenteraman dan Ketertiban Umum", 9, 1, 1),
    ("Kepala Seksi Pemberdayaan Masyarakat dan Desa", 9, 1, 1),
    ("Kepala Subbagian Umum dan Kepegawaian", 8, 1, 1),
    ("Kepala Subbagian Perencanaan dan Keuangan", 8, 1, 1),
)
PELAKSANA = (
    ("Pengadministrasi Umum", 5, 4, 3),
    ("Pengelola Keuangan", 6, 2, 2),
    ("Pengadministrasi Pemerintahan", 5, 3, 2),
    ("Pengemudi", 3, 1, 1),
    ("Petugas Keamanan", 1, 2, 2),
)


def jabatan(profil: Profil) -> tuple[Jabatan, ...]:
    if "sdm" in profil.belum_lapor:
        return ()
    return (
        *(Jabatan(nama, kelas, "Struktural", abk, ada) for nama, kelas, abk, ada in STRUKTURAL),
        *(Jabatan(nama, kelas, "Pelaksana", abk, _ada(profil.kode, nama, ada)) for nama, kelas, abk, ada in PELAKSANA),
        *_operator(profil.operator),
        _tambahan("Penanggung Jawab Satu Data (Walidata Pendukung)", 1, profil.penanggung_jawab, "penanggung_jawab"),
        _tambahan("Peserta Pelatihan Satu Data", 2, profil.terlatih, "pelatihan"),
    )


def _ada(unit: str, nama: str, ada: int) -> int:
    """One fewer in some offices, always in the same ones."""
    return ada - (ada > 1 and zlib.crc32((unit + nama).encode()) % 3 == 0)


def _operator(ada: int) -> tuple[Jabatan, ...]:
    komputer = Jabatan("Operator Komputer", 5, "Pelaksana", 1, min(ada, 1), "", "operator_data")
    data = Jabatan("Operator Data", 5, "Pelaksana", 2, max(0, ada - 1), "", "operator_data")
    return komputer, data


def _tambahan(nama: str, abk: int, ada: int, komponen: str) -> Jabatan:
    return Jabatan(nama, None, "Tugas tambahan", abk, ada, "orang sudah terhitung di atas", komponen, True)
