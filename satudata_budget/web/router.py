"""The one Streamlit script: who it is, language, side bar, and the page that the address names."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.account_panel import account_panel
from satudata_budget.web.session.brand import LOGO, MARK
from satudata_budget.web.session.browser_words import own_words
from satudata_budget.web.session.past import banner, follow_address
from satudata_budget.web.session.results import is_sample
from satudata_budget.web.session.screens import TITLE, is_bare, page, sections
from satudata_budget.web.session.stage import choose_language, choose_stage, speak
from satudata_budget.web.session.watch import watch
from satudata_budget.web.session.who import MILIK, signed_in
from satudata_budget.web.session.width import measure

st.set_page_config(page_title=TITLE, page_icon=MARK, layout="wide", initial_sidebar_state="auto")
akun = signed_in()
speak()
follow_address()


def first_page() -> None:
    # Streamlit does not open its default page by name, so the default is this one, which nobody sees.
    st.switch_page(page("ringkasan"))


hidden = [st.Page(first_page, url_path="awal", title=TITLE, default=True, visibility="hidden")]
listed = {"": hidden, **sections(akun.peran)}
chosen = st.navigation(listed, expanded=True)  # "View more" is English

if is_bare(chosen.url_path):
    st.navigation(listed, position="hidden")
    watch(st.session_state[MILIK])
else:
    st.logo(LOGO, size="large", icon_image=MARK)
    with st.sidebar:
        choose_stage()
        choose_language()
        if is_sample():
            st.badge(_("DATA CONTOH"), color="orange", icon=":material/science:")
            quiet(_("Angka contoh, bukan data resmi Kabupaten Trenggalek."))
        account_panel(akun)

own_words()
banner()
chosen.run()
measure()
