"""What the template asks for, column by column: the one source of its drop-downs, its notes, and its checks.

Headings are the form's own and stay as they are in every language: by them the file is read again.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from satudata_budget.intake.parse.text import words
from satudata_budget.intake.table.table import Heading
from satudata_budget.messages import N_, _
from satudata_budget.messages.status_akses import KUNCI, status_words
from satudata_budget.messages.terms import KONDISI

JUDUL_BERKAS = "TEMPLAT ISIAN KESIAPAN SATU DATA"
PETUNJUK, STANDAR, DAFTAR = "Petunjuk", "Standar", "Daftar"
UNIT, TEMPAT, VERSI = "Unit Kerja", "Tempat", "Versi Data"
"""Keys of the lines on the first sheet by which the file says whose it is and what it was written from."""
TERBANYAK = Decimal(10**6)
KATA_KUNCI, KATA_LAINNYA = "F", "G"
"""Columns of the sheet of lists: the words for the status of a key, and of everything else."""

Jenis = Literal["id", "tempat", "komponen", "teks", "kode", "kondisi", "status", "banyak", "rupiah", "tahun", "tanggal"]
_CATATAN: dict[str, str] = {
    "id": N_("Diisi dasbor; jangan diubah. Baris baru dibiarkan kosong."),
    "tempat": N_("Pilih kode tempat dari daftar: kantor kecamatan atau salah satu desanya."),
    "komponen": N_("Pilih kode komponen dari daftar; artinya ada di lembar Standar."),
    "teks": N_("Tulis apa adanya."),
    "kode": N_("Tulis sebagai teks, angka dipisah titik, misalnya 1.3.2.10.01.02.001."),
    "kondisi": N_("Pilih salah satu: {kondisi}."),
    "status": N_("Kunci: {kunci} (oleh Diskominfo). Internet dan layanan: {lainnya}."),
    "banyak": N_("Tulis bilangan dari 0 sampai {terbanyak}. Kosong berarti belum dilaporkan, bukan nol."),
    "rupiah": N_("Tulis rupiah penuh untuk seluruh barang di baris ini, tanpa titik dan tanpa Rp."),
    "tahun": N_("Tulis empat angka, misalnya 2019."),
    "tanggal": N_("Tulis seperti 30/09/2020."),
}


@dataclass(frozen=True)
class TemplateColumn:
    """One column: the column of the table that it fills, its heading, and what may stand in it."""

    nama: str
    judul: str
    jenis: Jenis
    lebar: int = 14
    wajib: bool = False

    @property
    def catatan(self) -> str:
        """What to write here, from the very limits that the check holds."""
        said = _(_CATATAN[self.jenis]).format(
            terbanyak=f"{TERBANYAK:,}".replace(",", "."),
            kondisi=", ".join(f"{kode} ({_(word)})" for kode, word in KONDISI.items()),
            kunci="; ".join(status_words(KUNCI).values()),
            lainnya="; ".join(status_words("").values()),
        )
        return said + " " + _("Wajib diisi bila barisnya dipakai.") if self.wajib else said


@dataclass(frozen=True)
class TemplateSheet:
    """One sheet: the table that it fills, the pillar whose komponen it takes, its columns."""

    nama: str
    tabel: str
    pilar: str
    awalan: str
    """How identities of its new rows begin."""
    isian: tuple[TemplateColumn, ...]
    hanya: str = "true"
    """Which recorded rows stand on it (a condition on the table)."""

    @property
    def judul(self) -> tuple[Heading, ...]:
        """The headings by which the sheet is found again."""
        return tuple(Heading(satu.nama, f"^{re.escape(words(satu.judul))}$") for satu in self.isian)

    @property
    def isi(self) -> tuple[TemplateColumn, ...]:
        """The columns that a person fills beyond place and komponen: a row without any of them is no row."""
        return tuple(satu for satu in self.isian if satu.jenis not in ("id", "tempat", "komponen"))


_AWAL = (
    TemplateColumn("id", "ID Baris", "id", 12),
    TemplateColumn("kode_tempat", "Kode Tempat", "tempat", 16, True),
    TemplateColumn("komponen", "Komponen", "komponen", 18),
)
LEMBAR: tuple[TemplateSheet, ...] = (
    TemplateSheet(
        "Perangkat",
        "aset",
        "perangkat",
        "ast",
        (
            *_AWAL,
            TemplateColumn("kode_barang", "Kode Barang", "kode", 20),
            TemplateColumn("nama_barang", "Nama Barang", "teks", 30),
            TemplateColumn("tahun_perolehan", "Tahun Perolehan", "tahun", 12),
            TemplateColumn("jumlah", "Jumlah", "banyak", 10, True),
            TemplateColumn("kondisi", "Kondisi", "kondisi", 10, True),
            TemplateColumn("harga_perolehan", "Harga Perolehan (Rp)", "rupiah", 18),
        ),
        # The whole KIB-B is not for typing: what serves no komponen stays where it is.
        "komponen <> ''",
    ),
    TemplateSheet(
        "SDM",
        "pegawai",
        "sdm",
        "peg",
        (
            *_AWAL,
            TemplateColumn("jabatan", "Jabatan", "teks", 34),
            TemplateColumn("golongan", "Golongan", "teks", 10),
            TemplateColumn("pendidikan", "Pendidikan", "teks", 12),
            TemplateColumn("jumlah", "Jumlah Orang", "banyak", 12, True),
        ),
    ),
    TemplateSheet(
        "Akses",
        "akses",
        "akses",
        "aks",
        (
            *_AWAL,
            TemplateColumn("jumlah", "Jumlah", "banyak", 10, True),
            TemplateColumn("status", "Status", "status", 26, True),
            TemplateColumn("tanggal", "Tanggal", "tanggal", 14),
        ),
    ),
)
