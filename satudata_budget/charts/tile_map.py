"""Where: one tile a kecamatan, north up, coloured by what can be said of it."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import (
    HATCH,
    WARNA,
    WARNA_DASAR,
    WARNA_TEKS,
    Chart,
    canvas,
    interval,
    quiet_selection,
    sign,
)
from satudata_budget.charts.tiles import tiles
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import nama_kelas
from satudata_budget.readiness import KELAS, ScoreResult, UnitScore

GAP = 0.06
ROW_HEIGHT = 94


def tile_map(hasil: ScoreResult, *, narrow: bool = False) -> Chart:
    """The kecamatan on a schematic map; a click yields the kode as customdata. `narrow`: for a phone's width."""
    units = hasil.kecamatan
    where = tiles([unit.kode for unit in units])
    rows = max((row for row, _column in where.values()), default=0) + 1
    columns = max((column for _row, column in where.values()), default=0) + 1
    figure = canvas(height=rows * (62 if narrow else ROW_HEIGHT) + 4)
    figure.add_trace(_tiles(units, where, narrow))
    figure.update_xaxes(range=[-GAP / 2, columns + GAP / 2])
    figure.update_yaxes(range=[rows + GAP / 2, -GAP / 2])
    return Chart(quiet_selection(figure), _finding(units), _alt(units), _table(units))


def _tiles(units: tuple[UnitScore, ...], where: dict[str, tuple[int, int]], narrow: bool) -> go.Bar:
    states = [unit.keadaan for unit in units]
    size = (9.5, 13) if narrow else (12, 17)
    return go.Bar(
        x=[where[u.kode][1] + 0.5 for u in units],
        base=[where[u.kode][0] + GAP / 2 for u in units],
        y=[1 - GAP] * len(units),
        width=[1 - GAP] * len(units),
        marker={
            "color": [WARNA_DASAR[s] for s in states],
            "line": {"color": [WARNA[s] for s in states], "width": 1.5},
            "cornerradius": 6,
            "pattern": {
                "shape": ["/" if s == "belum_lengkap" else "" for s in states],
                "fgcolor": HATCH,
                "bgcolor": WARNA_DASAR["belum_lengkap"],
                "size": 7,
                "solidity": 0.25,
            },
        },
        text=[_label(unit, *size) for unit in units],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"color": [WARNA_TEKS[s] for s in states]},
        customdata=[[unit.kode] for unit in units],
        hovertext=[_hover(unit) for unit in units],
        hoverinfo="text",
    )


def _label(unit: UnitScore, small: float, large: float) -> str:
    figure = interval(unit, angka(unit.indeks), angka(unit.atas.indeks))
    return (
        f"<span style='font-size:{small}px'>{unit.nama}</span><br>"
        f"<span style='font-size:{large}px'><b>{sign(unit.keadaan)} {figure}</b></span>"
    )


def _hover(unit: UnitScore) -> str:
    figure = interval(unit, angka(unit.indeks, 1), angka(unit.atas.indeks, 1))
    return f"<b>{unit.nama}</b><br>{sign(unit.keadaan)} {nama_kelas(unit.keadaan)}<br>" + _(
        "indeks {indeks}<br>klik untuk membuka"
    ).format(indeks=figure)


def _finding(units: tuple[UnitScore, ...]) -> str:
    ready = sum(unit.keadaan == "siap" for unit in units)
    return _("{siap} dari {semua} kecamatan siap").format(siap=ready, semua=len(units))


def _alt(units: tuple[UnitScore, ...]) -> str:
    parts = [
        _("{kelas}: {nama}").format(
            kelas=nama_kelas(state), nama=", ".join(u.nama for u in units if u.keadaan == state) or _("tidak ada")
        )
        for state in (*KELAS, "belum_lengkap")
    ]
    return _("Peta ubin kecamatan. {isi}.").format(isi="; ".join(parts))


def _table(units: tuple[UnitScore, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Kode"): [u.kode for u in units],
            _("Kecamatan"): [u.nama for u in units],
            _("Keadaan"): [nama_kelas(u.keadaan) for u in units],
            _("Indeks"): [u.indeks for u in units],
            _("Indeks atas"): [u.atas.indeks for u in units],
        }
    )
