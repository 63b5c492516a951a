"""The ceiling: a slider for the hand, a field for the exact rupiah, one value for both, kept in the address."""

import streamlit as st

from satudata_budget.messages import _, rupiah, rupiah_ringkas
from satudata_budget.web.parts.rupiah import MOST, not_rupiah, typed_rupiah
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.address import keep_in_address, newly_asked

_STEPS = tuple(n * 10**6 for n in (1, 2, 5, 10, 20, 25, 50, 100, 250, 500, 1000))
_MOST_STEPS = 60
KEY, SLIDER, FIELD, WRONG = "plafon", "plafon-geser", "plafon-teks", "plafon-salah"


def choose_ceiling(kebutuhan: int, diminta: int) -> int:
    """The ceiling in rupiah, from nothing to the whole open need; more can be typed."""
    options = _options(kebutuhan)
    _adopt_address(options)
    plafon = int(st.session_state[KEY])
    _show(SLIDER, min(options, key=lambda x: abs(x - plafon)))
    if WRONG not in st.session_state:
        _show(FIELD, rupiah(plafon))
    st.select_slider(
        _("Plafon tambahan"),
        options,
        format_func=rupiah_ringkas,
        key=SLIDER,
        on_change=lambda: _set(int(st.session_state[SLIDER])),
    )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(_("Atau ketik, misalnya 400 juta"), key=FIELD, on_change=_typed, width=210)
        if diminta:
            st.button(
                _("Usulan {rupiah}").format(rupiah=rupiah_ringkas(diminta)),
                on_click=lambda: _set(diminta),
                type="tertiary",
            )
    wrong = st.session_state.pop(WRONG, "")
    if wrong:
        st.error(wrong)
    quiet(
        _("Di atas {tahap}; seluruh kebutuhan yang masih terbuka {rupiah}.").format(
            tahap=st.session_state.get("tahap") or "KUA-PPAS", rupiah=rupiah_ringkas(kebutuhan)
        )
    )
    return plafon


def _options(kebutuhan: int) -> list[int]:
    step = next((s for s in _STEPS if kebutuhan / s <= _MOST_STEPS), _STEPS[-1])
    # The slider needs two ends even where nothing is missing.
    return [*range(0, kebutuhan, step), max(kebutuhan, step)]


def _adopt_address(options: list[int]) -> None:
    asked = newly_asked(KEY)
    if asked is not None and asked.isdecimal() and int(asked) <= MOST:
        st.session_state[KEY] = int(asked)
    st.session_state.setdefault(KEY, options[len(options) // 3])


def _show(key: str, value: object) -> None:
    """Put a value into a widget that shows another one; one that shows it already is left alone.

    What a run puts into a widget overrides the browser: a run that began before somebody's key press would undo it.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _set(plafon: int) -> None:
    st.session_state[KEY] = plafon
    keep_in_address(KEY, str(plafon))


def _typed() -> None:
    text = st.session_state[FIELD]
    found = typed_rupiah(text)
    if found is None:
        st.session_state[WRONG] = not_rupiah(text)
        return
    _set(found)
