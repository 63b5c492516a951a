"""Whose form it is: the account's own unit; who has several picks one, and the address keeps it."""

import streamlit as st

from satudata_budget.access import Account, own_units
from satudata_budget.messages import _
from satudata_budget.places import read_places
from satudata_budget.store import Store
from satudata_budget.web.session.address import keep_in_address, newly_asked


def named_own_units(store: Store, akun: Account) -> dict[str, str]:
    """Code → name of the units whose rows this account enters: a camat's kecamatan, Diskominfo's kabupaten."""
    with store.read() as now:
        places = read_places(now)
    names = places.unit_names()
    return {kode: names[kode] for kode in own_units(places, akun)}


def choose_own_unit(store: Store, akun: Account) -> tuple[str, str]:
    """Code and name of the unit to enter for. Without any the run stops here, with what to do."""
    units = named_own_units(store, akun)
    if not units:
        st.info(
            _("Akun Anda belum memegang kecamatan yang ada di sini. Hubungi administrator di Diskominfo."),
            icon=":material/person_off:",
        )
        st.stop()
    asked = newly_asked("kode")
    if asked in units:
        st.session_state["isian-kode"] = asked
    if st.session_state.get("isian-kode") not in units:
        st.session_state["isian-kode"] = next(iter(units))
    if len(units) > 1:
        st.selectbox(
            _("Isian untuk"),
            units,
            format_func=units.__getitem__,
            key="isian-kode",
            on_change=lambda: keep_in_address("kode", st.session_state["isian-kode"]),
            persist_state="session",
            width=320,
        )
    kode = st.session_state["isian-kode"]
    return kode, units[kode]
