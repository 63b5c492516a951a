"""The money axis that both frontier charts share: rupiah from nothing to the whole need, with the ceiling on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from satudata_budget.charts.chart import GARIS, TINTA, TINTA_REDUP, Marks
from satudata_budget.messages import _, rupiah_ringkas


@dataclass(frozen=True)
class MoneyAxis:
    """Rupiah from 0 to `top`; `left` and `right` leave room for words."""

    top: int
    left: float
    right: float
    narrow: bool


def money_axis(amounts: Sequence[int], *, narrow: bool = False) -> MoneyAxis:
    """An axis that holds all these amounts."""
    top = max(1, *amounts)
    return MoneyAxis(top, -top * (0.09 if narrow else 0.05), top * 1.01, narrow)


def ceiling_marks(marks: Marks, axis: MoneyAxis, plafon: int, diminta: int, low: float, high: float) -> None:
    """Ticks below; the chosen ceiling and the sum of the requests as upright lines named on top."""
    for part in (0, 0.5, 1):
        x = axis.top * part
        anchor = "center" if part < 1 else "right"
        marks.line((x, x), (low, high), GARIS, 1, layer="below")
        marks.word(x, low, rupiah_ringkas(round(x)), 12, TINTA_REDUP, yanchor="top", yshift=-6, xanchor=anchor)
    marks.line((plafon, plafon), (low, high * 1.03), TINTA, 2)
    left = plafon < axis.top * 0.5
    name = _("plafon <b>{rupiah}</b>").format(rupiah=rupiah_ringkas(plafon))
    marks.word(plafon, high * 1.03, name, 13, TINTA, yanchor="bottom", xanchor="left" if left else "right")
    if diminta > 0:
        marks.line((diminta, diminta), (low, high * 1.03), TINTA_REDUP, 1.5, dash="dot")
        text = _("diusulkan {rupiah}").format(rupiah=rupiah_ringkas(diminta))
        side, shift = ("right", -6) if diminta > axis.top * 0.5 else ("left", 6)
        marks.word(diminta, low, text, 12.5, TINTA_REDUP, yanchor="bottom", xanchor=side, xshift=shift)
