"""Any other hard condition of an office that fails: without it no money lifts the class."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.kunci_belum_diserahkan import keys
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.flags.tanpa_penanggung_jawab import is_hard_role

JENIS = "syarat_belum_terpenuhi"


def syarat_belum_terpenuhi(bahan: FlagMaterial) -> Iterator[Bendera]:
    """A wajib component of the office below its need, save the key and the people, which have rules of their own."""
    elsewhere = {*(t for _key, t in keys(bahan)), *(t for t in bahan.hasil.tempat if is_hard_role(t))}
    for t in bahan.hasil.tempat:
        if not t.wajib or t.tingkat == "desa" or t in elsewhere or not bahan.lacking(t):
            continue
        yield flag(
            bahan,
            JENIS,
            t.kode_unit,
            bahan.owner(t.kode_unit),
            [t],
            komponen=True,
            bukti=[*bahan.evidence(t), *bahan.lines(t)],
            rupiah=t.usulan_tambahan,
            urusan_anggaran=t.usulan_tambahan > 0,
            ada=t.ada,
            perlu=t.perlu,
            terbuka=t.usulan_tambahan,
        )
