"""The chain down to a letter at the desa office: kabupaten, kecamatan, desa, and the link that gives way first."""

from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import (
    GARIS,
    KERTAS,
    TINTA,
    TINTA_REDUP,
    WARNA,
    Chart,
    Marks,
    canvas,
    quiet_selection,
)
from satudata_budget.charts.pilar_matrix import order_by_readiness, signed_name
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import TINGKAT
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.readiness.pairs import chain_is_sure, kabupaten_of

ROW, HEAD = 30, 30
LINKS = ("kabupaten", "kecamatan", "desa")
NAMES = 1.25
"""Width of the names, in links."""
QUIET = "#ECE8DD"


def service_chain(hasil: ScoreResult) -> Chart:
    """One row a kecamatan, its weakest link dark; a click yields (kode,) as customdata."""
    units = order_by_readiness(hasil)
    height = HEAD + ROW * len(units) + 4
    figure = canvas(height=height)
    figure.update_xaxes(range=[0, NAMES + len(LINKS)])
    figure.update_yaxes(range=[height, 0])
    marks = Marks()
    for i, link in enumerate(LINKS):
        marks.word(NAMES + i + 0.5, HEAD / 2, f"<b>{_(TINGKAT[link])}</b>", 12.5)
    for row, unit in enumerate(units):
        y = HEAD + ROW * (row + 0.5)
        marks.word(0, y, signed_name(unit), xanchor="left")
        marks.line((NAMES + 0.5, NAMES + len(LINKS) - 0.5), (y, y), GARIS, 3, layer="below")
    marks.draw(figure)
    figure.add_trace(_links(hasil, units))
    return Chart(quiet_selection(figure), _finding(hasil, units), _alt(hasil, units), _table(hasil, units))


def links_of(hasil: ScoreResult, unit: UnitScore) -> dict[str, float | None]:
    """The three values of the method (section 6); None for desa of which nothing is reported."""
    desa = unit.desa
    share = 100 * desa.siap / desa.jumlah if desa.jumlah else 100.0
    unknown = "desa" in unit.belum_dilaporkan and desa.siap < desa.jumlah
    return {
        "kabupaten": kabupaten_of(hasil, unit).indeks,
        "kecamatan": unit.indeks,
        "desa": None if unknown else share,
    }


def _links(hasil: ScoreResult, units: tuple[UnitScore, ...]) -> go.Scatter:
    points = [
        (row, i, unit, link, links_of(hasil, unit)[link])
        for row, unit in enumerate(units)
        for i, link in enumerate(LINKS)
    ]
    weakest = [unit.rantai is not None and unit.rantai.terlemah == link for _r, _i, unit, link, _v in points]
    sure = [chain_is_sure(hasil, unit) for _r, _i, unit, _l, _v in points]
    strong = [w and s for w, s in zip(weakest, sure, strict=True)]
    return go.Scatter(
        x=[NAMES + i + 0.5 for _row, i, _unit, _link, _value in points],
        y=[HEAD + ROW * (row + 0.5) for row, _i, _unit, _link, _value in points],
        mode="markers+text",
        marker={
            "size": 25,
            "color": [TINTA if s else KERTAS if w else QUIET for s, w in zip(strong, weakest, strict=True)],
            "line": {
                "color": [
                    WARNA["belum_lengkap"] if w and not s else KERTAS for s, w in zip(strong, weakest, strict=True)
                ],
                "width": 2,
            },
        },
        text=[_number(value, w) for (*_rest, value), w in zip(points, weakest, strict=True)],
        textfont={
            "size": 12,
            "color": ["#FFFFFF" if s else TINTA if w else TINTA_REDUP for s, w in zip(strong, weakest, strict=True)],
        },
        customdata=[[unit.kode, ""] for _row, _i, unit, _link, _value in points],
        hovertext=[_hover(hasil, unit, link, value) for _row, _i, unit, link, value in points],
        hoverinfo="text",
        cliponaxis=False,
    )


def _number(value: float | None, weakest: bool) -> str:
    text = "–" if value is None else angka(value)
    return f"<b>{text}</b>" if weakest else text


def _hover(hasil: ScoreResult, unit: UnitScore, link: str, value: float | None) -> str:
    head = f"<b>{unit.nama} · {_(TINGKAT[link])}</b><br>"
    if value is None:
        return head + _("keadaan desa belum dilaporkan")
    text = head + (
        _("{siap} dari {jumlah} desa dapat melayani surat").format(siap=unit.desa.siap, jumlah=unit.desa.jumlah)
        if link == "desa"
        else _("indeks {n} dari 100").format(n=angka(value, 1))
    )
    if unit.rantai is not None and unit.rantai.terlemah == link:
        text += "<br>" + (
            _("mata rantai terlemah")
            if chain_is_sure(hasil, unit)
            else _("terlemah menurut yang tercatat; laporan belum lengkap")
        )
    return text


def _finding(hasil: ScoreResult, units: tuple[UnitScore, ...]) -> str:
    sure = [u for u in units if u.rantai is not None and chain_is_sure(hasil, u)]
    if not sure:
        return _("Mata rantai terlemah belum dapat dipastikan di satu kecamatan pun")
    link, n = Counter(u.rantai.terlemah for u in sure if u.rantai is not None).most_common(1)[0]
    text = _("{mata} paling sering menjadi mata rantai terlemah: di {n} dari {semua} kecamatan").format(
        mata=_(TINGKAT[link]), n=n, semua=len(units)
    )
    unsure = len(units) - len(sure)
    return text + (_("; {n} belum pasti").format(n=unsure) if unsure else "")


def _alt(hasil: ScoreResult, units: tuple[UnitScore, ...]) -> str:
    rows = []
    for unit in units:
        values = ", ".join(
            f"{_(TINGKAT[link])} {_('belum dilaporkan') if value is None else angka(value)}"
            for link, value in links_of(hasil, unit).items()
        )
        weakest = _(TINGKAT[unit.rantai.terlemah]) if unit.rantai else "–"
        rows.append(_("{nama}: {nilai}, terlemah {mata}").format(nama=unit.nama, nilai=values, mata=weakest))
    return _("Rantai layanan sampai ke kantor desa. {isi}.").format(isi="; ".join(rows))


def _table(hasil: ScoreResult, units: tuple[UnitScore, ...]) -> pd.DataFrame:
    values = [links_of(hasil, unit) for unit in units]
    return pd.DataFrame(
        {
            _("Kode"): [u.kode for u in units],
            _("Kecamatan"): [u.nama for u in units],
            **{_(TINGKAT[link]): [v[link] for v in values] for link in LINKS},
            _("Mata rantai terlemah"): [_(TINGKAT[u.rantai.terlemah]) if u.rantai else "" for u in units],
            _("Pasti"): [_("ya") if chain_is_sure(hasil, u) else _("belum") for u in units],
        }
    )
