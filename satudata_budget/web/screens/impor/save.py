"""Saving the dropped files, what came of it, and taking it back."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from satudata_budget.access import AccessError, Account
from satudata_budget.access.import_back import take_import_back
from satudata_budget.intake.flow.impact import ScoreShift, compare
from satudata_budget.intake.flow.importing import commit
from satudata_budget.intake.flow.result import FileResult
from satudata_budget.messages import _, waktu_wib
from satudata_budget.messages.file_kinds import import_words, nama_jenis
from satudata_budget.store import Change, ReceivedFile, StoreError, changes
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.choose_unit import unit_names
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.impor.look import LookedAtFile, forget_dropped, sent
from satudata_budget.web.screens.impor.score import shifts
from satudata_budget.web.session.results import database, result
from satudata_budget.web.session.stage import chosen_stage
from satudata_budget.web.session.who import signed_in

SELESAI, PESAN = "impor-selesai", "impor-pesan"
TERAKHIR = 8
"""How many of one's own imports are listed."""
Selesai = tuple[tuple[FileResult, ...], ScoreShift]


def save_button(seen: Sequence[LookedAtFile]) -> None:
    """Save those that change something; the refused ones stay outside."""
    ready = [one for one in seen if one.masuk]
    refused = sum(one.hasil.ditolak for one in seen)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.button(
            _("Simpan {n} berkas").format(n=len(ready)) if ready else _("Tidak ada yang perlu disimpan"),
            type="primary",
            icon=":material/save:",
            disabled=not ready,
            on_click=_save,
            args=([one.berkas for one in ready],),
            key="impor-simpan",
        )
        if refused and ready:
            quiet(_("{n} berkas yang ditolak tidak ikut disimpan.").format(n=refused))


def _save(files: list[ReceivedFile]) -> None:
    stage = chosen_stage()
    before = result(*stage)
    try:
        done = commit(database(), sent(files), signed_in())
    except (AccessError, StoreError) as error:
        st.session_state[PESAN] = str(error)
        return
    st.session_state[SELESAI] = (tuple(done), compare(before, result(*stage)))
    forget_dropped()


def told() -> None:
    """What was refused in the callback before this run."""
    text = st.session_state.pop(PESAN, None)
    if text:
        st.error(literal(text), icon=":material/error:")


def finished() -> None:
    """What the last save of this visit did; it stays until the next one."""
    kept: Selesai | None = st.session_state.get(SELESAI)
    if kept is None:
        return
    done, geser = kept
    saved = [hasil for hasil in done if hasil.nomor is not None]
    with st.container(border=True, gap="small"):
        card_head(_("Baru saja disimpan"), _headline(done))
        for hasil in done:
            state = "✓" if hasil.nomor is not None else "✕"
            st.markdown(f"{state} **{hasil.nama}** · {nama_jenis(hasil.jenis)} · {_counts(hasil)}")
        with st.container(horizontal=True, gap="small"):
            if saved:
                st.button(
                    _("Tarik kembali semua ({n} berkas)").format(n=len(saved)),
                    icon=":material/undo:",
                    on_click=_take_back,
                    args=([hasil.nomor for hasil in saved],),
                    key="impor-tarik-semua",
                )
            st.button(_("Tutup"), type="tertiary", on_click=lambda: st.session_state.pop(SELESAI, None))
    shifts([geser])


def _headline(done: Sequence[FileResult]) -> str:
    saved = [hasil for hasil in done if hasil.nomor is not None]
    if len(saved) < len(done):
        return _("{n} dari {semua} berkas tersimpan").format(n=len(saved), semua=len(done))
    return _("{n} berkas tersimpan").format(n=len(saved))


def _counts(hasil: FileResult) -> str:
    if hasil.nomor is None:
        return next((t.kalimat for t in hasil.temuan if t.tingkat == "galat"), _("tidak ada yang berubah"))
    return _("{a} ditambah, {u} diubah, {h} dihapus").format(a=hasil.ditambah, u=hasil.diubah, h=hasil.dihapus)


def own_imports(akun: Account) -> None:
    """One's own last imports, each with its way back."""
    with database().read() as now:
        history = changes(now)
    gone = {change.membatalkan for change in history}
    mine = [c for c in history if c.cara in ("impor", "paket") and c.pelaku == akun.pelaku.nama][:TERAKHIR]
    standing = [c for c in mine if c.id not in gone]
    if not mine:
        return
    with st.container(border=True, gap="small"):
        card_head(
            _("Impor Anda yang terakhir"), _("{n} berkas, masing-masing dapat ditarik kembali").format(n=len(standing))
        )
        for change in mine:
            left, right = st.columns([5, 1], gap="small", vertical_alignment="center")
            left.markdown(
                f"**{literal(change.berkas) or _('tanpa nama')}** · {_about(change)}  \n"
                f":small[:gray[{waktu_wib(change.waktu)}]]"
            )
            if change.id in gone:
                right.markdown(f":small[:gray[{_('sudah ditarik')}]]")
            else:
                right.button(
                    _("Tarik kembali"),
                    icon=":material/undo:",
                    type="tertiary",
                    on_click=_take_back,
                    args=([change.id],),
                    key=f"impor-tarik-{change.id}",
                )


def _about(change: Change) -> str:
    names, impor = unit_names(database()), change.impor
    unit, tempat = (names.get(kode, kode) for kode in (impor.kode_unit, impor.kode_tempat))
    return import_words(impor.jenis, unit, tempat, impor.tahun, impor.tahap, impor.bagian) or change.catatan


def _take_back(numbers: Sequence[int]) -> None:
    left: Counter[str] = Counter()
    done = 0
    try:
        for nomor in sorted(numbers, reverse=True):
            back = take_import_back(database(), signed_in(), nomor)
            left.update(tabel for tabel, _key in back.ditinggal)
            done += 1
    except (AccessError, StoreError) as error:
        st.session_state[PESAN] = str(error)
    st.session_state.pop(SELESAI, None)
    if done:
        st.session_state["impor-ditarik"] = (done, dict(left))


def taken_back() -> None:
    """What the last take-back of this visit left, said once."""
    kept = st.session_state.pop("impor-ditarik", None)
    if kept is None:
        return
    n, left = kept
    st.success(_("{n} berkas ditarik kembali.").format(n=n), icon=":material/undo:")
    if left:
        st.warning(
            _(
                "Dibiarkan seperti adanya, karena sudah diubah sesudahnya atau hanya Diskominfo yang boleh "
                "mencatatnya lagi: {apa}."
            ).format(apa=", ".join(_left_words(tabel, count) for tabel, count in left.items())),
            icon=":material/warning:",
        )


def _left_words(tabel: str, n: int) -> str:
    words = {
        "anggaran": _("{n} baris anggaran"),
        "aset": _("{n} baris perangkat"),
        "pegawai": _("{n} baris pegawai"),
        "akses": _("{n} baris akses"),
        "laporan": _("{n} laporan"),
    }
    return words.get(tabel, _("{n} baris lain")).format(n=n)
