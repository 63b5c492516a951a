"""What the money buys: kinds of goods as a staircase of rupiah up to the cut line, and what comes just beyond it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from satudata_budget.charts.chart import KERTAS, TINTA, TINTA_REDUP, WARNA, Chart, Marks, canvas
from satudata_budget.messages import _, angka, rupiah, rupiah_ringkas
from satudata_budget.planning import PurchaseLine

ROW, HEAD = 34, 30
NAMES, NAMES_NARROW = 1.0, 0.01
SUMS, SUMS_NARROW = 0.46, 0.36
"""Width of the names and of the sums beside the stairs, as shares of the stairs' own."""
BEYOND = 4


@dataclass(frozen=True)
class PurchaseStep:
    """One kind of thing, all places together. Money in whole rupiah."""

    nama: str
    jumlah: int
    satuan: str
    tempat: int
    biaya: int
    masuk: bool
    """Whether it lies within the ceiling."""


def cut_line(
    daftar: Sequence[PurchaseLine], berikut: Sequence[PurchaseLine], plafon: int, *, narrow: bool = False
) -> Chart:
    """The list in its order, then `berikut`: what more money would buy next."""
    inside, beyond = goods(daftar, masuk=True), goods(berikut, masuk=False)[: 2 if narrow else BEYOND]
    rows = (*inside, *beyond)
    # On a phone the name stands above its bar.
    height = HEAD + (2 * ROW if narrow else ROW) * max(1, len(rows)) + (ROW if beyond else 0)
    figure = canvas(height=height)
    top = max(plafon, sum(r.biaya for r in inside), 1) + sum(r.biaya for r in beyond)
    left = -top * (NAMES_NARROW if narrow else NAMES)
    right = top * (1 + (SUMS_NARROW if narrow else SUMS))
    figure.update_xaxes(range=[left, right])
    figure.update_yaxes(range=[height, 0])
    marks = Marks()
    places = _places(rows, plafon, narrow=narrow)
    figure.add_trace(_stairs(rows, places))
    for row, (y, _start) in zip(rows, places, strict=True):
        _label(marks, row, y, left, right, narrow=narrow)
    marks.line((plafon, plafon), (HEAD - 8, height), TINTA, 2)
    side = "left" if plafon < top * 0.5 else "right"
    marks.word(
        plafon, HEAD - 10, _("plafon <b>{rupiah}</b>").format(rupiah=rupiah_ringkas(plafon)), 13, TINTA,
        yanchor="bottom", xanchor=side,
    )  # fmt: skip
    if beyond:
        y = HEAD + (2 * ROW if narrow else ROW) * len(inside) + ROW / 2
        marks.line((left, right), (y, y), TINTA, 1, dash="dot")
        text = _("berikutnya bila plafon naik")
        marks.word(left, y, text, 12.5, TINTA_REDUP, xanchor="left", yanchor="bottom")
    marks.draw(figure)
    return Chart(figure, _finding(inside), _alt(rows), goods_table(rows))


def goods(lines: Iterable[PurchaseLine], *, masuk: bool) -> tuple[PurchaseStep, ...]:
    """The lines by level and component, in the order in which the components first come."""
    groups: dict[tuple[str, str], list[PurchaseLine]] = {}
    for line in lines:
        groups.setdefault((line.tingkat, line.komponen), []).append(line)
    return tuple(
        PurchaseStep(
            short_name(found[0].nama_komponen),
            sum(b.jumlah for b in found),
            found[0].satuan,
            len(found),
            sum(b.biaya for b in found),
            masuk,
        )
        for found in groups.values()
    )


def short_name(nama: str) -> str:
    """A component without its remarks in brackets."""
    return nama.split(" (", maxsplit=1)[0]


def goods_table(rows: Iterable[PurchaseStep]) -> pd.DataFrame:
    """The same as a table."""
    rows = tuple(rows)
    return pd.DataFrame(
        {
            _("Barang"): [r.nama for r in rows],
            _("Jumlah"): [r.jumlah for r in rows],
            _("Satuan"): [r.satuan for r in rows],
            _("Tempat"): [r.tempat for r in rows],
            _("Biaya"): [r.biaya for r in rows],
            _("Dalam plafon"): [_("ya") if r.masuk else _("berikutnya") for r in rows],
        }
    )


def _places(rows: Sequence[PurchaseStep], plafon: int, *, narrow: bool) -> list[tuple[float, int]]:
    """The middle of each bar in pixels, and the rupiah at which it starts."""
    step = 2 * ROW if narrow else ROW
    found, spent = [], 0
    for i, row in enumerate(rows):
        beyond = 0 if row.masuk else ROW
        # What lies beyond starts at the ceiling, whatever the list leaves unspent.
        spent = spent if row.masuk else max(spent, plafon)
        found.append((HEAD + step * i + (step - ROW) + ROW / 2 + beyond, spent))
        spent += row.biaya
    return found


def _stairs(rows: Sequence[PurchaseStep], places: Sequence[tuple[float, int]]) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[y for y, _start in places],
        base=[start for _y, start in places],
        x=[row.biaya for row in rows],
        width=18,
        marker={
            "color": [WARNA["siap"] if row.masuk else "rgba(0,0,0,0)" for row in rows],
            "line": {"color": [WARNA["siap"] if row.masuk else TINTA_REDUP for row in rows], "width": 1},
            "cornerradius": 3,
        },
        hovertext=[
            f"<b>{row.nama}</b><br>"
            + _("{n} {satuan} di {tempat} tempat<br>{biaya}").format(
                n=angka(row.jumlah), satuan=row.satuan, tempat=row.tempat, biaya=rupiah(row.biaya)
            )
            for row in rows
        ],
        hoverinfo="text",
    )


def _label(marks: Marks, row: PurchaseStep, y: float, left: float, right: float, *, narrow: bool) -> None:
    """The name before the stairs, on a phone above its bar; the sum behind all of them, clear of the ceiling's line."""
    color = TINTA if row.masuk else TINTA_REDUP
    text = f"{row.nama} <span style='color:{TINTA_REDUP}'>× {angka(row.jumlah)}</span>"
    at = y - (ROW * 0.72 if narrow else 0)
    marks.word(left, at, text, 13, color, xanchor="left", bgcolor=KERTAS if narrow else None)
    marks.word(right, at, f"<b>{rupiah_ringkas(row.biaya)}</b>", 13, color, xanchor="right")


def _finding(inside: Sequence[PurchaseStep]) -> str:
    if not inside:
        return _("Belum ada yang terbeli")
    dearest = max(inside, key=lambda r: r.biaya)
    return _("{jumlah} barang dan jasa dalam {n} jenis; terbesar {nama}, {rupiah}").format(
        jumlah=angka(sum(r.jumlah for r in inside)),
        n=len(inside),
        nama=dearest.nama[0].lower() + dearest.nama[1:] if dearest.nama[1:2].islower() else dearest.nama,
        rupiah=rupiah_ringkas(dearest.biaya),
    )


def _alt(rows: Sequence[PurchaseStep]) -> str:
    told = "; ".join(f"{r.nama} {angka(r.jumlah)}, {rupiah_ringkas(r.biaya)}" for r in rows if r.masuk)
    after = "; ".join(r.nama for r in rows if not r.masuk)
    return _("Belanja dalam plafon: {isi}. Berikutnya: {berikut}.").format(isi=told or "–", berikut=after or "–")
