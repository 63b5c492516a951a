"""A setting that is kept in the address: what the browser newly asks for, apart from what it has yet to hear of.

The browser sends its address along with every run. While it has not taken over what a run has just put there, other
runs still bring the old one: a value that was asked for long ago, and would undo what somebody is choosing right now.
"""

from dataclasses import dataclass, field

import streamlit as st


@dataclass
class _Seen:
    """What of the address is known: as last sent by the browser, what it has yet to take over, and who spoke last."""

    asked: str | None = None
    to_come: list[str] = field(default_factory=list)
    ours: bool = False


def newly_asked(name: str, default: str = "") -> str | None:
    """The value of `?name=` where somebody opened it, went back to it or typed it; None where nothing new is asked."""
    seen = _seen(name)
    if seen.ours:  # this run put it there itself
        seen.ours = False
        return None
    asked = st.query_params.get(name, default)
    if asked in seen.to_come:
        del seen.to_come[: seen.to_come.index(asked) + 1]
        seen.asked = asked
        return None
    if asked == seen.asked:
        return None
    seen.asked, seen.to_come = asked, []
    return str(asked)


def keep_in_address(name: str, value: str) -> None:
    """Put a choice into the address; for the callback of the widget in which it was made."""
    seen = _seen(name)
    seen.to_come.append(value)
    seen.ours = True
    st.query_params[name] = value


def _seen(name: str) -> _Seen:
    known: _Seen = st.session_state.setdefault(f"{name}-alamat", _Seen())
    return known
