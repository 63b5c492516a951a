"""Kabupaten and kecamatan both budget the same thing for the same place."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial, total
from satudata_budget.readiness.result import PlaceComponent

JENIS = "dianggarkan_ganda"


def dianggarkan_ganda(bahan: FlagMaterial) -> Iterator[Bendera]:
    """One flag per component of an office, or of all desa of a kecamatan together.

    Double is the lesser of the two amounts. Two offices may well share one cost, so what exceeds the cost as it
    stands is told apart: without an excess no rupiah is double, and the flag only asks whether the sharing is meant.
    """
    least = bahan.ambang.angka(JENIS, "pagu_minimum")
    for group in bahan.kelompok:
        pairs = {t: _two_sides(bahan, t) for t in group if len(bahan.lines(t)) > 1}
        hits = [t for t, sides in pairs.items() if min(sides) >= least]
        if not hits:
            continue
        double = sum(min(pairs[t]) for t in hits)
        excess = sum(max(0, t.dianggarkan - t.biaya) for t in hits if t.harga_satuan)
        yield flag(
            bahan,
            JENIS,
            hits[0].kode_unit,
            "diskominfo",
            hits,
            komponen=True,
            bukti=bahan.lines_of(hits),
            rupiah=double if excess else 0,
            urusan_anggaran=True,
            urgensi=None if excess else bahan.ambang.urgensi(JENIS, "urgensi_bersama"),
            ragam="lebih" if excess else "bersama",
            ganda=double,
            lebih=excess,
            pagu_kabupaten=sum(pairs[t][0] for t in hits),
            pagu_kecamatan=sum(pairs[t][1] for t in hits),
            biaya=sum(t.biaya for t in hits),
        )


def _two_sides(bahan: FlagMaterial, t: PlaceComponent) -> tuple[int, int]:
    """Rupiah by the kabupaten and by the kecamatan; nothing is double where only one level has a budget."""
    level = {line.kode_unit: bahan.hasil.menurut_kode[line.kode_unit].tingkat for line in bahan.lines(t)}
    kabupaten, kecamatan = (
        total(line for line in bahan.lines(t) if level[line.kode_unit] == tingkat)
        for tingkat in ("kabupaten", "kecamatan")
    )
    return kabupaten, kecamatan
