"""A new scenario: ceiling, goal, thresholds, weights and prices, tried first or saved at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd
import streamlit as st

from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import _, rupiah
from satudata_budget.messages.terms import TINGKAT, nama_pilar
from satudata_budget.planning import TUJUAN, PlanningState
from satudata_budget.planning.scenario import Scenario
from satudata_budget.planning.scenario_shelf import LONGEST_NAME
from satudata_budget.planning.whatif import Supposition, WhatIfRefused, decimal_of
from satudata_budget.readiness import PILAR
from satudata_budget.web.parts.rupiah import not_rupiah, typed_rupiah
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.pengadaan.goals import goal_names

AMBANG = ("ambang_siap", "ambang_hampir")
OFFICIAL, SUPPOSED = "resmi", "andaian"


@dataclass(frozen=True)
class ScenarioForm:
    """What was filled in, and whether it is to be saved or only tried. `nama` may be empty for a trial."""

    nama: str
    skenario: Scenario
    simpan: bool


def scenario_form(keadaan: PlanningState, start: Scenario) -> ScenarioForm | None:
    """The form, filled with `start`; what was sent, or None. Raises WhatIfRefused for what cannot be computed."""
    with st.form("skenario-baru", border=False, enter_to_submit=False):
        nama = st.text_input(
            _("Nama skenario"), max_chars=LONGEST_NAME, placeholder=_("Misalnya: ambang 75, plafon 400 juta")
        )
        left, right = st.columns(2, gap="medium")
        with left:
            plafon = st.text_input(_("Plafon tambahan"), rupiah(start.plafon))
            tujuan = st.selectbox(
                _("Yang dikejar"), TUJUAN, TUJUAN.index(start.tujuan), format_func=goal_names().__getitem__
            )
        with right:
            limits = _limits(keadaan, dict(start.andaian.parameter))
        weights = _weights(keadaan, dict(start.andaian.bobot))
        table = _prices(keadaan, {(t, k): harga for t, k, harga in start.andaian.harga})
        if start.harus or start.jangan or start.batas:
            quiet(
                _("Dari Pengadaan: {n} wajib dibeli, {m} tidak boleh dibeli, {k} batas per sumber.").format(
                    n=len(start.harus), m=len(start.jangan), k=len(start.batas)
                )
            )
        with st.container(horizontal=True, gap="small"):
            save = st.form_submit_button(_("Simpan skenario"), type="primary", icon=":material/save:")
            trial = st.form_submit_button(_("Coba dahulu"), icon=":material/visibility:")
    if not (save or trial):
        return None
    andaian = Supposition(
        _different(weights, keadaan.bobot), _different(limits, keadaan.hasil.parameter), _new_prices(keadaan, table)
    )
    made = Scenario(
        start.tahun,
        start.tahap,
        _rupiah_of(plafon),
        str(tujuan),
        andaian,
        start.sertakan_kabupaten,
        start.harus,
        start.jangan,
        start.batas,
    )
    return ScenarioForm(nama, made, save)


def _limits(keadaan: PlanningState, chosen: Mapping[str, Decimal]) -> dict[str, float]:
    known = {nama: float(chosen.get(nama, keadaan.hasil.parameter[nama])) for nama in AMBANG}
    labels = {"ambang_siap": _("Ambang siap"), "ambang_hampir": _("Ambang hampir siap")}
    return {nama: st.number_input(labels[nama], 0.0, 100.0, known[nama], 1.0, format="%g") for nama in AMBANG}


def _weights(keadaan: PlanningState, chosen: Mapping[str, Decimal]) -> dict[str, float]:
    found = {}
    for place, pilar in zip(st.columns(len(PILAR), gap="small"), PILAR, strict=True):
        value = float(chosen.get(pilar, keadaan.bobot[pilar]))
        label = _("Bobot {pilar}").format(pilar=nama_pilar(pilar))
        found[pilar] = place.number_input(label, 0.0, 1000.0, value, 0.5, format="%g")
    return found


def _prices(keadaan: PlanningState, chosen: Mapping[tuple[str, str], int]) -> pd.DataFrame:
    parts = priced(keadaan)
    base = pd.DataFrame(
        {
            "barang": [short_name(nama) for nama, _harga in parts.values()],
            "untuk": [_(TINGKAT[tingkat]) for tingkat, _komponen in parts],
            OFFICIAL: [rupiah(harga) for _nama, harga in parts.values()],
            SUPPOSED: [chosen.get(key, harga) for key, (_nama, harga) in parts.items()],
        }
    )
    with st.expander(_("Harga satuan"), icon=":material/sell:"):
        edited = st.data_editor(
            base,
            hide_index=True,
            key="skenario-harga",
            disabled=["barang", "untuk", OFFICIAL],
            column_config={
                "barang": st.column_config.TextColumn(_("Barang atau jasa"), width="large"),
                "untuk": _("Untuk"),
                OFFICIAL: st.column_config.TextColumn(_("Harga standar"), alignment="right"),
                SUPPOSED: st.column_config.NumberColumn(
                    _("Harga andaian (rupiah)"), min_value=1, step=1, required=True, format="localized"
                ),
            },
        )
    return pd.DataFrame(edited)


def priced(keadaan: PlanningState) -> dict[tuple[str, str], tuple[str, int]]:
    """Level and component → name and price, for everything that has one."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for t in keadaan.hasil.tempat:
        if t.harga_satuan:
            found.setdefault((t.tingkat, t.komponen), (t.nama_komponen, t.harga_satuan))
    order = list(TINGKAT)
    return dict(sorted(found.items(), key=lambda item: (order.index(item[0][0]), item[1][0])))


def _different(values: Mapping[str, float], official: Mapping[str, Decimal]) -> tuple[tuple[str, Decimal], ...]:
    exact = {name: decimal_of(f"{value:g}") for name, value in values.items()}
    return tuple((name, value) for name, value in exact.items() if value != official[name])


def _new_prices(keadaan: PlanningState, table: pd.DataFrame) -> tuple[tuple[str, str, int], ...]:
    parts = priced(keadaan)
    pairs = zip(parts.items(), table[SUPPOSED], strict=True)
    return tuple((t, k, int(new)) for ((t, k), (_name, old)), new in pairs if not pd.isna(new) and int(new) != old)


def _rupiah_of(text: str) -> int:
    found = typed_rupiah(text)
    if found is None:
        raise WhatIfRefused(not_rupiah(text))
    return found
