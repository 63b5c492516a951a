"""The whole dashboard as it was recorded at a past moment: chosen in Riwayat, said on every screen, left at one click.

The choice is kept in the session, and in the address as `?pada=` so that it can be sent to somebody. An address that
says nothing asks for nothing: the side bar drops it, and the choice holds on.
"""

from datetime import date, datetime, time

import streamlit as st

from satudata_budget.messages import _, waktu_wib
from satudata_budget.messages.times import WIB
from satudata_budget.readiness.recorded import time_of_version
from satudata_budget.store import Moment
from satudata_budget.web.session.address import keep_in_address, newly_asked
from satudata_budget.web.session.results import PADA, database, viewed_version

ALAMAT = "pada"


def end_of_day(day: date) -> datetime:
    """The last moment of a day in Trenggalek."""
    return datetime.combine(day, time.max, WIB)


def moment_of_day(day: date) -> Moment:
    """What was recorded by the end of that day; version 0 where nothing was."""
    return database().moment(end_of_day(day))


def look_at(pada: int | None) -> None:
    """Show the dashboard at this data version from here on; None: as it stands now. For a widget's callback."""
    if pada is None:
        st.session_state.pop(PADA, None)
        keep_in_address(ALAMAT, "")
        st.query_params.pop(ALAMAT, None)
    else:
        st.session_state[PADA] = pada
        keep_in_address(ALAMAT, str(pada))


def follow_address() -> None:
    """Take over the moment that somebody's address asks for; and put the chosen one back where a screen dropped it."""
    asked = newly_asked(ALAMAT)
    newest = database().data_version()
    if asked and asked.isdecimal() and 0 < int(asked) < newest:
        st.session_state[PADA] = int(asked)
    elif asked:
        st.query_params.pop(ALAMAT, None)
    chosen = st.session_state.get(PADA)
    if chosen is not None and st.query_params.get(ALAMAT) != str(chosen):
        keep_in_address(ALAMAT, str(chosen))
        newly_asked(ALAMAT)  # said by this run itself


def banner() -> None:
    """Above every screen while it shows a past moment: which one, and the way back."""
    if PADA not in st.session_state:
        return
    pada = viewed_version()
    with database().read(pada) as reading:
        waktu = time_of_version(reading)
    if waktu is None:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(
            f":orange-badge[:material/history: {_('MASA LALU')}] "
            + _("Dasbor ini sebagaimana tercatat pada **{waktu}** (versi data {n}).").format(
                waktu=waktu_wib(waktu), n=pada
            )
            + " "
            + _("Yang Anda simpan tetap masuk ke data sekarang.")
        )
        st.button(
            _("Kembali ke sekarang"),
            key="kembali-sekarang",
            icon=":material/update:",
            on_click=look_at,
            args=(None,),
        )
