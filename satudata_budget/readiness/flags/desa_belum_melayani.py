"""Desa at whose office a resident cannot get a letter yet."""

from collections import Counter
from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.material import FlagMaterial

JENIS = "desa_belum_melayani"


def desa_belum_melayani(bahan: FlagMaterial) -> Iterator[Bendera]:
    """One flag per kecamatan: its desa that lack a wajib component (method, section 6), and what they lack most."""
    short = [t for t in bahan.hasil.tempat if t.tingkat == "desa" and t.wajib and bahan.lacking(t)]
    for kode_unit, lacking in grouped(short, lambda t: t.kode_unit).items():
        unit = bahan.hasil.menurut_kode[kode_unit]
        desa = {t.kode_tempat for t in lacking}
        most, count = Counter(t.nama_komponen for t in lacking).most_common(1)[0]
        cost = sum(t.usulan_tambahan for t in lacking)
        severe = len(desa) > unit.desa.jumlah * bahan.ambang.angka(JENIS, "bagian_mendesak")
        yield flag(
            bahan,
            JENIS,
            kode_unit,
            "desa",
            lacking,
            bukti=[row for t in lacking for row in bahan.evidence(t)],
            rupiah=cost,
            urusan_anggaran=cost > 0,
            urgensi=bahan.ambang.urgensi(JENIS, "urgensi_mendesak") if severe else None,
            ragam="" if lacking[0].dilaporkan else "sedikitnya",
            belum=len(desa),
            jumlah=unit.desa.jumlah,
            tersering=most,
            desa_tersering=count,
            terbuka=cost,
        )
