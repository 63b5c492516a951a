"""How firm the order is: each kecamatan's rank today, and the ranks that it takes when the weights move."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import GARIS, TINTA_REDUP, WARNA, Chart, Marks, canvas, quiet_selection
from satudata_budget.charts.pilar_matrix import signed_name
from satudata_budget.messages import _, angka, persen
from satudata_budget.messages.joining import listed
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.robustness import TERLEMAH, RankInterval, Robustness

ROW, HEAD = 30, 30
WIDTHS, WIDTHS_NARROW = (0.34, 0.3), (0.62, 0.46)
"""Width of the names and of the last column, as shares of the ranks' own; on a desk and on a phone."""
FIRM = 0.95


def rank_intervals(hasil: ScoreResult, kekukuhan: Robustness, *, narrow: bool = False) -> Chart:
    """A line from the 5th to the 95th of a hundred draws, a dot at today's rank; a click yields (kode, "")."""
    found = sorted(kekukuhan.peringkat, key=lambda p: (p.nominal, p.kode))
    last = max(len(found), 2)
    names, share = WIDTHS_NARROW if narrow else WIDTHS
    left, right = 1 - (last - 1) * names, last + (last - 1) * share
    height = HEAD + ROW * len(found) + 4
    figure = canvas(height=height)
    figure.update_xaxes(range=[left, right])
    figure.update_yaxes(range=[height, 0])
    marks = Marks()
    for rank in (1, *range(5, last - 1, 5), last):
        marks.line((rank, rank), (HEAD, height), GARIS, 1, layer="below")
        marks.word(rank, HEAD / 2, angka(rank), 12, TINTA_REDUP)
    marks.word(left, HEAD / 2, _("peringkat"), 12, TINTA_REDUP, xanchor="left")
    marks.word(right, HEAD / 2, _("3 terlemah") if narrow else _("tiga terlemah"), 12, TINTA_REDUP, xanchor="right")
    for row, place in enumerate(found):
        y = HEAD + ROW * (row + 0.5)
        colour = WARNA[hasil.menurut_kode[place.kode].keadaan]
        marks.word(left, y, signed_name(hasil.menurut_kode[place.kode]), xanchor="left")
        marks.line((place.terbaik - 0.2, place.terburuk + 0.2), (y, y), colour, 7, opacity=0.3)
        marks.word(right, y, _share(place), 12.5, xanchor="right")
    marks.draw(figure)
    figure.add_trace(_dots(hasil, found))
    return Chart(quiet_selection(figure), _finding(hasil, kekukuhan), _alt(hasil, found), _table(hasil, found))


def _dots(hasil: ScoreResult, found: list[RankInterval]) -> go.Scatter:
    return go.Scatter(
        x=[place.nominal for place in found],
        y=[HEAD + ROW * (row + 0.5) for row in range(len(found))],
        mode="markers",
        marker={"size": 11, "color": [WARNA[hasil.menurut_kode[p.kode].keadaan] for p in found], "line": {"width": 0}},
        customdata=[[place.kode, ""] for place in found],
        hovertext=[_hover(hasil, place) for place in found],
        hoverinfo="text",
        cliponaxis=False,
    )


def _share(place: RankInterval) -> str:
    text = persen(place.tiga_terlemah)
    return f"<b>{text}</b>" if place.tiga_terlemah >= 0.5 else f"<span style='color:{TINTA_REDUP}'>{text}</span>"


def _hover(hasil: ScoreResult, place: RankInterval) -> str:
    return f"<b>{hasil.menurut_kode[place.kode].nama}</b><br>" + _(
        "hari ini peringkat {kini}, pada 90 % percobaan antara {terbaik} dan {terburuk}"
    ).format(kini=place.nominal, terbaik=place.terbaik, terburuk=place.terburuk)


def _finding(hasil: ScoreResult, kekukuhan: Robustness) -> str:
    names = {p.kode: hasil.menurut_kode[p.kode].nama for p in kekukuhan.peringkat}
    ranked = sorted(kekukuhan.peringkat, key=lambda p: -p.tiga_terlemah)
    firm = [names[p.kode] for p in ranked if p.tiga_terlemah >= FIRM]
    loose = [names[p.kode] for p in ranked if 1 - FIRM <= p.tiga_terlemah < FIRM]
    if len(firm) >= TERLEMAH or not loose:
        return _("{nama} tetap tiga terlemah, berapa pun bobotnya").format(nama=listed(firm))
    if not firm:
        return _("Tiga terlemah berganti-ganti menurut bobot: {nama}").format(nama=listed(loose))
    return _("{tetap} hampir selalu di tiga terlemah; sisanya bergantian antara {lain}").format(
        tetap=listed(firm), lain=listed(loose)
    )


def _alt(hasil: ScoreResult, found: list[RankInterval]) -> str:
    rows = "; ".join(
        _("{nama} peringkat {kini}, antara {terbaik} dan {terburuk}").format(
            nama=hasil.menurut_kode[p.kode].nama, kini=p.nominal, terbaik=p.terbaik, terburuk=p.terburuk
        )
        for p in found
    )
    return _("Selang peringkat bila bobot diubah. {isi}.").format(isi=rows)


def _table(hasil: ScoreResult, found: list[RankInterval]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Kode"): [p.kode for p in found],
            _("Kecamatan"): [hasil.menurut_kode[p.kode].nama for p in found],
            _("Peringkat hari ini"): [p.nominal for p in found],
            _("Terbaik (5 %)"): [p.terbaik for p in found],
            _("Terburuk (95 %)"): [p.terburuk for p in found],
            _("Di tiga terlemah"): [p.tiga_terlemah for p in found],
        }
    )
