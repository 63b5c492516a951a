"""A drop-down over a list: the values that occur, with how often; the choice is kept in the address."""

from collections.abc import Callable, Iterable, Mapping

import streamlit as st

from satudata_budget.messages import _, angka

ALL = ""
"""The choice that leaves nothing out."""


def choose_kept(
    label: str, key: str, known: Iterable[str], name: Callable[[str], str], count: Mapping[str, int]
) -> str:
    """One of the `known` values that `count` has, or ALL. `?key=value` in the address chooses it beforehand."""
    options = [ALL, *(value for value in known if count.get(value))]
    asked = st.query_params.get(key, ALL)
    state = f"saring-{key}"
    if st.session_state.get(f"{state}-diminta") != asked:
        st.session_state[state] = asked if asked in options else ALL
        st.session_state[f"{state}-diminta"] = asked
    if st.session_state.get(state, ALL) not in options:
        st.session_state[state] = ALL  # what was chosen does not occur any more

    def keep() -> None:
        value = st.session_state[f"{state}-diminta"] = st.session_state[state]
        if value == ALL:
            st.query_params.pop(key, None)
        else:
            st.query_params[key] = value

    return st.selectbox(
        label,
        options,
        format_func=lambda value: f"{name(value)} ({angka(count[value])})" if value != ALL else _("Semua"),
        key=state,
        on_change=keep,
    )
