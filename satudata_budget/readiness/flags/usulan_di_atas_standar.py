"""A request names a price above the standard."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.material import FlagMaterial

JENIS = "usulan_di_atas_standar"


def usulan_di_atas_standar(bahan: FlagMaterial) -> Iterator[Bendera]:
    """Open requests whose price exceeds the standard's by more than the threshold, by who asks for what.

    Diskominfo decides on the requests of a camat; its own are the TAPD's to weigh.
    """
    factor = 1 + bahan.ambang.angka(JENIS, "kelebihan")
    known = ((u, bahan.menurut_tempat.get((u.kode_tempat, u.komponen))) for u in bahan.usulan)
    dear = [(u, t) for u, t in known if t and t.harga_satuan and u.harga_satuan > t.harga_satuan * factor]
    for pairs in grouped(dear, lambda pair: (pair[0].kode_unit, pair[1].tingkat, pair[1].komponen)).values():
        above = sum(int(u.jumlah * (u.harga_satuan - t.harga_satuan)) for u, t in pairs)
        kode_unit, standar = pairs[0][0].kode_unit, pairs[0][1].harga_satuan
        yield flag(
            bahan,
            JENIS,
            kode_unit,
            "diskominfo" if bahan.owner(kode_unit) == "camat" else "tapd",
            [t for _u, t in pairs],
            komponen=True,
            bukti=[u for u, _t in pairs],
            rupiah=above,
            urusan_anggaran=True,
            harga=max(u.harga_satuan for u, _t in pairs),
            standar=standar,
            lebih=above,
        )
