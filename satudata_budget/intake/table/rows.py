"""What readers hand over: rows in the words of their form, each knowing its cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from satudata_budget.intake.book.grid import Workbook
from satudata_budget.intake.classify.rules import ClassificationReference
from satudata_budget.intake.findings.finding import Finding, faults
from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.parse.condition import Kondisi
from satudata_budget.intake.parse.register import Rentang
from satudata_budget.intake.table.identity import SenderSays
from satudata_budget.places import Places


@dataclass(frozen=True)
class ReadingContext:
    """What a reader may look up besides the file itself."""

    acuan: ClassificationReference
    wilayah: Places
    standar: dict[tuple[str, str], str]
    """Level (kabupaten, kecamatan, desa) and komponen → pillar."""
    diminta: SenderSays = field(default_factory=SenderSays)

    def diperlukan(self, tingkat: str, pilar: str) -> frozenset[str]:
        """The komponen of a pillar that the standard asks of a level."""
        return frozenset(k for (level, k), p in self.standar.items() if level == tingkat and p == pilar)


@dataclass(frozen=True)
class FormEvidence:
    """Why a file is taken for a kind of form: sentences a person can check. `kuat`: its table was found, not the
    title alone."""

    teks: tuple[str, ...]
    kuat: bool = True


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One leaf of a budget form. pagu in whole rupiah.

    `rekening` and `sumber_dana` are '' where the form does not go so deep; `kode_unit` is '' where the whole file is
    of one unit.
    """

    kode: Ruas
    nama: str
    uraian: tuple[str, ...]
    pagu: int
    versi_kode: str
    lembar: str
    sel: str
    rekening: str = ""
    sumber_dana: str = ""
    kode_unit: str = ""


@dataclass(frozen=True)
class GoodsRow:
    """One row of KIB-B: `jumlah` equal pieces; harga is the sum for all of them, in whole rupiah."""

    kode: Ruas | None
    kode_asli: str
    nama: str
    merk: str
    tahun: int | None
    register: tuple[Rentang, ...]
    jumlah: int
    harga: int | None
    lembar: str
    sel: str
    kondisi: Kondisi | None = None
    """Of all its pieces; None where the form has no such column or leaves it empty."""


@dataclass(frozen=True)
class RoomRow:
    """One row of KIR: how many pieces of a good stand in a room, in which condition."""

    kode: Ruas | None
    nama: str
    tahun: int | None
    register: tuple[Rentang, ...]
    kondisi: dict[Kondisi, int]
    ruang: str
    lembar: str
    sel: str

    @property
    def jumlah(self) -> int:
        return sum(self.kondisi.values())


@dataclass(frozen=True)
class StaffRow:
    """One jabatan of the bezetting sheet; `tambahan`: an extra duty of people counted elsewhere in it."""

    jabatan: str
    jumlah: int
    tambahan: bool
    lembar: str
    sel: str


@dataclass(frozen=True)
class PriceRow:
    """One item of a price list; harga in whole rupiah for one satuan."""

    kode: Ruas | None
    uraian: str
    spek: str
    satuan: str
    harga: int
    lembar: str
    sel: str


@dataclass(frozen=True)
class AccessRow:
    """The state of a key, a link or a service at one place."""

    kode_tempat: str
    komponen: str
    jumlah: int
    status: str
    tanggal: date | None
    lembar: str
    sel: str


@dataclass(frozen=True)
class DesaRow:
    """Devices (komponen, condition → pieces, year) and people (komponen → heads) of one desa."""

    kode_tempat: str
    perangkat: tuple[tuple[str, Kondisi, int, int | None, str], ...]
    """komponen, condition, pieces, year, cell."""
    orang: tuple[tuple[str, int, str], ...]
    """komponen, heads, cell."""
    lembar: str


@dataclass(frozen=True)
class ReceivedReportRow:
    """One report that Diskominfo has received."""

    kode_unit: str
    bagian: str
    status: str
    tanggal: date | None
    catatan: str
    lembar: str
    sel: str


@dataclass(frozen=True)
class TemplateRow:
    """One row of our own workbook: the table it goes into, the row's id ('' for a new one), and what was entered."""

    tabel: str
    id: str
    nilai: dict[str, Any]
    lembar: str
    sel: str


@dataclass(frozen=True)
class FileContent:
    """A file as read: what it is, whose, for when, its rows, and all that is wrong with it."""

    jenis: str
    unit: tuple[str, ...] = ()
    tahun: int | None = None
    tahap: str = ""
    versi_kode: str = ""
    bukti: tuple[str, ...] = ()
    baris: Sequence[Any] = ()
    temuan: tuple[Finding, ...] = ()
    lengkap: frozenset[str] = frozenset()
    """Parts that the file speaks for where it may hold only some (akses_desa: `Akses`, `Desa`; rka_rincian: the sub
    kegiatan in it)."""
    pribadi: bool = False
    """The file names people: its bytes are not kept."""
    tempat: str = ""
    """The one place that the file speaks for, where that is less than all places of its unit (templat of a desa)."""
    pada: int | None = None
    """The data version that the file was written from (templat)."""

    @property
    def ditolak(self) -> bool:
        """Whether a fault keeps the file out."""
        return bool(faults(self.temuan))


__all__ = [
    "AccessRow",
    "BudgetLine",
    "DesaRow",
    "FileContent",
    "FormEvidence",
    "GoodsRow",
    "PriceRow",
    "ReadingContext",
    "ReceivedReportRow",
    "RoomRow",
    "StaffRow",
    "TemplateRow",
    "Workbook",
]
