"""Charts kept once drawn: a result never changes, so its figure does not either."""

from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec

import streamlit as st

from satudata_budget.charts import Gambar
from satudata_budget.messages import language
from satudata_budget.readiness import Hasil
from satudata_budget.web.session.results import database

P = ParamSpec("P")


def drawn(draw: Callable[Concatenate[Hasil, P], Gambar], hasil: Hasil, *args: P.args, **kwargs: P.kwargs) -> Gambar:
    """`draw(hasil, …)`, from the shelf where it has been drawn before; the further arguments must be hashable."""
    key = (draw.__name__, database().identity, hasil.pada, hasil.tahun, hasil.tahap, language(), args)
    return _kept((*key, tuple(sorted(kwargs.items()))), lambda: draw(hasil, *args, **kwargs))


def drawn_of(draw: Callable[..., Gambar], *args: int) -> Gambar:
    """The same for a chart of bare numbers, which are all that it depends on."""
    return _kept((draw.__name__, language(), args), lambda: draw(*args))


@st.cache_resource(show_spinner=False, max_entries=300)
def _kept(key: tuple[Hashable, ...], _make: Callable[[], Gambar]) -> Gambar:
    return _make()
