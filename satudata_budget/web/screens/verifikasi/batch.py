"""Many reports verified at once: the waiting ones with what changed in each, ticked and sent as one change set."""

import pandas as pd
import streamlit as st

from satudata_budget.access.decision import SinceVerification, since_verified, verify
from satudata_budget.messages import _, hari
from satudata_budget.messages.terms import nama_bagian
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.step import act
from satudata_budget.web.screens.verifikasi.desk import VerificationDesk
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

PILIH, SEMUA = "pilih", "verifikasi-semua"


def batch(meja: VerificationDesk) -> None:
    """The waiting reports as a list with ticks."""
    with st.container(border=True, gap="small"):
        card_head(_("Verifikasi sekaligus"), _("{n} bagian diajukan dan belum diperiksa").format(n=len(meja.waiting)))
        if not meja.waiting:
            st.info(_("Semua yang diajukan sudah diperiksa."), icon=":material/inbox:")
            return
        everything = st.toggle(_("Pilih semua"), key=SEMUA)
        chosen = _ticked(meja, everything)

        def send() -> None:
            keys = [meja.waiting[i].kunci for i in chosen]
            act(
                lambda: verify(database(), signed_in(), keys, pada=meja.pada),
                _("{n} bagian diverifikasi.").format(n=len(keys)),
            )
            st.session_state[SEMUA] = False

        st.button(
            _("Verifikasi {n} bagian").format(n=len(chosen)) if chosen else _("Pilih bagian di atas"),
            type="primary",
            icon=":material/done_all:",
            disabled=not chosen,
            on_click=send,
            key="verifikasi-kirim",
        )


def _ticked(meja: VerificationDesk, everything: bool) -> list[int]:
    """Positions of the waiting reports that are ticked."""
    waiting = meja.waiting
    table = st.data_editor(
        pd.DataFrame(
            {
                PILIH: [everything] * len(waiting),
                "unit": [meja.unit[one.kunci.kode_unit] for one in waiting],
                "bagian": [nama_bagian(one.kunci.bagian) for one in waiting],
                "diajukan": [hari(one.tanggal) if one.tanggal else "–" for one in waiting],
                "perubahan": [_difference(since_verified(database(), one.kunci)) for one in waiting],
                "catatan": [one.catatan for one in waiting],
            }
        ),
        hide_index=True,
        key=f"verifikasi-pilih-{meja.pada}-{everything}",
        disabled=["unit", "bagian", "diajukan", "perubahan", "catatan"],
        column_config={
            PILIH: st.column_config.CheckboxColumn(_("Pilih"), width=60),
            "unit": _("Unit"),
            "bagian": _("Bagian"),
            "diajukan": _("Diajukan"),
            "perubahan": st.column_config.TextColumn(_("Sejak verifikasi terakhir"), width=240),
            "catatan": _("Catatan"),
        },
        alt=_("Bagian yang menunggu diperiksa"),
    )
    return [position for position, ticked in enumerate(pd.DataFrame(table)[PILIH]) if ticked]


def _difference(since: SinceVerification) -> str:
    added, changed, removed = since.jumlah
    if since.pada is None:
        return _("pertama kali, {n} baris").format(n=added)
    if not (added or changed or removed):
        return _("tidak berubah")
    return _("{t} baru, {u} diubah, {h} dihapus").format(t=added, u=changed, h=removed)
