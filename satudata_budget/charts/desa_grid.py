"""Which desa can serve: one row a desa, one column a component, full, partly or missing."""

from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import HATCH, WARNA_DASAR, WARNA_TEKS, Chart, Marks, canvas, sign
from satudata_budget.messages import _, angka
from satudata_budget.readiness import PlaceComponent, ScoreResult

ROW = 27
HEAD = 46
HEAD_NARROW = 112
"""Pixels: the longest column head, standing."""
NAMES = 1.9
NAMES_NARROW = 2.6
"""Room for the names, in columns: on a phone `Karangtengah` is as wide as two and a half."""


def desa_grid(hasil: ScoreResult, kode: str, desa: tuple[tuple[str, str], ...], *, narrow: bool = False) -> Chart:
    """The desa of kecamatan `kode`, those that can serve first. `desa`: pairs of kode and name."""
    nama_desa = dict(desa)
    places = [t for t in hasil.tempat_unit(kode) if t.tingkat == "desa"]
    columns = _columns(places)
    at = {(t.kode_tempat, t.komponen): t for t in places}
    order = sorted(nama_desa, key=lambda d: (-sum(_full(at.get((d, c))) for c in columns), nama_desa[d]))
    head = HEAD_NARROW if narrow else HEAD
    left = NAMES_NARROW if narrow else NAMES
    figure = canvas(height=head + ROW * max(len(order), 1) + 4)
    figure.update_xaxes(range=[0, left + max(len(columns), 1)])
    figure.update_yaxes(range=[max(len(order), 1), -head / ROW])
    _words(columns, [nama_desa[desa] for desa in order], narrow).draw(figure)
    figure.add_trace(_cells(order, columns, at, nama_desa, left))
    return Chart(
        figure, _finding(hasil, kode), _alt(order, columns, at, nama_desa), _table(order, columns, at, nama_desa)
    )


def _columns(places: list[PlaceComponent]) -> dict[str, str]:
    """Component → name as short as a column head, the wajib ones first."""
    ordered = sorted({(not t.wajib, t.pilar != "perangkat", t.komponen): t for t in places}.items())
    return {t.komponen: t.nama_komponen for _key, t in ordered}


def _full(place: PlaceComponent | None) -> bool:
    return place is not None and place.ada == place.perlu


def _state(place: PlaceComponent | None) -> str:
    if place is None or place.ada == place.perlu:
        return "siap"
    if not place.dilaporkan:
        return "belum_lengkap"
    return "hampir_siap" if place.ada > 0 else "belum_siap"


def _words(columns: dict[str, str], names: list[str], narrow: bool) -> Marks:
    marks = Marks()
    for i, nama in enumerate(columns.values()):
        short = nama.split(" (")[0].removesuffix(" di kantor desa").removesuffix(" kantor desa")
        if narrow:  # a phone's columns are narrower than their words
            marks.word(NAMES_NARROW + i + 0.5, -0.2, short, 12, yanchor="bottom", xanchor="center", textangle=-90)
        else:
            marks.word(NAMES + i + 0.5, -0.2, short.replace(" ", "<br>", 1), 12, yanchor="bottom")
    for row, nama in enumerate(names):
        marks.word(0, row + 0.5, nama, xanchor="left")
    return marks


def _cells(
    order: list[str],
    columns: dict[str, str],
    at: dict[tuple[str, str], PlaceComponent],
    nama_desa: dict[str, str],
    left: float,
) -> go.Bar:
    cells = [(row, i, at.get((desa, c))) for row, desa in enumerate(order) for i, c in enumerate(columns)]
    states = [_state(place) for _row, _column, place in cells]
    return go.Bar(
        x=[left + i + 0.5 for _row, i, _place in cells],
        base=[row + 0.07 for row, _i, _place in cells],
        y=[0.86] * len(cells),
        width=[0.92] * len(cells),
        marker={
            "color": [WARNA_DASAR[s] for s in states],
            "line": {"width": 0},
            "cornerradius": 4,
            "pattern": {
                "shape": ["/" if s == "belum_lengkap" else "" for s in states],
                "fgcolor": HATCH,
                "bgcolor": [WARNA_DASAR[s] for s in states],
                "size": 7,
                "solidity": 0.25,
            },
        },
        text=["–" if s == "belum_lengkap" else sign(s) for s in states],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"size": 13, "color": [WARNA_TEKS[s] for s in states]},
        hovertext=[_hover(place, nama_desa) for _row, _i, place in cells],
        hoverinfo="text",
    )


def _hover(place: PlaceComponent | None, nama_desa: dict[str, str]) -> str:
    if place is None:
        return _("tidak diperlukan")
    head = f"<b>{nama_desa[place.kode_tempat]} · {place.nama_komponen}</b><br>"
    if not place.dilaporkan and place.ada < place.perlu:
        return head + _("belum dilaporkan")
    return head + _("ada {ada} dari {perlu} {satuan}").format(
        ada=angka(place.ada, 1), perlu=angka(place.perlu), satuan=place.satuan
    )


def _finding(hasil: ScoreResult, kode: str) -> str:
    unit = hasil.menurut_kode[kode]
    desa = unit.desa
    if "desa" in unit.belum_dilaporkan:
        return _("Keadaan {jumlah} desa belum dilaporkan").format(jumlah=desa.jumlah)
    return _("{siap} dari {jumlah} desa dapat melayani surat di kantor desa").format(siap=desa.siap, jumlah=desa.jumlah)


def _alt(
    order: list[str], columns: dict[str, str], at: dict[tuple[str, str], PlaceComponent], nama_desa: dict[str, str]
) -> str:
    rows = "; ".join(
        f"{nama_desa[d]}: " + (", ".join(columns[c] for c in columns if not _full(at.get((d, c)))) or _("lengkap"))
        for d in order
    )
    return _("Yang belum ada di tiap desa. {isi}.").format(isi=rows)


def _table(
    order: list[str], columns: dict[str, str], at: dict[tuple[str, str], PlaceComponent], nama_desa: dict[str, str]
) -> pd.DataFrame:
    def amount(desa: str, komponen: str) -> Decimal | None:
        place = at.get((desa, komponen))
        return place.ada if place else None

    return pd.DataFrame(
        {
            _("Kode"): order,
            _("Desa"): [nama_desa[d] for d in order],
            **{nama: [amount(d, c) for d in order] for c, nama in columns.items()},
        }
    )
