"""The kabupaten pays for something in a kecamatan that has neither an operator nor a line of its own for it."""

from collections.abc import Iterator

from satudata_budget.readiness.flags.bendera import Bendera
from satudata_budget.readiness.flags.build import flag
from satudata_budget.readiness.flags.material import FlagMaterial, total
from satudata_budget.readiness.flags.operators import operators

JENIS = "tanpa_pendamping_kecamatan"


def tanpa_pendamping_kecamatan(bahan: FlagMaterial) -> Iterator[Bendera]:
    """If the top is ready and the bottom is not, it cannot run (raker of 30 September 2020).

    Fires on facts only: the kecamatan has reported its budget, and the operator is reported or recorded as missing.
    """
    wanted = bahan.ambang.daftar(JENIS, "pilar")
    for operator, _components in operators(bahan):
        unit = bahan.hasil.menurut_kode[operator.kode_unit]
        if operator.kode_tempat != unit.kode or unit.tingkat != "kecamatan":
            continue
        if operator.ada > 0 or not bahan.lacking(operator) or not bahan.budget_reported(unit.kode):
            continue
        places = [t for t in bahan.places(unit.kode) if t.pilar in wanted]
        lines = [line for line in bahan.lines_of(places) if line.kode_unit == unit.kode[:5]]
        if total(lines) >= bahan.ambang.angka(JENIS, "pagu_minimum") and bahan.own_money(unit.kode) == 0:
            yield flag(
                bahan,
                JENIS,
                unit.kode,
                "camat",
                bukti=[*lines, *bahan.evidence(operator), *bahan.report(unit.kode, "anggaran")],
                rupiah=total(lines),
                urusan_anggaran=True,
                pagu=total(lines),
                operator=operator.nama_komponen,
            )
