"""Who pays for what is missing: the unit's own lines first, then those of others for its places."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from satudata_budget.readiness.explain import RowOrigin
from satudata_budget.readiness.result import ScoreResult


@dataclass(frozen=True)
class Funding:
    """Whole rupiah; `biaya` = `sendiri` + `pihak_lain` + `usulan_tambahan`, of which `usulan_pasti` is sure."""

    biaya: int
    sendiri: int
    pihak_lain: int
    usulan_tambahan: int
    usulan_pasti: int


def funding(hasil: ScoreResult, kode: str, rows: Iterable[RowOrigin]) -> Funding:
    """How the open cost of a unit is met by the stage (method, section 4: didanai), split by who budgets.

    `rows` are the unit's, from `sources`.
    """
    own: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        if row.tabel == "anggaran" and row.kode_unit == kode:
            own[row.kode_tempat, row.komponen] += row.pagu or 0
    unit = hasil.menurut_kode[kode]
    sendiri = sum(
        min(place.dianggarkan, place.biaya, max(0, own[place.kode_tempat, place.komponen]))
        for place in hasil.tempat_unit(kode)
    )
    return Funding(unit.biaya, sendiri, unit.didanai - sendiri, unit.usulan_tambahan, unit.usulan_pasti)
