"""The projector: the slides over the whole window, stepped through by keys and presenter clickers.

All six are sent at once and the browser turns the page by itself, so that a slow link keeps nobody waiting; the
number of the slide stands in the address.
"""

from pathlib import Path
from typing import Any

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.reports.raker.slides import Salindia
from satudata_budget.web.screens.raker.minutes import MinutesBoard
from satudata_budget.web.session.screens import page

KEY = "raker"
_FILES = Path(__file__).parent
_HTML = (_FILES / "raker.html").read_text(encoding="utf-8")
_CSS = (_FILES / "raker.css").read_text(encoding="utf-8")
_JS = (_FILES / "raker.js").read_text(encoding="utf-8")


def present(slides: list[Salindia], papan: MinutesBoard, kaki: str, contoh: bool) -> None:
    """Show the slides. `kaki`: where the figures come from; `contoh`: whether it is sample data."""

    def typed() -> None:
        text = _sent("draf")
        if text is not None and papan.boleh:
            papan.keep(str(text))

    def saved() -> None:
        text = _sent("simpan")
        if text is not None:
            papan.save(str(text))

    projector = st.components.v2.component("satudata_raker", html=_HTML, css=_CSS, js=_JS)
    answer = projector(
        data={
            "salindia": slides,
            "notulen": papan.content(),
            "kaki": kaki,
            "contoh": _("DATA CONTOH") if contoh else "",
            "kata": _words(),
        },
        key=KEY,
        on_draf_change=typed,
        on_simpan_change=saved,
        on_tutup_change=lambda: None,
    )
    if answer.get("tutup"):
        st.switch_page(page("ringkasan"))


def _sent(name: str) -> Any:
    return st.session_state.get(KEY, {}).get(name)


def _words() -> dict[str, str]:
    return {
        "mundur": _("Sebelumnya"),
        "maju": _("Berikutnya"),
        "penuh": _("Layar penuh"),
        "tutup": _("Tutup"),
        "tampilan": _("Salindia raker"),
    }
