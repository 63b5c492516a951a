"""The state of work of a flag: what has been said of it so far, and a form to say more."""

import streamlit as st

from satudata_budget.access import NotAllowed
from satudata_budget.access.notes import STATUS, add_note, notes_of
from satudata_budget.messages import _, waktu_wib
from satudata_budget.readiness.flags import Bendera
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.kesenjangan.filters import NAMA_STATUS
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in


def note_history(tahun: int, b: Bendera) -> None:
    """Everything that was said of a flag, newest first, with who and when."""
    notes = notes_of(database(), tahun, b.kunci)
    if notes and notes[0].status == "selesai":
        quiet(_("Dinyatakan selesai, tetapi datanya masih menunjukkan hal ini."))
    for note in notes:
        st.markdown(
            f"**{_(NAMA_STATUS[note.status])}** · {literal(note.catatan) or _('tanpa catatan')}  \n"
            f":small[:gray[{literal(note.oleh)}, {waktu_wib(note.waktu)}]]"
        )


def note_form(tahun: int, b: Bendera, status: str) -> None:
    """Set the state of work, with a note."""
    with st.form(f"catat-{b.kunci}", border=False, enter_to_submit=False):
        st.segmented_control(
            _("Keadaan pekerjaan"),
            STATUS,
            default=status,
            required=True,
            format_func=lambda s: _(NAMA_STATUS[s]),
            key=f"catat-status-{b.kunci}",
        )
        st.text_area(
            _("Catatan"),
            key=f"catat-teks-{b.kunci}",
            height=80,
            max_chars=1000,
            placeholder=_("Apa yang disepakati, oleh siapa, kapan ditagih"),
        )
        st.form_submit_button(_("Simpan catatan"), type="primary", on_click=_save, args=(tahun, b.kunci))


def _save(tahun: int, kunci: str) -> None:
    """Keep what the form holds. Refused where the rights have gone since: a screen may have been open for hours."""
    status = st.session_state[f"catat-status-{kunci}"]
    try:
        add_note(database(), signed_in(), tahun, kunci, status, st.session_state[f"catat-teks-{kunci}"] or "")
    except NotAllowed as refusal:
        st.toast(literal(str(refusal)), icon=":material/block:")
        return
    st.session_state[f"catat-teks-{kunci}"] = ""
    st.toast(_("Tersimpan sebagai {keadaan}.").format(keadaan=_(NAMA_STATUS[status]).lower()), icon=":material/check:")
