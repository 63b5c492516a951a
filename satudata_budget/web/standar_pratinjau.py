"""What an edited standard would do to the scores, and the button that saves it."""

from collections.abc import Sequence

import streamlit as st

from satudata_budget.access import AccessError, save
from satudata_budget.charts import moved_dots
from satudata_budget.messages import _, angka
from satudata_budget.messages.riwayat import row_sentence, standing_sentence
from satudata_budget.readiness.standard import Standar, changed_standard, score_if, standard_faults
from satudata_budget.store import Difference, StoreError, VersionConflict
from satudata_budget.web.kartu import card_head, chart_card
from satudata_budget.web.pilihan import chosen_stage
from satudata_budget.web.riwayat_isi import plain_text
from satudata_budget.web.riwayat_sumber import names
from satudata_budget.web.siapa import signed_in
from satudata_budget.web.standar_sumber import Awal, forget_typed
from satudata_budget.web.sumber import database, result_at

CARA = "standar"
SHOWN = 15


def preview_and_save(start: Awal, new: Standar) -> None:
    """Faults where there are any; else each change in a sentence, the scores before and after, and the button."""
    faults = standard_faults(new)
    if faults:
        st.error("\n".join(f"- {plain_text(fault)}" for fault in faults), icon=":material/error:")
        return
    tahun, tahap = chosen_stage()
    with database().read(start.pada) as reading:
        changes = changed_standard(reading, new)
        if not changes:
            return
        then = score_if(reading, tahun, tahap, changes)
    _changes(changes)
    chart_card(
        moved_dots(result_at(then.pada, tahun, tahap), then),
        _("Nilai kecamatan sekarang dan dengan standar ini, {tahap} {tahun}").format(tahap=tahap, tahun=tahun),
        "standar-pratinjau",
        _("Lingkaran kosong: sekarang. Lingkaran penuh: dengan standar ini. Belum ada yang disimpan."),
        stretch=False,
    )
    with st.container(border=True, gap="small"):
        catatan = st.text_input(
            _("Alasan atau dasar perubahan"), key="standar-alasan", max_chars=200, persist_state="session"
        )
        with st.container(horizontal=True, gap="small"):
            if st.button(_("Simpan standar"), type="primary", icon=":material/save:", key="standar-simpan"):
                _save(changes, catatan)
            st.button(
                _("Kembalikan semula"),
                icon=":material/undo:",
                key="standar-batal",
                on_click=forget_typed,
                args=(signed_in(),),
            )


def _changes(changes: Sequence[Difference]) -> None:
    sentences = [
        row_sentence(change.tabel, old, new, names())
        for change in changes
        for old, new in (*change.diubah, *((None, row) for row in change.ditambah))
    ]
    with st.container(border=True, gap="small"):
        card_head(_("Pratinjau"), _("{n} aturan berubah").format(n=angka(len(sentences))))
        st.markdown("\n".join(f"- {plain_text(sentence)}" for sentence in sentences[:SHOWN]))
        if len(sentences) > SHOWN:
            st.markdown(_("dan {n} baris lagi").format(n=angka(len(sentences) - SHOWN)))


def _save(changes: Sequence[Difference], catatan: str) -> None:
    try:
        nomor = save(database(), signed_in(), changes, CARA, catatan)
    except VersionConflict as conflict:
        _told_conflict(conflict)
        return
    except (AccessError, StoreError) as refused:
        st.error(str(refused), icon=":material/error:")
        return
    forget_typed(signed_in())
    st.toast(_("Standar tersimpan sebagai perubahan no. {n}.").format(n=nomor), icon=":material/check:")
    st.rerun()


def _told_conflict(conflict: VersionConflict) -> None:
    """Somebody else saved one of the rows since the editors were opened: what stands now, and what to do."""
    standing = [standing_sentence(conflict.tabel, row, names()) for row in conflict.rows]
    st.error(
        _("Standar ini sudah disimpan orang lain sejak Anda membukanya, jadi belum ada yang disimpan. Yang berlaku:")
        + "\n"
        + "\n".join(f"- {plain_text(sentence)}" for sentence in standing)
        + "\n\n"
        + _("Catat angka Anda, pilih “Kembalikan semula”, lalu ubah dari standar yang berlaku."),
        icon=":material/error:",
    )
