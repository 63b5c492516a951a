"""What keeps desa from serving: how many lack each thing, and for how many it is the last one missing."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import TINTA, TINTA_REDUP, WARNA, Chart, Marks, canvas
from satudata_budget.messages import _, angka
from satudata_budget.messages.joining import in_sentence, without_place
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.desa import DesaService, missing_kinds

ROW, HEAD = 100, 8
LAST, ALL = WARNA["belum_siap"], "#EBC3B9"


def missing_bars(_hasil: ScoreResult, services: tuple[DesaService, ...]) -> Chart:
    """One bar a wajib component, the most frequent first; the dark part: desa that lack nothing else. In desa."""
    kinds = missing_kinds(services)
    lacking = {k: sum(any(p.komponen == k for p in d.kurang) for d in services) for k in kinds}
    last = {k: sum(len(d.kurang) == 1 and d.kurang[0].komponen == k for d in services) for k in kinds}
    height = HEAD + ROW * max(len(kinds), 1)
    most = max(lacking.values(), default=1)
    figure = canvas(height=height)
    figure.update_xaxes(range=[0, most * 1.02])
    figure.update_yaxes(range=[height, 0])
    for counts, colour in ((lacking, ALL), (last, LAST)):
        figure.add_trace(_bars(counts, colour, kinds, lacking, last))
    marks = Marks()
    for row, (komponen, name) in enumerate(kinds.items()):
        y = HEAD + ROW * row + 14
        marks.word(0, y, f"<b>{without_place(name)}</b>", 14, xanchor="left")
        marks.word(most * 1.02, y, _numbers(lacking[komponen], last[komponen]), 12.5, TINTA_REDUP, xanchor="right")
    marks.draw(figure)
    return Chart(figure, _finding(services, kinds, last), _alt(kinds, lacking, last), _table(kinds, lacking, last))


def _bars(
    counts: dict[str, int], colour: str, kinds: dict[str, str], lacking: dict[str, int], last: dict[str, int]
) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=[counts[k] for k in kinds],
        y=[HEAD + ROW * row + 44 for row in range(len(kinds))],
        width=26,
        marker={"color": colour, "line": {"width": 0}, "cornerradius": 3},
        hovertext=[f"<b>{name}</b><br>{_numbers(lacking[k], last[k])}" for k, name in kinds.items()],
        hoverinfo="text",
    )


def _numbers(lacking: int, last: int) -> str:
    ink = f"<span style='color:{TINTA}'><b>{angka(lacking)}</b></span>"
    return _("{n} desa, {satu} hanya kurang ini").format(n=ink, satu=angka(last))


def _finding(services: tuple[DesaService, ...], kinds: dict[str, str], last: dict[str, int]) -> str:
    short = [desa for desa in services if desa.keadaan == "belum_siap"]
    if not short:
        return _("Tidak ada desa yang dilaporkan kekurangan")
    one = sum(last.values())
    if not one:
        return _("Setiap desa yang belum melayani kurang lebih dari satu hal")
    most = max(last, key=lambda k: last[k])
    return _("{n} dari {semua} desa yang belum melayani tinggal kurang satu hal, terbanyak {hal}").format(
        n=one, semua=len(short), hal=in_sentence(without_place(kinds[most]))
    )


def _alt(kinds: dict[str, str], lacking: dict[str, int], last: dict[str, int]) -> str:
    rows = "; ".join(
        _("{hal}: kurang di {n} desa, satu-satunya yang kurang di {satu}").format(hal=name, n=lacking[k], satu=last[k])
        for k, name in kinds.items()
    )
    return _("Yang kurang di desa yang belum melayani. {isi}.").format(isi=rows or _("tidak ada"))


def _table(kinds: dict[str, str], lacking: dict[str, int], last: dict[str, int]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Komponen"): list(kinds.values()),
            _("Desa yang kurang"): [lacking[k] for k in kinds],
            _("Hanya kurang ini"): [last[k] for k in kinds],
        }
    )
