"""The forms of the offices: one definition each of its table, columns, and where its words come from."""

from dataclasses import dataclass
from typing import Literal

Jenis = Literal["teks", "kode", "rupiah", "banyak", "tahun", "tanggal", "pilihan"]


@dataclass(frozen=True)
class KolomIsian:
    """One column that somebody fills in, `lebar` pixels wide. Its heading is messages.isian.KOLOM[nama]."""

    nama: str
    jenis: Jenis = "teks"
    wajib: bool = False
    negatif: bool = False
    lebar: int = 140


@dataclass(frozen=True)
class Bentuk:
    """One form: the section that it belongs to, the table of its rows, its columns, and the order of the rows.

    `pilar`: whose komponen it offers; '' for those of all pillars. `jelas`: the column that names a row in a sentence.
    """

    nama: str
    bagian: str
    tabel: str
    kolom: tuple[KolomIsian, ...]
    pilar: str
    jelas: str
    urut: str

    @property
    def di_desa(self) -> bool:
        """Whether its rows are those of the desa, not of the office itself."""
        return self.bagian == "desa"

    def column(self, nama: str) -> KolomIsian:
        """The column with this name."""
        return next(kolom for kolom in self.kolom if kolom.nama == nama)


_KOMPONEN = KolomIsian("komponen", "pilihan", lebar=230)
_DESA = KolomIsian("kode_tempat", "pilihan", wajib=True, lebar=140)
_JUMLAH = KolomIsian("jumlah", "banyak", wajib=True, lebar=90)
_KONDISI = KolomIsian("kondisi", "pilihan", wajib=True, lebar=110)
_TAHUN = KolomIsian("tahun_perolehan", "tahun", lebar=140)
_STATUS = (KolomIsian("status", "pilihan", wajib=True, lebar=190), KolomIsian("tanggal", "tanggal", lebar=110))
_PERLU = KolomIsian("komponen", "pilihan", wajib=True, lebar=260)
# All of a desa's row at 1440 pixels: beside it stands the side bar.
_PERLU_DESA = KolomIsian("komponen", "pilihan", wajib=True, lebar=240)
_STATUS_DESA = (KolomIsian("status", "pilihan", wajib=True, lebar=150), KolomIsian("tanggal", "tanggal", lebar=105))

ANGGARAN = Bentuk(
    "anggaran",
    "anggaran",
    "anggaran",
    (
        KolomIsian("nama_sub_kegiatan", wajib=True, lebar=250),
        KolomIsian("komponen", "pilihan", lebar=150),
        KolomIsian("pagu", "rupiah", wajib=True, negatif=True, lebar=120),
        KolomIsian("kode_penerima", "pilihan", lebar=150),
        KolomIsian("uraian", lebar=200),
        KolomIsian("sumber_dana", lebar=110),
        KolomIsian("kode_sub_kegiatan", "kode"),
        KolomIsian("kode_rekening", "kode"),
    ),
    "",
    "nama_sub_kegiatan",
    "komponen = '', kode_sub_kegiatan, kode_penerima, komponen, id",
)
PERANGKAT = Bentuk(
    "perangkat",
    "perangkat",
    "aset",
    (
        KolomIsian("nama_barang", wajib=True, lebar=190),
        _KOMPONEN,
        _JUMLAH,
        _KONDISI,
        _TAHUN,
        KolomIsian("merk", lebar=110),
        KolomIsian("ruang", lebar=110),
        KolomIsian("kode_barang", "kode"),
        KolomIsian("harga_perolehan", "rupiah"),
    ),
    "perangkat",
    "nama_barang",
    "komponen = '', komponen, nama_barang, tahun_perolehan, id",
)
SDM = Bentuk(
    "sdm",
    "sdm",
    "pegawai",
    (KolomIsian("jabatan", wajib=True, lebar=340), _KOMPONEN, _JUMLAH),
    "sdm",
    "jabatan",
    "komponen = '', komponen, jabatan, id",
)
AKSES = Bentuk("akses", "akses", "akses", (_PERLU, _JUMLAH, *_STATUS), "akses", "komponen", "komponen <> 'kunci', id")
DESA_PERANGKAT = Bentuk(
    "desa-perangkat",
    "desa",
    "aset",
    (_DESA, _PERLU_DESA, _JUMLAH, _KONDISI, _TAHUN),
    "perangkat",
    "kode_tempat",
    "kode_tempat, komponen, kondisi, id",
)
DESA_SDM = Bentuk(
    "desa-sdm", "desa", "pegawai", (_DESA, _PERLU, _JUMLAH), "sdm", "kode_tempat", "kode_tempat, komponen, id"
)
DESA_AKSES = Bentuk(
    "desa-akses",
    "desa",
    "akses",
    (_DESA, _PERLU_DESA, _JUMLAH, *_STATUS_DESA),
    "akses",
    "kode_tempat",
    "kode_tempat, komponen, id",
)

BENTUK = (ANGGARAN, PERANGKAT, SDM, AKSES, DESA_PERANGKAT, DESA_SDM, DESA_AKSES)
MENURUT_NAMA = {bentuk.nama: bentuk for bentuk in BENTUK}


def forms_of(bagian: str) -> tuple[Bentuk, ...]:
    """The forms of a section: one, or the three of the desa."""
    return tuple(bentuk for bentuk in BENTUK if bentuk.bagian == bagian)
