"""Results kept in memory for all visitors: made once for what they depend on, never answered from anything else."""

from collections.abc import Callable, Hashable
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

import streamlit as st

from satudata_budget.messages import language
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.session.opened import database

P = ParamSpec("P")
T = TypeVar("T")
MOMENT = ("hasil", "dulu", "pada", "nomor", "sidik")
"""The first parameter of what is kept: a result, a data version, a change set's number, or a digest of it."""


def kept(most: int, *, wordless: bool = False) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the last `most` results of a function of the database; they never change once made, so all share them.

    The key holds the identity of the database, which a restore renews; the arguments, a result by its data version,
    year and stage; and the language, for a sentence made in one must not be read in another. `wordless`: what comes
    out says nothing in any language. A parameter that begins with `_` is no part of the key.
    """

    def keeping(make: Callable[P, T]) -> Callable[P, T]:
        shape = signature(make)
        if next(iter(shape.parameters), "") not in MOMENT:
            raise TypeError(f"{make.__qualname__}: its first parameter is to say of when the result is: {MOMENT}")

        def shelf(key: tuple[Hashable, ...], _make: Callable[[], T]) -> T:
            return _make()

        # Streamlit tells its shelves apart by these two, and by the source, which is the same for all of ours.
        shelf.__module__, shelf.__qualname__ = make.__module__, make.__qualname__
        kept_there = st.cache_resource(show_spinner=False, max_entries=most)(shelf)

        @wraps(make)
        def found(*args: P.args, **kwargs: P.kwargs) -> T:
            bound = shape.bind(*args, **kwargs)
            bound.apply_defaults()
            told = [_key(value) for name, value in bound.arguments.items() if not name.startswith("_")]
            key = (database().identity, "" if wordless else language(), *told)
            return kept_there(key, lambda: make(*args, **kwargs))

        return found

    return keeping


def _key(value: object) -> Hashable:
    if isinstance(value, ScoreResult):
        return value.pada, value.tahun, value.tahap
    if not isinstance(value, Hashable):
        raise TypeError(f"{type(value).__name__} cannot stand in the key of a kept result")
    return value
