"""A scenario: what is asked of a plan, under which suppositions; computed on any data, and kept as plain JSON."""

from dataclasses import dataclass, replace
from typing import Any, Self

from satudata_budget.planning.part_ceilings import BatasBagian, ceiling
from satudata_budget.planning.plan import plan_from
from satudata_budget.planning.request import PlanRequest
from satudata_budget.planning.result import PurchasePlan
from satudata_budget.planning.state import Kunci, PlanningState
from satudata_budget.planning.whatif import Supposition, decimal_of, state_if
from satudata_budget.planning.whatif_gain import Golongan, open_groups
from satudata_budget.store import Reading

NOTHING = Supposition()


@dataclass(frozen=True)
class Scenario:
    """The settings of a what-if. Money in whole rupiah; `harus` and `jangan` by unit, level and component, so that
    they hold when the data change: all of what is then missing, or none of it. `batas`: ceilings for a part of it."""

    tahun: int
    tahap: str
    plafon: int
    tujuan: str
    andaian: Supposition = NOTHING
    sertakan_kabupaten: bool = False
    harus: tuple[Golongan, ...] = ()
    jangan: tuple[Golongan, ...] = ()
    batas: tuple[BatasBagian, ...] = ()

    def with_ceiling(self, plafon: int) -> Self:
        """The same with another ceiling."""
        return replace(self, plafon=plafon)

    def as_json(self) -> dict[str, Any]:
        """Plain values; decimals as text, so that none is rounded."""
        return {
            "tahun": self.tahun,
            "tahap": self.tahap,
            "plafon": self.plafon,
            "tujuan": self.tujuan,
            "bobot": {pilar: str(value) for pilar, value in self.andaian.bobot},
            "parameter": {nama: str(value) for nama, value in self.andaian.parameter},
            "harga": [list(price) for price in self.andaian.harga],
            "sertakan_kabupaten": self.sertakan_kabupaten,
            "harus": [list(group) for group in self.harus],
            "jangan": [list(group) for group in self.jangan],
            "batas": [list(one) for one in self.batas],
        }


@dataclass(frozen=True)
class ScenarioResult:
    """What a scenario gives on one state of the data."""

    skenario: Scenario
    keadaan: PlanningState
    rencana: PurchasePlan

    def index(self, kode: str) -> float:
        """The planned index of a unit with the purchases."""
        return self.rencana.unit_sesudah[kode].indeks

    def kelas(self, kode: str) -> str:
        """The planned class of a unit with the purchases."""
        return self.rencana.unit_sesudah[kode].kelas

    @property
    def siap(self) -> int:
        return self.rencana.sesudah["siap"]


def scenario_from_json(isi: dict[str, Any]) -> Scenario:
    """The settings as they were saved. Raises WhatIfRefused, KeyError for what no scenario ever was."""
    andaian = Supposition(
        bobot=tuple((pilar, decimal_of(value)) for pilar, value in isi["bobot"].items()),
        parameter=tuple((nama, decimal_of(value)) for nama, value in isi["parameter"].items()),
        harga=tuple((str(t), str(k), int(harga)) for t, k, harga in isi["harga"]),
    )
    return Scenario(
        tahun=int(isi["tahun"]),
        tahap=str(isi["tahap"]),
        plafon=int(isi["plafon"]),
        tujuan=str(isi["tujuan"]),
        andaian=andaian,
        sertakan_kabupaten=bool(isi["sertakan_kabupaten"]),
        harus=_groups(isi["harus"]),
        jangan=_groups(isi["jangan"]),
        # Scenarios that were saved before there were such ceilings have none.
        batas=tuple((str(what), str(which), int(plafon)) for what, which, plafon in isi.get("batas", ())),
    )


def compute(reading: Reading, skenario: Scenario, detik: float = 20.0) -> ScenarioResult:
    """Re-score under the suppositions, then plan. Raises WhatIfRefused, PlanRefused."""
    keadaan = state_if(reading, skenario.tahun, skenario.tahap, skenario.andaian)
    return ScenarioResult(skenario, keadaan, plan_from(keadaan, request_of(keadaan, skenario, detik)))


def request_of(keadaan: PlanningState, skenario: Scenario, detik: float = 20.0) -> PlanRequest:
    """What the scenario asks of a plan on this state; what is not missing any more is not asked for."""
    known = open_groups(keadaan, skenario.sertakan_kabupaten)
    must: dict[Kunci, int] = {}
    for group in skenario.harus:
        must |= known.get(group, {})
    never = frozenset(key for group in skenario.jangan for key in known.get(group, {}))
    return PlanRequest(
        skenario.plafon,
        skenario.tujuan,
        skenario.sertakan_kabupaten,
        must,
        never - must.keys(),
        tuple(ceiling(keadaan.hasil, one) for one in skenario.batas),
        detik,
    )


def _groups(rows: list[list[str]]) -> tuple[Golongan, ...]:
    return tuple((str(unit), str(level), str(part)) for unit, level, part in rows)
