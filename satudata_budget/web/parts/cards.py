"""Cards: a figure that leads to a decision, and a chart under its finding."""

from typing import Any

import streamlit as st

from satudata_budget.charts import Chart
from satudata_budget.readiness import ScoreResult
from satudata_budget.reports.printer import why_no_printer
from satudata_budget.web.parts.take_along import BROWSER_BUTTON, download_menu
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.results import result
from satudata_budget.web.session.stage import chosen_stage

NO_TOOLS = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def figure_card(label: str, value: str, detail: str = "") -> None:
    """One figure: what it is, how much, and what that means."""
    with st.container(border=True, height="stretch", gap=None):
        quiet(label)
        st.header(value, anchor=False)
        if detail:
            st.markdown(detail)


def card_head(question: str, finding: str) -> None:
    """The small line that asks, and the finding that answers."""
    with st.container(gap=None):
        quiet(question)
        st.subheader(finding, anchor=False)


def chart_card(
    gambar: Chart,
    question: str,
    key: str,
    note: str = "",
    *,
    clickable: bool = False,
    stretch: bool = True,
    hasil: ScoreResult | None = None,
) -> list[Any] | None:
    """A chart under its finding; the customdata of what was clicked, or None.

    `question` is the small line above the finding: which question the chart answers. `stretch`: as tall as its
    neighbour, so that the cards of a row end together. `hasil`: what it was drawn from, if not the chosen
    year and stage as they stand now.
    """
    with st.container(border=True, height="stretch" if stretch else "content", gap="small"):
        card_head(question, gambar.kalimat)
        clicked = plot(gambar, key, clickable=clickable)
        if note:
            quiet(note)
        download_menu(gambar, question, key, hasil or result(*chosen_stage()))
    return clicked


def _config() -> dict[str, Any]:
    """Without a Chrome on the server the visitor's own browser makes the image."""
    return NO_TOOLS | BROWSER_BUTTON if why_no_printer() else NO_TOOLS


def plot(gambar: Chart, key: str, *, clickable: bool = False) -> list[Any] | None:
    """The bare chart. After a click it is drawn anew, so that coming back does not click again."""
    if not clickable:
        st.plotly_chart(gambar.figure, theme=None, key=key, config=_config(), alt=gambar.alt)
        return None
    turn = st.session_state.setdefault(f"{key}-kali", 0)
    state = st.plotly_chart(
        gambar.figure,
        theme=None,
        key=f"{key}-{turn}",
        config=_config(),
        alt=gambar.alt,
        on_select="rerun",
        selection_mode="points",
    )
    points = state["selection"]["points"]
    if not points:
        return None
    st.session_state[f"{key}-kali"] = turn + 1
    return list(points[0]["customdata"])
