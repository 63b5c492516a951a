"""What a chart offers to take along: its image, its numbers, its finding."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from satudata_budget.charts import Chart
from satudata_budget.messages import _, language, use_language
from satudata_budget.readiness import ScoreResult
from satudata_budget.reports.content import foot_lines, report_date
from satudata_budget.reports.pictures import image, table_csv, table_xlsx
from satudata_budget.reports.printer import why_no_printer
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database, is_sample

BROWSER_BUTTON = {
    "displayModeBar": True,
    "displaylogo": False,
    "modeBarButtons": [["toImage"]],
    "toImageButtonOptions": {"format": "png", "scale": 2},
}
"""Plotly's own button, for a server that has no Chrome."""
FORMS = (
    ("png", "PNG", "image/png", ":material/image:"),
    ("svg", "SVG", "image/svg+xml", ":material/shapes:"),
)
TABLES = (
    ("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ":material/table:"),
    ("csv", "CSV", "text/csv", ":material/csv:"),
)


def download_menu(gambar: Chart, question: str, key: str, hasil: ScoreResult) -> None:
    """The button at the foot of a card; images are only made when one is asked for."""
    foot = foot_lines(hasil, is_sample(), _report_date(hasil))
    stem = f"{key}-{hasil.tahun}-{hasil.tahap}-v{hasil.pada}"
    with st.popover(_("Unduh"), icon=":material/download:", type="tertiary"):
        missing = why_no_printer()
        if missing:
            quiet(_("Gambar PNG dibuat peramban Anda: arahkan ke bagan, lalu tekan tombol kamera di kanan atasnya."))
        with st.container(horizontal=True, gap="small"):
            for form, name, kind, icon in () if missing else FORMS:
                make = _spoken(lambda form=form: image(gambar, question, foot, form))  # type: ignore[misc]
                _button(name, make, f"{stem}.{form}", kind, icon, f"unduh-{key}-{form}")
            for form, name, kind, icon in TABLES:
                make = _spoken(lambda form=form: _numbers(gambar, question, foot, form))  # type: ignore[misc]
                _button(name, make, f"{stem}.{form}", kind, icon, f"unduh-{key}-{form}")
        quiet(_("Kalimat temuannya, untuk disalin:"))
        st.code(f"{gambar.kalimat}. {' · '.join(foot)}", language=None, wrap_lines=True)


def _button(label: str, make: Callable[[], bytes], name: str, kind: str, icon: str, key: str) -> None:
    st.download_button(label, make, file_name=name, mime=kind, icon=icon, key=key, on_click="ignore")


def _numbers(gambar: Chart, question: str, foot: tuple[str, ...], form: str) -> bytes:
    return table_csv(gambar) if form == "csv" else table_xlsx(gambar, question, foot)


def _spoken(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """The download runs in a thread of its own, which has to be told the visitor's language."""
    spoken = language()

    def made() -> bytes:
        use_language(spoken)
        return make()

    return made


@kept(32, wordless=True)
def _report_date(hasil: ScoreResult) -> date | None:
    with database().read(hasil.pada) as reading:
        return report_date(reading, hasil.tahun)
