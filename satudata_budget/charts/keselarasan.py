"""Who waits for whom: every kecamatan in every pillar in one field of four quarters.

Above: pillars in which the kabupaten is ready; below: those in which it is not. Right: kecamatan that are ready; left:
those that are not. So the place says the state, and a row can be read across: the nearer to the middle, the nearer to
the threshold.
"""

from collections import Counter
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import GARIS, WARNA_TEKS, Chart, Marks, canvas, quiet_selection
from satudata_budget.messages import N_, _, angka
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult
from satudata_budget.readiness.pairs import KESELARASAN, PillarPair, pairs

TANDA_SELARAS = {"selaras": "✓", "kecamatan_tertinggal": "↓", "kabupaten_tertinggal": "↑", "keduanya_belum": "✕"}
NAMA_SELARAS = {
    "selaras": N_("Selaras"),
    "kecamatan_tertinggal": N_("Kecamatan tertinggal"),
    "kabupaten_tertinggal": N_("Kabupaten tertinggal"),
    "keduanya_belum": N_("Keduanya belum"),
}
WARNA_SELARAS = {
    "selaras": ("#D9ECE8", "#0F5F5B"),
    "kecamatan_tertinggal": ("#F8E9C9", "#7C4F0B"),
    "kabupaten_tertinggal": ("#DCE7F1", "#244A6F"),
    "keduanya_belum": ("#F6D9D2", "#8E2A1A"),
}
"""Ground and text of each state."""
QUARTERS = ((True, ("kecamatan_tertinggal", "selaras")), (False, ("keduanya_belum", "kabupaten_tertinggal")))
"""Whether the kabupaten is ready; then the state left and right of the middle."""

TILE, TITLE, LINE, PAUSE, GUTTER = 25, 30, 29, 12, 0.12


@dataclass(frozen=True)
class FieldLayout:
    """How wide the field is, in tiles: `sisi` on each side of the middle; `kiri` for the pillars' names."""

    sisi: int
    kiri: float
    huruf: float

    @property
    def kepala_pilar(self) -> int:
        """Pixels that a pillar's name takes above its tiles, where there is no room beside them."""
        return 0 if self.kiri else 22


LEBAR = FieldLayout(5, 1.5, 12.5)
SEMPIT = FieldLayout(2, 0, 11)


@dataclass(frozen=True)
class FieldTile:
    """One tile: a pair, and where it lies (x in tiles from the middle, y in pixels from the top)."""

    pasangan: PillarPair
    x: float
    y: float


def alignment_field(hasil: ScoreResult, *, narrow: bool = False) -> Chart:
    """The four states of alignment; a click yields (kode, pilar) as customdata. `narrow`: for a phone's width."""
    susunan = SEMPIT if narrow else LEBAR
    found = pairs(hasil)
    marks = Marks()
    tiles, height = _arrange(hasil, found, susunan, marks)
    figure = canvas(height=height)
    side = susunan.sisi + GUTTER
    figure.update_xaxes(range=[-side - susunan.kiri, side])
    figure.update_yaxes(range=[height, 0])
    figure.add_trace(_bars(hasil, tiles, susunan))
    marks.draw(figure)
    return Chart(quiet_selection(figure), _finding(found), _alt(hasil, found), _table(hasil, found))


def _arrange(
    hasil: ScoreResult, found: tuple[PillarPair, ...], susunan: FieldLayout, marks: Marks
) -> tuple[list[FieldTile], int]:
    """Every tile in its place, words and lines on the way; and the height that it all takes."""
    tiles: list[FieldTile] = []
    y = 0
    for ready, states in QUARTERS:
        here = [p for p in found if p.kabupaten_siap == ready]
        if not here:
            continue
        _titles(marks, here, states, y + TITLE / 2, susunan)
        y += TITLE
        for pilar in (p for p in PILAR if any(pair.pilar == p for pair in here)):
            row = [pair for pair in here if pair.pilar == pilar]
            y += susunan.kepala_pilar
            _pillar_name(marks, hasil, row, y, susunan)
            end = y + LINE * _row(tiles, row, susunan.sisi, y)
            # Beside the tiles the middle runs through; above them it would cross the pillar's name.
            marks.line((0, 0), (y - (TILE if susunan.kiri else 0), end), GARIS, 1.5, layer="below")
            y = end + PAUSE
    return tiles, y - PAUSE + 4


def _row(tiles: list[FieldTile], row: list[PillarPair], sisi: int, y: int) -> int:
    """Lay the tiles of one pillar from the middle outwards, nearest to the threshold first; how many lines it took."""
    left = sorted((p for p in row if not p.kecamatan_siap), key=lambda p: -p.kecamatan)
    right = sorted((p for p in row if p.kecamatan_siap), key=lambda p: p.kecamatan)
    for direction, side in ((-1, left), (1, right)):
        for i, pair in enumerate(side):
            line, column = divmod(i, sisi)
            tiles.append(FieldTile(pair, direction * (GUTTER + column + 0.5), y + line * LINE))
    return max(-(-len(side) // sisi) for side in (left, right))


def _titles(marks: Marks, here: list[PillarPair], states: tuple[str, str], y: float, susunan: FieldLayout) -> None:
    count = Counter(pair.keadaan for pair in here)
    for state, side in zip(states, (-1, 1), strict=True):
        name = f"<b>{TANDA_SELARAS[state]} {_(NAMA_SELARAS[state])}</b>"
        text = f"{name} · {count[state]}" if not susunan.kiri else f"{name} · {_who(state, count[state])}"
        marks.word(
            side * GUTTER,
            y,
            text,
            13 if susunan.kiri else 11,
            WARNA_SELARAS[state][1],
            xanchor="left" if side > 0 else "right",
            xshift=side * 3,
        )


def _who(state: str, n: int) -> str:
    """How many, and who has to catch up."""
    sentence = {
        "selaras": _("{n}, tidak ada yang menunggu"),
        "kecamatan_tertinggal": _("{n}, camat mengejar"),
        "kabupaten_tertinggal": _("{n}, Diskominfo mengejar"),
        "keduanya_belum": _("{n}, camat dan Diskominfo mengejar"),
    }[state]
    return sentence.format(n=n)


def _pillar_name(marks: Marks, hasil: ScoreResult, row: list[PillarPair], y: int, susunan: FieldLayout) -> None:
    name = f"<b>{nama_pilar(row[0].pilar)}</b>"
    value = _kabupaten(hasil, row[0])
    left = -susunan.sisi - GUTTER - susunan.kiri
    if susunan.kiri:
        marks.word(left, y + TILE / 2 - 8, name, 14, xanchor="left")
        marks.word(left, y + TILE / 2 + 10, value, 12.5, xanchor="left")
    else:
        marks.word(left, y - 10, f"{name} · {value}", 12.5, xanchor="left")


def _kabupaten(hasil: ScoreResult, pair: PillarPair) -> str:
    """The kabupaten's side of a row; with several kabupaten it has no one value."""
    value = f" {angka(pair.kabupaten)}" if len(hasil.kabupaten) == 1 else ""
    sign, state = ("✓", "siap") if pair.kabupaten_siap else ("✕", "belum_siap")
    return f"<span style='color:{WARNA_TEKS[state]}'>{sign} {_('kabupaten')}{value}</span>"


def _bars(hasil: ScoreResult, tiles: list[FieldTile], susunan: FieldLayout) -> go.Bar:
    found = [tile.pasangan for tile in tiles]
    ground = [WARNA_SELARAS[p.keadaan][0] for p in found]
    return go.Bar(
        x=[tile.x for tile in tiles],
        base=[tile.y for tile in tiles],
        y=[TILE] * len(tiles),
        width=[0.95] * len(tiles),
        marker={
            "color": ground,
            "line": {"width": 0},
            "cornerradius": 4,
            "pattern": {
                "shape": ["" if p.pasti else "/" for p in found],
                "fillmode": "replace",
                "fgcolor": "rgba(255,255,255,0.85)",
                "bgcolor": ground,
                "size": 6,
                "solidity": 0.35,
            },
        },
        text=[hasil.menurut_kode[p.kode].nama for p in found],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"size": susunan.huruf, "color": [WARNA_SELARAS[p.keadaan][1] for p in found]},
        customdata=[[p.kode, p.pilar] for p in found],
        hovertext=[_hover(hasil, p) for p in found],
        hoverinfo="text",
    )


def _hover(hasil: ScoreResult, pair: PillarPair) -> str:
    text = (
        f"<b>{hasil.menurut_kode[pair.kode].nama} · {nama_pilar(pair.pilar)}</b><br>"
        f"{TANDA_SELARAS[pair.keadaan]} {_(NAMA_SELARAS[pair.keadaan])}<br>"
    ) + _("kecamatan {kecamatan}, kabupaten {kabupaten} dari 100").format(
        kecamatan=angka(pair.kecamatan, 1), kabupaten=angka(pair.kabupaten, 1)
    )
    return text if pair.pasti else text + "<br>" + _("laporan belum lengkap, keadaannya masih dapat berubah")


def _finding(found: tuple[PillarPair, ...]) -> str:
    count = Counter(p.keadaan for p in found)
    if count["selaras"] == len(found):
        return _("Kabupaten dan semua kecamatan selaras di keempat pilar")
    return _(
        "Kabupaten ditunggu {kabupaten} kali, kecamatan {kecamatan} kali, keduanya belum siap {keduanya} kali"
    ).format(
        kabupaten=count["kabupaten_tertinggal"],
        kecamatan=count["kecamatan_tertinggal"],
        keduanya=count["keduanya_belum"],
    )


def _alt(hasil: ScoreResult, found: tuple[PillarPair, ...]) -> str:
    rows = []
    for pilar in PILAR:
        for state in KESELARASAN:
            names = [hasil.menurut_kode[p.kode].nama for p in found if (p.pilar, p.keadaan) == (pilar, state)]
            if names:
                rows.append(f"{nama_pilar(pilar)}, {_(NAMA_SELARAS[state])}: {', '.join(names)}")
    return _("Kabupaten terhadap kecamatan di keempat pilar. {isi}.").format(isi="; ".join(rows))


def _table(hasil: ScoreResult, found: tuple[PillarPair, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Kode"): [p.kode for p in found],
            _("Kecamatan"): [hasil.menurut_kode[p.kode].nama for p in found],
            _("Pilar"): [nama_pilar(p.pilar) for p in found],
            _("Keselarasan"): [_(NAMA_SELARAS[p.keadaan]) for p in found],
            _("Nilai kabupaten"): [p.kabupaten for p in found],
            _("Nilai kecamatan"): [p.kecamatan for p in found],
        }
    )
