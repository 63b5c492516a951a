"""Scenarios side by side: each kecamatan's planned index under each of them, on one line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import GARIS, TINTA_REDUP, WARNA, Chart, Marks, canvas, quiet_selection
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import TANDA, nama_kelas

ROW, HEAD = 30, 46
FROM, TO = -40, 106
SHAPES = ("circle-open", "circle", "diamond")
"""The first scenario is the one that the others are held against."""
SIGNS = ("○", "●", "◆")


@dataclass(frozen=True)
class ScenarioSide:
    """One scenario: its name, and index and class of each kecamatan."""

    nama: str
    indeks: Mapping[str, float]
    kelas: Mapping[str, str]


def scenario_dots(sisi: Sequence[ScenarioSide], nama: Mapping[str, str], *, narrow: bool = False) -> Chart:
    """Two or three scenarios; kecamatan with the highest first index on top. A click yields (kode, "")."""
    first = sisi[0]
    order = sorted(nama, key=lambda kode: (-first.indeks[kode], nama[kode]))
    left, right = (FROM - 18, TO + 4) if narrow else (FROM, TO)
    figure = canvas(height=HEAD + ROW * len(order) + 4)
    figure.update_xaxes(range=[left, right])
    figure.update_yaxes(range=[len(order), -HEAD / ROW])
    marks = Marks()
    for mark in (0, 50, 100):
        marks.line((mark, mark), (0, len(order)), GARIS, 1, layer="below")
        marks.word(mark, -0.35, angka(mark), 12, TINTA_REDUP)
    for row, kode in enumerate(order):
        _track(marks, sisi, kode, nama[kode], row + 0.5, left)
    marks.draw(figure)
    for shape, side in zip(SHAPES, sisi, strict=False):
        figure.add_trace(_dots(side, order, nama, shape))
    return Chart(quiet_selection(figure), _finding(sisi, order), _alt(sisi, order, nama), _table(sisi, order, nama))


def key_line(sisi: Sequence[ScenarioSide]) -> str:
    """Which sign is which scenario."""
    return " · ".join(f"{sign} {side.nama}" for sign, side in zip(SIGNS, sisi, strict=False))


def moved(sisi: Sequence[ScenarioSide], order: Sequence[str]) -> list[str]:
    """The kecamatan whose class is not the same in all of them."""
    return [kode for kode in order if len({side.kelas[kode] for side in sisi}) > 1]


def _track(marks: Marks, sisi: Sequence[ScenarioSide], kode: str, nama: str, y: float, left: float) -> None:
    last = sisi[-1].kelas[kode]
    changed = len({side.kelas[kode] for side in sisi}) > 1
    text = f"<span style='color:{WARNA[last]}'>{TANDA[last]}</span> {f'<b>{nama}</b>' if changed else nama}"
    marks.word(left, y, text, xanchor="left")
    values = [side.indeks[kode] for side in sisi]
    if max(values) > min(values):
        marks.line((min(values), max(values)), (y, y), GARIS, 3, layer="below")


def _dots(side: ScenarioSide, order: Sequence[str], nama: Mapping[str, str], shape: str) -> go.Scatter:
    colors = [WARNA[side.kelas[kode]] for kode in order]
    return go.Scatter(
        x=[side.indeks[kode] for kode in order],
        y=[row + 0.5 for row in range(len(order))],
        mode="markers",
        marker={"size": 12, "symbol": shape, "color": colors, "line": {"color": colors, "width": 2}},
        customdata=[[kode, ""] for kode in order],
        hovertext=[
            f"<b>{nama[kode]}</b> · {side.nama}<br>"
            + _("indeks {n}, {kelas}").format(n=angka(side.indeks[kode], 1), kelas=nama_kelas(side.kelas[kode]))
            for kode in order
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _finding(sisi: Sequence[ScenarioSide], order: Sequence[str]) -> str:
    count = len(moved(sisi, order))
    if count:
        return _("{n} kecamatan pindah kelas").format(n=count)
    if all(side.indeks[kode] == sisi[0].indeks[kode] for side in sisi for kode in order):
        return _("Tidak ada yang berubah di kecamatan mana pun")
    return _("Indeks bergerak, tidak ada kecamatan yang pindah kelas")


def _alt(sisi: Sequence[ScenarioSide], order: Sequence[str], nama: Mapping[str, str]) -> str:
    rows = "; ".join(f"{nama[kode]} " + " / ".join(angka(side.indeks[kode]) for side in sisi) for kode in order)
    return _("Indeks rencana tiap kecamatan menurut {sisi}. {isi}.").format(
        sisi=", ".join(side.nama for side in sisi), isi=rows
    )


def _table(sisi: Sequence[ScenarioSide], order: Sequence[str], nama: Mapping[str, str]) -> pd.DataFrame:
    columns: dict[str, list[object]] = {_("Kecamatan"): [nama[kode] for kode in order]}
    for side in sisi:
        columns[_("Kelas, {nama}").format(nama=side.nama)] = [nama_kelas(side.kelas[kode]) for kode in order]
        columns[_("Indeks, {nama}").format(nama=side.nama)] = [side.indeks[kode] for kode in order]
    return pd.DataFrame(columns)
