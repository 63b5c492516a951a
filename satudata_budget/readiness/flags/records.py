"""The recorded rows that a rule looks at; each can be pointed at."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from satudata_budget.readiness.flags.bendera import Evidence


@dataclass(frozen=True)
class CellOrigin:
    """Where a row stands: table, key, file, sheet, cell."""

    tabel: str
    id: str
    lembar: str
    sel: str
    berkas: str
    berkas_sha256: str

    @property
    def bukti(self) -> Evidence:
        return Evidence(self.tabel, self.id, self.lembar, self.sel, self.berkas, self.berkas_sha256)


@dataclass(frozen=True)
class HoldingRecord(CellOrigin):
    """A holding: aset, pegawai or akses. `keadaan` is its kondisi or status, '' for staff."""

    kode_tempat: str
    komponen: str
    jumlah: Decimal
    keadaan: str
    tahun_perolehan: int | None
    tanggal: date | None
    keyakinan: str

    @property
    def menyatakan_kosong(self) -> bool:
        """Whether the row itself says that there is none: a fact even where the section is not reported."""
        return self.jumlah == 0 or self.keadaan in ("belum", "RB")


@dataclass(frozen=True)
class AnggaranRecord(CellOrigin):
    """A satu data line of the budget year, of any stage. `kode_tempat` benefits, `kode_unit` budgets; whole rupiah."""

    kode_tempat: str
    komponen: str
    kode_unit: str
    tahap: str
    pagu: int
    pembagian: str
    keyakinan: str


@dataclass(frozen=True)
class LaporanRecord(CellOrigin):
    """The state of one section's report."""

    kode_unit: str
    tahap: str
    bagian: str
    status: str
    tanggal: date | None


@dataclass(frozen=True)
class UsulanRecord(CellOrigin):
    """An open request that names a price (whole rupiah)."""

    kode_unit: str
    kode_tempat: str
    komponen: str
    jumlah: Decimal
    harga_satuan: int


@dataclass(frozen=True)
class SectionJump:
    """A section's sum before and after the change set that touched it last (at `waktu`, UTC), and what it moved."""

    kode_unit: str
    bagian: str
    sebelum: Decimal
    sesudah: Decimal
    waktu: datetime | None
    bukti: tuple[Evidence, ...]


@dataclass(frozen=True)
class PlaceRecord:
    """A place: its name, what it is (kabupaten, kecamatan, desa, kelurahan) and the unit that it belongs to."""

    nama: str
    jenis: str
    kode_unit: str
