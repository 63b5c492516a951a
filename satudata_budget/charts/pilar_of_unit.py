"""One unit's four pillars against the two thresholds: today as a bar, after the budget stage as a mark."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import HATCH, TINTA, WARNA, WARNA_TEKS, Chart, Marks, canvas, quiet_selection
from satudata_budget.charts.pilar_matrix import pillar_state
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore
from satudata_budget.words.pillars import fully_reported, pillar_text, weakest_line, weakest_reported

ROW = 52
HEAD = 26
FROM, TO = -42, 118


def unit_pillars(hasil: ScoreResult, kode: str) -> Chart:
    """Four bars from 0 to 100 for the unit `kode`; a click yields (kode, pilar) as customdata."""
    unit = hasil.menurut_kode[kode]
    figure = canvas(height=HEAD + ROW * len(PILAR))
    figure.update_xaxes(range=[FROM, TO])
    figure.update_yaxes(range=[len(PILAR), -HEAD / ROW])
    states = [pillar_state(hasil, unit.pilar[p]) for p in PILAR]
    figure.add_trace(_bars([100.0] * len(PILAR), ["#F0EDE5"] * len(PILAR), unit, hatched=True))
    figure.add_trace(
        _bars([unit.pilar[p] if unit.reported(p) else 0.0 for p in PILAR], [WARNA[s] for s in states], unit)
    )
    marks = Marks()
    for row, pilar in enumerate(PILAR):
        name = f"<b>{nama_pilar(pilar)}</b>" if pilar == weakest_reported(unit) else nama_pilar(pilar)
        marks.word(FROM, row + 0.5, name, 14, xanchor="left")
    _numbers(marks, unit)
    _planned(marks, unit)
    _thresholds(marks, hasil)
    marks.draw(figure)
    return Chart(quiet_selection(figure), weakest_line(unit), _alt(unit), _table(unit))


def _bars(values: list[float], colours: list[str], unit: UnitScore, *, hatched: bool = False) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=values,
        y=[row + 0.5 for row in range(len(PILAR))],
        width=0.5,
        marker={
            "color": colours,
            "line": {"width": 0},
            "cornerradius": 3,
            "pattern": {
                "shape": ["/" if hatched and not fully_reported(unit, pilar) else "" for pilar in PILAR],
                "fillmode": "replace",
                "fgcolor": HATCH,
                "bgcolor": colours,
                "size": 6,
                "solidity": 0.3,
            },
        },
        customdata=[[unit.kode, pilar] for pilar in PILAR],
        hovertext=[_hover(unit, pilar) for pilar in PILAR],
        hoverinfo="text",
    )


def _numbers(marks: Marks, unit: UnitScore) -> None:
    for row, pilar in enumerate(PILAR):
        value = unit.pilar[pilar] if unit.reported(pilar) else 0.0
        inside = value >= 16 and fully_reported(unit, pilar)
        marks.word(
            value,
            row + 0.5,
            f"<b>{pillar_text(unit, pilar)}</b>",
            14,
            "#FFFFFF" if inside else TINTA,
            xanchor="right" if inside else "left",
            xshift=-6 if inside else 6,
        )


def _planned(marks: Marks, unit: UnitScore) -> None:
    # The figures stand in a column of their own: beside the marks they would lie over the bars.
    for row, pilar in enumerate(PILAR):
        today, later = unit.pilar[pilar], unit.rencana.pilar[pilar]
        if later != today and unit.reported(pilar):
            marks.line((later, later), (row + 0.16, row + 0.84), TINTA, 3)
            marks.word(TO, row + 0.5, f"→ <b>{angka(later)}</b>", 13, TINTA, xanchor="right")


def _thresholds(marks: Marks, hasil: ScoreResult) -> None:
    # The words lean away from each other, so that they do not meet on a phone.
    for name, word, state, side in (
        ("ambang_hampir", _("hampir siap {n}"), "hampir_siap", "right"),
        ("ambang_siap", _("siap {n}"), "siap", "left"),
    ):
        value = float(hasil.parameter[name])
        marks.line((value, value), (0, len(PILAR)), WARNA[state], 1, dash="dot")
        marks.word(value, -HEAD / ROW / 2, word.format(n=angka(value)), 11.5, WARNA_TEKS[state], xanchor=side)


def _hover(unit: UnitScore, pilar: str) -> str:
    if not unit.reported(pilar):
        return f"<b>{nama_pilar(pilar)}</b><br>" + _("belum dilaporkan")
    return f"<b>{nama_pilar(pilar)}</b><br>" + _("hari ini {kini} dari 100, setelah anggaran {nanti}").format(
        kini=angka(unit.pilar[pilar], 1), nanti=angka(unit.rencana.pilar[pilar], 1)
    )


def _alt(unit: UnitScore) -> str:
    rows = "; ".join(
        _("{nama} {kini} menjadi {nanti}").format(
            nama=nama_pilar(p), kini=pillar_text(unit, p), nanti=angka(unit.rencana.pilar[p])
        )
        if unit.reported(p)
        else _("{nama} belum dilaporkan").format(nama=nama_pilar(p))
        for p in PILAR
    )
    return _("Empat pilar {nama}. {isi}.").format(nama=unit.nama, isi=rows)


def _table(unit: UnitScore) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Pilar"): [nama_pilar(p) for p in PILAR],
            _("Hari ini"): [unit.reported_pillars[p] for p in PILAR],
            _("Setelah anggaran"): [unit.rencana.pilar[p] if unit.reported(p) else None for p in PILAR],
        }
    )
