"""Rows whose komponen is a guess: the figures lean on them until somebody has looked."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.records import AnggaranRecord, HoldingRecord

JENIS = "klasifikasi_meragukan"


def klasifikasi_meragukan(bahan: FlagMaterial) -> Iterator[Bendera]:
    """One flag per unit: lines of the stage scored that were split by estimate, and rows classified with doubt."""
    doubtful = bahan.ambang.daftar(JENIS, "keyakinan")
    lines = [b for b in bahan.baris if b.pembagian == "otomatis" or b.keyakinan in doubtful]
    holdings = [c for c in bahan.catatan if c.keyakinan in doubtful]
    doubted: list[AnggaranRecord | HoldingRecord] = [*lines, *holdings]
    for kode_unit, rows in grouped(doubted, lambda row: _unit(bahan, row)).items():
        mine = [row for row in rows if isinstance(row, AnggaranRecord)]
        if len(rows) >= bahan.ambang.angka(JENIS, "baris_minimum"):
            money = sum(abs(row.pagu) for row in mine)
            yield flag(
                bahan,
                JENIS,
                kode_unit,
                bahan.owner(kode_unit),
                bukti=rows,
                rupiah=money,
                ragam="beranggaran" if mine else "",
                baris=len(mine),
                catatan=len(rows) - len(mine),
                pagu=money,
            )


def _unit(bahan: FlagMaterial, row: AnggaranRecord | HoldingRecord) -> str:
    return row.kode_unit if isinstance(row, AnggaranRecord) else bahan.tempat[row.kode_tempat].kode_unit
