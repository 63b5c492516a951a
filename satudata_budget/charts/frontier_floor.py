"""How high money lifts the weakest spot: rupiah against the lowest pillar of any kecamatan."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import GARIS, TINTA, TINTA_REDUP, WARNA, Chart, Marks, canvas
from satudata_budget.charts.frontier_axis import MoneyAxis, ceiling_marks, money_axis
from satudata_budget.messages import _, angka, rupiah, rupiah_cukup, rupiah_ringkas
from satudata_budget.planning import Frontier

HEIGHT = 240
SAME = 1e-6


def floor_frontier(frontir: Frontier, ambang: float, plafon: int, diminta: int, *, narrow: bool = False) -> Chart:
    """The lowest pillar that each ceiling pays for (0 to 100), against the threshold of siap."""
    axis = money_axis([frontir.titik[-1].plafon, diminta, plafon], narrow=narrow)
    figure = canvas(height=HEIGHT)
    figure.update_xaxes(range=[axis.left, axis.right])
    figure.update_yaxes(range=[-13, 119])
    marks = Marks()
    ceiling_marks(marks, axis, plafon, diminta, 0, 100)
    for value in (0, 100):
        marks.word(axis.left, value, angka(value), 12, TINTA_REDUP, xanchor="left")
    marks.line((0, axis.top), (ambang, ambang), WARNA["siap"], 1.5, dash="dash")
    marks.word(
        axis.top, ambang, _("ambang siap {n}").format(n=angka(ambang, 1)), 12.5, WARNA["siap"],
        xanchor="right", yanchor="bottom", xshift=-6,
    )  # fmt: skip
    marks.line((0, axis.top), (100, 100), GARIS, 1, layer="below")
    figure.add_trace(_curve(frontir, axis))
    top = frontir.titik[-1]
    marks.word(
        axis.top, top.pilar_terendah, f"<b>{angka(top.pilar_terendah, 1)}</b>", 13, TINTA,
        xanchor="right", yanchor="bottom", xshift=-6, yshift=2,
    )  # fmt: skip
    marks.draw(figure)
    return Chart(figure, _finding(frontir), _alt(frontir), _table(frontir))


def _curve(frontir: Frontier, axis: MoneyAxis) -> go.Scatter:
    points = frontir.titik
    return go.Scatter(
        x=[*(p.plafon for p in points), axis.top],
        y=[*(p.pilar_terendah for p in points), points[-1].pilar_terendah],
        mode="lines+markers",
        line={"color": TINTA, "width": 2.5},
        marker={"size": [6] * len(points) + [0], "color": TINTA},
        hovertext=[
            _("{rupiah}: pilar terendah {n}").format(rupiah=rupiah(p.plafon), n=angka(p.pilar_terendah, 1))
            for p in (*points, points[-1])
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _finding(frontir: Frontier) -> str:
    first, last = frontir.titik[0], frontir.titik[-1]
    if last.pilar_terendah - first.pilar_terendah <= SAME:
        return _("Uang tidak menaikkan pilar terendah: tetap {n}").format(n=angka(first.pilar_terendah, 1))
    enough = next(p for p in frontir.titik if last.pilar_terendah - p.pilar_terendah <= SAME)
    return _("Pilar terendah naik dari {dari} ke {ke}; di atas {rupiah} uang tidak menaikkannya lagi").format(
        dari=angka(first.pilar_terendah, 1), ke=angka(last.pilar_terendah, 1), rupiah=rupiah_cukup(enough.plafon)
    )


def _alt(frontir: Frontier) -> str:
    told = "; ".join(f"{rupiah_ringkas(p.plafon)} {angka(p.pilar_terendah, 1)}" for p in frontir.titik[::4])
    return _("Pilar terendah menurut plafon. {isi}.").format(isi=told)


def _table(frontir: Frontier) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Plafon"): [p.plafon for p in frontir.titik],
            _("Pilar terendah"): [p.pilar_terendah for p in frontir.titik],
            _("Kecamatan siap"): [p.kecamatan_siap for p in frontir.titik],
        }
    )
