"""The report as one file for a browser: charts that answer to the mouse, and no request to anywhere."""

import base64
import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, select_autoescape

from satudata_budget.charts.chart import Chart
from satudata_budget.charts.take_along import bare, figures_json, plotly_script
from satudata_budget.messages import N_, _, language
from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.outline import FLAT, ReportOutline
from satudata_budget.reports.printer import FONTS, printer
from satudata_budget.reports.tables import ReportTable, cell_text

TEMPLATES = Path(__file__).parent / "templat"
PRINT_WIDTH = 678
"""Pixels between the margins of A4."""
DRAWN_WIDTH = 840
"""So wide a chart is drawn for it, and made smaller: its words are then as large as those of a table."""
KATA = (
    N_("Ada dari perlu"),
    N_("Angkanya"),
    N_("Apa yang harus dilakukan, siapa yang memutuskan, paling lambat kapan"),
    N_("Keadaan, dan yang dilakukan"),
    N_("Temuan"),
    N_("Tidak ada yang kurang menurut standar"),
    N_("Yang masih kurang dan yang perlu diusulkan"),
)
"""Sentences that stand in the templates alone, where the catalogue does not look."""
NUMERIC = ("angka", "desimal", "rupiah", "persen")


def page(isi: ReportContent, *, cetak: bool = False) -> str:
    """The report as a whole HTML document; `cetak`: still charts in the width of a sheet of paper."""
    return render(
        "laporan.html",
        {"laporan": ReportOutline(isi), "isi": isi, "pipih": FLAT if cetak and isi.unit is None else 1},
        cetak=cetak,
    )


def pdf(isi: ReportContent, progress: Callable[[float], None] = lambda part: None) -> bytes:
    """The same page printed on A4 with page numbers. Raises BrowserMissing, PrintFailed."""
    document = page(isi, cetak=True)
    progress(0.3)
    return printed(document, isi)


def printed(document: str, isi: ReportContent) -> bytes:
    """A document of `render` on A4, with origin and page number at the foot."""
    foot = _environment().get_template("kaki.html").render(kaki=isi.foot(), _=_)
    return printer().pdf(document, foot)


def render(template: str, values: dict[str, Any], *, cetak: bool) -> str:
    """A template with its charts, scripts and style in one document, whose policy allows nothing from outside."""
    figures: list[dict[str, Any]] = []

    def chart(gambar: Chart, flat: float) -> int:
        figures.append(_drawable(gambar, flat))
        return len(figures) - 1

    scripts = (plotly_script(), _file("laporan.js"))
    body = (
        _environment()
        .get_template(template)
        .render(
            **values,
            _=_,
            cetak=cetak,
            gambar_ke=chart,
            teks=cell_text,
            rata=lambda kind: "kanan" if kind in NUMERIC else "",
            lebar=_shares,
            bahasa=language(),
            gaya=("" if cetak else _font_face()) + _file("laporan.css"),
            naskah=scripts,
            sidik=[_fingerprint(script) for script in scripts],
            lebar_gambar=DRAWN_WIDTH,
            kecil=round(PRINT_WIDTH / DRAWN_WIDTH, 3),
            data_gambar=lambda: _json(figures),
        )
    )
    return body


def _shares(table: ReportTable) -> list[str]:
    """Widths of the columns in per cent; empty where the browser may choose."""
    whole = sum(table.lebar)
    return [f"{100 * part / whole:.1f}%" for part in table.lebar]


def _drawable(gambar: Chart, flat: float) -> dict[str, Any]:
    figure = bare(gambar, flat)
    return {"data": figure["data"], "layout": figure["layout"]}


def _json(figures: list[dict[str, Any]]) -> str:
    """JSON that may stand inside a script element."""
    return figures_json(figures).replace("<", "\\u003c")


def _fingerprint(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _font_face() -> str:
    """The font inside the file; a printed page finds it on the machine, for inside a PDF it would be drawings."""
    packed = base64.b64encode((FONTS / "plus-jakarta-sans.woff2").read_bytes()).decode()
    return (
        '@font-face { font-family: "Plus Jakarta Sans"; font-weight: 200 800; '
        f'src: url(data:font/woff2;base64,{packed}) format("woff2"); }}\n'
    )


@cache
def _file(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True
    )
