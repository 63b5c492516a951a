"""Which unit is looked at: as the address says, chosen from a list, kept in the address."""

import streamlit as st

from satudata_budget.charts.chart import sign
from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_unit
from satudata_budget.places import read_places
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.store import Store
from satudata_budget.web.session.results import database
from satudata_budget.web.session.screens import page


def choose_unit(hasil: ScoreResult) -> UnitScore:
    """The unit of `?kode=`; an unknown one is named, with the way back."""
    codes = [*(u.kode for u in hasil.kecamatan), *(u.kode for u in hasil.kabupaten)]
    asked = st.query_params.get("kode", codes[0])
    if asked not in hasil.menurut_kode:
        st.warning(
            _("Tidak ada unit dengan kode {kode}. Pilih dari daftar, atau kembali ke Ringkasan.").format(kode=asked),
            icon=":material/search_off:",
        )
        st.page_link(page("ringkasan"), label=_("Ringkasan"), icon=":material/arrow_back:")
        asked = codes[0]
        st.query_params["kode"] = asked
    if st.session_state.get("unit-diminta") != asked:
        st.session_state["unit"] = st.session_state["unit-diminta"] = asked

    def keep() -> None:
        st.session_state["unit-diminta"] = st.query_params["kode"] = st.session_state["unit"]
        st.query_params.pop("pilar", None)

    chosen = st.selectbox(
        _("Kecamatan"),
        codes,
        format_func=lambda kode: _label(hasil.menurut_kode[kode]),
        key="unit",
        on_change=keep,
        label_visibility="collapsed",
        width=320,
    )
    return hasil.menurut_kode[chosen]


def place_names(hasil: ScoreResult, kode: str) -> dict[str, str]:
    """Kode → name of the unit's office and its desa."""
    unit = hasil.menurut_kode[kode]
    with database().read(hasil.pada) as reading:
        desa = sorted(read_places(reading).desa_menurut_unit.get(kode, ()), key=lambda one: one.nama)
    return {kode: nama_unit(unit.nama, unit.tingkat)} | {one.kode: one.nama for one in desa}


def unit_names(store: Store) -> dict[str, str]:
    """Code of every unit → its name, as now; those of the kabupaten first."""
    with store.read() as now:
        return read_places(now).unit_names()


def _label(unit: UnitScore) -> str:
    return f"{sign(unit.keadaan)} {nama_unit(unit.nama, unit.tingkat)}"
