"""A plain table that wraps on a phone and sets its figures to the right, as a sheet of paper does."""

from collections.abc import Sequence

import streamlit as st

from satudata_budget.web.parts.literal import literal


def plain_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Texts under their heads: the first column to the left, all others, which are figures, to the right."""
    lines = ["| " + " | ".join(head) + " |", "|:--|" + "--:|" * (len(head) - 1)]
    for name, *figures in rows:
        cells = (figure.replace(" ", "\N{NO-BREAK SPACE}") for figure in figures)
        lines.append(f"| {literal(name)} | {' | '.join(cells)} |")
    st.markdown("\n".join(lines))
