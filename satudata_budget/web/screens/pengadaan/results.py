"""What the planning screens read: plans, frontiers and requests, kept by a digest of what they depend on."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from satudata_budget.messages import _
from satudata_budget.places import read_places
from satudata_budget.planning import (
    Frontier,
    PlanningState,
    PlanRequest,
    PurchasePlan,
    frontier,
    greedy,
    ladder,
    plan_from,
    read_state,
)
from satudata_budget.planning.scenario_requests import OpenUsulan, open_requests
from satudata_budget.planning.whatif_decisions import ReadyCost, costs_with_decisions
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database

MOST_FRONTIERS = 16
SECONDS = 8.0
"""How long a search may take on a screen; then the best list so far, and how much better one could still be."""


@kept(32)
def state(hasil: ScoreResult) -> tuple[PlanningState, str]:
    """What a plan starts from, and its digest."""
    with database().read(hasil.pada) as reading:
        keadaan = read_state(reading, hasil.tahun, hasil.tahap)
    return keadaan, keadaan.digest()


def made_plan(keadaan: PlanningState, sidik: str, asked: PlanRequest) -> PurchasePlan:
    """The best list for what is asked. Raises PlanRefused."""
    harus = tuple(sorted(asked.harus.items()))
    jangan = tuple(sorted(asked.jangan))
    key = (asked.plafon, asked.tujuan, asked.sertakan_kabupaten, harus, jangan, asked.batas)
    return _plan(sidik, key, keadaan, asked)


def written_by_hand(keadaan: PlanningState, sidik: str, plafon: int, tujuan: str) -> float:
    """What the goal is worth with the list that one would write by hand, one kecamatan after the other."""
    return _greedy(sidik, plafon, tujuan, keadaan)


def made_frontier(keadaan: PlanningState, sidik: str, asked: PlanRequest) -> Frontier:
    """What each of 25 ceilings brings, from nothing to the whole need, with what must and must not be bought.

    Raises PlanRefused where the must-haves cannot be bought at all.
    """
    harus, jangan = tuple(sorted(asked.harus.items())), tuple(sorted(asked.jangan))
    kept = _frontiers()
    key = (sidik, asked.sertakan_kabupaten, harus, jangan)
    if key in kept:
        return kept[key]
    place = st.empty()
    words = _("Menghitung yang terbaik untuk tiap plafon …")
    made = kept[key] = frontier(
        keadaan,
        ladder(keadaan),
        lambda done, of: _say(place, done / of, words),
        sertakan_kabupaten=asked.sertakan_kabupaten,
        harus=asked.harus,
        jangan=asked.jangan,
    )
    place.empty()
    while len(kept) > MOST_FRONTIERS:
        kept.pop(next(iter(kept)), None)
    return made


def _say(place: DeltaGenerator, part: float, words: str) -> None:
    place.progress(part, words)


def decisions(keadaan: PlanningState, sidik: str) -> tuple[ReadyCost, ...]:
    """Least money to class siap for each kecamatan once what costs nothing is decided."""
    return _decisions(sidik, keadaan)


def requests(hasil: ScoreResult, keadaan: PlanningState) -> tuple[OpenUsulan, ...]:
    """The open requests beside the standard."""
    return _requests(hasil, keadaan)


def desa_names(hasil: ScoreResult) -> dict[str, str]:
    """Kode → name of every desa."""
    with database().read(hasil.pada) as reading:
        return {desa.kode: desa.nama for desa in read_places(reading).desa}


@kept(200)
def _plan(sidik: str, key: tuple[object, ...], _keadaan: PlanningState, _asked: PlanRequest) -> PurchasePlan:
    return plan_from(_keadaan, _asked)


@kept(400, wordless=True)
def _greedy(sidik: str, plafon: int, tujuan: str, _keadaan: PlanningState) -> float:
    return greedy(_keadaan, plafon, tujuan).nilai_tujuan


@st.cache_resource(show_spinner=False)
def _frontiers() -> dict[tuple[object, ...], Frontier]:
    # A plain table in place of a cached function: inside one, Streamlit draws no progress.
    return {}


@kept(16)
def _decisions(sidik: str, _keadaan: PlanningState) -> tuple[ReadyCost, ...]:
    return costs_with_decisions(_keadaan)


@kept(16)
def _requests(hasil: ScoreResult, _keadaan: PlanningState) -> tuple[OpenUsulan, ...]:
    with database().read(hasil.pada) as reading:
        return open_requests(reading, _keadaan)
