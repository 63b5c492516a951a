"""How much: what is needed, what the stage pays for (the unit itself, the kabupaten), and what is still to be asked."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import TINTA_REDUP, Chart, Marks, canvas
from satudata_budget.messages import _, rupiah, rupiah_ringkas
from satudata_budget.messages.numbers import MINUS

NEED, PAID, OWN, ASK = "#8A8F98", "#1B7F79", "#5FA8A2", "#1C2430"


@dataclass(frozen=True)
class WaterfallStep:
    """One step of the staircase, in rupiah: it stands from `dari` up to `sampai`."""

    nama: str
    dari: int
    sampai: int
    warna: str

    @property
    def rupiah(self) -> int:
        return self.sampai - self.dari


def money_steps(biaya: int, oleh_unit: int, oleh_kabupaten: int) -> Chart:
    """Open cost, less what the unit and the kabupaten budget for it, leaves what has to be asked for. Rupiah."""
    steps = _steps(biaya, oleh_unit, oleh_kabupaten)
    figure = canvas(height=270, top=26, bottom=48)
    figure.add_trace(
        go.Bar(
            x=list(range(len(steps))),
            base=[s.dari for s in steps],
            y=[s.rupiah for s in steps],
            width=0.62,
            marker={"color": [s.warna for s in steps], "line": {"width": 0}, "cornerradius": 3},
            hovertext=[f"<b>{s.nama}</b><br>{rupiah(s.rupiah)}" for s in steps],
            hoverinfo="text",
        )
    )
    _labels(steps).draw(figure)
    figure.update_xaxes(range=[-0.5, len(steps) - 0.5])
    figure.update_yaxes(range=[0, max(biaya, 1)])
    return Chart(figure, _finding(steps), _alt(steps), _table(steps))


def _steps(biaya: int, oleh_unit: int, oleh_kabupaten: int) -> tuple[WaterfallStep, ...]:
    left = biaya - oleh_unit
    paid = [WaterfallStep(_("dianggarkan sendiri"), left, biaya, OWN)]
    if oleh_kabupaten:
        paid.append(WaterfallStep(_("dianggarkan Diskominfo"), left - oleh_kabupaten, left, PAID))
    return (
        WaterfallStep(_("kebutuhan"), 0, biaya, NEED),
        *paid,
        WaterfallStep(_("perlu diusulkan lagi"), 0, left - oleh_kabupaten, ASK),
    )


def _labels(steps: tuple[WaterfallStep, ...]) -> Marks:
    marks = Marks()
    last = len(steps) - 1
    for i, step in enumerate(steps):
        sign = "" if i in (0, last) or step.rupiah == 0 else MINUS
        marks.word(i, step.sampai, f"<b>{sign}{rupiah_ringkas(step.rupiah)}</b>", yanchor="bottom")
        marks.word(i, 0, step.nama.replace(" ", "<br>", 1), 12, TINTA_REDUP, yanchor="top", yshift=-6)
    return marks


def _finding(steps: tuple[WaterfallStep, ...]) -> str:
    ask = steps[-1].rupiah
    if steps[0].rupiah == 0:
        return _("Tidak ada kebutuhan yang masih terbuka")
    if ask == 0:
        return _("Seluruh kebutuhan sudah dianggarkan")
    return _("{rupiah} masih perlu diusulkan").format(rupiah=rupiah_ringkas(ask))


def _alt(steps: tuple[WaterfallStep, ...]) -> str:
    return _("Dari kebutuhan ke usulan. {isi}.").format(isi="; ".join(f"{s.nama} {rupiah(s.rupiah)}" for s in steps))


def _table(steps: tuple[WaterfallStep, ...]) -> pd.DataFrame:
    return pd.DataFrame({_("Langkah"): [s.nama for s in steps], _("Rupiah"): [s.rupiah for s in steps]})
