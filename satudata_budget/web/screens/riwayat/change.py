"""One change set, opened: who, when, from where; each row before → after; and the way to take it back."""

import pandas as pd
import streamlit as st

from satudata_budget.access import AccessError, TakeBackProspect, foresee, take_back
from satudata_budget.messages import _, angka, waktu_wib
from satudata_budget.messages.file_kinds import import_words
from satudata_budget.readiness.history import DataChangeSet
from satudata_budget.store import RowChange, StoreError, TakenBack
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.names import names
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.riwayat.results import rows_of
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in
from satudata_budget.web.session.width import narrow
from satudata_budget.words.history import counts_sentence, nama_cara, nama_peran_pelaku, row_sentence

SHOWN = 12
"""Rows that are read as a list; more of them come as a table that can be searched."""
SHOWN_NARROW = 40
"""The same on a phone, where a table would cut the sentences off."""
HASIL = "riwayat-hasil"


def opened_change(change: DataChangeSet) -> None:
    """The card of a change set."""
    with st.container(border=True, gap="small"):
        card_head(
            _("Perubahan no. {n}").format(n=change.id),
            counts_sentence(change.ditambah, change.diubah, change.dihapus).capitalize(),
        )
        st.markdown(_origin(change))
        _file(change)
        _rows(rows_of(change.id))
        _take_back(change)


def told_result() -> None:
    """What came of a change set that was taken back a moment ago, above the list until something else is done."""
    told = st.session_state.pop(HASIL, None)
    if told is None:
        return
    nomor, back, left = told
    if back.id is None:
        st.info(_("Tidak ada lagi yang dapat dibatalkan dari perubahan no. {n}.").format(n=nomor))
    else:
        st.success(
            _("Perubahan no. {n} dibatalkan lewat perubahan no. {m}.").format(n=nomor, m=back.id),
            icon=":material/undo:",
        )
    if left:
        st.warning(_left_sentence(left), icon=":material/info:")


def _origin(change: DataChangeSet) -> str:
    role = nama_peran_pelaku(change.peran)
    parts = [
        waktu_wib(change.waktu),
        literal(change.pelaku),
        *([role] if role != change.pelaku else []),
        _("lewat {cara}").format(cara=nama_cara(change.cara)),
    ]
    if change.berkas:
        parts.append(_("dari berkas {nama}").format(nama=literal(change.berkas)))
    text = " · ".join(parts)
    if change.impor.jenis:
        impor, named = change.impor, names()
        unit, tempat = (literal(named.get(kode, kode)) for kode in (impor.kode_unit, impor.kode_tempat))
        text += "\n\n" + import_words(impor.jenis, unit, tempat, impor.tahun, impor.tahap, impor.bagian)
    if change.catatan:
        text += "\n\n" + _("Catatan: {catatan}").format(catatan=literal(change.catatan))
    if change.membatalkan is not None:
        text += "\n\n" + _("Ini membatalkan perubahan no. {n}.").format(n=change.membatalkan)
    if change.dibatalkan is not None:
        text += "\n\n" + _("Sudah dibatalkan oleh perubahan no. {n}.").format(n=change.dibatalkan)
    return text


def _file(change: DataChangeSet) -> None:
    if not change.berkas_sha256:
        return
    st.download_button(
        _("Unduh berkas asal"),
        data=lambda: database().file_bytes(change.berkas_sha256)[1],
        file_name=change.berkas,
        icon=":material/download:",
        key=f"unduh-asal-{change.id}",
        on_click="ignore",
    )


def _rows(rows: tuple[RowChange, ...]) -> None:
    sentences = [_sentence(row) for row in rows]
    if len(sentences) <= (SHOWN_NARROW if narrow() else SHOWN):
        st.markdown("\n".join(f"- {literal(sentence)}" for sentence in sentences))
        return
    st.dataframe(
        pd.DataFrame({_("Sebelum → sesudah"): sentences}),
        hide_index=True,
        height=360,
        column_config={_("Sebelum → sesudah"): st.column_config.TextColumn(width="large")},
        alt=_("Setiap baris perubahan ini dalam satu kalimat"),
    )


def _sentence(row: RowChange) -> str:
    return row_sentence(row.tabel, row.sebelum, row.sesudah, names())


def _take_back(change: DataChangeSet) -> None:
    """The button, for whoever may write all of its rows; what would be left is told before."""
    akun = signed_in()
    prospect = foresee(database(), akun, change.id)
    if prospect.baris and not prospect.boleh:
        quiet(_("Hanya yang berhak menulis semua barisnya dapat membatalkan perubahan ini."))
        return
    if not prospect.baris:
        quiet(_("Tidak ada yang dapat dibatalkan: semua barisnya sudah diubah lagi sesudah itu."))
        return
    if prospect.ditinggal:
        st.warning(_left_sentence(_left(change, prospect)), icon=":material/info:")
    with st.popover(_("Batalkan perubahan ini"), icon=":material/undo:"):
        st.markdown(
            _("{n} baris kembali seperti sebelum perubahan no. {m}. Pembatalan ini tercatat juga.").format(
                n=angka(prospect.baris), m=change.id
            )
        )
        catatan = st.text_input(_("Alasan"), key=f"batal-alasan-{change.id}", max_chars=200)
        if st.button(_("Ya, batalkan"), type="primary", key=f"batal-{change.id}"):
            _do(change, catatan, prospect)


def _do(change: DataChangeSet, catatan: str, prospect: TakeBackProspect) -> None:
    try:
        back = take_back(database(), signed_in(), change.id, catatan)
    except (AccessError, StoreError) as refused:
        st.error(literal(str(refused)), icon=":material/error:")
        return
    st.session_state[HASIL] = (change.id, back, _left(change, back))
    st.rerun()


def _left(change: DataChangeSet, found: TakeBackProspect | TakenBack) -> list[str]:
    keys = set(found.ditinggal)
    return [_sentence(row) for row in rows_of(change.id) if (row.tabel, row.kunci) in keys]


def _left_sentence(left: list[str]) -> str:
    head = _("{n} baris sudah diubah lagi sesudah itu, jadi dibiarkan:").format(n=angka(len(left)))
    shown = "\n".join(f"- {literal(sentence)}" for sentence in left[:SHOWN])
    more = len(left) - SHOWN
    return f"{head}\n{shown}" + ("\n- " + _("dan {n} baris lagi").format(n=angka(more)) if more > 0 else "")
