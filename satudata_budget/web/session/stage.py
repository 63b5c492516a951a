"""What is chosen once and holds on every screen: language, budget year and stage."""

from typing import TypeVar

import streamlit as st

from satudata_budget.messages import _, available, use_language
from satudata_budget.web.session.results import stages
from satudata_budget.web.session.settings import first_stage

T = TypeVar("T", int, str)


def speak() -> None:
    """Use the language that this visitor chose; Indonesian until then."""
    use_language(chosen_language())


def chosen_language() -> str:
    """The language that this visitor reads."""
    return str(st.session_state.get("bahasa") or available()[0])


def choose_stage() -> None:
    """The choice of year and stage, in the side bar."""
    known = stages()
    years = list(dict.fromkeys(tahun for tahun, _tahap in known))
    wanted = first_stage()
    tahun = st.selectbox(_("Tahun anggaran"), years, _place(years, wanted[0]), key="tahun", persist_state="session")
    tahap = [t for y, t in known if y == tahun]
    st.selectbox(_("Tahap anggaran"), tahap, _place(tahap, wanted[1]), key="tahap", persist_state="session")


def _place(options: list[T], wanted: T | None) -> int:
    return options.index(wanted) if wanted is not None and wanted in options else 0


def choose_language() -> None:
    """The switch between languages, in the side bar."""
    st.segmented_control(
        _("Bahasa"),
        available(),
        default=available()[0],
        required=True,
        format_func=language_name,
        key="bahasa",
        on_change=_say_again,
        label_visibility="collapsed",
        persist_state="session",
    )


def _say_again() -> None:
    """Send every choice made so far anew: the browser keeps it in the words of the language before, which no list
    holds any more, and would show a choice as empty or as the first."""
    for key, value in st.session_state.items():
        several = isinstance(value, list | tuple) and bool(value) and all(isinstance(one, str) for one in value)
        if several or (isinstance(value, str | int | float) and not isinstance(value, bool)):
            st.session_state[key] = value


def language_name(code: str) -> str:
    """Each language by its own name, whatever is spoken now."""
    return {"id": "Indonesia", "en": "English"}[code]


def chosen_stage() -> tuple[int, str]:
    """Year and stage as chosen."""
    known = stages()
    wanted = first_stage()
    first = wanted if wanted in known else known[0]
    return st.session_state.get("tahun") or first[0], st.session_state.get("tahap") or first[1]
