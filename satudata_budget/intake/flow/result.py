"""What came of one file: what it is, what it would change or has changed, and what there is to say about it."""

from dataclasses import dataclass
from typing import Any

from satudata_budget.intake.findings.finding import Finding, faults
from satudata_budget.intake.table.rows import FileContent
from satudata_budget.store import Difference


@dataclass(frozen=True)
class KeptAmount:
    """How much the kept rows hold: rupiah, pieces, heads."""

    pagu: int = 0
    barang: int = 0
    orang: int = 0


@dataclass(frozen=True)
class FileResult:
    """One file, previewed or committed: the same figures either way.

    `nomor` is the change set that holds it (None: nothing to save, refused, or only a preview). `bukti` says by what
    it was recognised. `perubahan` is the difference itself, table by table.
    """

    nama: str
    jenis: str = ""
    unit: tuple[str, ...] = ()
    tahun: int | None = None
    tahap: str = ""
    versi_kode: str = ""
    baris: int = 0
    jumlah: KeptAmount = KeptAmount()
    temuan: tuple[Finding, ...] = ()
    bukti: tuple[str, ...] = ()
    perubahan: tuple[Difference, ...] = ()
    nomor: int | None = None
    pagu_sebelum: int | None = None
    pagu_sesudah: int | None = None
    """Rupiah of the budget that the file is part of (its units, year and stage); None: it changes no budget."""
    akan_dihapus: tuple[Difference, ...] = ()
    """The rows for whose removal the file waits for a yes: more than half of what stands."""
    dibuka: tuple[str, ...] = ()
    """Sections, already handed in or verified, that saving it opens again."""

    @property
    def ditolak(self) -> bool:
        """A fault was found: nothing of the file is written."""
        return bool(faults(self.temuan))

    @property
    def tak_terbaca(self) -> bool:
        """The file could not be opened, or is none of the forms."""
        return self.ditolak and not self.jenis

    @property
    def ditambah(self) -> int:
        return sum(len(satu.ditambah) for satu in self.perubahan)

    @property
    def diubah(self) -> int:
        return sum(len(satu.diubah) for satu in self.perubahan)

    @property
    def dihapus(self) -> int:
        return sum(len(satu.dihapus) for satu in self.perubahan)

    def as_json(self) -> dict[str, Any]:
        """The form in which the command line prints a file."""
        return {
            "nama": self.nama,
            "jenis": self.jenis,
            "unit": list(self.unit),
            "tahun": self.tahun,
            "tahap": self.tahap,
            "versi_kode": self.versi_kode,
            "baris": self.baris,
            "jumlah": {"pagu": self.jumlah.pagu, "barang": self.jumlah.barang, "orang": self.jumlah.orang},
            "ditambah": self.ditambah,
            "diubah": self.diubah,
            "dihapus": self.dihapus,
            "temuan": [satu.as_json() for satu in self.temuan],
        }


def known(nama: str, isi: FileContent | None, temuan: tuple[Finding, ...]) -> FileResult:
    """What is known of a file once it is read, before anything of it is saved."""
    if isi is None:
        return FileResult(nama, temuan=temuan)
    return FileResult(nama, isi.jenis, isi.unit, isi.tahun, isi.tahap, isi.versi_kode, temuan=temuan, bukti=isi.bukti)
