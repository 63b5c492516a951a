"""Two people, one row: both versions side by side, and which of them is to stand."""

import streamlit as st

from satudata_budget.access import Account
from satudata_budget.intake.entry import (
    CellConflict,
    OfficeForm,
    SavePlan,
    TypedDraft,
    keep,
    keep_mine,
    saver,
    take_theirs,
    with_cell,
)
from satudata_budget.messages import _, waktu_wib
from satudata_budget.store import Store
from satudata_budget.store.column_words import judul_kolom
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.isian.table import unmount
from satudata_budget.web.session.width import narrow


def conflicts(store: Store, akun: Account, formulir: OfficeForm, isian: TypedDraft, rancangan: SavePlan) -> None:
    """Every cell that was typed here and saved by somebody else meanwhile, with a choice each."""
    for satu in rancangan.bentrok:
        with st.container(border=True, gap="small"):
            st.markdown(f":red[✕] **{literal(satu.nama)}** · {_what(satu)}")
            if satu.kolom:
                _versions(formulir, satu)
            if satu.pada:
                who, when = saver(store, satu.pada)
                quiet(_("Disimpan {siapa}, {waktu}").format(siapa=literal(who), waktu=waktu_wib(when)))
            with st.container(horizontal=True):
                _choice(store, akun, formulir, _("Pakai isian saya"), satu, _mine(isian, satu))
                _choice(store, akun, formulir, _("Pakai yang tercatat"), satu, _theirs(isian, satu))


def joined(rancangan: SavePlan) -> None:
    """What others changed in the same rows without touching what was typed: told, nothing to decide."""
    for satu in rancangan.gabungan:
        st.markdown(
            ":gray[●] "
            + _("{nama}: {kolom} diubah orang lain dari {dulu} menjadi {kini}; isian Anda tetap.").format(
                nama=literal(satu.nama),
                kolom=judul_kolom(satu.kolom),
                dulu=literal(satu.dulu or "–"),
                kini=literal(satu.tercatat or "–"),
            )
        )


def _what(satu: CellConflict) -> str:
    if satu.tercatat_hilang:
        return _("baris ini sudah dihapus orang lain, sedangkan Anda mengubahnya")
    if satu.saya_hapus:
        return _("baris ini diubah orang lain, sedangkan Anda menghapusnya")
    if satu.dulu is None and satu.baru:
        return _("baris yang sama sudah ditambahkan orang lain; {kolom} berbeda").format(kolom=judul_kolom(satu.kolom))
    return _("{kolom} juga diubah orang lain").format(kolom=judul_kolom(satu.kolom))


def _versions(formulir: OfficeForm, satu: CellConflict) -> None:
    def word(text: str | None) -> str:
        choices = formulir.pilihan.get(satu.kolom, {})
        return literal(choices.get(text or "", text or "–"))

    parts = [] if satu.baru else [(_("Saat Anda mulai"), word(satu.dulu))]
    parts += [(_("Tercatat sekarang"), word(satu.tercatat)), (_("Isian Anda"), word(satu.saya))]
    if narrow():  # beside each other they would not fit, and the third alone below looks like another matter
        st.markdown("  \n".join(f":gray[{label}:] **{text}**" for label, text in parts))
        return
    with st.container(horizontal=True, gap="large"):
        for label, text in parts:
            with st.container(gap=None, width="content"):
                quiet(label)
                st.markdown(f"**{text}**")


def _choice(
    store: Store, akun: Account, formulir: OfficeForm, label: str, satu: CellConflict, decided: TypedDraft
) -> None:
    def decide() -> None:
        keep(store, akun, formulir, decided)
        unmount(formulir)

    st.button(label, key=f"{label}-{satu.kunci}-{satu.kolom}", on_click=decide)


def _mine(isian: TypedDraft, satu: CellConflict) -> TypedDraft:
    if satu.tercatat_hilang or satu.saya_hapus:
        return keep_mine(isian, satu.kunci, {"*": str(satu.pada)})
    return keep_mine(isian, satu.kunci, {satu.kolom: satu.tercatat})


def _theirs(isian: TypedDraft, satu: CellConflict) -> TypedDraft:
    if satu.baru:
        return with_cell(isian, satu.kunci, satu.kolom, satu.tercatat, None)
    if satu.tercatat_hilang:
        return take_theirs(isian, satu.kunci, isian.diubah.get(satu.kunci, {}))
    return take_theirs(isian, satu.kunci, [satu.kolom] if satu.kolom else [])
