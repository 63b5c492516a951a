"""What is chosen once and holds on every screen: language, budget year and stage."""

import streamlit as st

from satudata_budget.messages import _, available, use_language
from satudata_budget.web.sumber import stages


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
    tahun = st.selectbox(_("Tahun anggaran"), years, key="tahun", persist_state="session")
    st.selectbox(_("Tahap anggaran"), [t for y, t in known if y == tahun], key="tahap", persist_state="session")


def choose_language() -> None:
    """The switch between languages, in the side bar."""
    st.segmented_control(
        _("Bahasa"),
        available(),
        default=available()[0],
        required=True,
        format_func=language_name,
        key="bahasa",
        label_visibility="collapsed",
        persist_state="session",
    )


def language_name(code: str) -> str:
    """Each language by its own name, whatever is spoken now."""
    return {"id": "Indonesia", "en": "English"}[code]


def chosen_stage() -> tuple[int, str]:
    """Year and stage as chosen."""
    first = stages()[0]
    return st.session_state.get("tahun") or first[0], st.session_state.get("tahap") or first[1]
