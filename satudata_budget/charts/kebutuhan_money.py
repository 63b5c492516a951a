"""How much: what is needed, what the stage pays for (the unit itself, the kabupaten), and what is still to be asked."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import TINTA_REDUP, Chart, Marks, canvas
from satudata_budget.messages import _, rupiah, rupiah_ringkas
from satudata_budget.messages.numbers import MINUS
from satudata_budget.words.money import asked, asked_line, asked_range

NEED, PAID, OWN, ASK = "#8A8F98", "#1B7F79", "#5FA8A2", "#1C2430"


@dataclass(frozen=True)
class WaterfallStep:
    """One step of the staircase, in rupiah: it stands from `dari` up to `sampai`."""

    nama: str
    dari: int
    sampai: int
    warna: str

    arsir: bool = False
    """Only the upper end: of what nobody has reported."""

    @property
    def rupiah(self) -> int:
        return self.sampai - self.dari


def money_steps(biaya: int, oleh_unit: int, oleh_kabupaten: int, pasti: int) -> Chart:
    """Open cost, less what the unit and the kabupaten budget for it, leaves what has to be asked for. Rupiah.

    Of that `pasti` is sure and drawn solid; the rest, hatched, holds only if what is not reported is not there.
    """
    steps = _steps(biaya, oleh_unit, oleh_kabupaten)
    ask = steps[-1].sampai
    drawn = (*steps[:-1], *_two_ends(steps[-1], pasti))
    figure = canvas(height=270, top=26, bottom=48)
    figure.add_trace(
        go.Bar(
            x=[min(i, len(steps) - 1) for i in range(len(drawn))],
            base=[s.dari for s in drawn],
            y=[s.rupiah for s in drawn],
            width=0.62,
            marker={
                "color": [s.warna for s in drawn],
                "line": {"width": [1 if s.arsir else 0 for s in drawn], "color": ASK},
                "cornerradius": 3,
                "pattern": {
                    "shape": ["/" if s.arsir else "" for s in drawn],
                    "fillmode": "replace",
                    "fgcolor": ASK,
                    "bgcolor": [s.warna for s in drawn],
                    "size": 6,
                    "solidity": 0.25,
                },
            },
            hovertext=[f"<b>{s.nama}</b><br>{rupiah(s.rupiah)}" for s in drawn],
            hoverinfo="text",
        )
    )
    _labels(steps, asked_range(pasti, ask)).draw(figure)
    figure.update_xaxes(range=[-0.5, len(steps) - 0.5])
    figure.update_yaxes(range=[0, max(biaya, 1)])
    return Chart(figure, asked_line(pasti, ask, biaya), _alt(steps, asked(pasti, ask)), _table(drawn))


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


def _two_ends(step: WaterfallStep, pasti: int) -> tuple[WaterfallStep, ...]:
    """The last step in its sure part and the rest; a part that is nothing is left out."""
    if pasti >= step.sampai:
        return (step,)
    open_end = WaterfallStep(_("bila yang belum dilaporkan kosong"), pasti, step.sampai, "#FFFFFF", arsir=True)
    return (WaterfallStep(_("perlu diusulkan, sudah pasti"), 0, pasti, ASK), open_end)


def _labels(steps: tuple[WaterfallStep, ...], ask: str) -> Marks:
    marks = Marks()
    last = len(steps) - 1
    for i, step in enumerate(steps):
        sign = "" if i in (0, last) or step.rupiah == 0 else MINUS
        amount = ask if i == last else f"{sign}{rupiah_ringkas(step.rupiah)}"
        marks.word(i, step.sampai, f"<b>{amount}</b>", yanchor="bottom")
        marks.word(i, 0, step.nama.replace(" ", "<br>", 1), 12, TINTA_REDUP, yanchor="top", yshift=-6)
    return marks


def _alt(steps: tuple[WaterfallStep, ...], ask: str) -> str:
    told = [f"{s.nama} {rupiah(s.rupiah)}" for s in steps[:-1]] + [f"{steps[-1].nama}: {ask}"]
    return _("Dari kebutuhan ke usulan. {isi}.").format(isi="; ".join(told))


def _table(steps: tuple[WaterfallStep, ...]) -> pd.DataFrame:
    return pd.DataFrame({_("Langkah"): [s.nama for s in steps], _("Rupiah"): [s.rupiah for s in steps]})
