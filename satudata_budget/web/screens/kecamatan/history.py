"""What changed at one unit, and when."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from satudata_budget.messages import _, angka, waktu_wib
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.history import UnitChangeSet, unit_changes
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.results import database
from satudata_budget.web.session.width import narrow
from satudata_budget.words.history import nama_cara

SHOWN_NARROW = 6


def unit_history(hasil: ScoreResult, kode: str) -> None:
    """The change sets that touched this unit's rows, newest first."""
    with database().read(hasil.pada) as reading:
        found = unit_changes(reading, kode)
    if not found:
        quiet(_("Belum ada perubahan yang tercatat."))
        return
    if narrow():
        _lines(found)
        return
    st.dataframe(
        pd.DataFrame(
            {
                _("Waktu"): [waktu_wib(change.waktu) for change in found],
                _("Oleh"): [change.pelaku for change in found],
                _("Cara"): [nama_cara(change.cara) for change in found],
                _("Berkas"): [change.berkas or "–" for change in found],
                _("Baris baru"): [change.ditulis for change in found],
                _("Baris ditutup"): [change.ditutup for change in found],
            }
        ),
        hide_index=True,
        key=f"riwayat-{kode}",
        alt=_("Riwayat perubahan"),
    )


def _lines(found: Sequence[UnitChangeSet]) -> None:
    """The same on a phone, where a table would show the first two columns only."""
    with st.container(height="content" if len(found) <= SHOWN_NARROW else 360, border=False):
        for change in found:
            rows = _("{baru} baris baru, {tutup} ditutup").format(
                baru=angka(change.ditulis), tutup=angka(change.ditutup)
            )
            who = " · ".join(part for part in (change.pelaku, nama_cara(change.cara), change.berkas) if part)
            st.markdown(f"**{waktu_wib(change.waktu)}** · {rows}  \n:gray[{literal(who)}]")
