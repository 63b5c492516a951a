"""How the score moves when the files are saved: before and after, by the same method."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from satudata_budget.intake.flow.impact import ScoreShift
from satudata_budget.messages import _, angka
from satudata_budget.messages.terms import TANDA, nama_kelas, nama_unit
from satudata_budget.readiness import UnitScore
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.session.width import narrow

PALING_BANYAK = 10


def shifts(moved: Sequence[ScoreShift]) -> None:
    """One card for each stage whose score moves; one that says so where none does."""
    shown = [geser for geser in moved if geser.unit]
    if moved and not shown:
        with st.container(border=True):
            card_head(_("Nilai sebelum dan sesudah"), _("Nilai kesiapan tidak bergeser"))
    for geser in shown:
        with st.container(border=True, gap="small"):
            card_head(
                _("Nilai sebelum dan sesudah, {tahap} {tahun}").format(tahap=geser.tahap, tahun=geser.tahun),
                _finding(geser),
            )
            st.table(_frame(geser))


def _finding(geser: ScoreShift) -> str:
    first = geser.unit[0]
    text = _("{unit}: indeks hari ini {a} → {b}, setelah anggaran {c} → {d}").format(
        unit=nama_unit(first.nama, first.sesudah.tingkat),
        a=angka(first.sebelum.indeks, 1),
        b=angka(first.sesudah.indeks, 1),
        c=angka(first.sebelum.rencana.indeks, 1),
        d=angka(first.sesudah.rencana.indeks, 1),
    )
    if geser.siap[0] != geser.siap[1]:
        text += _("; kecamatan siap {a} → {b}").format(a=geser.siap[0], b=geser.siap[1])
    return text


def _frame(geser: ScoreShift) -> pd.DataFrame:
    pairs = geser.unit[:PALING_BANYAK]
    columns = {
        _("Unit"): [nama_unit(p.nama, p.sesudah.tingkat) for p in pairs],
        _("Hari ini"): [f"{angka(p.sebelum.indeks, 1)} → {angka(p.sesudah.indeks, 1)}" for p in pairs],
        _("Setelah anggaran"): [
            f"{angka(p.sebelum.rencana.indeks, 1)} → {angka(p.sesudah.rencana.indeks, 1)}" for p in pairs
        ],
    }
    if not narrow():
        columns[_("Kelas hari ini")] = [f"{_class(p.sebelum)} → {_class(p.sesudah)}" for p in pairs]
    return pd.DataFrame(columns).set_index(_("Unit"))


def _class(unit: UnitScore) -> str:
    return f"{TANDA[unit.keadaan]} {nama_kelas(unit.keadaan)}"
