"""Who has not reported what, how long; and a text by which each can be reminded."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from satudata_budget.access.reminders import Reminder
from satudata_budget.access.reporting import SectionReport
from satudata_budget.messages import _
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_bagian
from satudata_budget.messages.verification import nama_keadaan
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.screens.verifikasi.desk import VerificationDesk
from satudata_budget.web.session.width import narrow


def reminder_list(meja: VerificationDesk, found: Sequence[Reminder]) -> None:
    """The units that owe a section, the longest waiting first."""
    with st.container(border=True, gap="small"):
        card_head(_("Pengingat"), _("{n} unit belum lengkap melapor").format(n=len(found)))
        if not found:
            st.info(_("Semua unit sudah mengajukan semua bagiannya."), icon=":material/inbox:")
            return
        st.dataframe(
            pd.DataFrame(
                {
                    _("Unit"): [meja.unit[one.kode_unit] for one in found],
                    _("Hari"): [one.hari for one in found],
                    _("Masuk"): [
                        _("{ada} dari {semua}").format(ada=one.dari - len(one.bagian), semua=one.dari) for one in found
                    ],
                    _("Belum diajukan"): [", ".join(_state(part) for part in one.bagian) for one in found],
                }
            ),
            hide_index=True,
            key="pengingat",
            column_config={
                _("Unit"): st.column_config.TextColumn(width=170 if narrow() else 220),
                _("Hari"): st.column_config.NumberColumn(width=70, format="localized"),
                _("Masuk"): st.column_config.TextColumn(width=90),
            },
            alt=_("Unit yang belum melapor, bagian yang belum diajukan, dan lamanya"),
        )
        chosen = st.selectbox(
            _("Teks pengingat untuk"),
            range(len(found)),
            format_func=lambda i: meja.unit[found[i].kode_unit],
            key="pengingat-unit",
        )
        st.code(_text(meja, found[chosen]), language=None, wrap_lines=True)


def _state(part: SectionReport) -> str:
    return _("{bagian} ({keadaan})").format(bagian=nama_bagian(part.kunci.bagian), keadaan=nama_keadaan(part.status))


def _text(meja: VerificationDesk, one: Reminder) -> str:
    """A message as it can be sent by whatever the offices write to each other with."""
    return _(
        "Yth. {unit}, laporan Kesiapan Satu Data {tahap} {tahun} belum lengkap ({hari} hari): {bagian}. "
        "Mohon dilengkapi dan diajukan di dasbor. Diskominfo."
    ).format(
        unit=meja.unit[one.kode_unit],
        tahap=meja.tahap,
        tahun=meja.tahun,
        hari=one.hari,
        bagian=listed([_state(part) for part in one.bagian]),
    )
