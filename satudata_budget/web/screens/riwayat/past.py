"""The choice of a past moment at which the whole dashboard is to be seen."""

from collections.abc import Sequence
from datetime import timedelta

import streamlit as st

from satudata_budget.messages import _, tanggal, waktu_wib
from satudata_budget.messages.times import day_wib
from satudata_budget.readiness.history import DataChangeSet
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.session.past import look_at, moment_of_day


def choose_past(found: Sequence[DataChangeSet]) -> None:
    """A day, and what was recorded by its end; a click shows every screen as it was then."""
    first, last = day_wib(found[-1].waktu), day_wib(found[0].waktu)
    with st.container(border=True, gap="small"):
        card_head(_("Dasbor di masa lalu"), _("Lihat semua layar sebagaimana tercatat pada suatu tanggal"))
        day = st.date_input(
            _("Keadaan pada akhir hari"),
            value=max(first, last - timedelta(days=1)),
            min_value=first,
            format="DD/MM/YYYY",
            key="lampau-tanggal",
            width=240,
        )
        moment = moment_of_day(day)
        if moment.waktu is None:
            st.info(_("Belum ada yang tercatat pada {tanggal}.").format(tanggal=tanggal(day)))
            return
        if moment.pada == found[0].id:
            st.info(
                _("Sesudah {tanggal} tidak ada perubahan lagi, jadi keadaannya sama dengan sekarang.").format(
                    tanggal=tanggal(day)
                )
            )
            return
        st.markdown(
            _("Perubahan terakhir sampai saat itu: no. {n}, {waktu}.").format(
                n=moment.pada, waktu=waktu_wib(moment.waktu)
            )
        )
        st.button(
            _("Lihat dasbor sebagaimana tercatat pada {tanggal}").format(tanggal=tanggal(day)),
            type="primary",
            icon=":material/history:",
            key="lampau-lihat",
            on_click=look_at,
            args=(moment.pada,),
        )
