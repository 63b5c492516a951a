"""What an edited standard would do to the scores and the money, and the confirmation that saves it with its reason."""

from collections.abc import Sequence

import streamlit as st

from satudata_budget.access import AccessError, save
from satudata_budget.charts import moved_dots
from satudata_budget.messages import _, angka, rupiah
from satudata_budget.messages.terms import nama_kelas
from satudata_budget.readiness.standard import Standard, changed_standard, score_if, standard_faults
from satudata_budget.readiness.yardstick import StandardEffect, effect
from satudata_budget.store import Difference, StoreError, VersionConflict
from satudata_budget.web.parts.cards import card_head, chart_card
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.names import names
from satudata_budget.web.screens.standar.results import StandardStart, forget_typed
from satudata_budget.web.session.results import database, result_at
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.who import signed_in
from satudata_budget.words.history import row_sentence, standing_sentence

CARA = "standar"
TERSIMPAN = "standar-tersimpan-no"
"""Where the number of a saved change set waits for the run that says it."""
SHOWN = 15


def preview_and_save(start: StandardStart, new: Standard) -> None:
    """Faults where there are any; else each change in a sentence, what it does, before and after, and how to save."""
    faults = standard_faults(new)
    if faults:
        st.error("\n".join(f"- {literal(fault)}" for fault in faults), icon=":material/error:")
        return
    tahun, tahap = chosen_stage()
    with database().read(start.pada) as reading:
        changes = changed_standard(reading, new)
        if not changes:
            return
        then = score_if(reading, tahun, tahap, changes)
    before = result_at(then.pada, tahun, tahap)
    found = effect(before, then)
    _changes(changes)
    _effect(found, f"{tahap} {tahun}")
    chart_card(
        moved_dots(before, then),
        _("Nilai kecamatan sekarang dan dengan standar ini, {tahap} {tahun}").format(tahap=tahap, tahun=tahun),
        "standar-pratinjau",
        _("Lingkaran kosong: sekarang. Lingkaran penuh: dengan standar ini. Belum ada yang disimpan."),
        stretch=False,
    )
    with st.container(horizontal=True, gap="small"):
        _confirm(changes, found)
        st.button(
            _("Kembalikan semula"),
            icon=":material/undo:",
            key="standar-batal",
            on_click=forget_typed,
            args=(signed_in(),),
        )


def told_saved() -> None:
    """That the standard was saved, and how to take it back: until something else is done."""
    nomor = st.session_state.pop(TERSIMPAN, None)
    if nomor is None:
        return
    st.success(
        _("Standar tersimpan sebagai perubahan no. {n} dan berlaku sekarang. Di bawah tabel dapat dibatalkan.").format(
            n=nomor
        ),
        icon=":material/check_circle:",
    )


def _effect(found: StandardEffect, stage: str) -> None:
    """Classes and rupiah, each before and after."""
    ready = [_("{n} kecamatan").format(n=angka(n)) for n in found.siap]
    rows = (
        (_("Kecamatan siap"), *ready),
        (_("Kebutuhan seluruhnya"), *map(rupiah, found.biaya)),
        (_("Belum dianggarkan"), *map(rupiah, found.usulan)),
    )
    with st.container(border=True, gap="small"):
        card_head(_("Sebelum dan sesudah, {tahap}").format(tahap=stage), _classes_moved(found))
        head = f"| | {_('Sekarang')} | {_('Dengan standar ini')} |\n|:--|--:|--:|\n"
        st.markdown(head + "\n".join(f"| {' | '.join(row)} |" for row in rows))
        if found.kelas:
            st.markdown(
                "\n".join(
                    f"- {literal(nama)}: {nama_kelas(before)} → {nama_kelas(after)}"
                    for nama, before, after in found.kelas
                )
            )


def _classes_moved(found: StandardEffect) -> str:
    if not found.kelas:
        return _("Tidak ada kelas yang berubah")
    return _("{n} unit berganti kelas").format(n=angka(len(found.kelas)))


def _confirm(changes: Sequence[Difference], found: StandardEffect) -> None:
    """The reason and the last word, in one place: nothing is saved by the first click."""
    with st.popover(_("Simpan standar"), icon=":material/save:", type="primary"):
        st.markdown(
            _(
                "Standar ini langsung berlaku bagi semua kantor: {kelas}, belum dianggarkan {dulu} → {kini}. "
                "Perubahan dan alasannya tampil 30 hari di Ringkasan, raker, dan semua laporan."
            ).format(
                kelas=_classes_moved(found)[0].lower() + _classes_moved(found)[1:],
                dulu=rupiah(found.usulan[0]),
                kini=rupiah(found.usulan[1]),
            )
        )
        catatan = st.text_input(
            _("Alasan atau dasar perubahan (wajib)"), key="standar-alasan", max_chars=200, persist_state="session"
        )
        if st.button(_("Ya, simpan dan berlakukan"), type="primary", key="standar-simpan"):
            _save(changes, catatan)


def _changes(changes: Sequence[Difference]) -> None:
    sentences = [
        row_sentence(change.tabel, old, new, names())
        for change in changes
        for old, new in (*change.diubah, *((None, row) for row in change.ditambah))
    ]
    with st.container(border=True, gap="small"):
        card_head(_("Pratinjau"), _("{n} aturan berubah").format(n=angka(len(sentences))))
        st.markdown("\n".join(f"- {literal(sentence)}" for sentence in sentences[:SHOWN]))
        if len(sentences) > SHOWN:
            st.markdown(_("dan {n} baris lagi").format(n=angka(len(sentences) - SHOWN)))


def _save(changes: Sequence[Difference], catatan: str) -> None:
    try:
        nomor = save(database(), signed_in(), changes, CARA, catatan)
    except VersionConflict as conflict:
        _told_conflict(conflict)
        return
    except (AccessError, StoreError) as refused:
        st.error(literal(str(refused)), icon=":material/error:")
        return
    forget_typed(signed_in())
    st.session_state.pop("standar-alasan", None)
    st.session_state[TERSIMPAN] = nomor
    st.rerun()


def _told_conflict(conflict: VersionConflict) -> None:
    """Somebody else saved one of the rows since the editors were opened: what stands now, and what to do."""
    standing = [standing_sentence(conflict.tabel, row, names()) for row in conflict.rows]
    st.error(
        _("Standar ini sudah disimpan orang lain sejak Anda membukanya, jadi belum ada yang disimpan. Yang berlaku:")
        + "\n"
        + "\n".join(f"- {literal(sentence)}" for sentence in standing)
        + "\n\n"
        + _("Catat angka Anda, pilih “Kembalikan semula”, lalu ubah dari standar yang berlaku."),
        icon=":material/error:",
    )
