"""From the solver's answer to the plan: re-scored exactly, and only called proven where that keeps the promise."""

from collections.abc import Sequence

from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.goals import GoalSolution
from satudata_budget.planning.reasons import ReasonMaterial
from satudata_budget.planning.request import PlanRequest
from satudata_budget.planning.rescore import estimate, rescore, thresholds
from satudata_budget.planning.result import NotForMoney, PurchaseLine, PurchasePlan
from satudata_budget.planning.solver import SAMA
from satudata_budget.planning.state import Jumlah, PlanningState, key_of
from satudata_budget.planning.unbuyable import unbuyable
from satudata_budget.planning.worth import goal_value, mean_coverage
from satudata_budget.readiness import PlaceComponent


def outcome(keadaan: PlanningState, asked: PlanRequest, bought: Jumlah, solved: GoalSolution) -> PurchasePlan:
    """The plan that buys `bought`, which the solver found to be best."""
    hasil = keadaan.hasil
    kecamatan = tuple(unit.kode for unit in hasil.kecamatan)
    before, now = rescore(keadaan), rescore(keadaan, bought)
    value = goal_value(keadaan, asked.tujuan, kecamatan, now)
    gap = _gap(asked.tujuan, value, solved)
    reasons = ReasonMaterial(keadaan, asked.tujuan, value, before, now)
    lines = tuple(_line(t, bought, asked.harus, reasons) for t in hasil.tempat if key_of(t) in bought)
    return PurchasePlan(
        tahun=hasil.tahun,
        tahap=hasil.tahap,
        pada=hasil.pada,
        plafon=asked.plafon,
        tujuan=asked.tujuan,
        terpakai=sum(line.biaya for line in lines),
        nilai_tujuan=value,
        cakupan=mean_coverage(keadaan, kecamatan, now),
        terbukti_optimal=gap == 0,
        celah=gap,
        daftar=lines,
        tidak_terbeli=_unbuyable(keadaan, kecamatan),
        unit_sebelum=before,
        unit_sesudah=now,
        kecamatan=kecamatan,
    )


def _gap(tujuan: str, value: float, solved: GoalSolution) -> float:
    """The relative gap that the first goal without a proof leaves open; 0 when all are proven and the exact
    re-scoring agrees."""
    promised = solved.jawaban[0].batas + solved.dasar[0]
    if promised - value > (0.5 if tujuan == "siap" else 2 * SAMA):
        return (promised - value) / abs(promised)
    for answer, base in zip(solved.jawaban, solved.dasar, strict=True):
        if not answer.terbukti:
            return (answer.batas - answer.nilai) / max(abs(answer.batas + base), abs(answer.nilai + base))
    return 0.0


def _line(t: PlaceComponent, bought: Jumlah, harus: Jumlah, reasons: ReasonMaterial) -> PurchaseLine:
    jumlah, must = bought[key_of(t)], harus.get(key_of(t), 0)
    return PurchaseLine(
        kode_unit=t.kode_unit,
        kode_tempat=t.kode_tempat,
        tingkat=t.tingkat,
        komponen=t.komponen,
        nama_komponen=t.nama_komponen,
        pilar=t.pilar,
        satuan=t.satuan,
        jumlah=jumlah,
        harga_satuan=t.harga_satuan,
        diwajibkan=must,
        alasan=reasons.of(t, jumlah, must),
    )


def _unbuyable(keadaan: PlanningState, kecamatan: Sequence[str]) -> tuple[NotForMoney, ...]:
    ambang = thresholds(keadaan.hasil.parameter)
    found: list[NotForMoney] = []
    for kode in kecamatan:
        rows = keadaan.tempat(kode)
        full = estimate(rows, ambang, keadaan.potongan, {key_of(t): missing_units(t) for t in rows})
        found.extend(unbuyable(keadaan, kode, full))
    return tuple(found)
