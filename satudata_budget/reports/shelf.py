"""Reports that were made: who made which when, and their files, in the folder `laporan` beside the database."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from satudata_budget.access import Account, require
from satudata_budget.messages import language
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.make import MadeFile
from satudata_budget.store import Side, Store, digest

FOLDER = "laporan"


@dataclass(frozen=True)
class MadeReport:
    """One made report; `ukuran` in bytes, `pada` its data version."""

    id: int
    dibuat: datetime
    pembuat: str
    peran: str
    untuk: str
    kode_unit: str
    bentuk: str
    tahun: int
    tahap: str
    pada: int
    bahasa: str
    skenario: str
    nama_berkas: str
    ukuran: int
    sha256: str


def keep(store: Store, akun: Account, isi: ReportContent, bentuk: str, berkas: MadeFile) -> MadeReport:
    """Put a made file on the shelf. Raises NotAllowed where the role may not export."""
    akun = require(store, akun, "ekspor")
    row: dict[str, Any] = {
        "dibuat": datetime.now(UTC),
        "pembuat": akun.pelaku.nama,
        "peran": akun.peran,
        "untuk": isi.untuk,
        "kode_unit": isi.unit.kode if isi.unit else "",
        "bentuk": bentuk,
        "tahun": isi.hasil.tahun,
        "tahap": isi.hasil.tahap,
        "pada": isi.hasil.pada,
        "bahasa": language(),
        "skenario": isi.nama_skenario,
        "nama_berkas": berkas.nama,
        "ukuran": len(berkas.isi),
        "sha256": digest(berkas.isi),
    }
    path = _path(store, row["sha256"])
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        half = path.with_suffix(".tulis")
        half.write_bytes(berkas.isi)
        half.replace(path)
    with Side(store).write() as tables:
        number = tables.next_id("laporan_dibuat")
        tables.add("laporan_dibuat", id=number, **row)
    return MadeReport(number, **row)


def made(store: Store) -> tuple[MadeReport, ...]:
    """All made reports, newest first."""
    return tuple(MadeReport(**row) for row in reversed(Side(store).rows("laporan_dibuat")))


def file_of(store: Store, report: MadeReport) -> bytes | None:
    """The bytes of a made report; None where its file is gone or is not what was made."""
    path = _path(store, report.sha256)
    if not path.is_file():
        return None
    content = path.read_bytes()
    return content if digest(content) == report.sha256 else None


def _path(store: Store, sha256: str) -> Path:
    """Files are named by their content: the name that people see may hold anything."""
    return store.path.parent / FOLDER / sha256
