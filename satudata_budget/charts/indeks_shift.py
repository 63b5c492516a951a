"""Two moments: each kecamatan's index as a dot, then and later."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import GARIS, TINTA_REDUP, WARNA, Chart, Marks, canvas, quiet_selection, sign
from satudata_budget.charts.indeks_rencana import FROM, TO
from satudata_budget.charts.pilar_matrix import HEAD, ROW, order_by_readiness, signed_name
from satudata_budget.messages import _, angka
from satudata_budget.messages.numbers import MINUS
from satudata_budget.messages.terms import nama_kelas
from satudata_budget.readiness import ScoreResult, UnitScore

LEAST = 0.05
"""Index points that can be seen: less is no change to a reader."""
Pair = tuple[UnitScore | None, UnitScore]


def moved_dots(dulu: ScoreResult, kini: ScoreResult) -> Chart:
    """Hollow: then; full: later. A kecamatan that was not known then has no hollow dot."""
    pairs = [(dulu.menurut_kode.get(unit.kode), unit) for unit in order_by_readiness(kini)]
    figure = canvas(height=HEAD + ROW * len(pairs) + 4)
    figure.update_xaxes(range=[FROM, TO])
    figure.update_yaxes(range=[len(pairs), -HEAD / ROW])
    marks = Marks()
    for mark in (0, 50, 100):
        marks.line((mark, mark), (0, len(pairs)), GARIS, 1, layer="below")
        marks.word(mark, -HEAD / ROW / 2, angka(mark), 12, TINTA_REDUP)
    for row, (old, new) in enumerate(pairs):
        y = row + 0.5
        marks.word(FROM, y, signed_name(new), xanchor="left")
        marks.word(TO, y, _change(old, new), 12.5, xanchor="right")
        if old is not None and _moved(old, new):
            marks.line((old.indeks, new.indeks), (y, y), WARNA[new.keadaan], 3)
    marks.draw(figure)
    figure.add_trace(_dots(pairs, then=True))
    figure.add_trace(_dots(pairs, then=False))
    return Chart(quiet_selection(figure), _finding(dulu, kini, pairs), _alt(pairs), _table(pairs))


def signed(points: float) -> str:
    """`+12,3` or `−0,4`: a change with its sign."""
    text = angka(abs(points), 1)
    return "0" if text == "0" else f"{'+' if points > 0 else MINUS}{text}"


def _moved(old: UnitScore, new: UnitScore) -> bool:
    return abs(new.indeks - old.indeks) >= LEAST


def _change(old: UnitScore | None, new: UnitScore) -> str:
    if old is None:
        return f"<b>{angka(new.indeks)}</b>"
    if old.keadaan != new.keadaan:
        return f"{sign(old.keadaan)} → {sign(new.keadaan)}   {_figures(old, new)}"
    return _figures(old, new)


def _figures(old: UnitScore, new: UnitScore) -> str:
    if not _moved(old, new):
        return f"<span style='color:{TINTA_REDUP}'>{_('tetap')} {angka(new.indeks)}</span>"
    return f"<span style='color:{TINTA_REDUP}'>{angka(old.indeks)} →</span> <b>{angka(new.indeks)}</b>"


def _dots(pairs: list[Pair], *, then: bool) -> go.Scatter:
    shown = [(row + 0.5, old if then else new, old, new) for row, (old, new) in enumerate(pairs)]
    drawn = [(y, unit, old, new) for y, unit, old, new in shown if unit is not None]
    colours = [WARNA[unit.keadaan] for _y, unit, _old, _new in drawn]
    return go.Scatter(
        x=[unit.indeks for _y, unit, _old, _new in drawn],
        y=[y for y, _unit, _old, _new in drawn],
        mode="markers",
        marker={"size": 11, "color": "#FFFFFF" if then else colours, "line": {"color": colours, "width": 2}},
        customdata=[[unit.kode, ""] for _y, unit, _old, _new in drawn],
        hovertext=[_hover(old, new) for _y, _unit, old, new in drawn],
        hoverinfo="text",
        cliponaxis=False,
    )


def _hover(old: UnitScore | None, new: UnitScore) -> str:
    text = f"<b>{new.nama}</b><br>"
    if old is not None:
        text += _("dahulu {n} ({kelas})").format(n=angka(old.indeks, 1), kelas=nama_kelas(old.keadaan)) + "<br>"
    return text + _("kemudian {n} ({kelas})").format(n=angka(new.indeks, 1), kelas=nama_kelas(new.keadaan))


def _finding(dulu: ScoreResult, kini: ScoreResult, pairs: list[Pair]) -> str:
    moved = sum(old is None or _moved(old, new) for old, new in pairs)
    then, later = (sum(unit.keadaan == "siap" for unit in hasil.kecamatan) for hasil in (dulu, kini))
    other = sum(old is not None and old.keadaan != new.keadaan for old, new in pairs)
    if not moved and other:
        return _("Indeks tetap, {n} kecamatan berganti kelas; kecamatan siap dari {dulu} menjadi {kini}").format(
            n=other, dulu=then, kini=later
        )
    if not moved:
        return _("Tidak ada kecamatan yang indeksnya bergeser")
    return _("{n} kecamatan bergeser; kecamatan siap dari {dulu} menjadi {kini}").format(n=moved, dulu=then, kini=later)


def _alt(pairs: list[Pair]) -> str:
    rows = "; ".join(
        _("{nama} {kini} menjadi {nanti}").format(
            nama=new.nama, kini=angka(old.indeks, 1) if old else "–", nanti=angka(new.indeks, 1)
        )
        for old, new in pairs
    )
    return _("Indeks pada dua saat. {isi}.").format(isi=rows)


def _table(pairs: list[Pair]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Kode"): [new.kode for _old, new in pairs],
            _("Kecamatan"): [new.nama for _old, new in pairs],
            _("Indeks dahulu"): [old.indeks if old else None for old, _new in pairs],
            _("Indeks kemudian"): [new.indeks for _old, new in pairs],
            _("Kelas dahulu"): [nama_kelas(old.keadaan) if old else "–" for old, _new in pairs],
            _("Kelas kemudian"): [nama_kelas(new.keadaan) for _old, new in pairs],
        }
    )
