"""Impor: the office's own files, many at once; looked at first, then saved, and to be taken back."""

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.web.parts.head import context_line
from satudata_budget.web.screens.impor.doubtful import doubtful
from satudata_budget.web.screens.impor.file import file_card, overview
from satudata_budget.web.screens.impor.headline import headline
from satudata_budget.web.screens.impor.look import LookedAtFile, dropped, look
from satudata_budget.web.screens.impor.save import finished, own_imports, save_button, taken_back, told
from satudata_budget.web.screens.impor.score import shifts
from satudata_budget.web.session.results import result
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.who import signed_in

saya = signed_in()
context_line(result(*chosen_stage()))
top = st.container(gap="small")
told()
taken_back()

files = dropped()
seen: list[LookedAtFile] = []
if files:
    pratinjau = look(saya, files)
    seen = [LookedAtFile(berkas, hasil) for berkas, hasil in zip(files, pratinjau.hasil, strict=True)]
with top:
    headline(seen)

if seen:
    overview(seen)
    save_button(seen)
    shifts(pratinjau.geser)
    with st.container(gap="small"):
        st.subheader(_("Berkas satu per satu"), anchor=False)
        for one in seen:
            file_card(saya, one)
else:
    finished()
doubtful(saya)
own_imports(saya)
