"""The kecamatan as a list of links: what a phone gets in place of the pillar table."""

import streamlit as st

from satudata_budget.charts.chart import interval, sign
from satudata_budget.charts.pilar_matrix import order_by_readiness, pillar_state
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import PILAR, ScoreResult, UnitScore
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.screens import page
from satudata_budget.words.pillars import fully_reported, pillar_text, weakest_reported

BADGE = {"siap": "green", "hampir_siap": "orange", "belum_siap": "red", "belum_lengkap": "gray"}


def kecamatan_list(hasil: ScoreResult) -> None:
    """One row a kecamatan: its sign, name and index lead to its page; four small cells say why."""
    for unit in order_by_readiness(hasil):
        with st.container(gap="xxsmall"):
            figure = interval(unit, angka(unit.indeks), angka(unit.atas.indeks))
            st.page_link(
                page("kecamatan"),
                label=f":{BADGE[unit.keadaan]}[{sign(unit.keadaan)}] **{unit.nama}** · {figure}",
                query_params={"kode": unit.kode},
            )
            st.markdown(" ".join(_cell(hasil, unit, pilar) for pilar in PILAR))
    quiet(_("Tebal: pilar terlemah, yang menentukan kelas. Abu-abu: laporan belum masuk."))


def _cell(hasil: ScoreResult, unit: UnitScore, pilar: str) -> str:
    text = f"{nama_pilar(pilar)} {pillar_text(unit, pilar)}"
    if pilar == weakest_reported(unit):
        text = f"**{text}**"
    known = fully_reported(unit, pilar)
    return f":{BADGE[pillar_state(hasil, unit.pilar[pilar]) if known else 'belum_lengkap']}-badge[{text}]"
