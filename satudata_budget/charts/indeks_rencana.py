"""What the budget changes: each kecamatan's index as a dot, today and after the stage is adopted."""

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import GARIS, TINTA_REDUP, WARNA, Chart, Marks, canvas, quiet_selection
from satudata_budget.charts.pilar_matrix import HEAD, ROW, order_by_readiness, signed_name
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import nama_kelas
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.words.plan import planned_class, planned_count

FROM, TO = -40, 136
"""The axis in index points; what lies outside 0 to 100 holds the names and figures."""


def index_dots(hasil: ScoreResult) -> Chart:
    """Hollow: today; full: after the stage; a thin line as far as missing reports could lift today's index."""
    units = order_by_readiness(hasil)
    figure = canvas(height=HEAD + ROW * len(units) + 4)
    figure.update_xaxes(range=[FROM, TO])
    figure.update_yaxes(range=[len(units), -HEAD / ROW])
    marks = Marks()
    for mark in (0, 50, 100):
        marks.line((mark, mark), (0, len(units)), GARIS, 1, layer="below")
        marks.word(mark, -HEAD / ROW / 2, angka(mark), 12, TINTA_REDUP)
    for row, unit in enumerate(units):
        _track(marks, row + 0.5, unit)
    marks.draw(figure)
    figure.add_trace(_dots(units, planned=False))
    figure.add_trace(_dots(units, planned=True))
    return Chart(quiet_selection(figure), _finding(hasil), _alt(units), _table(units))


def _track(marks: Marks, y: float, unit: UnitScore) -> None:
    marks.word(FROM, y, signed_name(unit), xanchor="left")
    marks.word(TO, y, _numbers(unit), 12.5, xanchor="right")
    if unit.atas.indeks > unit.indeks:
        marks.line((unit.indeks, unit.atas.indeks), (y, y), WARNA["belum_lengkap"], 1.5, dash="dot")
    if unit.rencana.indeks != unit.indeks:
        marks.line((unit.indeks, unit.rencana.indeks), (y, y), WARNA[unit.rencana.keadaan], 3)


def _numbers(unit: UnitScore) -> str:
    today, later = angka(unit.indeks), angka(unit.rencana.indeks)
    if today == later:
        return f"<b>{later}</b>"
    return f"<span style='color:{TINTA_REDUP}'>{today} →</span> <b>{later}</b>"


def _dots(units: tuple[UnitScore, ...], *, planned: bool) -> go.Scatter:
    values = [unit.rencana.indeks if planned else unit.indeks for unit in units]
    colours = [WARNA[unit.rencana.keadaan if planned else unit.keadaan] for unit in units]
    return go.Scatter(
        x=values,
        y=[row + 0.5 for row in range(len(units))],
        mode="markers",
        marker={
            "size": 11,
            "color": colours if planned else "#FFFFFF",
            "line": {"color": colours, "width": 2},
        },
        customdata=[[unit.kode, ""] for unit in units],
        hovertext=[_hover(unit) for unit in units],
        hoverinfo="text",
        cliponaxis=False,
    )


def _hover(unit: UnitScore) -> str:
    text = f"<b>{unit.nama}</b><br>" + _("indeks hari ini {kini} ({kelas})").format(
        kini=angka(unit.indeks, 1), kelas=nama_kelas(unit.keadaan)
    )
    text += "<br>" + _("setelah anggaran {nanti} ({kelas})").format(
        nanti=angka(unit.rencana.indeks, 1), kelas=planned_class(unit)
    )
    if unit.atas.indeks > unit.indeks:
        text += "<br>" + _("paling tinggi {atas} bila laporan yang belum masuk ternyata lengkap").format(
            atas=angka(unit.atas.indeks, 1)
        )
    return text


def _finding(hasil: ScoreResult) -> str:
    today, later = hasil.jumlah_kecamatan.siap, hasil.jumlah_kecamatan.siap_rencana
    if (later.bawah, later.atas) == (today.bawah, today.atas):
        return _("{tahap} tidak menambah kecamatan yang siap").format(tahap=hasil.tahap)
    return _("Dengan {tahap}, kecamatan siap dari {kini} menjadi {nanti}").format(
        tahap=hasil.tahap, kini=hasil.jumlah_kecamatan.keadaan["siap"], nanti=planned_count(hasil)
    )


def _alt(units: tuple[UnitScore, ...]) -> str:
    rows = "; ".join(
        _("{nama} {kini} menjadi {nanti}").format(nama=u.nama, kini=angka(u.indeks), nanti=angka(u.rencana.indeks))
        for u in units
    )
    return _("Indeks hari ini dan setelah anggaran. {isi}.").format(isi=rows)


def _table(units: tuple[UnitScore, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Kode"): [u.kode for u in units],
            _("Kecamatan"): [u.nama for u in units],
            _("Indeks"): [u.indeks for u in units],
            _("Indeks atas"): [u.atas.indeks for u in units],
            _("Indeks rencana"): [u.rencana.indeks for u in units],
            _("Kelas rencana"): [planned_class(u) for u in units],
        }
    )
