"""Devices past their life or broken that the office still counts on: nothing replaces them yet."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from math import ceil

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.records import HoldingRecord
from satudata_budget.readiness.result import PlaceComponent

JENIS = "perangkat_usang"


def perangkat_usang(bahan: FlagMaterial) -> Iterator[Bendera]:
    """One flag for an office, one for all desa of a kecamatan: worn devices where the need stays uncovered.

    A worn device beside enough sound ones, or one whose replacement is budgeted, holds nothing up.
    """
    worn = {t: _worn(bahan, t) for t in bahan.hasil.tempat if t.pilar == "perangkat"}
    counted_on = [t for t, rows in worn.items() if rows and t.ada_rencana < t.perlu and bahan.lacking(t)]
    for hits in grouped(counted_on, lambda t: (t.kode_unit, t.tingkat == "desa")).values():
        rows = [row for t in hits for row in worn[t]]
        broken = pieces(row for row in rows if row.keadaan == "RB")
        if pieces(rows) < bahan.ambang.angka(JENIS, "jumlah_minimum"):
            continue
        cost = sum(_replacement(t, pieces(worn[t])) for t in hits)
        yield flag(
            bahan,
            JENIS,
            hits[0].kode_unit,
            "desa" if hits[0].tingkat == "desa" else bahan.owner(hits[0].kode_unit),
            hits,
            bukti=rows,
            rupiah=cost,
            urusan_anggaran=cost > 0,
            jumlah=pieces(rows),
            rusak=broken,
            usang=pieces(rows) - broken,
            terbuka=cost,
        )


def _worn(bahan: FlagMaterial, t: PlaceComponent) -> list[HoldingRecord]:
    """Rows that the method counts as nothing (RB) or with faktor_usang (method, section 3)."""
    return [row for row in bahan.rows(t) if row.jumlah and (row.keadaan == "RB" or _past_life(bahan, t, row))]


def _past_life(bahan: FlagMaterial, t: PlaceComponent, row: HoldingRecord) -> bool:
    if t.masa_manfaat is None or row.tahun_perolehan is None:
        return False
    return bahan.hasil.tahun - row.tahun_perolehan > t.masa_manfaat


def _replacement(t: PlaceComponent, worn: Decimal) -> int:
    """Rupiah for as many new ones as are worn and not yet planned for."""
    return min(ceil(min(t.perlu - t.ada_rencana, worn)) * t.harga_satuan, t.usulan_tambahan)


def pieces(rows: Iterable[HoldingRecord]) -> Decimal:
    """How many devices the rows stand for."""
    return sum((row.jumlah for row in rows), Decimal(0))
