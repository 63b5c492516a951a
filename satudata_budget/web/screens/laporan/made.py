"""The reports that were made: by whom, when, of which data version; each can be downloaded again."""

from collections.abc import Callable

import streamlit as st

from satudata_budget.messages import _, angka, waktu_wib
from satudata_budget.reports.shelf import MadeReport, file_of, made
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.laporan.make import form_name
from satudata_budget.web.session.results import database

SHOWN = 12


def made_list() -> None:
    """The newest first."""
    found = made(database())
    with st.container(border=True, gap="small"):
        finding = (
            _("{n} laporan pernah dibuat").format(n=angka(len(found))) if found else _("Belum ada laporan yang dibuat")
        )
        card_head(_("Yang sudah dibuat"), finding)
        for report in found[:SHOWN]:
            _entry(report)
        if len(found) > SHOWN:
            with st.expander(_("Lihat {n} lainnya").format(n=len(found) - SHOWN)):
                for report in found[SHOWN : SHOWN + 40]:
                    _entry(report)


def _entry(report: MadeReport) -> None:
    left, right = st.columns([5, 2], gap="small", vertical_alignment="center")
    with left:
        st.markdown(f"**{report.nama_berkas}** · {form_name(report.bentuk).split(':')[0]}")
        parts = [
            _("{pembuat}, {waktu}").format(pembuat=report.pembuat, waktu=waktu_wib(report.dibuat)),
            f"{report.tahap} {report.tahun}",
            _("versi data {n}").format(n=report.pada),
            _("{n} kB").format(n=angka(max(1, report.ukuran // 1000))),
        ]
        if report.skenario:
            parts.append(_("skenario “{nama}”").format(nama=report.skenario))
        quiet(" · ".join(parts))
    with right:
        st.download_button(
            _("Unduh"),
            _file(report),
            file_name=report.nama_berkas,
            icon=":material/download:",
            key=f"laporan-{report.id}",
            on_click="ignore",
        )


def _file(report: MadeReport) -> Callable[[], bytes]:
    store = database()

    def read() -> bytes:
        return file_of(store, report) or b""

    return read
