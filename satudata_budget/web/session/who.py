"""Who is looking at this screen: the one seam between the server's sessions and the scripts of the screens.

The guard has let the socket in by the same cookie; here the session is looked up again at every run, so that what a
screen shows and saves is always in the name of an account that is still signed in.
"""

import streamlit as st

from satudata_budget.access import Account, Session, look_up
from satudata_budget.messages import _
from satudata_budget.web.session.cookie import token_of
from satudata_budget.web.session.results import database
from satudata_budget.web.session.watch import watch

MILIK = "_sesi"
"""The session that st.session_state belongs to."""


def token() -> str | None:
    """The token of the visitor's cookie. Tests put their own function here, for AppTest has no cookies."""
    return token_of(st.context.cookies)


def session() -> Session | None:
    """The visitor's session, while it holds."""
    return look_up(database(), token())


def signed_in() -> Account:
    """The account that is signed in. Without one the run stops here, and the tab goes to the sign-in page.

    Nothing that another session has left in this tab's state survives the call.
    """
    sesi = session()
    if sesi is None or sesi.akun.harus_ganti:
        st.session_state.clear()
        st.info(_("Anda sudah keluar. Masuk lagi untuk melanjutkan."), icon=":material/logout:")
        watch("")
        st.stop()
    if st.session_state.get(MILIK, sesi.awalan) != sesi.awalan:
        st.session_state.clear()
    st.session_state[MILIK] = sesi.awalan
    return sesi.akun
