"""What one office of the sample holds, budgets and reports: the truth from which all sheets are drawn."""

from dataclasses import dataclass
from datetime import date

from .acuan import Desa


@dataclass(frozen=True)
class BarisBelanja:
    """One sub kegiatan of the PPAS. `komponen` and `tempat` are the candidates in the order of their rule;
    both empty: not satu data. pagu in whole rupiah."""

    kode: str
    sasaran: tuple[str, ...]
    target: tuple[str, ...]
    pagu: int
    komponen: tuple[str, ...] = ()
    tempat: tuple[str, ...] = ()


@dataclass(frozen=True)
class Barang:
    """Equal goods bought together in one room; price in rupiah each; kondisi counts B, KB, RB."""

    komponen: str
    nama: str
    merk: str
    kode: str
    tahun: int
    harga: int
    kondisi: tuple[int, int, int]
    ruang: str
    ukuran: str = "-"
    bahan: str = "-"
    tercatat_kir: bool = True

    @property
    def jumlah(self) -> int:
        return sum(self.kondisi)


@dataclass(frozen=True)
class Jabatan:
    """One row of the bezetting sheet: counts only, no names. `ada` = people now in place."""

    nama: str
    kelas: int | None
    jenis: str
    abk: int
    ada: int
    ket: str = ""
    komponen: str = ""
    tambahan: bool = False


@dataclass(frozen=True)
class Akses:
    komponen: str
    uraian: str
    jumlah: int
    status: str
    tanggal: date | None = None


@dataclass(frozen=True)
class IsiDesa:
    """What one desa reports; '' or None: the cell stays empty."""

    desa: Desa
    pc: tuple[int, int, int]
    tahun_pc: int | None
    printer: tuple[int, int, int]
    operator: int | None
    internet: str
    sktm: str


@dataclass(frozen=True)
class Lapor:
    bagian: str
    status: str
    tanggal: date
    catatan: str = ""


@dataclass(frozen=True)
class Kantor:
    """One office. An empty tuple is a section that the office has not handed in: no file for it."""

    kode: str
    nama: str
    slug: str
    tingkat: str
    jabatan_kepala: str
    simda: bool
    belanja: tuple[BarisBelanja, ...]
    barang: tuple[Barang, ...]
    jabatan: tuple[Jabatan, ...]
    akses: tuple[Akses, ...]
    semua_desa: tuple[Desa, ...]
    desa: tuple[IsiDesa, ...]
    lapor: tuple[Lapor, ...]

    @property
    def nama_berkas(self) -> str:
        return f"{self.kode}_{self.slug}.xlsx"
