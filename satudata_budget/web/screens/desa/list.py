"""All desa as a list to search: by name, by kecamatan, by what is missing."""

import pandas as pd
import streamlit as st

from satudata_budget.charts.chart import sign
from satudata_budget.charts.desa_service import LAYANAN, missing_words
from satudata_budget.messages import _, angka
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.desa import DesaService
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.kecamatan_list import BADGE
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.desa.filters import choose
from satudata_budget.web.session.screens import page
from satudata_budget.web.session.width import narrow

SHOWN, MORE = 10, 40


@st.fragment
def desa_list(hasil: ScoreResult, found: tuple[DesaService, ...]) -> None:
    """The list with its filters. A fragment: searching leaves the pictures alone."""
    with st.container(border=True, gap="small"):
        head = st.container()
        chosen, filters = choose(hasil, found)
        with head:
            card_head(_("Cari desa"), _finding(chosen, found))
        key = f"desa-tampil-{filters}"
        shown = st.session_state.setdefault(key, SHOWN)
        if not chosen:
            quiet(_("Tidak ada desa yang cocok. Ubah ejaannya, atau longgarkan saringan."))
        elif narrow():
            _lines(hasil, chosen[:shown])
        else:
            _table(hasil, chosen[:shown])
        if len(chosen) > shown:
            st.button(
                _("Tampilkan {n} lagi dari {sisa}").format(n=min(MORE, len(chosen) - shown), sisa=len(chosen) - shown),
                icon=":material/expand_more:",
                type="tertiary",
                on_click=lambda: st.session_state.update({key: shown + MORE}),
            )
        _ways(hasil, chosen[:shown])


def _finding(chosen: list[DesaService], found: tuple[DesaService, ...]) -> str:
    if len(chosen) == len(found):
        return _("Semua {n} desa, yang tinggal kurang sedikit di atas").format(n=angka(len(found)))
    return _("{n} dari {semua} desa cocok").format(n=angka(len(chosen)), semua=angka(len(found)))


def _table(hasil: ScoreResult, desa: list[DesaService]) -> None:
    st.table(
        pd.DataFrame(
            {
                _("Desa"): [f"**{_name(d)}**" for d in desa],
                _("Kecamatan"): [hasil.menurut_kode[d.kode_kecamatan].nama for d in desa],
                _("Layanan surat"): [_state(d) for d in desa],
                _("Yang kurang"): [_missing(d) for d in desa],
            }
        ),
        border="horizontal",
        hide_index=True,
        alt=_("Desa, keadaan layanan suratnya, dan apa yang kurang"),
    )


def _lines(hasil: ScoreResult, desa: list[DesaService]) -> None:
    """A phone's arrangement: two lines a desa."""
    st.markdown(
        "\n\n".join(
            f"**{_name(d)}**, {hasil.menurut_kode[d.kode_kecamatan].nama}  \n"
            + _state(d)
            + (f": {missing_words(d)}" if d.kurang else "")
            for d in desa
        )
    )


def _ways(hasil: ScoreResult, chosen: list[DesaService]) -> None:
    """From the desa that are listed to the pages of their kecamatan."""
    codes = dict.fromkeys(d.kode_kecamatan for d in chosen)
    if not codes:
        return
    quiet(_("Buka kecamatannya, sampai ke berkas asal angkanya"))
    with st.container(horizontal=True, gap="small"):
        for kode in codes:
            name = f":green[**{hasil.menurut_kode[kode].nama}**]"
            st.page_link(page("kecamatan"), label=name, query_params={"kode": kode})


def _name(desa: DesaService) -> str:
    return desa.nama if desa.jenis == "desa" else _("{nama} (kelurahan)").format(nama=desa.nama)


def _state(desa: DesaService) -> str:
    return f":{BADGE[desa.keadaan]}[{sign(desa.keadaan)} {_(LAYANAN[desa.keadaan])}]"


def _missing(desa: DesaService) -> str:
    if desa.keadaan == "belum_lengkap":
        return f":gray[{_('tidak diketahui')}]"
    return missing_words(desa) or "–"
