"""How wide the visitor's screen is: a phone gets an arrangement of its own."""

import streamlit as st

PHONE = 640
"""Pixels; the width at which Streamlit itself stacks columns."""

_REPORT = f"""
export default function ({{ data, setStateValue }}) {{
  const query = window.matchMedia("(max-width: {PHONE}px)")
  const tell = () => {{ if (query.matches !== data.sempit) setStateValue("sempit", query.matches) }}
  query.addEventListener("change", tell)
  tell()
  return () => query.removeEventListener("change", tell)
}}
"""
KEY = "layar"


def narrow() -> bool:
    """Whether to arrange for a phone: as the browser measured it, before that as its name suggests."""
    measured = st.session_state.get(KEY, {}).get("sempit")
    return measured if measured is not None else "Mobile" in st.context.headers.get("User-Agent", "")


def measure() -> None:
    """Let the browser say when the width is not what was arranged for; a visit that was guessed right costs nothing."""
    reporter = st.components.v2.component("satudata_layar", html="<span></span>", js=_REPORT)
    reporter(data={"sempit": narrow()}, key=KEY, on_sempit_change=lambda: None, height=1)
