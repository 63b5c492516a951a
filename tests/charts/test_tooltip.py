"""The tooltip of every mark of every chart can be read: WCAG 2.2 asks for 4.5 to 1."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from satudata_budget import charts
from satudata_budget.charts.scenario import ScenarioSide
from satudata_budget.charts.take_along import framed
from tests.charts.conftest import Drawable
from tests.charts.test_perencanaan import FRONTIR, NAMA, PUTUSAN, line

TERBACA = 4.5
LATAR_GELAP, LATAR_TERANG = "#444444", "#FFFFFF"
"""What Plotly writes with where neither font nor border has a colour: whichever contrasts with the ground."""


def all_charts(trenggalek: Drawable, *, narrow: bool) -> dict[str, charts.Chart]:
    """Each chart once, by the name of the function that draws it."""
    hasil, services, firm = trenggalek
    kode = hasil.kecamatan[0].kode
    desa = tuple((d.kode, d.nama) for d in services if d.kode.startswith(kode))
    lower = replace(hasil, unit=tuple(replace(u, indeks=(u.indeks or 50) / 2) for u in hasil.unit))
    side = ScenarioSide("Sekarang", {"a": 50.0, "b": 70.0, "c": 20.0}, dict.fromkeys(NAMA, "belum_siap"))
    then = ScenarioSide("Murah", {"a": 60.0, "b": 85.0, "c": 20.0}, side.kelas | {"b": "siap"})
    return {
        "alignment_field": charts.alignment_field(hasil, narrow=narrow),
        "cut_line": charts.cut_line([line("pc", "x", 2, 100)], [line("printer", "z", 1, 100)], 200, narrow=narrow),
        "desa_grid": charts.desa_grid(hasil, kode, desa, narrow=narrow),
        "floor_frontier": charts.floor_frontier(FRONTIR, 80.0, 200, 1000, narrow=narrow),
        "index_dots": charts.index_dots(hasil),
        "missing_bars": charts.missing_bars(hasil, services),
        "money_steps": charts.money_steps(1000, 300, 200, 100),
        "moved_dots": charts.moved_dots(lower, hasil),
        "pillar_gaps": charts.pillar_gaps(hasil, narrow=narrow),
        "pillar_matrix": charts.pillar_matrix(hasil),
        "rank_intervals": charts.rank_intervals(hasil, firm, narrow=narrow),
        "ready_frontier": charts.ready_frontier(FRONTIR, PUTUSAN, 1, NAMA, 200, 1000, narrow=narrow),
        "scenario_dots": charts.scenario_dots([side, then], NAMA, narrow=narrow),
        "service_chain": charts.service_chain(hasil),
        "service_squares": charts.service_squares(hasil, services, narrow=narrow),
        "tile_map": charts.tile_map(hasil, narrow=narrow),
        "unit_pillars": charts.unit_pillars(hasil, kode),
    }


def luminance(color: str) -> float:
    """Relative luminance of #RRGGBB, or of rgb(…) or rgba(…) over white."""
    if color.startswith("#"):
        parts = [int(color[n : n + 2], 16) for n in (1, 3, 5)]
    else:
        *shares, opacity = [float(n) for n in re.findall(r"[\d.]+", color)] + ([1.0] if "rgba" not in color else [])
        parts = [round(255 + (part - 255) * opacity) for part in shares]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (part / 255 for part in parts)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tooltips(figure: dict[str, Any]) -> set[tuple[str, str]]:
    """Ground and ink of every tooltip, as Plotly chooses them: the trace's, the layout's, else the mark's colours."""
    found: set[tuple[str, str]] = set()
    general = figure["layout"].get("hoverlabel", {})
    for trace in figure["data"]:
        own = trace.get("hoverlabel", {})
        marker = trace.get("marker", {})
        marks = _each(marker.get("color") or trace.get("line", {}).get("color") or LATAR_GELAP)
        borders = _each(marker.get("line", {}).get("color") or marks)
        grounds = _each(own.get("bgcolor") or general.get("bgcolor") or marks)
        inks = own.get("font", {}).get("color") or general.get("font", {}).get("color")
        inks = inks or own.get("bordercolor") or general.get("bordercolor")
        for ground in grounds:
            by_contrast = max(LATAR_GELAP, LATAR_TERANG, key=lambda ink: contrast(ink, ground))
            for ink in _each(inks) if inks else [by_contrast, *(b for b in borders if general.get("bgcolor"))]:
                found.add((ground, ink))
    return found


def _each(colors: Any) -> list[str]:
    return [colors] if isinstance(colors, str) else [color for color in colors if isinstance(color, str)]


@pytest.mark.parametrize("narrow", [False, True])
def test_every_tooltip_of_every_chart_is_read_against_its_ground(trenggalek: Drawable, narrow: bool) -> None:
    drawn = all_charts(trenggalek, narrow=narrow)
    assert set(drawn) == set(charts.__all__) - {"Chart", "signed"}
    for name, gambar in drawn.items():
        for figure in (gambar.figure.to_dict(), framed(gambar, "", ())):
            seen = tooltips(figure)
            assert seen, name
            assert {pair: round(contrast(*pair), 2) for pair in seen if contrast(*pair) < TERBACA} == {}, name


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#FFFFFF", "#000000", 21), ("#E2DCCF", "#FFFFFF", 1.37), ("#767676", "#FFFFFF", 4.54)]
)
def test_contrast_is_what_wcag_says_it_is(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    "loud",
    [lambda f: f.update_layout(hoverlabel_font_color=None), lambda f: f.update_traces(hoverlabel_font_color="#DDDDDD")],
)
def test_a_pale_tooltip_is_noticed(trenggalek: Drawable, loud: Callable[[go.Figure], go.Figure]) -> None:
    figure = loud(go.Figure(charts.tile_map(trenggalek[0]).figure))
    assert any(contrast(*pair) < TERBACA for pair in tooltips(figure.to_dict()))
