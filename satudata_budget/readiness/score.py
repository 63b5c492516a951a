"""The method, run over the store: need and have at each place, then the score of each unit."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from satudata_budget.readiness.alignment import align
from satudata_budget.readiness.evidence import UnitReports
from satudata_budget.readiness.kunci import KUNCI, KeyState
from satudata_budget.readiness.prices import PriceBasis
from satudata_budget.readiness.result import (
    PILAR,
    DesaCount,
    Pilar,
    PlaceComponent,
    PlannedScore,
    ScoreResult,
    UnitScore,
    UpperEnd,
)
from satudata_budget.store import Reading

SQL = Path(__file__).parent / "sql"
DEFAULT = {
    "ambang_siap": Decimal(80),
    "ambang_hampir": Decimal(60),
    "lantai_indeks": Decimal(1),
    "faktor_kurang_baik": Decimal("0.5"),
    "faktor_usang": Decimal("0.5"),
    "faktor_diserahkan": Decimal("0.5"),
}
"""Values of the parameters that a package leaves out (method, section 2)."""
NO_WEIGHTS = dict.fromkeys(PILAR, Decimal(1))
"""For an empty store, which has no unit to weigh."""


@cache
def query(name: str) -> str:
    """The text of a question to the store, by its file name."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def score(reading: Reading, tahun: int, tahap: str) -> ScoreResult:
    """Score every unit for a budget year and stage at the reading's moment (method, sections 3 to 6).

    Leaves the temporary table `tempat_komponen` in the reading, for questions that go on from there.
    """
    known = parameters(reading)
    places = place_components(reading, tahun, tahap)
    units = _aligned(_units(unit_rows(reading, tahun, tahap)), known["ambang_siap"])
    return ScoreResult(
        *(tahun, tahap, reading.pada, _moment(reading), units, places, known),
        kunci=_keys(reading),
        laporan=_section_reports(reading, tahun, tahap),
        harga=_prices(reading),
    )


def place_components(reading: Reading, tahun: int, tahap: str) -> tuple[PlaceComponent, ...]:
    """Need, have and money of every component at every place (method, section 3), in reading order."""
    lay_out_places(reading, tahun, tahap)
    return tuple(PlaceComponent(*row) for row in reading.tuples("from tempat_komponen"))


def lay_out_places(reading: Reading, tahun: int, tahap: str) -> None:
    """Make the temporary table `tempat_komponen` for questions that go on from there, whose result is known already."""
    known = parameters(reading)
    bound = {"tahun": tahun, "tahap": tahap} | {k: v for k, v in known.items() if k.startswith("faktor_")}
    reading.run(f"create or replace temp table tempat_komponen as {query('tempat_komponen')}", bound)


def unit_rows(reading: Reading, tahun: int, tahap: str) -> list[dict[str, Any]]:
    """A row for each unit and side (kini, rencana, atas, rencana_atas), from the table that `lay_out_places` made."""
    known = parameters(reading)
    bound = {"tahun": tahun, "tahap": tahap}
    bound |= {f"bobot_{pilar}": weight for pilar, weight in pillar_weights(reading).items()}
    bound |= {name: known[name] for name in ("ambang_siap", "ambang_hampir", "lantai_indeks")}
    return reading.rows(query("unit"), bound)


def parameters(reading: Reading) -> dict[str, Decimal]:
    """The parameters of the method as they stand, defaults filled in."""
    recorded = dict(reading.tuples("select nama, nilai from parameter"))
    return {nama: recorded.get(nama, default) for nama, default in DEFAULT.items()}


def pillar_weights(reading: Reading) -> dict[str, Decimal]:
    """Pillar → its weight in the index."""
    recorded = dict(reading.tuples("select pilar, bobot from bobot"))
    return {pilar: recorded[pilar] for pilar in PILAR} if recorded else NO_WEIGHTS


def _aligned(units: tuple[UnitScore, ...], ambang_siap: Decimal) -> tuple[UnitScore, ...]:
    kabupaten = {unit.kode: unit for unit in units if unit.tingkat == "kabupaten"}
    return tuple(
        replace(unit, **align(kabupaten[unit.kode[:5]], unit, float(ambang_siap)))
        if unit.tingkat == "kecamatan"
        else unit
        for unit in units
    )


def _keys(reading: Reading) -> dict[str, KeyState]:
    """Office → how far its key is; reads the table that `lay_out_places` made."""
    rows = reading.tuples(query("keadaan_kunci"), {"komponen": KUNCI})
    return {row[0]: KeyState(*row) for row in rows}


def _section_reports(reading: Reading, tahun: int, tahap: str) -> dict[str, UnitReports]:
    rows = reading.tuples(query("keadaan_laporan"), {"tahun": tahun, "tahap": tahap})
    return {kode: UnitReports(kode, *(tuple(sections) for sections in lists)) for kode, *lists in rows}


def _prices(reading: Reading) -> PriceBasis:
    ((assumed, every, sources),) = reading.tuples(query("dasar_harga"))
    return PriceBasis(assumed, every, tuple(sources))


def _moment(reading: Reading) -> datetime | None:
    moment = reading.value("select waktu from perubahan where id = getvariable('pada')")
    return moment if isinstance(moment, datetime) else None


def _units(rows: list[dict[str, Any]]) -> tuple[UnitScore, ...]:
    """The answer has a row a side (kini, rencana, atas, rencana_atas); a unit is the four together."""
    return tuple(_unit({row["sisi"]: row for row in group}) for _kode, group in groupby(rows, lambda row: row["kode"]))


def _unit(side: dict[str, dict[str, Any]]) -> UnitScore:
    now, planned = side["kini"], side["rencana"]
    return UnitScore(
        kode=now["kode"],
        nama=now["nama"],
        tingkat=now["tingkat"],
        penduduk=now["penduduk"],
        pilar=_pillars(now),
        indeks=now["indeks"],
        kelas=now["kelas"],
        syarat_gagal=tuple(now["syarat_gagal"]),
        rencana=PlannedScore(
            _pillars(planned),
            planned["indeks"],
            planned["kelas"],
            tuple(planned["syarat_gagal"]),
            _upper(side["rencana_atas"]),
        ),
        atas=_upper(side["atas"]),
        kelengkapan=now["kelengkapan"],
        belum_dilaporkan=tuple(now["belum_dilaporkan"]),
        biaya=now["biaya"],
        didanai=now["didanai"],
        usulan_tambahan=now["usulan_tambahan"],
        usulan_pasti=now["usulan_pasti"],
        desa=DesaCount(now["desa_jumlah"], now["desa_siap"], now["desa_dilaporkan"], now["desa_siap_dilaporkan"]),
    )


def _upper(side: dict[str, Any]) -> UpperEnd:
    return UpperEnd(side["indeks"], side["kelas"], _pillars(side), tuple(side["syarat_gagal"]))


def _pillars(side: dict[str, Any]) -> Pilar:
    return {pilar: side[pilar] for pilar in PILAR}
