"""The standard on the screen: three tables, edited by Diskominfo, read by all."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from satudata_budget.messages import _
from satudata_budget.messages.columns import nama_parameter
from satudata_budget.messages.terms import TINGKAT, nama_pilar
from satudata_budget.readiness.standard import ANGKA, Row, Standard, exact_rows
from satudata_budget.store.column_words import nama_kolom
from satudata_budget.web.session.width import narrow

EDITOR = "standar"
KALI = "standar-kali"
"""Counts how often the editors began anew."""
UBAH = ("nama", "jumlah_pokok", "jumlah_per_desa", "satuan", "bobot", "wajib", "berulang", "harga_satuan")
UBAH_LAGI = ("masa_manfaat", "dasar")
KUNCI = ("tingkat", "pilar")


def edited_standard(now: Standard, *, editable: bool) -> Standard:
    """The three tables; what stands in them now, as rows of the store's tables."""
    left, right = st.columns([2, 3], gap="small")
    with left, st.container(border=True, height="stretch", gap="small"):
        st.subheader(_("Bobot pilar dalam indeks"), anchor=False)
        weights = _editor("bobot", _weights(now), ["bobot"], editable=editable)
    with right, st.container(border=True, height="stretch", gap="small"):
        st.subheader(_("Ambang dan nilai"), anchor=False)
        limits = _editor("parameter", _parameters(now), ["nilai"], editable=editable)
    with st.container(border=True, gap="small"):
        st.subheader(_("Kebutuhan minimum dan harga satuan"), anchor=False)
        st.markdown(_("Pokok 0 dan per desa 0 berarti komponen itu tidak dituntut. Harga 0 berarti cukup keputusan."))
        needs = _editor("kebutuhan", _needs(now), [*UBAH, *UBAH_LAGI], editable=editable)
    return Standard(
        tuple(_merged(now.kebutuhan, needs, (*UBAH, *UBAH_LAGI), ANGKA)),
        tuple(_merged(now.bobot, weights, ("bobot",), ("bobot",))),
        tuple(_merged(now.parameter, limits, ("nilai",), ("nilai",))),
    )


def start_anew() -> None:
    """Forget what was typed: it is saved, or given up."""
    st.session_state[KALI] = st.session_state.get(KALI, 0) + 1


def _editor(name: str, base: pd.DataFrame, editable_columns: list[str], *, editable: bool) -> pd.DataFrame:
    config = _columns(name)
    alt = {
        "bobot": _("Bobot tiap pilar dalam indeks"),
        "parameter": _("Ambang kelas dan nilai barang"),
        "kebutuhan": _("Kebutuhan minimum tiap komponen, bobot dan harganya"),
    }[name]
    order = list(base.columns) if not narrow() or name != "kebutuhan" else ["nama", "jumlah_pokok", "harga_satuan"]
    if not editable:
        st.dataframe(base, hide_index=True, column_config=config, column_order=order, key=f"{EDITOR}-{name}", alt=alt)
        return base
    edited = st.data_editor(
        base,
        hide_index=True,
        key=f"{EDITOR}-{name}-{st.session_state.get(KALI, 0)}",
        disabled=[column for column in base.columns if column not in editable_columns],
        column_config=config,
        column_order=order,
        height=440 if name == "kebutuhan" else "auto",
        alt=alt,
    )
    return pd.DataFrame(edited)


def _columns(name: str) -> dict[str, Any]:
    number = st.column_config.NumberColumn
    labels = {column: nama_kolom(column).capitalize() for column in (*KUNCI, *UBAH, *UBAH_LAGI, "nilai")}
    if name == "parameter":
        rule = st.column_config.TextColumn(_("Aturan"), width=215 if narrow() else 320)
        return {"nama": rule, "nilai": number(labels["nilai"], format="localized", width=70)}
    found: dict[str, Any] = dict(labels)
    found["bobot"] = number(labels["bobot"], format="localized")
    if name == "bobot":
        return found
    found |= {
        "nama": st.column_config.TextColumn(_("Komponen"), width=120 if narrow() else 250),
        "jumlah_pokok": number(_("Pokok"), format="localized", help=labels["jumlah_pokok"]),
        "jumlah_per_desa": number(_("Per desa"), format="localized", help=labels["jumlah_per_desa"]),
        "wajib": st.column_config.CheckboxColumn(_("Syarat mutlak")),
        "berulang": st.column_config.CheckboxColumn(_("Tiap tahun"), help=labels["berulang"]),
        "harga_satuan": number(_("Harga satuan (Rp)"), step=1, format="localized"),
        "masa_manfaat": number(_("Umur (tahun)"), format="localized", help=labels["masa_manfaat"]),
        "dasar": st.column_config.TextColumn(labels["dasar"], width=320),
    }
    return found


def _weights(now: Standard) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "pilar": [nama_pilar(row["pilar"]) for row in now.bobot],
            "bobot": [float(row["bobot"]) for row in now.bobot],
        }
    )


def _parameters(now: Standard) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "nama": [nama_parameter(row["nama"]).capitalize() for row in now.parameter],
            "nilai": [float(row["nilai"]) for row in now.parameter],
        }
    )


def _needs(now: Standard) -> pd.DataFrame:
    rows = now.kebutuhan
    shown: dict[str, list[Any]] = {
        "tingkat": [_(TINGKAT[row["tingkat"]]) for row in rows],
        "pilar": [nama_pilar(row["pilar"]) for row in rows],
    }
    for column in (*UBAH, *UBAH_LAGI):
        if column in ANGKA:
            shown[column] = [None if row[column] is None else float(row[column]) for row in rows]
        else:
            shown[column] = [row[column] for row in rows]
    return pd.DataFrame(shown).astype(dict.fromkeys(ANGKA, float))


def _merged(rows: Sequence[Row], edited: pd.DataFrame, columns: Sequence[str], numbers: Sequence[str]) -> list[Row]:
    """The recorded rows with what may be edited taken from the table; what did not change keeps its exact value."""
    typed = exact_rows(edited[list(columns)].to_dict("records"), numbers)
    return [row | {c: _text(new[c]) for c in columns} for row, new in zip(rows, typed, strict=True)]


def _text(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
