"""The story of one recorded row: every change set that touched it, before → after, with the way to its change set."""

import streamlit as st

from satudata_budget.messages import _, waktu_wib
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.explain import RowOrigin
from satudata_budget.store import row_history
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.names import names
from satudata_budget.web.session.results import database
from satudata_budget.web.session.screens import page
from satudata_budget.words.history import nama_cara, row_sentence


def row_story(row: RowOrigin, hasil: ScoreResult) -> None:
    """Newest first, up to the version that is looked at."""
    with database().read(hasil.pada) as reading:
        story = row_history(reading, row.tabel, (row.id,))
    st.markdown(_("**Riwayat baris ini**"))
    lines = []
    for change, done in story:
        sentence = literal(row_sentence(row.tabel, done.sebelum, done.sesudah, names()))
        who = literal(change.pelaku)
        lines.append(f"- {waktu_wib(change.waktu)} · {who} · {nama_cara(change.cara)} — {sentence}")
    st.markdown("\n".join(lines))
    if story:
        st.page_link(
            page("riwayat"),
            label=_("Buka perubahan no. {n}").format(n=story[0][0].id),
            icon=":material/history:",
            query_params={"perubahan": str(story[0][0].id)},
        )
