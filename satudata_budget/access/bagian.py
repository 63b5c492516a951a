"""The sections of a report: which rows belong to which, so that what is checked is what was reported."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from satudata_budget.places import Places
from satudata_budget.store import Reading, Scope

Row = Mapping[str, Any]

BAGIAN = ("anggaran", "perangkat", "sdm", "akses", "desa")
TABEL_BAGIAN = {"perangkat": "aset", "sdm": "pegawai", "akses": "akses"}
"""Section of the unit's own office → its table; `desa` holds the rows of all three at the desa."""
_BAGIAN_TABEL = {tabel: bagian for bagian, tabel in TABEL_BAGIAN.items()}
_DI_DESA = "kode_tempat in (select kode from desa where kode_kecamatan = ?)"


class ReportKey(NamedTuple):
    """One report: unit, budget year, stage ('' for all sections but anggaran), section. The key of table laporan."""

    kode_unit: str
    tahun: int
    tahap: str
    bagian: str


def report_key(kode_unit: str, tahun: int, tahap: str, bagian: str) -> ReportKey:
    """The key as the table has it: only the budget's report has a stage."""
    return ReportKey(kode_unit, tahun, tahap if bagian == "anggaran" else "", bagian)


def sections(tingkat: str) -> tuple[str, ...]:
    """The sections that a unit of this level has to report."""
    return BAGIAN if tingkat == "kecamatan" else BAGIAN[:-1]


def rows_of(kunci: ReportKey) -> tuple[tuple[str, Scope], ...]:
    """The tables of this report, each with the condition for its rows."""
    match kunci.bagian:
        case "anggaran":
            where = "kode_unit = ? and tahun = ? and tahap = ?"
            return (("anggaran", Scope(where, (kunci.kode_unit, kunci.tahun, kunci.tahap))),)
        case "desa":
            return tuple((tabel, Scope(_DI_DESA, (kunci.kode_unit,))) for tabel in _BAGIAN_TABEL)
        case bagian:
            return ((TABEL_BAGIAN[bagian], Scope("kode_tempat = ?", (kunci.kode_unit,))),)


def report_rows(reading: Reading, kunci: ReportKey) -> list[tuple[str, dict[str, Any]]]:
    """Every row of this report with its table, in the order of table and id."""
    return [
        (tabel, row)
        for tabel, scope in rows_of(kunci)
        for row in reading.rows(f"select * from {tabel} where {scope.where} order by id", scope.params)  # noqa: S608
    ]


def section_of(tabel: str, row: Row, wilayah: Places) -> tuple[str, str] | None:
    """Unit and section that a row belongs to; None for tables and places that no report is about."""
    if tabel == "anggaran":
        return str(row["kode_unit"]), "anggaran"
    if tabel not in _BAGIAN_TABEL:
        return None
    tempat = str(row["kode_tempat"])
    unit = wilayah.owner.get(tempat)
    if unit is None:
        return None
    return unit, _BAGIAN_TABEL[tabel] if unit == tempat else "desa"
