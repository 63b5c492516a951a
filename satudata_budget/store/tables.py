"""What the tables hold: column by column, as the method defines them and as the store keeps them."""

from dataclasses import dataclass
from typing import Literal

Jenis = Literal["teks", "bulat", "rupiah", "desimal", "ya_tidak", "tanggal"]


@dataclass(frozen=True)
class Column:
    """One column. `paket`: part of the data package; the others are ours (where a row comes from, by which rule)."""

    nama: str
    jenis: Jenis = "teks"
    wajib: bool = False
    pilihan: tuple[str, ...] = ()
    kosong: str | int | bool | None = None
    """What an empty cell means: text columns hold '', others null unless the method names a value."""
    negatif: bool = False
    paket: bool = True


@dataclass(frozen=True)
class Table:
    """One table, its columns in the order of the package, and the columns that identify a row."""

    nama: str
    kolom: tuple[Column, ...]
    kunci: tuple[str, ...]
    wajib_ada: bool = True

    @property
    def nama_kolom(self) -> tuple[str, ...]:
        return tuple(k.nama for k in self.kolom)


def _teks(nama: str, wajib: bool = False, pilihan: tuple[str, ...] = (), paket: bool = True) -> Column:
    return Column(nama, "teks", wajib, pilihan, "", paket=paket)


TINGKAT = ("kabupaten", "kecamatan")
TINGKAT_TEMPAT = ("kabupaten", "kecamatan", "desa")
PILAR = ("anggaran", "perangkat", "sdm", "akses")
BAGIAN = (*PILAR, "desa")
KONDISI = ("B", "KB", "RB")
STATUS_AKSES = ("belum", "diserahkan", "teruji")
STATUS_LAPORAN = ("draf", "diajukan", "diverifikasi", "dikembalikan")
STATUS_USULAN = ("diusulkan", "disetujui", "ditolak", "dianggarkan")

_ASAL = (_teks("lembar", paket=False), _teks("sel", paket=False))
_ATURAN = (_teks("aturan", paket=False), _teks("keyakinan", paket=False))

UNIT = Table(
    "unit",
    (_teks("kode", True), _teks("nama", True), _teks("tingkat", True, TINGKAT), Column("penduduk", "bulat")),
    ("kode",),
)
DESA = Table(
    "desa",
    (
        _teks("kode", True),
        _teks("nama", True),
        _teks("jenis", True, ("desa", "kelurahan")),
        _teks("kode_kecamatan", True),
        Column("penduduk", "bulat"),
    ),
    ("kode",),
)
KEBUTUHAN = Table(
    "kebutuhan",
    (
        _teks("komponen", True),
        _teks("nama", True),
        _teks("pilar", True, ("perangkat", "sdm", "akses")),
        _teks("tingkat", True, TINGKAT_TEMPAT),
        # An amount of zero or less is allowed: the component then does not apply (method, section 3).
        Column("jumlah_pokok", "desimal", True, negatif=True),
        Column("jumlah_per_desa", "desimal", kosong=0, negatif=True),
        _teks("satuan"),
        Column("bobot", "desimal", True),
        Column("wajib", "ya_tidak", kosong=False),
        Column("berulang", "ya_tidak", kosong=False),
        Column("harga_satuan", "rupiah", True),
        Column("masa_manfaat", "desimal"),
        _teks("dasar"),
    ),
    ("tingkat", "komponen"),
)
BOBOT = Table("bobot", (_teks("pilar", True, PILAR), Column("bobot", "desimal", True)), ("pilar",))
PARAMETER = Table(
    "parameter",
    (_teks("nama", True), Column("nilai", "desimal", True)),
    ("nama",),
    wajib_ada=False,
)
ANGGARAN = Table(
    "anggaran",
    (
        _teks("id", True),
        Column("tahun", "bulat", True),
        _teks("tahap", True),
        _teks("kode_unit", True),
        _teks("kode_penerima"),
        _teks("kode_sub_kegiatan"),
        _teks("nama_sub_kegiatan"),
        _teks("kode_rekening"),
        _teks("uraian"),
        _teks("sumber_dana"),
        Column("pagu", "rupiah", kosong=0, negatif=True),
        _teks("komponen"),
        _teks("versi_kode", paket=False),
        _teks("baris_id", paket=False),
        _teks("pembagian", paket=False),
        *_ATURAN,
        *_ASAL,
    ),
    ("id",),
)
ASET = Table(
    "aset",
    (
        _teks("id", True),
        _teks("kode_tempat", True),
        _teks("komponen"),
        _teks("kode_barang"),
        _teks("nama_barang"),
        Column("tahun_perolehan", "bulat"),
        Column("jumlah", "desimal", True),
        _teks("kondisi", True, KONDISI),
        Column("harga_perolehan", "rupiah"),
        _teks("register", paket=False),
        _teks("merk", paket=False),
        _teks("ruang", paket=False),
        *_ATURAN,
        *_ASAL,
    ),
    ("id",),
)
PEGAWAI = Table(
    "pegawai",
    (
        _teks("id", True),
        _teks("kode_tempat", True),
        _teks("komponen"),
        _teks("jabatan"),
        _teks("golongan"),
        _teks("pendidikan"),
        Column("jumlah", "desimal", True),
        *_ATURAN,
        *_ASAL,
    ),
    ("id",),
)
AKSES = Table(
    "akses",
    (
        _teks("id", True),
        _teks("kode_tempat", True),
        _teks("komponen"),
        Column("jumlah", "desimal", True),
        _teks("status", True, STATUS_AKSES),
        Column("tanggal", "tanggal"),
        *_ASAL,
    ),
    ("id",),
)
USULAN = Table(
    "usulan",
    (
        _teks("id", True),
        _teks("kode_unit", True),
        _teks("kode_tempat", True),
        _teks("komponen", True),
        Column("jumlah", "desimal", True),
        Column("harga_satuan", "rupiah"),
        Column("prioritas", "bulat"),
        _teks("alasan"),
        _teks("status", True, STATUS_USULAN),
    ),
    ("id",),
    wajib_ada=False,
)
LAPORAN = Table(
    "laporan",
    (
        _teks("kode_unit", True),
        Column("tahun", "bulat", True),
        _teks("tahap"),
        _teks("bagian", True, BAGIAN),
        _teks("status", True, STATUS_LAPORAN),
        Column("tanggal", "tanggal"),
        _teks("catatan"),
        *_ASAL,
    ),
    ("kode_unit", "tahun", "tahap", "bagian"),
)

TABEL: tuple[Table, ...] = (
    UNIT,
    DESA,
    KEBUTUHAN,
    BOBOT,
    PARAMETER,
    ANGGARAN,
    ASET,
    PEGAWAI,
    AKSES,
    USULAN,
    LAPORAN,
)
MENURUT_NAMA = {tabel.nama: tabel for tabel in TABEL}
