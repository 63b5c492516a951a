"""The foot of the side bar: who is signed in, and the way out."""

import streamlit as st

from satudata_budget.access import Account
from satudata_budget.messages import _
from satudata_budget.messages.akses import nama_peran
from satudata_budget.web.session.folder import outside
from satudata_budget.web.session.watch import watch
from satudata_budget.web.session.who import MILIK

# Plain forms that the browser posts itself, so that signing out works whatever the screen is doing.
_PINTU = outside("/keluar")
_HTML = f"""
<p><strong class="nama"></strong><br><span class="peran"></span></p>
<form method="post" action="{_PINTU}"><button class="keluar"></button></form>
<form method="post" action="{_PINTU}"><input type="hidden" name="semua" value="1"><button class="semua"></button></form>
<p><a class="sandi" href="{outside("/ganti-sandi")}" target="_self"></a></p>
"""
_CSS = """
p { margin: 0 0 .6rem; line-height: 1.4; overflow-wrap: anywhere }
.peran { opacity: .85; font-size: .9rem }
button {
  width: 100%; margin: 0 0 .45rem; padding: .5rem .7rem; cursor: pointer; text-align: left; font: inherit;
  color: var(--st-text-color); background: var(--st-secondary-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
}
button.semua { background: transparent; font-size: .9rem }
button:hover, button:focus-visible, a:focus-visible { outline: 2px solid var(--st-primary-color) }
a { color: var(--st-link-color); font-size: .9rem }
"""
_FILL = """
export default function ({ data, parentElement }) {
  for (const [name, text] of Object.entries(data)) parentElement.querySelector("." + name).textContent = text
}
"""


def account_panel(akun: Account) -> None:
    """Name and role, out of here, out of everywhere, another password; and the watch over the session.

    A screen without a side bar calls `watch` itself.
    """
    panel = st.components.v2.component("satudata_akun", html=_HTML, css=_CSS, js=_FILL)
    panel(
        data={
            "nama": akun.nama,
            "peran": nama_peran(akun.peran),
            "keluar": _("Keluar"),
            "semua": _("Keluar dari semua perangkat"),
            "sandi": _("Ganti sandi") if akun.bersandi else "",
        },
        key="akun",
    )
    watch(st.session_state[MILIK])
