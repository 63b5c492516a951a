"""Why: four pillars a kecamatan, the weakest outlined, for it sets the class."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import (
    WARNA,
    WARNA_DASAR,
    WARNA_TEKS,
    Chart,
    Marks,
    canvas,
    quiet_selection,
    sign,
)
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import nama_bagian, nama_kelas, nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore
from satudata_budget.words.pillars import fully_reported, holding_line, pillar_text, weakest_reported

ROW = 30
HEAD = 30
NAMES = 1.75
"""Width of the names, in cells."""


def pillar_matrix(hasil: ScoreResult) -> Chart:
    """Kecamatan × pillar, best first; a click yields (kode, pilar) as customdata."""
    units = order_by_readiness(hasil)
    figure = canvas(height=HEAD + ROW * len(units) + 4)
    figure.add_trace(_cells(hasil, units))
    figure.add_trace(_names(units))
    figure.update_xaxes(range=[0, NAMES + len(PILAR)])
    figure.update_yaxes(range=[len(units), -HEAD / ROW])
    marks = Marks()
    for row, unit in enumerate(units):
        marks.word(0, row + 0.5, signed_name(unit), xanchor="left")
    for i, pilar in enumerate(PILAR):
        marks.word(NAMES + i + 0.5, -HEAD / ROW / 2, f"<b>{nama_pilar(pilar)}</b>", 12.5)
    marks.draw(figure)
    return Chart(quiet_selection(figure), holding_line(hasil), _alt(units), _table(units))


def order_by_readiness(hasil: ScoreResult) -> tuple[UnitScore, ...]:
    """The better class first, then the higher index, then the name: one order for every list on a screen."""
    rank = {"siap": 0, "hampir_siap": 1, "belum_siap": 2}
    return tuple(sorted(hasil.kecamatan, key=lambda u: (rank[u.kelas], -u.indeks, u.nama)))


def pillar_state(hasil: ScoreResult, value: float) -> str:
    """What a pillar's value reaches by the thresholds of the method."""
    if value >= float(hasil.parameter["ambang_siap"]):
        return "siap"
    return "hampir_siap" if value >= float(hasil.parameter["ambang_hampir"]) else "belum_siap"


def signed_name(unit: UnitScore) -> str:
    """The name with the sign of its state in its colour, as Plotly's text."""
    return f"<span style='color:{WARNA[unit.keadaan]}'>{sign(unit.keadaan)}</span> {unit.nama}"


def _cells(hasil: ScoreResult, units: tuple[UnitScore, ...]) -> go.Bar:
    cells = [(row, column, unit, pilar) for row, unit in enumerate(units) for column, pilar in enumerate(PILAR)]
    states = [
        pillar_state(hasil, unit.pilar[pilar]) if unit.reported(pilar) else "belum_lengkap"
        for _row, _column, unit, pilar in cells
    ]
    missing = [not fully_reported(unit, pilar) for _row, _column, unit, pilar in cells]
    weakest = [pilar == weakest_reported(unit) and unit.pilar[pilar] < 100 for _row, _column, unit, pilar in cells]
    return go.Bar(
        x=[NAMES + column + 0.5 for _row, column, _unit, _pilar in cells],
        base=[row + 0.06 for row, _column, _unit, _pilar in cells],
        y=[0.88] * len(cells),
        width=[0.93] * len(cells),
        marker={
            "color": [WARNA_DASAR[s] for s in states],
            "line": {
                "color": [WARNA[s] if w else WARNA_DASAR[s] for s, w in zip(states, weakest, strict=True)],
                "width": [2 if w else 0 for w in weakest],
            },
            "cornerradius": 4,
            "pattern": {
                "shape": ["/" if m else "" for m in missing],
                "fgcolor": "rgba(255,255,255,0.85)",
                "bgcolor": [WARNA_DASAR[s] for s in states],
                "size": 6,
                "solidity": 0.35,
            },
        },
        text=[
            f"<b>{pillar_text(unit, pilar)}</b>" if w else pillar_text(unit, pilar)
            for (_row, _column, unit, pilar), w in zip(cells, weakest, strict=True)
        ],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"size": 13, "color": [WARNA_TEKS[s] for s in states]},
        customdata=[[unit.kode, pilar] for _row, _column, unit, pilar in cells],
        hovertext=[_hover(unit, pilar) for _row, _column, unit, pilar in cells],
        hoverinfo="text",
    )


def _names(units: tuple[UnitScore, ...]) -> go.Bar:
    # Bars without ink under the names: a name can be clicked, as plain text could not.
    return go.Bar(
        x=[NAMES / 2] * len(units),
        base=[row + 0.06 for row in range(len(units))],
        y=[0.88] * len(units),
        width=[NAMES] * len(units),
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[[unit.kode, ""] for unit in units],
        hovertext=[f"<b>{unit.nama}</b><br>{nama_kelas(unit.keadaan)}" for unit in units],
        hoverinfo="text",
    )


def _hover(unit: UnitScore, pilar: str) -> str:
    text = f"<b>{unit.nama} · {nama_pilar(pilar)}</b>"
    if unit.reported(pilar):
        text += "<br>" + _("hari ini {kini} dari 100, setelah anggaran {nanti}").format(
            kini=angka(unit.pilar[pilar], 1), nanti=angka(unit.rencana.pilar[pilar], 1)
        )
    if not fully_reported(unit, pilar):
        missing = [b for b in unit.belum_dilaporkan if b in (pilar, "desa")]
        text += "<br>" + _("belum dilaporkan: {bagian}").format(bagian=", ".join(nama_bagian(b) for b in missing))
    return text + "<br>" + _("klik untuk melihat sebabnya")


def _alt(units: tuple[UnitScore, ...]) -> str:
    rows = "; ".join(f"{u.nama}: " + ", ".join(f"{nama_pilar(p)} {pillar_text(u, p)}" for p in PILAR) for u in units)
    return _("Nilai keempat pilar per kecamatan. {isi}.").format(isi=rows)


def _table(units: tuple[UnitScore, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Kode"): [u.kode for u in units],
            _("Kecamatan"): [u.nama for u in units],
            **{nama_pilar(p): [u.reported_pillars[p] for u in units] for p in PILAR},
            _("Pilar terlemah"): [nama_pilar(p) if (p := weakest_reported(u)) else "–" for u in units],
            _("Keadaan"): [nama_kelas(u.keadaan) for u in units],
        }
    )
