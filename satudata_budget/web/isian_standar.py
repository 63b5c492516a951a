"""Beside the table: the standard, and how much of it the rows cover as they are typed."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.column_config import NumberColumn, TextColumn

from satudata_budget.intake.isian import Formulir, Jumlah
from satudata_budget.messages import _, angka, rupiah
from satudata_budget.readiness import TempatKomponen
from satudata_budget.web.kartu import card_head


def sums_line(formulir: Formulir, jumlah: Jumlah) -> None:
    """What the rows add up to as one types."""
    if formulir.bentuk.tabel == "anggaran":
        text = _("**{baris}** baris · pagu **{pagu}** · untuk satu data **{ours}**").format(
            baris=angka(jumlah.baris), pagu=rupiah(jumlah.pagu), ours=rupiah(jumlah.pagu_satu_data)
        )
    else:
        text = _("**{baris}** baris · jumlah **{banyak}** · termasuk kebutuhan satu data **{ours}**").format(
            baris=angka(jumlah.baris), banyak=angka(jumlah.banyak, 3), ours=angka(jumlah.banyak_satu_data, 3)
        )
    st.markdown(text)


def standard_card(formulir: Formulir, places: Sequence[TempatKomponen]) -> None:
    """The standard of the office (or of its desa together) against what the table holds."""
    with st.container(border=True, gap="small", height="stretch"):
        if formulir.bentuk.bagian == "anggaran":
            _money(places)
        else:
            _coverage(places)


def _coverage(places: Sequence[TempatKomponen]) -> None:
    rows = _by_component(places)
    short = [satu for satu in rows if satu["ada"] < satu["perlu"]]
    finding = (
        _("{n} dari {semua} kebutuhan belum terpenuhi").format(n=len(short), semua=len(rows))
        if short
        else _("Semua kebutuhan menurut standar terpenuhi")
    )
    card_head(_("Standar dan isian ini"), finding)
    table = pd.DataFrame(
        {
            "tanda": ["✕" if satu in short else "✓" for satu in rows],
            "nama": [satu["nama"] for satu in rows],
            "perlu": [satu["perlu"] for satu in rows],
            "ada": [float(satu["ada"]) for satu in rows],
        }
    )
    st.dataframe(
        table,
        hide_index=True,
        column_config={
            "tanda": TextColumn("", width=32),
            "nama": TextColumn(_("Kebutuhan")),
            "perlu": NumberColumn(_("Perlu"), width=60),
            "ada": NumberColumn(_("Terhitung"), width=80, format="localized"),
        },
        alt=_("Standar dan yang terhitung dari isian ini"),
    )


def _money(places: Sequence[TempatKomponen]) -> None:
    rest = sum(t.usulan_tambahan for t in places)
    finding = (
        _("Masih {rupiah} yang belum dianggarkan").format(rupiah=rupiah(rest))
        if rest
        else _("Semua kekurangan sudah dianggarkan")
    )
    card_head(_("Kekurangan menurut standar dan anggaran ini"), finding)
    rows = [satu for satu in _by_component(places) if satu["biaya"] or satu["dana"]]
    table = pd.DataFrame(
        {
            "tanda": ["✕" if satu["sisa"] else "✓" for satu in rows],
            "nama": [satu["nama"] for satu in rows],
            "biaya": [satu["biaya"] for satu in rows],
            "dana": [satu["dana"] for satu in rows],
            "sisa": [satu["sisa"] for satu in rows],
        }
    )
    st.dataframe(
        table,
        hide_index=True,
        column_config={
            "tanda": TextColumn("", width=32),
            "nama": TextColumn(_("Kebutuhan")),
            "biaya": NumberColumn(_("Perlu (Rp)"), format="localized"),
            "dana": NumberColumn(_("Dianggarkan (Rp)"), format="localized"),
            "sisa": NumberColumn(_("Kurang (Rp)"), format="localized"),
        },
        alt=_("Kekurangan menurut standar, yang dianggarkan, dan sisanya"),
    )


def _by_component(places: Sequence[TempatKomponen]) -> list[dict[str, Any]]:
    """The places of one level together, in the order of the standard."""
    groups: dict[tuple[str, str], list[TempatKomponen]] = defaultdict(list)
    for tempat in places:
        groups[tempat.tingkat, tempat.komponen].append(tempat)
    return [
        {
            "nama": some[0].nama_komponen,
            "perlu": sum(t.perlu for t in some),
            "ada": sum(t.ada for t in some),
            "biaya": sum(t.biaya for t in some),
            "dana": sum(t.dianggarkan for t in some),
            "sisa": sum(t.usulan_tambahan for t in some),
        }
        for some in groups.values()
    ]
