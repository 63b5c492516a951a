"""Above the table: how far the section's report is, and what Diskominfo says about it."""

import streamlit as st

from satudata_budget.access.bagian import ReportKey
from satudata_budget.access.reporting import SectionReport, report, returned_rows
from satudata_budget.intake.entry import OfficeForm, as_shown, row_name, rows_at
from satudata_budget.messages import _, tanggal
from satudata_budget.messages.verification import TANDA_LAPORAN, nama_keadaan
from satudata_budget.store import Store
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.screens import page

WARNA = {"": "gray", "draf": "gray", "diajukan": "orange", "diverifikasi": "green", "dikembalikan": "red"}


def state_badge(laporan: SectionReport) -> str:
    """The state of a report as a badge: sign and word, never colour alone."""
    return f":{WARNA[laporan.status]}-badge[{TANDA_LAPORAN[laporan.status]} {nama_keadaan(laporan.status)}]"


def state_line(store: Store, kunci: ReportKey) -> None:
    """The state of the section's report, the way back to the whole report, and what a change would do to it."""
    with store.read() as now:
        laporan = report(now, kunci)
    words = [state_badge(laporan)]
    if laporan.tanggal:
        words.append(tanggal(laporan.tanggal))
    if laporan.status in ("diajukan", "diverifikasi"):
        words.append(_("perubahan yang disimpan membuka lagi bagian ini; ajukan ulang sesudahnya"))
    with st.container(horizontal=True, vertical_alignment="center"):
        quiet(" · ".join(words))
        st.page_link(
            page("isian"),
            label=_("Laporan kantor"),
            icon=":material/assignment:",
            query_params={"kode": kunci.kode_unit},
            width="content",
        )
    if laporan.status == "dikembalikan" and laporan.catatan:
        st.warning(
            _("Dikembalikan Diskominfo: {alasan}").format(alasan=literal(laporan.catatan)), icon=":material/undo:"
        )


def returned_reasons(store: Store, formulir: OfficeForm) -> dict[str, str]:
    """Id → what Diskominfo says is wrong with the row, for those that came back and were not changed since."""
    found = returned_rows(store, *formulir.kunci_laporan)
    return {satu.id: satu.alasan for satu in found if satu.tabel == formulir.bentuk.tabel and not satu.sudah_diubah}


def returned_list(store: Store, formulir: OfficeForm, reasons: dict[str, str]) -> None:
    """The rows that came back, each with its reason."""
    rows = rows_at(store, formulir, store.data_version()) if reasons else {}
    for kunci, alasan in reasons.items():
        if kunci in rows:
            name = row_name(formulir, as_shown(formulir, rows[kunci]))
            st.markdown(f":red[✕] **{literal(name)}**: {literal(alasan)}")
