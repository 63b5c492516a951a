"""The top of a screen: where the figures come from, and the finding as the title."""

from datetime import date

import streamlit as st

from satudata_budget.messages import _, tanggal, waktu_wib
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.recorded import newest_report
from satudata_budget.web.parts.first_steps import first_steps, nothing_entered
from satudata_budget.web.session.results import database, is_sample, stage_entered


def context_line(hasil: ScoreResult) -> None:
    """Date of the data, stage, data version; DATA CONTOH first where it is sample data."""
    parts = [source_line(hasil)]
    if hasil.waktu is not None:
        parts.append(_("dicatat {waktu}").format(waktu=waktu_wib(hasil.waktu)))
    badge = f":orange-badge[{_('DATA CONTOH')}] &nbsp;" if is_sample() else ""
    st.markdown(f"{badge}:small[:gray[{' · '.join(parts)}]]")


def source_line(hasil: ScoreResult) -> str:
    """Date of the data, stage and data version, as plain text."""
    parts = [f"{hasil.tahap} {hasil.tahun}", _("versi data {n}").format(n=hasil.pada)]
    as_of = _report_date(hasil)
    if as_of is not None:
        parts.insert(0, _("keadaan {tanggal}").format(tanggal=tanggal(as_of)))
    return " · ".join(parts)


def title(sentence: str, explanation: str = "") -> None:
    """The finding, and one sentence that puts it in place."""
    st.title(sentence, anchor=False)
    if explanation:
        st.markdown(explanation)


def stop_unless_entered(hasil: ScoreResult) -> None:
    """A stage that nobody has entered yet says so, instead of fourteen empty budgets; no kecamatan at all likewise."""
    if not hasil.kecamatan:
        title(_("Belum ada kecamatan di basis data ini"))
        st.info(
            _("Layar ini membandingkan kecamatan. Masukkan daftar kecamatan dan desanya lebih dahulu."),
            icon=":material/hourglass_empty:",
        )
        st.stop()
    if stage_entered(hasil):
        return
    if nothing_entered(database()):
        title(
            _("Belum ada data; mulai dari sini"),
            _("Layar ini terisi begitu kecamatan melaporkan. Langkahnya berurutan; yang sudah selesai bertanda ✓."),
        )
        first_steps(database(), hasil.tahun)
        st.stop()
    title(_("Belum ada yang memasukkan {tahap} {tahun}").format(tahap=hasil.tahap, tahun=hasil.tahun))
    st.info(
        _(
            "Tidak ada satu pun baris anggaran {tahap} {tahun} dari Diskominfo maupun kecamatan, "
            "jadi kesiapan pada tahap ini belum dapat dinilai. Pilih tahap lain di bilah sisi."
        ).format(tahap=hasil.tahap, tahun=hasil.tahun),
        icon=":material/hourglass_empty:",
    )
    st.stop()


def _report_date(hasil: ScoreResult) -> date | None:
    with database().read(hasil.pada) as reading:
        return newest_report(reading, hasil.tahun)
