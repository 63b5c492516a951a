"""The material of the rules, read from the store in a few questions."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from satudata_budget.messages.times import WIB
from satudata_budget.places import read_places
from satudata_budget.readiness.flags.ambang import FlagThresholds
from satudata_budget.readiness.flags.bendera import Evidence
from satudata_budget.readiness.flags.calendar import deadline
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.records import (
    AnggaranRecord,
    HoldingRecord,
    LaporanRecord,
    PlaceRecord,
    SectionJump,
    UsulanRecord,
)
from satudata_budget.readiness.result import ScoreResult
from satudata_budget.readiness.score import query
from satudata_budget.store import Reading


def read_bahan(
    reading: Reading, hasil: ScoreResult, ambang: FlagThresholds, kalender: dict[str, date], pada_tanggal: date | None
) -> FlagMaterial:
    """Everything that the rules look at, as it stood at the reading's moment."""
    year = {"tahun": hasil.tahun}
    on = pada_tanggal or _newest_report(reading) or datetime.now(WIB).date()
    tempat = _places(reading, hasil)
    lines = (AnggaranRecord(*row) for row in reading.tuples(query("bendera_anggaran"), year))
    return FlagMaterial(
        hasil=hasil,
        ambang=ambang,
        pada_tanggal=on,
        tenggat=deadline(kalender, ambang, hasil.tahun, on),
        # a place may have left the tables of units and desa while its rows are still there: then it counts for nothing
        catatan=tuple(c for c in _holdings(reading) if c.kode_tempat in tempat),
        baris_tahun=tuple(b for b in lines if b.kode_tempat in tempat and b.kode_unit in hasil.menurut_kode),
        laporan=tuple(LaporanRecord(*row) for row in reading.tuples(query("bendera_laporan"), year)),
        usulan=tuple(UsulanRecord(*row) for row in reading.tuples(query("bendera_usulan"))),
        lonjakan=_jumps(reading, year | {"tahap": hasil.tahap}),
        tahap_terisi=frozenset(
            reading.tuples("select distinct kode_unit, tahap from anggaran where tahun = $tahun", year)
        ),
        tempat=tempat,
    )


def _holdings(reading: Reading) -> Iterator[HoldingRecord]:
    return (HoldingRecord(*row) for row in reading.tuples(query("bendera_catatan")))


def _newest_report(reading: Reading) -> date | None:
    newest = reading.value("select max(tanggal) from laporan")
    return newest if isinstance(newest, date) else None


def _places(reading: Reading, hasil: ScoreResult) -> dict[str, PlaceRecord]:
    units = {unit.kode: PlaceRecord(unit.nama, unit.tingkat, unit.kode) for unit in hasil.unit}
    desa = read_places(reading).desa
    return units | {one.kode: PlaceRecord(one.nama, one.jenis, one.kode_kecamatan) for one in desa}


def _jumps(reading: Reading, bound: dict[str, Any]) -> tuple[SectionJump, ...]:
    return tuple(
        SectionJump(
            row["kode_unit"],
            row["bagian"],
            row["sebelum"],
            row["sesudah"],
            row["waktu"],
            tuple(Evidence(**b, berkas=row["berkas"], berkas_sha256=row["berkas_sha256"]) for b in row["bukti"]),
        )
        for row in reading.rows(query("bendera_lonjakan"), bound)
    )
