"""Which desa to list: by name, state, kecamatan and what is missing."""

from collections import Counter

import streamlit as st

from satudata_budget.charts.desa_service import LAYANAN
from satudata_budget.messages import _
from satudata_budget.messages.joining import without_place
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.desa import DesaService, missing_kinds
from satudata_budget.web.parts.filters import ALL, choose_kept
from satudata_budget.web.session.width import narrow

LAST = "satu"
"""In place of a component: desa that lack one thing only, whichever it is."""


def choose(hasil: ScoreResult, found: tuple[DesaService, ...]) -> tuple[list[DesaService], str]:
    """The desa that match, and a word that stands for the choice."""
    text = ""
    with st.grid(4, min_column_width=180, gap="small"):
        text = (_search() or "").strip()
        if not narrow():
            asked = _filters(hasil, found)
    if narrow():
        with st.expander(_("Saring"), icon=":material/tune:"):
            asked = _filters(hasil, found)
    unit, kind, state = asked
    matching = [
        d
        for d in found
        if text.casefold() in d.nama.casefold()
        and unit in (ALL, d.kode_kecamatan)
        and kind in (ALL, *_kinds(d))
        and state in (ALL, d.keadaan)
    ]
    return sorted(matching, key=_nearest_first), "|".join((text, *asked))


def _nearest_first(desa: DesaService) -> tuple[int, int, str]:
    """Those that lack least, then those that nobody has reported, then those that serve."""
    return ("belum_siap", "belum_lengkap", "siap").index(desa.keadaan), len(desa.kurang), desa.nama


def _search() -> str | None:
    return st.text_input(
        _("Nama desa"),
        key="desa-cari",
        type="search",
        icon=":material/search:",
        placeholder=_("Ketik nama desa"),
        autocomplete="off",
    )


def _filters(hasil: ScoreResult, found: tuple[DesaService, ...]) -> tuple[str, str, str]:
    """Kecamatan, missing thing and state as chosen."""
    kinds = {LAST: _("Tinggal kurang satu hal")} | missing_kinds(found)
    units = {u.kode: u.nama for u in sorted(hasil.kecamatan, key=lambda u: u.nama)}
    return (
        choose_kept(_("Kecamatan"), "kecamatan", units, units.__getitem__, Counter(d.kode_kecamatan for d in found)),
        choose_kept(
            _("Yang kurang"),
            "kurang",
            kinds,
            lambda kind: without_place(kinds[kind]),
            Counter(kind for d in found for kind in _kinds(d)),
        ),
        choose_kept(
            _("Layanan surat"),
            "layanan",
            LAYANAN,
            lambda state: _(LAYANAN[state]).capitalize(),
            Counter(d.keadaan for d in found),
        ),
    )


def _kinds(desa: DesaService) -> list[str]:
    kinds = [place.komponen for place in desa.kurang]
    return [*kinds, LAST] if len(kinds) == 1 else kinds
