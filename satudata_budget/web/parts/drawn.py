"""Charts kept once drawn: a result never changes, so its figure does not either."""

from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec

import streamlit as st

from satudata_budget.charts import Chart
from satudata_budget.messages import language
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.session.results import database

P = ParamSpec("P")


def drawn(
    draw: Callable[Concatenate[ScoreResult, P], Chart], hasil: ScoreResult, *args: P.args, **kwargs: P.kwargs
) -> Chart:
    """`draw(hasil, …)`, from the shelf where it has been drawn before; the further arguments must be hashable."""
    key = (draw.__name__, database().identity, hasil.pada, hasil.tahun, hasil.tahap, language(), args)
    return _kept((*key, tuple(sorted(kwargs.items()))), lambda: draw(hasil, *args, **kwargs))


def drawn_of(draw: Callable[..., Chart], *args: int) -> Chart:
    """The same for a chart of bare numbers, which are all that it depends on."""
    return _kept((draw.__name__, language(), args), lambda: draw(*args))


@st.cache_resource(show_spinner=False, max_entries=300)
def _kept(key: tuple[Hashable, ...], _make: Callable[[], Chart]) -> Chart:
    return _make()
