"""Scenarios as computed on the data of now, kept until the data move on."""

import json
from dataclasses import dataclass

from satudata_budget.planning import PlanRefused
from satudata_budget.planning.scenario import Scenario, ScenarioResult, compute
from satudata_budget.planning.scenario_shelf import SavedScenario, scenarios
from satudata_budget.planning.whatif import WhatIfRefused
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.screens.pengadaan.results import SECONDS
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database


@dataclass(frozen=True)
class ComputedScenario:
    """A scenario with its result, or with the reason why the data of now have none. `tersimpan`: None for a trial."""

    nama: str
    skenario: Scenario
    tersimpan: SavedScenario | None
    hasil: ScenarioResult | None
    halangan: str = ""


def plain(hasil: ScoreResult) -> Scenario:
    """The state of now as a scenario: nothing supposed, nothing bought."""
    return Scenario(hasil.tahun, hasil.tahap, 0, "siap")


def computed(
    hasil: ScoreResult, nama: str, skenario: Scenario, tersimpan: SavedScenario | None = None
) -> ComputedScenario:
    """The scenario on the data of the result."""
    try:
        found = _computed(hasil.pada, json.dumps(skenario.as_json()), skenario)
    except (PlanRefused, WhatIfRefused) as refused:
        return ComputedScenario(nama, skenario, tersimpan, None, str(refused))
    return ComputedScenario(nama, skenario, tersimpan, found)


def saved(hasil: ScoreResult) -> tuple[tuple[SavedScenario, ...], int]:
    """The scenarios of this year and stage, newest first, and how many there are for others."""
    found = scenarios(database())
    mine = tuple(s for s in found if (s.skenario.tahun, s.skenario.tahap) == (hasil.tahun, hasil.tahap))
    return mine, len(found) - len(mine)


@kept(24)
def _computed(pada: int, isi: str, _skenario: Scenario) -> ScenarioResult:
    with database().read(pada) as reading:
        return compute(reading, _skenario, SECONDS)
