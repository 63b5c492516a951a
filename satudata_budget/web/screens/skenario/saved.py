"""The saved scenarios: which two are compared, who saved them, and putting one's own away."""

from collections.abc import Sequence

import streamlit as st

from satudata_budget.access import may
from satudata_budget.messages import _, rupiah_ringkas, waktu_wib
from satudata_budget.planning import PlanningState
from satudata_budget.planning.scenario_shelf import SavedScenario, put_away
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.skenario.difference import settings
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

COMPARED, SHOWN = 2, 6
NONE = 0
"""In place of a number: no second scenario."""
KEY, FIRST, SECOND = "banding", "banding-satu", "banding-dua"


def choose_compared(found: Sequence[SavedScenario]) -> list[SavedScenario]:
    """One or two saved scenarios, kept in the address as `?banding=3,5`; the newest one to begin with."""
    known = {s.id: s for s in found}
    asked = st.query_params.get("banding", "")
    if st.session_state.get(f"{KEY}-diminta") != asked or not known.keys() >= set(_kept()):
        numbers = [int(n) for n in asked.split(",") if n.isdecimal() and int(n) in known][:COMPARED]
        _set(*(numbers or list(known)[:1]))
        st.session_state[f"{KEY}-diminta"] = asked

    def keep() -> None:
        st.session_state[f"{KEY}-diminta"] = st.query_params["banding"] = ",".join(map(str, _kept()))

    left, right = st.columns(2, gap="small")
    names = {NONE: _("tidak ada")} | {s.id: s.nama for s in found}
    with left:
        st.selectbox(
            _("Bandingkan keadaan sekarang dengan"),
            list(known),
            format_func=names.__getitem__,
            key=FIRST,
            on_change=keep,
        )
    with right:
        rest = [NONE, *(n for n in known if n != st.session_state[FIRST])]
        if st.session_state[SECOND] not in rest:
            st.session_state[SECOND] = NONE
        st.selectbox(_("dan dengan"), rest, format_func=names.__getitem__, key=SECOND, on_change=keep)
    return [known[nomor] for nomor in _kept()]


def _kept() -> list[int]:
    return [n for n in (st.session_state.get(FIRST, NONE), st.session_state.get(SECOND, NONE)) if n != NONE]


def _set(first: int, second: int = 0) -> None:
    st.session_state[FIRST], st.session_state[SECOND] = first, second


def compare_next(nomor: int) -> None:
    """Put this scenario among the compared ones at the next run, the latest of the others with it."""
    earlier = [n for n in _kept() if n != nomor]
    text = ",".join(map(str, [*earlier[-1:], nomor]))
    st.query_params["banding"] = text
    st.session_state.pop(f"{KEY}-diminta", None)


def saved_list(keadaan: PlanningState, found: Sequence[SavedScenario], elsewhere: int) -> None:
    """All saved scenarios of the stage, newest first."""
    with st.container(border=True, gap="small"):
        card_head(_("Skenario tersimpan"), _("{n} skenario untuk tahap ini").format(n=len(found)))
        for one in found[:SHOWN]:
            _entry(keadaan, one)
        if len(found) > SHOWN:
            with st.expander(_("Lihat {n} lainnya").format(n=len(found) - SHOWN)):
                for one in found[SHOWN:]:
                    _entry(keadaan, one)
        if elsewhere:
            quiet(
                _("{n} skenario lagi tersimpan untuk tahun atau tahap lain; pilih di bilah sisi.").format(n=elsewhere)
            )


def _entry(keadaan: PlanningState, one: SavedScenario) -> None:
    akun = signed_in()
    left, right = st.columns([6, 1], gap="small", vertical_alignment="center")
    left.markdown(
        f"**{literal(one.nama)}** · "
        + _("{siap} siap, {rupiah}").format(siap=one.siap, rupiah=rupiah_ringkas(one.terpakai))
        + f"  \n:gray[{' · '.join(settings(one.skenario, keadaan))}]  \n"
        + f":small[:gray[{literal(one.pembuat)}, {waktu_wib(one.dibuat)}]]"
    )
    if may(akun, "rencanakan") and one.pembuat == akun.pelaku.nama:
        right.button(
            _("Sisihkan"),
            key=f"sisihkan-{one.id}",
            icon=":material/archive:",
            type="tertiary",
            on_click=lambda: put_away(database(), signed_in(), one.id),
        )
