"""A subscription that runs today lapses next year, for the budget does not pay for all of it."""

from collections.abc import Iterator
from math import ceil

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.result import PlaceComponent
from satudata_budget.readiness.worsening import worsening_of

JENIS = "langganan_berakhir"


def langganan_berakhir(bahan: FlagMaterial) -> Iterator[Bendera]:
    """A recurring component of which less is planned than is held; the unit has reported its budget."""
    for group in bahan.kelompok:
        hits = [t for t in group if t.berulang and t.ada_rencana < t.ada and bahan.budget_reported(t.kode_unit)]
        if hits:
            missing = sum(_to_keep(t) for t in hits)
            yield flag(
                bahan,
                JENIS,
                hits[0].kode_unit,
                bahan.owner(hits[0].kode_unit),
                hits,
                komponen=True,
                bukti=[row for t in hits for row in (*bahan.rows(t), *bahan.lines(t))],
                rupiah=missing,
                urusan_anggaran=True,
                urgensi=bahan.ambang.urgensi(JENIS, "urgensi_mendesak") if _falls(bahan, hits) else None,
                ada=sum(t.ada for t in hits),
                rencana=sum(t.ada_rencana for t in hits),
                terbuka=missing,
            )


def _falls(bahan: FlagMaterial, hits: list[PlaceComponent]) -> bool:
    """Whether the stage pulls the unit's class, or the pillar of the subscription, under a threshold."""
    fall = worsening_of(bahan.hasil, bahan.hasil.menurut_kode[hits[0].kode_unit])
    return fall is not None and (bool(fall.kelas) or any(p.pilar == hits[0].pilar for p in fall.pilar))


def _to_keep(t: PlaceComponent) -> int:
    """Rupiah that are missing to go on with what runs today."""
    return max(0, ceil(t.ada) * t.harga_satuan - t.dianggarkan)
