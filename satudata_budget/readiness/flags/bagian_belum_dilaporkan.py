"""Sections that are not reported, and since when: what is not known cannot count as missing."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera, Evidence
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.material import FlagMaterial

JENIS = "bagian_belum_dilaporkan"


def bagian_belum_dilaporkan(bahan: FlagMaterial) -> Iterator[Bendera]:
    """One flag per unit and state: never begun, still a draft, returned (with the oldest date of that state)."""
    for unit in bahan.hasil.unit:
        states = [(bagian, _state(bahan, unit.kode, bagian)) for bagian in unit.belum_dilaporkan]
        for state, pairs in grouped(states, lambda pair: pair[1]).items():
            sections = tuple(bagian for bagian, _word in pairs)
            reports = [r for bagian in sections for r in bahan.report(unit.kode, bagian)]
            dates = [r.tanggal for r in reports if r.tanggal]
            yield flag(
                bahan,
                JENIS,
                unit.kode,
                bahan.owner(unit.kode),
                # a report that was never begun has no row: the unit that owes it stands in
                bukti=reports or [Evidence("unit", unit.kode)],
                urusan_anggaran="anggaran" in sections,
                ragam=state if dates or state == "belum_pernah" else f"{state}_tanpa_tanggal",
                bagian=sections,
                sejak=min(dates, default=None),
            )


def _state(bahan: FlagMaterial, kode_unit: str, bagian: str) -> str:
    reports = bahan.report(kode_unit, bagian)
    return reports[0].status if reports else "belum_pernah"
