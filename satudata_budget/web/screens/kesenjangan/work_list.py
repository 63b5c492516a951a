"""The flags as a work list: filtered, each opened for its evidence and for the state of the work."""

import streamlit as st

from satudata_budget.access import may
from satudata_budget.access.notes import FlagNote, newest_notes
from satudata_budget.messages import N_, _
from satudata_budget.messages.bendera import judul, kalimat, nama_pelaku, nama_tenggat
from satudata_budget.messages.terms import nama_unit
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.flags import JENIS, Bendera
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.flags import SIGN
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.kesenjangan.details import flag_details
from satudata_budget.web.screens.kesenjangan.filters import choose, state_of
from satudata_budget.web.screens.kesenjangan.notes import note_form, note_history
from satudata_budget.web.session.results import all_flags, database
from satudata_budget.web.session.who import signed_in

SHOWN, MORE = 7, 15
STATE_BADGE = {"dikerjakan": N_(":blue-badge[dikerjakan]"), "selesai": N_(":green-badge[✓ selesai]")}
"""How a state stands beside a flag; an open one needs no word."""


@st.fragment
def work_list(hasil: ScoreResult) -> None:
    """All flags of the result. A fragment: filtering and noting leave the pictures above alone."""
    found = all_flags(hasil)
    notes = newest_notes(database(), hasil.tahun)
    with st.container(border=True, gap="small"):
        urgent = sum(b.tingkat_urgensi == "mendesak" and state_of(b, notes) != "selesai" for b in found)
        card_head(
            _("Daftar kerja"),
            _("{n} hal menunggu tindakan, {m} di antaranya mendesak").format(
                n=sum(state_of(b, notes) != "selesai" for b in found), m=urgent
            ),
        )
        chosen, filters = choose(hasil, found, notes)
        if not chosen:
            quiet(_("Tidak ada yang cocok dengan saringan ini."))
        key = f"kerja-tampil-{filters}"
        shown = st.session_state.setdefault(key, SHOWN)
        for b in chosen[:shown]:
            _entry(hasil, b, notes.get(b.kunci))
        if len(chosen) > shown:
            st.button(
                _("Tampilkan {n} lagi dari {sisa}").format(n=min(MORE, len(chosen) - shown), sisa=len(chosen) - shown),
                icon=":material/expand_more:",
                type="tertiary",
                on_click=lambda: st.session_state.update({key: shown + MORE}),
            )
        _gone(hasil, found, notes)


def _entry(hasil: ScoreResult, b: Bendera, note: FlagNote | None) -> None:
    unit = hasil.menurut_kode[b.kode_unit].nama
    badges = f":gray-badge[{nama_tenggat(b.tenggat, b.nilai)}]"
    if note is not None and note.status in STATE_BADGE:
        badges += " " + _(STATE_BADGE[note.status])
    entry = st.expander(
        f"{SIGN[b.tingkat_urgensi]} **{nama_pelaku(b.pelaku, unit)}** · {kalimat(b.jenis, b.nilai)} {badges}",
        key=f"kerja-{b.kunci}",
        on_change="rerun",
    )
    if not entry.open:
        return
    with entry:
        left, right = st.columns([3, 2], gap="medium")
        with left:
            flag_details(hasil, b)
        with right:
            if may(signed_in(), "catat_bendera"):
                note_form(hasil.tahun, b, note.status if note else "terbuka")
            else:
                quiet(_("Keadaan dan catatan pekerjaan ditulis oleh Komisi I."))
            note_history(hasil.tahun, b)


def _gone(hasil: ScoreResult, found: tuple[Bendera, ...], notes: dict[str, FlagNote]) -> None:
    """Flags that somebody noted and that the data no longer raise: the work is done, not only said to be."""
    standing = {b.kunci for b in found}
    gone = [note for kunci, note in notes.items() if kunci not in standing]
    if not gone:
        return
    with st.expander(_("{n} hal yang pernah dicatat tidak muncul lagi").format(n=len(gone))):
        for note in gone:
            jenis, kode_unit = note.kunci.split(":")[:2]
            unit = hasil.menurut_kode.get(kode_unit)
            where = nama_unit(unit.nama, unit.tingkat) if unit else kode_unit
            what = judul(jenis) if jenis in JENIS else jenis
            st.markdown(f":green[✓] {what} · {where}  \n:gray[{literal(note.catatan) or '–'}]")
