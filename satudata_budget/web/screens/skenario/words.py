"""The scenario screen in words, and what happens to a scenario that was filled in."""

from collections.abc import Sequence

import streamlit as st

from satudata_budget.access import may
from satudata_budget.messages import _
from satudata_budget.planning import PlanningState
from satudata_budget.planning.scenario import Scenario
from satudata_budget.planning.scenario_shelf import save_scenario
from satudata_budget.planning.whatif import WhatIfRefused
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.pengadaan.views import FROM_LIST
from satudata_budget.web.screens.skenario.form import ScenarioForm, scenario_form
from satudata_budget.web.screens.skenario.results import ComputedScenario, computed, plain
from satudata_budget.web.screens.skenario.saved import compare_next
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

TRIAL = "skenario-coba"


def headline(columns: Sequence[ComputedScenario]) -> str:
    """What the last of the compared scenarios brings."""
    base, last = columns[0], columns[-1]
    if last is base or base.hasil is None:
        return _("Bagaimana jika?")
    if last.hasil is None:
        return _("“{nama}” tidak dapat dihitung").format(nama=literal(last.nama))
    more = last.hasil.siap - base.hasil.siap
    if more == 0:
        return _("“{nama}”: tetap {n} kecamatan siap").format(nama=literal(last.nama), n=last.hasil.siap)
    text = (
        _("“{nama}”: {n} kecamatan siap, {m} lebih banyak")
        if more > 0
        else _("“{nama}”: {n} kecamatan siap, {m} lebih sedikit")
    )
    return text.format(nama=literal(last.nama), n=last.hasil.siap, m=abs(more))


def trial(hasil: ScoreResult) -> Scenario | None:
    """The scenario that is tried and not saved, as long as its year and stage are looked at."""
    tried = st.session_state.get(TRIAL)
    return tried if tried and (tried.tahun, tried.tahap) == (hasil.tahun, hasil.tahap) else None


def new_scenario_card(hasil: ScoreResult, keadaan: PlanningState, *, first: bool) -> None:
    """The form, for those who may plan; open where there is nothing yet, or where settings came from Pengadaan."""
    if not may(signed_in(), "rencanakan"):
        quiet(_("Skenario disusun oleh Komisi I dan Diskominfo; di sini dapat dibaca dan dibandingkan."))
        return
    start = _start(hasil)
    with st.container(border=True, gap="small"):
        card_head(_("Skenario baru"), _("Ubah yang ingin diandaikan, sisanya tetap aturan resmi"))
        with st.expander(_("Susun skenario"), expanded=first or start != plain(hasil), icon=":material/tune:"):
            try:
                filled = scenario_form(keadaan, start)
                if filled is not None:
                    _take(hasil, filled)
            except WhatIfRefused as refused:
                st.error(literal(str(refused)))


def _start(hasil: ScoreResult) -> Scenario:
    found = st.session_state.get(FROM_LIST)
    if found and (found.tahun, found.tahap) == (hasil.tahun, hasil.tahap):
        return found  # type: ignore[no-any-return]
    return trial(hasil) or plain(hasil)


def _take(hasil: ScoreResult, filled: ScenarioForm) -> None:
    """Compute first, so that what cannot be computed is never saved; then save, or keep as a trial."""
    made = computed(hasil, filled.nama, filled.skenario)
    if made.hasil is None:
        raise WhatIfRefused(made.halangan)
    st.session_state.pop(FROM_LIST, None)
    if filled.simpan:
        kept = save_scenario(database(), signed_in(), filled.nama, made.hasil)
        st.session_state.pop(TRIAL, None)
        compare_next(kept.id)
        st.toast(_("Skenario “{nama}” tersimpan.").format(nama=literal(kept.nama)), icon=":material/check:")
    else:
        st.session_state[TRIAL] = filled.skenario
    st.rerun()
