"""What each ceiling brings: rupiah against kecamatan siap, by money alone and with the decisions that cost nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import KERTAS, TINTA, TINTA_REDUP, WARNA, Chart, Marks, canvas, quiet_selection
from satudata_budget.charts.frontier_axis import MoneyAxis, ceiling_marks, money_axis
from satudata_budget.messages import _, angka, rupiah, rupiah_cukup, rupiah_ringkas
from satudata_budget.planning import Frontier
from satudata_budget.planning.whatif_decisions import ReadyCost

HEIGHT = 380
WORDS_FROM = 0.55
"""Where the words at the right end begin, as a share of the axis."""
WITH_DECISIONS = "#2F5D8A"


@dataclass(frozen=True)
class LadderRung:
    """One step up: this kecamatan becomes siap at `plafon` rupiah in all, `biaya` of them its own."""

    kode: str
    biaya: int
    plafon: int
    siap: int


def ready_frontier(
    frontir: Frontier,
    keputusan: Sequence[ReadyCost],
    siap: int,
    nama: Mapping[str, str],
    plafon: int,
    diminta: int,
    *,
    narrow: bool = False,
) -> Chart:
    """Steps from today's `siap`; `plafon` and the requested sum `diminta` marked. A click yields (kode, "")."""
    start = LadderRung("", frontir.wajib, frontir.wajib, frontir.titik[0].kecamatan_siap) if frontir.wajib else None
    money = _steps(start.siap if start else siap, frontir.biaya_siap, frontir.wajib)
    both = _steps(siap, [(b.kode, b.biaya) for b in keputusan])
    axis = money_axis([frontir.titik[-1].plafon, diminta, plafon, *(s.plafon for s in (*money, *both))], narrow=narrow)
    figure = canvas(height=HEIGHT)
    figure.update_xaxes(range=[axis.left, axis.right])
    figure.update_yaxes(range=[-0.09 * len(nama), 1.17 * len(nama)])
    marks = Marks()
    over = _last_step_is_late(axis, both)
    ceiling_marks(marks, axis, plafon, diminta, 0, len(nama) + over)
    for value in sorted({0, len(nama)}):
        marks.word(axis.left, value, angka(value), 12, TINTA_REDUP, xanchor="left")
    if both:
        figure.add_trace(_line(siap, both, axis, WITH_DECISIONS, "dot"))
        figure.add_trace(_dots(both, nama, WITH_DECISIONS))
    figure.add_trace(_line(siap, (start, *money) if start else money, axis, WARNA["siap"], "solid"))
    figure.add_trace(_dots(money, nama, WARNA["siap"]))
    figure.add_trace(_today(siap))
    _names(marks, axis, siap, money, both)
    marks.draw(figure)
    return Chart(
        quiet_selection(figure),
        _finding(siap, len(nama), money, both, keputusan),
        _alt(siap, money, both, nama),
        _table(money, both, nama),
    )


def _steps(siap: int, costs: Sequence[tuple[str, int]], wajib: int = 0) -> tuple[LadderRung, ...]:
    """`wajib`: rupiah that are spent before the first of them."""
    sums = (wajib + total for total in accumulate(cost for _kode, cost in costs))
    return tuple(
        LadderRung(kode, cost, total, siap + i)
        for i, ((kode, cost), total) in enumerate(zip(costs, sums, strict=True), 1)
    )


def _line(siap: int, steps: Sequence[LadderRung], axis: MoneyAxis, color: str, dash: str) -> go.Scatter:
    last = steps[-1].siap if steps else siap
    return go.Scatter(
        x=[0, *(s.plafon for s in steps), axis.top],
        y=[siap, *(s.siap for s in steps), last],
        mode="lines",
        line={"shape": "hv", "color": color, "width": 3 if dash == "solid" else 2, "dash": dash},
        hoverinfo="skip",
    )


def _dots(steps: Sequence[LadderRung], nama: Mapping[str, str], color: str) -> go.Scatter:
    return go.Scatter(
        x=[s.plafon for s in steps],
        y=[s.siap for s in steps],
        mode="markers",
        marker={"size": 9, "color": color, "line": {"color": "#FFFFFF", "width": 1.5}},
        customdata=[[s.kode, ""] for s in steps],
        hovertext=[
            _("<b>{nama} siap</b><br>{biaya} untuknya, {semua} seluruhnya").format(
                nama=nama[s.kode], biaya=rupiah(s.biaya), semua=rupiah(s.plafon)
            )
            for s in steps
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _today(siap: int) -> go.Scatter:
    return go.Scatter(
        x=[0],
        y=[siap],
        mode="markers",
        marker={"size": 11, "color": "#FFFFFF", "line": {"color": TINTA, "width": 2.5}},
        hovertext=[_("tanpa tambahan: {n} kecamatan siap").format(n=siap)],
        hoverinfo="text",
        cliponaxis=False,
    )


def _names(marks: Marks, axis: MoneyAxis, siap: int, money: Sequence[LadderRung], both: Sequence[LadderRung]) -> None:
    low = money[-1].siap if money else siap
    text = _("uang saja: <b>{n}</b>").format(n=low)
    place: dict[str, Any] = {"xanchor": "right", "xshift": -6, "bgcolor": KERTAS, "borderpad": 0}
    below, above = {"yanchor": "top", "yshift": -4}, {"yanchor": "bottom", "yshift": 3}
    marks.word(axis.top, low, text, 13, WARNA["siap"], **place, **below)
    if both and both[-1].siap > low:
        text = _("dengan keputusan: <b>{n}</b>").format(n=both[-1].siap)
        side = above if _last_step_is_late(axis, both) else below
        marks.word(axis.top, both[-1].siap, text, 13, WITH_DECISIONS, **place, **side)


def _last_step_is_late(axis: MoneyAxis, both: Sequence[LadderRung]) -> bool:
    """Whether the last step up stands where the words below its line would: then they stand above."""
    return bool(both) and both[-1].plafon > axis.top * WORDS_FROM


def _finding(
    siap: int, semua: int, money: Sequence[LadderRung], both: Sequence[LadderRung], keputusan: Sequence[ReadyCost]
) -> str:
    top = money[-1].siap if money else siap
    if top == semua:
        return _("{rupiah} membuat semua kecamatan siap").format(rupiah=rupiah_cukup(money[-1].plafon if money else 0))
    if not both or both[-1].siap <= top:
        return _("Uang saja berhenti di {n} dari {semua} kecamatan siap").format(n=top, semua=semua)
    return _(
        "Uang saja berhenti di {n} kecamatan siap; dengan {putusan} keputusan tanpa biaya, {rupiah} cukup untuk {m}"
    ).format(
        n=top,
        putusan=sum(b.keputusan for b in keputusan),
        rupiah=rupiah_cukup(both[-1].plafon),
        m=both[-1].siap,
    )


def _alt(siap: int, money: Sequence[LadderRung], both: Sequence[LadderRung], nama: Mapping[str, str]) -> str:
    def told(steps: Sequence[LadderRung]) -> str:
        return "; ".join(f"{rupiah_ringkas(s.plafon)}: {s.siap} ({nama[s.kode]})" for s in steps) or "–"

    return _("Kecamatan siap menurut plafon, mulai dari {siap}. Uang saja: {uang}. Dengan keputusan: {dua}.").format(
        siap=siap, uang=told(money), dua=told(both)
    )


def _table(money: Sequence[LadderRung], both: Sequence[LadderRung], nama: Mapping[str, str]) -> pd.DataFrame:
    rows = [(_("uang saja"), s) for s in money] + [(_("uang dan keputusan"), s) for s in both]
    return pd.DataFrame(
        {
            _("Jalan"): [way for way, _step in rows],
            _("Kecamatan"): [nama[s.kode] for _way, s in rows],
            _("Biaya"): [s.biaya for _way, s in rows],
            _("Plafon"): [s.plafon for _way, s in rows],
            _("Kecamatan siap"): [s.siap for _way, s in rows],
        }
    )
