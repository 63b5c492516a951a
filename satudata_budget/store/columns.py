"""What a column and a table are, and the columns that many tables share."""

from dataclasses import dataclass
from typing import Literal

from satudata_budget.messages.language import N_

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
    asal: bool = False
    """Whether it says where the row comes from and how it was taken; of a change in it nothing is told."""
    kata: str = ""
    """The word for it inside a sentence; said in the reader's language by `store.column_words`."""
    arti: str = ""
    """What it means, for the data dictionary."""
    judul: str = ""
    """Its heading on the entry forms, where that is not the word with a capital."""


@dataclass(frozen=True)
class Table:
    """One table, its columns in the order of the package, and the columns that identify a row."""

    nama: str
    kolom: tuple[Column, ...]
    kunci: tuple[str, ...]
    wajib_ada: bool = True
    pokok: tuple[str, ...] = ()
    """What is said of a row that came or went; of one that changed, all that changed."""

    @property
    def nama_kolom(self) -> tuple[str, ...]:
        return tuple(k.nama for k in self.kolom)


def text_column(
    nama: str,
    wajib: bool = False,
    pilihan: tuple[str, ...] = (),
    *,
    kata: str,
    arti: str,
    judul: str = "",
    paket: bool = True,
    asal: bool = False,
) -> Column:
    """A column of text: an empty cell is ''."""
    return Column(nama, "teks", wajib, pilihan, "", paket=paket, asal=asal, kata=kata, arti=arti, judul=judul)


TINGKAT = ("kabupaten", "kecamatan")
TINGKAT_TEMPAT = ("kabupaten", "kecamatan", "desa")
PILAR = ("anggaran", "perangkat", "sdm", "akses")
BAGIAN = (*PILAR, "desa")
KONDISI = ("B", "KB", "RB")
STATUS_AKSES = ("belum", "diserahkan", "teruji")
STATUS_LAPORAN = ("draf", "diajukan", "diverifikasi", "dikembalikan")
STATUS_USULAN = ("diusulkan", "disetujui", "ditolak", "dianggarkan")

ASAL = (
    text_column("lembar", paket=False, asal=True, kata=N_("lembar"), arti=N_("lembar berkas asal")),
    text_column("sel", paket=False, asal=True, kata=N_("sel"), arti=N_("sel pada lembar asal")),
)
ATURAN = (
    text_column(
        "aturan",
        paket=False,
        asal=True,
        kata=N_("aturan penggolongan"),
        arti=N_("nama aturan yang memilih komponennya"),
    ),
    text_column(
        "keyakinan",
        paket=False,
        asal=True,
        kata=N_("keyakinan penggolongan"),
        arti=N_("seberapa pasti pilihan itu; sedang dan rendah minta diperiksa orang"),
    ),
)

ID = text_column(
    "id", True, asal=True, kata=N_("nomor baris"), arti=N_("tanda pengenal baris, tidak berulang dalam tabel")
)
TEMPAT = text_column(
    "kode_tempat",
    True,
    kata=N_("tempat"),
    arti=N_("kode kantor kabupaten, kantor kecamatan, atau desa tempatnya berada"),
    judul=N_("Desa"),
)
KOMPONEN = text_column(
    "komponen",
    kata=N_("komponen"),
    arti=N_("komponen standar yang dipenuhinya; kosong berarti bukan satu data"),
    judul=N_("Kebutuhan satu data"),
)
