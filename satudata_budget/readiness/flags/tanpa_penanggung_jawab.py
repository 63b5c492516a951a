"""Nobody has been named who answers for the data: a decision, not a cost."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.result import PlaceComponent

JENIS = "tanpa_penanggung_jawab"


def tanpa_penanggung_jawab(bahan: FlagMaterial) -> Iterator[Bendera]:
    """An office without the people that its standard makes a hard condition (penanggung_jawab, walidata)."""
    for t in bahan.hasil.tempat:
        if is_hard_role(t) and bahan.lacking(t):
            yield flag(
                bahan,
                JENIS,
                t.kode_unit,
                bahan.owner(t.kode_unit),
                [t],
                komponen=True,
                bukti=bahan.evidence(t),
                rupiah=t.usulan_tambahan,
                urusan_anggaran=t.harga_satuan > 0,
                ada=t.ada,
                perlu=t.perlu,
            )


def is_hard_role(t: PlaceComponent) -> bool:
    """Whether the component is people that an office must have to be in a class at all."""
    return t.wajib and t.pilar == "sdm" and t.tingkat != "desa"
