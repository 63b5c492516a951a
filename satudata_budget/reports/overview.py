"""The overview as one light sheet of HTML: no script, no request but for the font, small enough for any link.

The same results as the screens: who is ready on a tile map, why not, what is still to be asked for, who must act.
"""

from collections.abc import Sequence
from html import escape

from satudata_budget.charts.chart import HATCH, WARNA, WARNA_DASAR, WARNA_TEKS, interval, sign
from satudata_budget.charts.tiles import tiles
from satudata_budget.messages import _, angka, waktu_wib
from satudata_budget.messages.bendera import kalimat, nama_pelaku, nama_tenggat, tindakan
from satudata_budget.messages.terms import nama_kelas, nama_pilar
from satudata_budget.readiness import KELAS, PILAR, ScoreResult, UnitScore
from satudata_budget.readiness.flags import Bendera
from satudata_budget.words.headline import explanation, headline_figures
from satudata_budget.words.pillars import pillar_text
from satudata_budget.words.sentences import headline

BENDERA = 12
"""So many of the most urgent flags; the screens have them all."""
_LEBAR, _TINGGI = 100, 62


def light_page(hasil: ScoreResult, bendera: Sequence[Bendera], *, contoh: bool, tolok: Sequence[str] = ()) -> str:
    """The body of the sheet, HTML. `bendera`: most urgent first; `tolok`: what was changed in the standard of late."""
    parts = [_context(hasil, contoh=contoh)]
    if not hasil.kecamatan:
        return "".join((*parts, _p(_("Belum ada kecamatan di basis data ini"))))
    parts += [
        f"<p class='inti'>{escape(headline(hasil))}</p>",
        _p(explanation(hasil).replace("**", "")),
        *(_p(f"{f.nama}: {f.nilai}; {f.arti}") for f in headline_figures(hasil)),
        *map(_p, tolok),
        _map(hasil.kecamatan),
        _legend(),
        f"<h2>{escape(_('Kecamatan satu per satu'))}</h2>",
        _table(hasil.kecamatan),
        f"<h2>{escape(_('Siapa harus bertindak'))}</h2>",
        _flags(hasil, bendera),
    ]
    return "".join(parts)


def _context(hasil: ScoreResult, *, contoh: bool) -> str:
    parts = [f"{hasil.tahap} {hasil.tahun}", _("versi data {n}").format(n=hasil.pada)]
    if hasil.waktu is not None:
        parts.append(_("dicatat {waktu}").format(waktu=waktu_wib(hasil.waktu)))
    mark = f"<b class='contoh'>{escape(_('DATA CONTOH'))}</b> " if contoh else ""
    return f"<p class='kecil'>{mark}{escape(' · '.join(parts))}</p>"


def _map(units: Sequence[UnitScore]) -> str:
    where = tiles([unit.kode for unit in units])
    rows = max(row for row, _column in where.values()) + 1
    columns = max(column for _row, column in where.values()) + 1
    drawn = "".join(_tile(unit, *where[unit.kode]) for unit in units)
    hatch = (
        "<defs><pattern id='a' width='6' height='6' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>"
        f"<rect width='6' height='6' fill='{WARNA_DASAR['belum_lengkap']}'/>"
        f"<rect width='1.5' height='6' fill='{HATCH}'/></pattern></defs>"
    )
    title = escape(_("Peta kecamatan, utara di atas"))
    return (
        f"<svg viewBox='0 0 {columns * _LEBAR} {rows * _TINGGI}' role='img' aria-label='{title}'>{hatch}{drawn}</svg>"
    )


def _tile(unit: UnitScore, row: int, column: int) -> str:
    state = unit.keadaan
    fill = "url(#a)" if state == "belum_lengkap" else WARNA_DASAR[state]
    x, y = column * _LEBAR, row * _TINGGI
    middle = x + _LEBAR / 2
    figure = interval(unit, angka(unit.indeks), angka(unit.atas.indeks))
    return (
        f"<rect x='{x + 3}' y='{y + 3}' width='{_LEBAR - 6}' height='{_TINGGI - 6}' rx='6' fill='{fill}' "
        f"stroke='{WARNA[state]}' stroke-width='1.5'/>"
        f"<g fill='{WARNA_TEKS[state]}' text-anchor='middle'>"
        f"<text x='{middle:g}' y='{y + 25}' font-size='16'>{escape(unit.nama)}</text>"
        f"<text x='{middle:g}' y='{y + 47}' font-size='21' font-weight='700'>{sign(state)} {escape(figure)}</text></g>"
    )


def _legend() -> str:
    words = " · ".join(f"{sign(k)} {nama_kelas(k)}" for k in (*KELAS, "belum_lengkap"))
    return f"<p class='kecil'>{escape(words)}</p>"


def _table(units: Sequence[UnitScore]) -> str:
    head = "".join(
        f"<th>{escape(word)}</th>" for word in (_("Kecamatan"), _("Indeks"), *(nama_pilar(p) for p in PILAR))
    )
    body = "".join(map(_row, units))
    return f"<div class='lebar'><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def _row(unit: UnitScore) -> str:
    figures = "".join(
        f"<td data-pilar='{escape(nama_pilar(pilar))}'>{escape(pillar_text(unit, pilar))}</td>" for pilar in PILAR
    )  # a narrow screen shows no heads of columns: the name stands at the figure
    index = interval(unit, angka(unit.indeks), angka(unit.atas.indeks))
    return (
        f"<tr><th>{escape(unit.nama)}</th>"
        f"<td class='{unit.keadaan}'>{sign(unit.keadaan)} {escape(index)}</td>{figures}</tr>"
    )


def _flags(hasil: ScoreResult, bendera: Sequence[Bendera]) -> str:
    if not bendera:
        return _p(_("Tidak ada yang harus ditindaklanjuti"))
    items = "".join(
        f"<li><b>{escape(nama_pelaku(b.pelaku, hasil.menurut_kode[b.kode_unit].nama))}</b> · "
        f"{escape(kalimat(b.jenis, b.nilai))}<br>"
        f"<small>{escape(tindakan(b.jenis, b.nilai))} {escape(nama_tenggat(b.tenggat, b.nilai))}</small></li>"
        for b in bendera[:BENDERA]
    )
    rest = len(bendera) - BENDERA
    more = _p(_("Dan {n} hal lain, di layar Kesenjangan.").format(n=angka(rest))) if rest > 0 else ""
    return f"<ol>{items}</ol>{more}"


def _p(text: str) -> str:
    return f"<p>{escape(text)}</p>"
