"""The forms of the offices: one definition each of its table, columns, and where its words come from."""

from dataclasses import dataclass
from typing import Literal

Jenis = Literal["teks", "kode", "rupiah", "banyak", "tahun", "tanggal", "pilihan"]


@dataclass(frozen=True)
class EntryColumn:
    """One column that somebody fills in, `lebar` pixels wide. Its heading is `judul_kolom(nama)`."""

    nama: str
    jenis: Jenis = "teks"
    wajib: bool = False
    negatif: bool = False
    lebar: int = 140


@dataclass(frozen=True)
class EntryForm:
    """One form: the section that it belongs to, the table of its rows, its columns, and the order of the rows.

    `pilar`: whose komponen it offers; '' for those of all pillars. `jelas`: the column that names a row in a sentence.
    """

    nama: str
    bagian: str
    tabel: str
    kolom: tuple[EntryColumn, ...]
    pilar: str
    jelas: str
    urut: str

    @property
    def di_desa(self) -> bool:
        """Whether its rows are those of the desa, not of the office itself."""
        return self.bagian == "desa"

    def column(self, nama: str) -> EntryColumn:
        """The column with this name."""
        return next(kolom for kolom in self.kolom if kolom.nama == nama)


_KOMPONEN = EntryColumn("komponen", "pilihan", lebar=230)
_DESA = EntryColumn("kode_tempat", "pilihan", wajib=True, lebar=140)
_JUMLAH = EntryColumn("jumlah", "banyak", wajib=True, lebar=90)
_KONDISI = EntryColumn("kondisi", "pilihan", wajib=True, lebar=110)
_TAHUN = EntryColumn("tahun_perolehan", "tahun", lebar=140)
_STATUS = (EntryColumn("status", "pilihan", wajib=True, lebar=190), EntryColumn("tanggal", "tanggal", lebar=110))
_PERLU = EntryColumn("komponen", "pilihan", wajib=True, lebar=260)
# All of a desa's row at 1440 pixels: beside it stands the side bar.
_PERLU_DESA = EntryColumn("komponen", "pilihan", wajib=True, lebar=240)
_STATUS_DESA = (EntryColumn("status", "pilihan", wajib=True, lebar=150), EntryColumn("tanggal", "tanggal", lebar=105))

ANGGARAN = EntryForm(
    "anggaran",
    "anggaran",
    "anggaran",
    (
        EntryColumn("nama_sub_kegiatan", wajib=True, lebar=250),
        EntryColumn("komponen", "pilihan", lebar=150),
        EntryColumn("pagu", "rupiah", wajib=True, negatif=True, lebar=120),
        EntryColumn("kode_penerima", "pilihan", lebar=150),
        EntryColumn("uraian", lebar=200),
        EntryColumn("sumber_dana", lebar=110),
        EntryColumn("kode_sub_kegiatan", "kode"),
        EntryColumn("kode_rekening", "kode"),
    ),
    "",
    "nama_sub_kegiatan",
    "komponen = '', kode_sub_kegiatan, kode_penerima, komponen, id",
)
PERANGKAT = EntryForm(
    "perangkat",
    "perangkat",
    "aset",
    (
        EntryColumn("nama_barang", wajib=True, lebar=190),
        _KOMPONEN,
        _JUMLAH,
        _KONDISI,
        _TAHUN,
        EntryColumn("merk", lebar=110),
        EntryColumn("ruang", lebar=110),
        EntryColumn("kode_barang", "kode"),
        EntryColumn("harga_perolehan", "rupiah"),
    ),
    "perangkat",
    "nama_barang",
    "komponen = '', komponen, nama_barang, tahun_perolehan, id",
)
SDM = EntryForm(
    "sdm",
    "sdm",
    "pegawai",
    (EntryColumn("jabatan", wajib=True, lebar=340), _KOMPONEN, _JUMLAH),
    "sdm",
    "jabatan",
    "komponen = '', komponen, jabatan, id",
)
AKSES = EntryForm(
    "akses", "akses", "akses", (_PERLU, _JUMLAH, *_STATUS), "akses", "komponen", "komponen <> 'kunci', id"
)
DESA_PERANGKAT = EntryForm(
    "desa-perangkat",
    "desa",
    "aset",
    (_DESA, _PERLU_DESA, _JUMLAH, _KONDISI, _TAHUN),
    "perangkat",
    "kode_tempat",
    "kode_tempat, komponen, kondisi, id",
)
DESA_SDM = EntryForm(
    "desa-sdm", "desa", "pegawai", (_DESA, _PERLU, _JUMLAH), "sdm", "kode_tempat", "kode_tempat, komponen, id"
)
DESA_AKSES = EntryForm(
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


def forms_of(bagian: str) -> tuple[EntryForm, ...]:
    """The forms of a section: one, or the three of the desa."""
    return tuple(bentuk for bentuk in BENTUK if bentuk.bagian == bagian)
