"""How far apart: in each pillar all kecamatan as dots on one scale, the kabupaten as a mark among them."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import GARIS, TINTA, TINTA_REDUP, WARNA, Chart, Marks, canvas, quiet_selection
from satudata_budget.charts.pilar_matrix import pillar_state
from satudata_budget.messages import _, angka
from satudata_budget.messages.joining import listed
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore
from satudata_budget.readiness.pairs import kabupaten_of
from satudata_budget.words.pillars import fully_reported

ROW, HEAD = 104, 26
FROM, TO = -36, 106
STEP = 11
"""Pixels between dots that would hide each other."""


def pillar_gaps(hasil: ScoreResult, *, narrow: bool = False) -> Chart:
    """Kecamatan against kabupaten, pillar by pillar (today, lower end); a click yields (kode, pilar) as customdata."""
    height = HEAD + ROW * len(PILAR)
    figure = canvas(height=height)
    figure.update_xaxes(range=[FROM, TO])
    figure.update_yaxes(range=[height, 0])
    marks = Marks()
    for mark in (0, 50, 100):
        marks.line((mark, mark), (HEAD, height), GARIS, 1, layer="below")
        marks.word(mark, HEAD / 2, angka(mark), 12, TINTA_REDUP)
    for row, pilar in enumerate(PILAR):
        middle = HEAD + ROW * row + ROW / 2
        _pillar(marks, hasil, pilar, middle, named=pilar == PILAR[0] and not narrow)
        figure.add_trace(_dots(hasil, pilar, middle, 6.5 if narrow else 3.8))
    marks.draw(figure)
    return Chart(quiet_selection(figure), _finding(hasil), _alt(hasil), _table(hasil))


def gap(hasil: ScoreResult, unit: UnitScore, pilar: str) -> float:
    """Points by which the kabupaten is ahead; below zero the kecamatan is (method, section 6: selisih)."""
    return (unit.selisih or {}).get(pilar, 0.0)


def _pillar(marks: Marks, hasil: ScoreResult, pilar: str, middle: float, *, named: bool) -> None:
    behind, unsure = _behind(hasil, pilar)
    marks.word(FROM, middle - 9, f"<b>{nama_pilar(pilar)}</b>", 14, xanchor="left")
    marks.word(
        FROM,
        middle + 10,
        _("{n} di bawah").format(n=behind),
        12.5,
        TINTA_REDUP,
        xanchor="left",
        hovertext=_("{n} kecamatan di bawah kabupaten; {belum} lagi laporannya belum lengkap").format(
            n=behind, belum=unsure
        ),
    )
    lowest = min(hasil.kecamatan, key=lambda u: u.pilar[pilar])
    marks.word(lowest.pilar[pilar], middle + 8, lowest.nama, 12, TINTA_REDUP, yanchor="top")
    for unit in hasil.kabupaten:
        value = unit.pilar[pilar]
        marks.line((value, value), (middle - 26, middle + 26), TINTA, 3)
        # Named once: the marks of the other pillars are the same thing.
        name = f"{_('kabupaten')} " if named else ""
        text = f"{name}<b>{angka(value)}</b>"
        marks.word(value, middle - 26, text, 12.5, yanchor="bottom", xanchor="right", xshift=9)


def _behind(hasil: ScoreResult, pilar: str) -> tuple[int, int]:
    """How many kecamatan are below the kabupaten for certain, and how many more by what is recorded so far."""
    below = [unit for unit in hasil.kecamatan if gap(hasil, unit, pilar) > 0]
    unsure = sum(not fully_reported(unit, pilar) for unit in below)
    return len(below) - unsure, unsure


def _dots(hasil: ScoreResult, pilar: str, middle: float, near: float) -> go.Scatter:
    units = sorted(hasil.kecamatan, key=lambda u: u.pilar[pilar])
    colours = [WARNA[pillar_state(hasil, u.pilar[pilar])] for u in units]
    hidden = [not fully_reported(u, pilar) for u in units]
    return go.Scatter(
        x=[u.pilar[pilar] for u in units],
        y=[middle + STEP * step for step in _apart([u.pilar[pilar] for u in units], near)],
        mode="markers",
        marker={
            "size": 11,
            "color": ["#FFFFFF" if h else c for c, h in zip(colours, hidden, strict=True)],
            "line": {"color": colours, "width": 1.5},
        },
        customdata=[[u.kode, pilar] for u in units],
        hovertext=[_hover(hasil, u, pilar) for u in units],
        hoverinfo="text",
        cliponaxis=False,
    )


def _apart(values: list[float], near: float) -> list[int]:
    """For each of the ascending values the free place nearest to the line: 0, one up, one down, two up …"""
    placed: list[tuple[float, int]] = []
    for value in values:
        taken = {step for other, step in placed if value - other < near}
        placed.append((value, next(s for i in range(len(values)) for s in (-i, i) if s not in taken)))
    return [step for _value, step in placed]


def _hover(hasil: ScoreResult, unit: UnitScore, pilar: str) -> str:
    distance = gap(hasil, unit, pilar)
    words = _("{n} poin di bawah kabupaten") if distance > 0 else _("{n} poin di atas kabupaten")
    text = f"<b>{unit.nama} · {nama_pilar(pilar)} {angka(unit.pilar[pilar], 1)}</b><br>" + words.format(
        n=angka(abs(distance), 1)
    )
    return text + "<br>" + _("laporan belum lengkap") if not fully_reported(unit, pilar) else text


def _finding(hasil: ScoreResult) -> str:
    """Where most kecamatan are behind; what nobody has reported is not behind."""
    behind = {p: _behind(hasil, p)[0] for p in PILAR}
    most = max(behind.values(), default=0)
    if most == 0:
        return _("Tidak ada kecamatan yang tertinggal dari kabupaten")
    return _("Terbanyak tertinggal di {pilar}: {n} dari {semua} kecamatan di bawah kabupaten").format(
        pilar=listed([nama_pilar(p) for p in PILAR if behind[p] == most]), n=most, semua=len(hasil.kecamatan)
    )


def _alt(hasil: ScoreResult) -> str:
    rows = []
    for pilar in PILAR:
        values = ", ".join(f"{u.nama} {angka(u.pilar[pilar])}" for u in hasil.kecamatan)
        own = ", ".join(angka(u.pilar[pilar]) for u in hasil.kabupaten)
        rows.append(
            _("{pilar}: kabupaten {kabupaten}; {kecamatan}").format(
                pilar=nama_pilar(pilar), kabupaten=own, kecamatan=values
            )
        )
    return _("Nilai kecamatan terhadap kabupaten. {isi}.").format(isi=". ".join(rows))


def _table(hasil: ScoreResult) -> pd.DataFrame:
    units = hasil.kecamatan
    return pd.DataFrame(
        {
            _("Kode"): [u.kode for u in units],
            _("Kecamatan"): [u.nama for u in units],
            **{_("Selisih {pilar}").format(pilar=nama_pilar(p)): [gap(hasil, u, p) for u in units] for p in PILAR},
            _("Indeks kabupaten"): [kabupaten_of(hasil, u).indeks for u in units],
        }
    )
