"""A chart to take along: its question, finding, source, data date and version become part of the figure."""

import json
from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from plotly.offline import get_plotlyjs
from plotly.utils import PlotlyJSONEncoder

from satudata_budget.charts.chart import FONT, TINTA, TINTA_REDUP, Chart

WIDTH = 960
SIDE = 28
LINE, SMALL = 28, 19
HATCH_OPACITY = 0.14
TITLE_LETTERS = 74
"""How many letters of the title fit a line of that width."""
WHITE = {"paper_bgcolor": "#FFFFFF", "plot_bgcolor": "#FFFFFF"}


def framed(gambar: Chart, question: str, foot: Sequence[str], width: int = WIDTH) -> dict[str, Any]:
    """The figure on white with its title above and `foot` lines below, as Plotly's JSON; sizes in pixels."""
    figure = _copied(gambar)
    layout = figure["layout"]
    title = wrap(gambar.kalimat, TITLE_LETTERS * width // WIDTH)
    top = 20 + (SMALL + 4 if question else 0) + LINE * len(title) + 10
    bottom = 18 + SMALL * len(foot)
    inner = layout.get("margin", {})
    height = _height(layout) + top + bottom
    margin = {
        "l": inner.get("l", 0) + SIDE,
        "r": inner.get("r", 0) + SIDE,
        "t": inner.get("t", 0) + top,
        "b": inner.get("b", 0) + bottom,
        "pad": 0,
    }
    words = []
    y = 18.0
    if question:
        words.append(_word(question, y, 13, TINTA_REDUP))
        y += SMALL + 4
    for line in title:
        words.append(_word(f"<b>{line}</b>", y, 20, TINTA))
        y += LINE
    words += [_word(line, height - bottom + 10 + SMALL * i, 12, TINTA_REDUP) for i, line in enumerate(foot)]
    frame = {"width": width, "height": height, "margin": margin}
    layout |= frame | WHITE
    layout["annotations"] = [*layout.get("annotations", ()), *(_placed(word, frame) for word in words)]
    return figure


def bare(gambar: Chart, flat: float = 1) -> dict[str, Any]:
    """The figure without a frame, as Plotly's JSON: its finding stands beside it. `flat`: how much of its height."""
    figure = _copied(gambar)
    figure["layout"]["height"] = round(_height(figure["layout"]) * flat)
    return figure


def sheet_of(gambar: Chart, width: int, flat: float = 1) -> dict[str, Any]:
    """The figure on white without a frame, for a page that says the rest beside it; `width` in pixels."""
    figure = bare(gambar, flat)
    figure["layout"] |= {"width": width} | WHITE
    return figure


def figures_json(figures: Sequence[dict[str, Any]]) -> str:
    """Figures as JSON text; Plotly packs long columns of numbers in its own way."""
    return json.dumps(figures, cls=PlotlyJSONEncoder)


def plotly_script() -> str:
    """Plotly's JavaScript, to be put into a page that asks no network."""
    return str(get_plotlyjs())


def _copied(gambar: Chart) -> dict[str, Any]:
    """The figure as Plotly's JSON, to be changed freely. A `go.Figure` would check all its marks again at every step:
    as long as the drawing takes.
    """
    return _hatched(dict(gambar.figure.to_plotly_json()))


def _height(layout: dict[str, Any]) -> int:
    return int(layout.get("height") or 400)


def _hatched(figure: dict[str, Any]) -> dict[str, Any]:
    """Hatchings that letters can be read on: over bars that have a colour each, Plotly draws them in a dark grey."""
    for trace in figure["data"]:
        pattern = trace.get("marker", {}).get("pattern")
        if pattern:
            pattern |= {"fillmode": "overlay", "fgopacity": HATCH_OPACITY}
    return figure


def _word(text: str, y: float, size: int, color: str) -> dict[str, Any]:
    return {"text": text, "y": y, "font": {"family": FONT, "size": size, "color": color}}


def _placed(word: dict[str, Any], frame: dict[str, Any]) -> dict[str, Any]:
    """Pixels from the top of the sheet, told in Plotly's way: from the edges of the drawing area."""
    margin, height = frame["margin"], frame["height"]
    inner = height - margin["t"] - margin["b"]
    return word | {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1 - (word["y"] - margin["t"]) / inner,
        "xshift": SIDE - margin["l"],
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
    }
