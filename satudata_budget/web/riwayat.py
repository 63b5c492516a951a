"""What changed at one unit, and when."""

import pandas as pd
import streamlit as st

from satudata_budget.messages import _, waktu_wib
from satudata_budget.messages.riwayat import nama_cara
from satudata_budget.readiness import Hasil
from satudata_budget.readiness.history import unit_changes
from satudata_budget.web.sumber import database
from satudata_budget.web.teks import quiet


def unit_history(hasil: Hasil, kode: str) -> None:
    """The change sets that touched this unit's rows, newest first."""
    with database().read(hasil.pada) as reading:
        found = unit_changes(reading, kode)
    if not found:
        quiet(_("Belum ada perubahan yang tercatat."))
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
