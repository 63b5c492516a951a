"""Satu data money that moved between two stages of the budget (KUA-PPAS, RKA, APBD)."""

from collections.abc import Iterator, Sequence

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.material import FlagMaterial, place_of, total
from satudata_budget.readiness.flags.records import AnggaranRecord
from satudata_budget.readiness.result import PlaceComponent

JENIS = "pergeseran_tahap"


def pergeseran_tahap(bahan: FlagMaterial) -> Iterator[Bendera]:
    """The two latest stages for which a unit has lines, component by component.

    A stage whose report is still a draft or was returned is not compared: what it lacks may yet come.
    """
    for unit in bahan.hasil.unit:
        stages = [s for s in bahan.ambang.daftar(JENIS, "urutan") if _filled(bahan, unit.kode, s)]
        if len(stages) > 1:
            yield from _moved(bahan, unit.kode, stages[-2], stages[-1])


def _moved(bahan: FlagMaterial, kode_unit: str, earlier: str, later: str) -> Iterator[Bendera]:
    mine = [b for b in bahan.baris_tahun if b.kode_unit == kode_unit and b.tahap in (earlier, later)]
    counted = [(b, bahan.menurut_tempat[place_of(b)]) for b in mine if place_of(b) in bahan.menurut_tempat]
    for pairs in grouped(counted, lambda pair: (pair[1].tingkat, pair[1].komponen)).values():
        places = tuple(dict.fromkeys(t for _line, t in pairs))
        yield from _compared(bahan, kode_unit, places, [line for line, _t in pairs], earlier, later)


def _compared(
    bahan: FlagMaterial,
    kode_unit: str,
    places: Sequence[PlaceComponent],
    lines: Sequence[AnggaranRecord],
    earlier: str,
    later: str,
) -> Iterator[Bendera]:
    before, after = (total(line for line in lines if line.tahap == stage) for stage in (earlier, later))
    small = abs(after - before) < bahan.ambang.angka(JENIS, "rupiah_minimum")
    if small or abs(after - before) <= abs(before) * bahan.ambang.angka(JENIS, "rasio"):
        return
    yield flag(
        bahan,
        JENIS,
        kode_unit,
        "komisi",
        places,
        komponen=True,
        bukti=lines,
        rupiah=abs(after - before),
        urusan_anggaran=True,
        ragam="turun" if after < before else "naik",
        tahap_awal=earlier,
        tahap_akhir=later,
        pagu_sebelum=before,
        pagu_sesudah=after,
        selisih=abs(after - before),
    )


def _filled(bahan: FlagMaterial, kode_unit: str, tahap: str) -> bool:
    status = {r.status for r in bahan.laporan if (r.kode_unit, r.bagian, r.tahap) == (kode_unit, "anggaran", tahap)}
    return (kode_unit, tahap) in bahan.tahap_terisi and not status & {"draf", "dikembalikan"}
