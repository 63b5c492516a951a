"""The formats of a report, each made at a click, with its progress."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from satudata_budget.access import AccessError
from satudata_budget.messages import _, language, use_language
from satudata_budget.reports.content import ReportNotPossible
from satudata_budget.reports.make import BENTUK, LEMBAR, can_make, make
from satudata_budget.reports.printer import PrintFailed, why_no_printer
from satudata_budget.reports.shelf import MadeReport, file_of, keep
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.laporan.choice import ReportChoice, content
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

READY = "laporan-jadi"


def make_card(diminta: ReportChoice) -> None:
    """Choose the format and make the file; it can be downloaded at once, and stands in the list below."""
    forms = [*(LEMBAR if diminta.untuk == "kecamatan" else ()), *BENTUK]
    with st.container(border=True, gap="small"):
        card_head(_("Bentuknya"), _("Pilih bentuk, lalu buat"))
        missing = why_no_printer()
        if missing:
            quiet(_("PDF dan gambar tidak dapat dibuat di server ini. {sebab}").format(sebab=missing))
        form = st.selectbox(
            _("Bentuk"),
            [f for f in forms if can_make(f)],
            format_func=form_name,
            key="laporan-bentuk",
            label_visibility="collapsed",
        )
        place = st.empty()
        pressed = st.button(_("Buat laporan"), type="primary", icon=":material/description:", key="laporan-buat")
        if pressed and form:
            made = _make(diminta, str(form), place)
            if made is not None:
                st.session_state[READY] = made
        _offer(diminta, str(form))


def form_name(form: str) -> str:
    """The format as people know it, and what it is good for."""
    return {
        "xlsx": _("Excel (xlsx): tabel, saringan, bagan yang dapat diubah"),
        "docx": _("Word (docx): laporan yang dapat disunting"),
        "pptx": _("PowerPoint (pptx): salindia, bagan yang dapat diubah"),
        "html": _("Halaman web (html): satu berkas, bagan interaktif"),
        "pdf": _("PDF: siap cetak"),
        "png": _("Semua bagan sebagai PNG (zip)"),
        "svg": _("Semua bagan sebagai SVG (zip)"),
        "pengadaan-xlsx": _("Daftar pengadaan untuk RUP (xlsx): menurut pembelinya, siap cetak"),
        "pengadaan-csv": _("Daftar pengadaan untuk RUP (csv): titik koma, terbuka di Excel"),
        "lembar-pdf": _("Lembar kecamatan, satu halaman PDF"),
        "lembar-docx": _("Lembar kecamatan, satu halaman Word"),
    }[form]


def _make(diminta: ReportChoice, form: str, place: DeltaGenerator) -> tuple[ReportChoice, str, MadeReport] | None:
    words = _("Membuat laporan …")
    place.progress(0.02, words)
    spoken = language()
    try:
        # The report speaks its own language, the screen the visitor's.
        use_language(diminta.bahasa)
        isi = content(diminta)
        berkas = make(isi, form, lambda part: _say(place, part, words))
        made = keep(database(), signed_in(), isi, form, berkas)
    except (ReportNotPossible, PrintFailed, AccessError, OSError) as error:
        place.error(str(error))
        return None
    finally:
        use_language(spoken)
    place.empty()
    return diminta, form, made


def _say(place: DeltaGenerator, part: float, words: str) -> None:
    place.progress(min(0.99, part), words)


def _offer(diminta: ReportChoice, form: str) -> None:
    """The file that was just made, as long as nothing else is asked for."""
    ready = st.session_state.get(READY)
    if ready is None or ready[:2] != (diminta, form):
        return
    made: MadeReport = ready[2]
    content_bytes = file_of(database(), made)
    if content_bytes is None:
        return
    st.success(_("Laporan jadi: {nama}").format(nama=made.nama_berkas), icon=":material/check_circle:")
    st.download_button(
        _("Unduh {nama}").format(nama=made.nama_berkas),
        content_bytes,
        file_name=made.nama_berkas,
        icon=":material/download:",
        key="laporan-unduh",
        on_click="ignore",
    )
