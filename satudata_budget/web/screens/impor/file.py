"""One dropped file on the import screen: what it was taken for and by what, what it changes, what is wrong with it."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from satudata_budget.access import Account, may
from satudata_budget.intake.classify.rules import BUKU_KODE
from satudata_budget.intake.kinds import FORMS
from satudata_budget.messages import _, rupiah
from satudata_budget.messages.file_kinds import nama_jenis
from satudata_budget.web.parts.choose_unit import unit_names
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.impor.difference import difference_table, removal_table
from satudata_budget.web.screens.impor.findings import counted, findings
from satudata_budget.web.screens.impor.look import SETUJU, LookedAtFile, key
from satudata_budget.web.screens.isian.unit import named_own_units
from satudata_budget.web.session.results import STAGES, database, stages
from satudata_budget.web.session.width import narrow

TANYA = {
    "bentuk_tidak_dikenal": "jenis",
    "unit_tidak_disebut": "unit",
    "perangkat_daerah_tidak_dikenal": "unit",
    "kode_dan_nama_unit_berbeda": "unit",
    "tahun_tidak_disebut": "tahun",
    "tahap_tidak_disebut": "tahap",
    "tahap_berbeda": "tahap",
    "tahun_berbeda": "tahun",
    "kolom_plafon_ganda": "tahap",
}
"""The finding → what has to be chosen."""
DIUBAH = tuple(f"Perubahan {tahap}" for tahap in STAGES)
"""The stages of a changed budget: they take what stands after the change."""


def overview(seen: Sequence[LookedAtFile]) -> None:
    """All files in one table."""
    names = unit_names(database())
    columns = {
        _("Berkas"): [_state(one) + " " + one.berkas.nama for one in seen],
        _("Jenis"): [nama_jenis(one.hasil.jenis) if one.hasil.jenis else "–" for one in seen],
        _("Kantor"): [_offices(one, names) or "–" for one in seen],
        _("Tahun dan tahap"): [" ".join(_when(one)) or "–" for one in seen],
        _("Baris"): [one.hasil.baris for one in seen],
        _("Ditambah"): [one.hasil.ditambah for one in seen],
        _("Diubah"): [one.hasil.diubah for one in seen],
        _("Dihapus"): [one.hasil.dihapus for one in seen],
        _("Temuan"): [counted(one.hasil.temuan) or "–" for one in seen],
    }
    if narrow():
        columns = {name: columns[name] for name in (_("Berkas"), _("Temuan"))}
    st.dataframe(
        pd.DataFrame(columns),
        hide_index=True,
        key="impor-ikhtisar",
        alt=_("Berkas yang akan dimasukkan"),
        column_config={_("Kantor"): st.column_config.TextColumn(width=160)},
    )


def file_card(akun: Account, one: LookedAtFile) -> None:
    """One file in full; open where somebody has to do something about it."""
    hasil = one.hasil
    asks = list(dict.fromkeys(TANYA[t.kode] for t in hasil.temuan if t.kode in TANYA))
    with st.expander(f"{_state(one)} {one.berkas.nama}: {_told(one)}", expanded=hasil.ditolak or bool(asks)):
        if asks:
            st.info(
                _("Pilih yang belum jelas di bawah ini; berkasnya lalu dibaca sekali lagi."), icon=":material/help:"
            )
            _choices(akun, one, asks)
        _evidence(one)
        if hasil.pagu_sesudah is not None and hasil.pagu_sebelum is not None:
            st.markdown(
                _("Anggaran kantor ini pada tahap itu: {sebelum} → **{sesudah}**").format(
                    sebelum=rupiah(hasil.pagu_sebelum), sesudah=rupiah(hasil.pagu_sesudah)
                )
            )
        if hasil.tak_terbaca:
            # Nothing was read that could be corrected here, and no workbook can be given back with its cells marked.
            for satu in hasil.temuan:
                st.error(satu.kalimat, icon=":material/block:")
            return
        _agreement(one)
        difference_table(hasil, key(one.berkas, "beda"))
        findings(one.berkas, hasil)
        rest = [part for part in ("jenis", "unit", "tahun", "tahap", "versi_kode") if part not in asks]
        with st.popover(_("Betulkan pengenalan berkas ini"), icon=":material/edit:"):
            _choices(akun, one, rest)


def _agreement(one: LookedAtFile) -> None:
    """What a file removes, and the box that says yes to it: it stays while it is ticked."""
    box = key(one.berkas, SETUJU)
    if one.hasil.akan_dihapus:
        removal_table(one.hasil, key(one.berkas, "hapus"))
    if one.hasil.akan_dihapus or st.session_state.get(box):
        st.checkbox(_("Setuju, baris itu memang harus dihapus"), key=box)


def _state(one: LookedAtFile) -> str:
    if one.hasil.ditolak:
        return "✕"
    return "✓" if one.masuk else "○"


def _told(one: LookedAtFile) -> str:
    if one.hasil.ditolak:
        return _("ditolak, {temuan}").format(temuan=counted(one.hasil.temuan))
    if not one.masuk:
        return _("tidak ada yang berubah")
    return _("{a} ditambah, {u} diubah, {h} dihapus").format(
        a=one.hasil.ditambah, u=one.hasil.diubah, h=one.hasil.dihapus
    )


def _evidence(one: LookedAtFile) -> None:
    if one.hasil.bukti:
        kind = nama_jenis(one.hasil.jenis) if one.hasil.jenis else _("belum dikenali")
        st.markdown(_("Dikenali sebagai **{jenis}**, karena:").format(jenis=kind))
        quiet(" · ".join(one.hasil.bukti))


def _choices(akun: Account, one: LookedAtFile, parts: Sequence[str]) -> None:
    names = unit_names(database())
    # Who verifies what others hand in may say of any office that a file is its.
    own = sorted(names) if may(akun, "verifikasi") else list(named_own_units(database(), akun))
    years = sorted({tahun for tahun, _tahap in stages()} | {one.hasil.tahun or 2021}, reverse=True)
    twins = any(satu.kode == "kolom_plafon_ganda" for satu in one.hasil.temuan)
    offered: dict[str, tuple[str, list[object]]] = {
        "jenis": (_("Jenis berkas"), [kind.jenis for kind in FORMS]),
        "unit": (_("Kantor"), list(own)),
        "tahun": (_("Tahun anggaran berkas"), list(years)),
        "tahap": (_("Tahap anggaran berkas"), [*STAGES, *DIUBAH]),
        "versi_kode": (_("Buku kode"), list(BUKU_KODE)),
    }
    for part in parts:
        label, options = offered[part]
        st.selectbox(
            label,
            options,
            index=None,
            format_func=lambda value, part=part: _word(part, value, names, twins),  # type: ignore[misc]
            placeholder=_("seperti tertulis di berkas"),
            key=key(one.berkas, part),
        )


def _word(part: str, value: object, names: dict[str, str], twins: bool) -> str:
    if part == "tahap" and twins:
        side = _("{tahap}: kolom setelah perubahan") if value in DIUBAH else _("{tahap}: kolom sebelum perubahan")
        return side.format(tahap=value)
    if part == "jenis":
        return nama_jenis(str(value))
    return names.get(str(value), str(value)) if part == "unit" else str(value)


def _offices(one: LookedAtFile, names: dict[str, str]) -> str:
    found = [names.get(kode, kode) for kode in one.hasil.unit]
    return found[0] if len(found) == 1 else (_("{n} kantor").format(n=len(found)) if found else "")


def _when(one: LookedAtFile) -> list[str]:
    return [str(part) for part in (one.hasil.tahun, one.hasil.tahap) if part]
