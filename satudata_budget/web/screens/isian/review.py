"""Under the table: faults, what somebody else changed meanwhile, the list of changes, and the button that saves."""

import streamlit as st

from satudata_budget.access import AccessError, Account, drop_draft
from satudata_budget.intake.entry import (
    NotReady,
    OfficeForm,
    SavePlan,
    as_shown,
    row_name,
    save_draft,
)
from satudata_budget.messages import _
from satudata_budget.store import Store, VersionConflict
from satudata_budget.store.column_words import judul_kolom
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.isian.conflicts import conflicts, joined
from satudata_budget.web.screens.isian.table import EditorBase, unmount

SHOWN = 12
TERSIMPAN = "isian-tersimpan"


def saved_note() -> None:
    """What the save before this run did, said once."""
    done = st.session_state.pop(TERSIMPAN, None)
    if done is not None:
        st.success(done, icon=":material/check_circle:")


def review(store: Store, akun: Account, formulir: OfficeForm, on_screen: EditorBase, rancangan: SavePlan) -> None:
    """Everything between typing and saving."""
    isian = on_screen.kini
    with st.container(border=True, gap="small"):
        card_head(_("Periksa, lalu simpan"), _finding(rancangan, isian.kosong))
        if isian.kosong:
            quiet(
                _("Yang Anda ketik langsung tersimpan sebagai draf pribadi dan baru dinilai setelah disimpan di sini.")
            )
            return
        _faults(rancangan)
        conflicts(store, akun, formulir, isian, rancangan)
        joined(rancangan)
        _changes(formulir, rancangan)
        _buttons(store, akun, formulir, on_screen, rancangan)


def _finding(rancangan: SavePlan, kosong: bool) -> str:
    change = rancangan.perubahan
    if kosong:
        return _("Belum ada yang berubah")
    heavy = sum(satu.berat for satu in rancangan.galat)
    if rancangan.bentrok:
        return _("{n} isian juga diubah orang lain: pilih versinya").format(n=len(rancangan.bentrok))
    if heavy:
        return _("{n} isian harus dibetulkan sebelum disimpan").format(n=heavy)
    return _("{tambah} ditambah, {ubah} diubah, {hapus} dihapus").format(
        tambah=len(change.ditambah), ubah=len(change.diubah), hapus=len(change.dihapus)
    )


def _faults(rancangan: SavePlan) -> None:
    ordered = sorted(rancangan.galat, key=lambda satu: (not satu.berat, satu.nomor))
    for satu in ordered[:SHOWN]:
        sign = ":red[✕]" if satu.berat else ":orange[▲]"
        st.markdown(f"{sign} {literal(satu.pesan)}")
    if len(ordered) > SHOWN:
        quiet(_("dan {n} lainnya; lihat kolom Keadaan di tabel").format(n=len(ordered) - SHOWN))


def _changes(formulir: OfficeForm, rancangan: SavePlan) -> None:
    change = rancangan.perubahan
    listed = [f":green[+] {literal(_said(formulir, row))}" for row in change.ditambah]
    for before, after in change.diubah:
        cells = [
            f"{judul_kolom(kolom.nama)} {literal(formulir.word(kolom.nama, before))} → "
            f"**{literal(formulir.word(kolom.nama, after))}**"
            for kolom in formulir.bentuk.kolom
            if before[kolom.nama] != after[kolom.nama]
        ]
        if cells:
            name = literal(row_name(formulir, as_shown(formulir, before)))
            listed.append(f":blue[●] {name}: {', '.join(cells)}")
    listed += [f":red[✕] {literal(_said(formulir, row))}" for row in change.dihapus]
    for line in listed[:SHOWN]:
        st.markdown(line)
    if len(listed) > SHOWN:
        with st.expander(_("Lihat {n} lainnya").format(n=len(listed) - SHOWN)):
            st.markdown("\n\n".join(listed[SHOWN:]))


def _said(formulir: OfficeForm, row: dict[str, object]) -> str:
    name = row_name(formulir, as_shown(formulir, row))
    what = "pagu" if "pagu" in row else "jumlah"
    return f"{name} · {judul_kolom(what).lower()} {formulir.word(what, row)}"


def _buttons(store: Store, akun: Account, formulir: OfficeForm, on_screen: EditorBase, rancangan: SavePlan) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pressed = st.button(
            _("Simpan"),
            type="primary",
            icon=":material/save:",
            disabled=not rancangan.siap,
            key=f"simpan-{formulir.nama}",
        )
        with st.popover(_("Buang isian ini"), icon=":material/delete:"):
            st.markdown(_("Semua yang belum disimpan di formulir ini hilang. Yang sudah tercatat tetap."))
            if st.button(_("Ya, buang"), key=f"buang-{formulir.nama}"):
                drop_draft(store, akun, formulir.nama)
                unmount(formulir)
                st.rerun()
    if pressed:
        _save(store, akun, formulir, on_screen)


def _save(store: Store, akun: Account, formulir: OfficeForm, on_screen: EditorBase) -> None:
    try:
        done = save_draft(store, akun, formulir, on_screen.kini)
    except (AccessError, VersionConflict) as refused:
        st.error(literal(str(refused)), icon=":material/error:")
        return
    except NotReady:
        st.rerun()
    st.session_state[TERSIMPAN] = _(
        "Tersimpan sebagai versi data {n}: {tambah} ditambah, {ubah} diubah, {hapus} dihapus."
    ).format(n=done.id, tambah=done.ditambah, ubah=done.diubah, hapus=done.dihapus)
    unmount(formulir)
    st.rerun()
