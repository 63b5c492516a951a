"""What a chart is here: a figure that also says its finding, reads itself aloud, and has a table twin."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.messages import _
from satudata_budget.messages.terms import TANDA
from satudata_budget.readiness import UnitScore

FONT = "Plus Jakarta Sans, sans-serif"
TINTA = "#1C2430"
TINTA_REDUP = "#565D6A"
GARIS = "#E2DCCF"
KERTAS = "#FBFAF6"

WARNA = {"siap": "#1B7F79", "hampir_siap": "#B7791F", "belum_siap": "#B83A26", "belum_lengkap": "#6B7280"}
"""The colour of a state: outlines, signs, marks."""
WARNA_TEKS = {"siap": "#0F5F5B", "hampir_siap": "#7C4F0B", "belum_siap": "#8E2A1A", "belum_lengkap": "#4A5261"}
"""The same for text on its tint, at least 5 to 1."""
WARNA_DASAR = {"siap": "#D9ECE8", "hampir_siap": "#F8E9C9", "belum_siap": "#F6D9D2", "belum_lengkap": "#ECEAE4"}
"""The same as a quiet ground."""
HATCH = "#D5D1C6"
"""The lines over what is not reported."""


@dataclass(frozen=True)
class Chart:
    """A chart. `kalimat`: its finding, to stand above it; `alt`: for a screen reader; `tabel`: its data."""

    figure: go.Figure
    kalimat: str
    alt: str
    tabel: pd.DataFrame


def canvas(height: int, *, left: int = 0, right: int = 0, top: int = 0, bottom: int = 0) -> go.Figure:
    """An empty figure in the project's hand: no legend, no grid, no dragging, margins in pixels."""
    # Given with the figure: update_layout, which looks each path up anew, takes 17 times as long.
    return go.Figure(
        layout={
            "height": height,
            "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
            "font": {"family": FONT, "size": 13, "color": TINTA},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "dragmode": False,
            "bargap": 0,
            "barmode": "overlay",
            "hoverlabel": {
                # Without a colour Plotly writes a tooltip in that of its border.
                "font": {"family": FONT, "size": 13, "color": TINTA},
                "bgcolor": "#FFFFFF",
                "bordercolor": GARIS,
                "align": "left",
            },
            "xaxis": {"visible": False, "fixedrange": True},
            "yaxis": {"visible": False, "fixedrange": True},
            "separators": ",.",
        }
    )


class Marks:
    """Words and lines over a figure, drawn in one go: Plotly checks all earlier ones anew at every single addition."""

    def __init__(self) -> None:
        self._words: list[dict[str, Any]] = []
        self._lines: list[dict[str, Any]] = []

    def word(self, x: float, y: float, text: str, size: float = 13, color: str = TINTA, **more: Any) -> None:
        """A text at data coordinates; `more` as in Plotly's annotations."""
        font = {"size": size, "color": color}
        self._words.append({"x": x, "y": y, "text": text, "showarrow": False, "font": font} | more)

    def line(self, x: tuple[float, float], y: tuple[float, float], color: str, width: float, **more: Any) -> None:
        """A straight line; `dash` and `layer` in `more`."""
        stroke = {"color": color, "width": width, "dash": more.pop("dash", "solid")}
        ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
        self._lines.append({"type": "line", "line": stroke} | ends | more)

    def draw(self, figure: go.Figure) -> None:
        """Put them on the figure."""
        figure.update_layout(annotations=self._words, shapes=self._lines)


def quiet_selection(figure: go.Figure) -> go.Figure:
    """A click leads elsewhere, so it must not fade what was not clicked."""
    figure.update_traces(selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}})
    return figure


def interval(unit: UnitScore, number: str, upper: str) -> str:
    """`43`, or `36–54` where missing reports leave the upper end open."""
    return number if number == upper else f"{number}–{upper}"


def sign(keadaan: str) -> str:
    """The sign that stands beside the colour of a state."""
    return TANDA[keadaan]


def source_line(contoh: bool) -> str:
    """What every exported figure says of its origin."""
    return _("Data contoh, bukan data resmi") if contoh else _("Sumber: laporan kecamatan dan Diskominfo")
