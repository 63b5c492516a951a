"""Where a letter can be had: one square a desa, kecamatan by kecamatan."""

from collections import Counter, defaultdict

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import (
    HATCH,
    TINTA_REDUP,
    WARNA,
    WARNA_DASAR,
    WARNA_TEKS,
    Chart,
    Marks,
    canvas,
    quiet_selection,
    sign,
)
from satudata_budget.messages import N_, _, angka
from satudata_budget.messages.joining import in_sentence, listed, without_place
from satudata_budget.messages.status_akses import KUNCI
from satudata_budget.readiness import PlaceComponent, ScoreResult
from satudata_budget.readiness.desa import DesaService

LAYANAN = {"siap": N_("dapat melayani"), "belum_siap": N_("belum"), "belum_lengkap": N_("belum dilaporkan")}
ORDER = tuple(LAYANAN)
ROW, HEAD = 29, 8
NAMES, COUNTS = 5.6, 3.6
"""Width of the names and of the figures, in squares."""
NAMES_NARROW, COUNTS_NARROW = 7.8, 4.6
"""The same on a phone, whose squares are smaller than its letters."""


def service_squares(hasil: ScoreResult, services: tuple[DesaService, ...], *, narrow: bool = False) -> Chart:
    """One row a kecamatan, those with the largest share first; a click yields (kode of the kecamatan, "")."""
    rows = _rows(hasil, services)
    height = HEAD + ROW * max(len(rows), 1)
    columns = max((len(desa) for _kode, desa in rows), default=1)
    names, counts = (NAMES_NARROW, COUNTS_NARROW) if narrow else (NAMES, COUNTS)
    figure = canvas(height=height)
    figure.update_xaxes(range=[0, names + columns + counts])
    figure.update_yaxes(range=[height, 0])
    marks = Marks()
    for row, (kode, desa) in enumerate(rows):
        y = HEAD + ROW * (row + 0.5)
        marks.word(0, y, hasil.menurut_kode[kode].nama, xanchor="left")
        marks.word(names + columns + counts, y, _count(desa), 12.5, xanchor="right")
    marks.draw(figure)
    figure.add_trace(_squares(hasil, rows, names, 8 if narrow else 11))
    return Chart(quiet_selection(figure), _finding(hasil, rows), _alt(hasil, rows), _table(hasil, rows))


def missing_words(desa: DesaService) -> str:
    """What a desa lacks, in plain words: komputer layanan (rusak atau usang), internet dan operator desa."""
    return listed([in_sentence(without_place(place.nama_komponen)) + _partly(place) for place in desa.kurang])


def _partly(place: PlaceComponent) -> str:
    """Why something that is there does not count in full (method, section 3)."""
    if place.ada <= 0:
        return ""
    unsettled = _("belum teruji") if place.komponen == KUNCI else _("belum lancar")
    why = {"perangkat": _("rusak atau usang"), "akses": unsettled}.get(place.pilar)
    return f" ({why if why and place.perlu == 1 else _('baru sebagian')})"


def _rows(hasil: ScoreResult, services: tuple[DesaService, ...]) -> list[tuple[str, list[DesaService]]]:
    by_unit: dict[str, list[DesaService]] = defaultdict(list)
    for desa in sorted(services, key=lambda d: (ORDER.index(d.keadaan), len(d.kurang), d.nama)):
        by_unit[desa.kode_kecamatan].append(desa)

    def rank(item: tuple[str, list[DesaService]]) -> tuple[bool, float, str]:
        kode, desa = item
        serving = sum(d.keadaan == "siap" for d in desa) / len(desa)
        return any(d.keadaan == "belum_lengkap" for d in desa), -serving, hasil.menurut_kode[kode].nama

    return sorted(by_unit.items(), key=rank)


def _count(desa: list[DesaService]) -> str:
    serving = sum(d.keadaan == "siap" for d in desa)
    if any(d.keadaan == "belum_lengkap" for d in desa) and not serving:
        return f"<span style='color:{TINTA_REDUP}'>? / {angka(len(desa))}</span>"
    return f"<b>{angka(serving)}</b><span style='color:{TINTA_REDUP}'> / {angka(len(desa))}</span>"


def _squares(hasil: ScoreResult, rows: list[tuple[str, list[DesaService]]], left: float, size: int) -> go.Bar:
    cells = [(row, i, d) for row, (_kode, desa) in enumerate(rows) for i, d in enumerate(desa)]
    states = [d.keadaan for _row, _i, d in cells]
    ground = [WARNA["siap"] if s == "siap" else WARNA_DASAR[s] for s in states]
    return go.Bar(
        x=[left + i + 0.5 for _row, i, _d in cells],
        base=[HEAD + ROW * row + 4 for row, _i, _d in cells],
        y=[ROW - 8] * len(cells),
        width=[0.86] * len(cells),
        marker={
            "color": ground,
            "line": {"width": [1 if s == "belum_lengkap" else 0 for s in states], "color": "#C9C4B6"},
            "cornerradius": 3,
            "pattern": {
                "shape": ["/" if s == "belum_lengkap" else "" for s in states],
                "fillmode": "replace",
                "fgcolor": HATCH,
                "bgcolor": ground,
                "size": 6,
                "solidity": 0.3,
            },
        },
        text=["" if s == "belum_lengkap" else sign(s) for s in states],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"size": size, "color": ["#FFFFFF" if s == "siap" else WARNA_TEKS[s] for s in states]},
        customdata=[[d.kode_kecamatan, ""] for _row, _i, d in cells],
        hovertext=[_hover(hasil, d) for _row, _i, d in cells],
        hoverinfo="text",
    )


def _hover(hasil: ScoreResult, desa: DesaService) -> str:
    head = f"<b>{desa.nama}</b>, {hasil.menurut_kode[desa.kode_kecamatan].nama}<br>{_(LAYANAN[desa.keadaan])}"
    return head + ("<br>" + _("kurang: {hal}").format(hal=missing_words(desa)) if desa.kurang else "")


def _finding(hasil: ScoreResult, rows: list[tuple[str, list[DesaService]]]) -> str:
    """In how many kecamatan most desa serve, and which have not told."""
    silent = [hasil.menurut_kode[kode].nama for kode, desa in rows if any(d.keadaan == "belum_lengkap" for d in desa)]
    most = sum(2 * sum(d.keadaan == "siap" for d in desa) > len(desa) for _kode, desa in rows)
    text = _("Di {n} dari {semua} kecamatan lebih dari separuh desanya dapat melayani").format(n=most, semua=len(rows))
    return text + (_("; {nama} belum melapor").format(nama=listed(silent)) if silent else "")


def _alt(hasil: ScoreResult, rows: list[tuple[str, list[DesaService]]]) -> str:
    parts = []
    for kode, desa in rows:
        count = Counter(d.keadaan for d in desa)
        said = ", ".join(f"{count[state]} {_(LAYANAN[state])}" for state in ORDER if count[state])
        parts.append(f"{hasil.menurut_kode[kode].nama}: {said}")
    return _("Layanan surat di kantor desa per kecamatan. {isi}.").format(isi="; ".join(parts))


def _table(hasil: ScoreResult, rows: list[tuple[str, list[DesaService]]]) -> pd.DataFrame:
    flat = [d for _kode, desa in rows for d in desa]
    return pd.DataFrame(
        {
            _("Kode"): [d.kode for d in flat],
            _("Desa"): [d.nama for d in flat],
            _("Kecamatan"): [hasil.menurut_kode[d.kode_kecamatan].nama for d in flat],
            _("Layanan surat"): [_(LAYANAN[d.keadaan]) for d in flat],
            _("Yang kurang"): [missing_words(d) for d in flat],
        }
    )
