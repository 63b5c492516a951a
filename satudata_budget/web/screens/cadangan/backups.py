"""The backups as a list: when, why, how large; one made now, one looked at, one put back."""

import pandas as pd
import streamlit as st

from satudata_budget.access import AccessError, Account
from satudata_budget.access.restoring import RestoredAccount, refuse_lock_out
from satudata_budget.messages import N_, _, angka, waktu_wib
from satudata_budget.readiness.backups import RestoreEffect, back_up_by, restore_by, what_would_change
from satudata_budget.store import Backup, Store, StoreError, backups
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.server.backup_download import ALAMAT
from satudata_budget.web.server.nightly_backup import low_disk, newest_night
from satudata_budget.web.session.folder import outside
from satudata_budget.web.session.stage import chosen_stage

ALASAN = {
    "malam": N_("tiap malam"),
    "diminta": N_("diminta"),
    "mulai": N_("server dinyalakan"),
    "cuplikan": N_("cuplikan"),
    "sebelum-migrasi": N_("sebelum pembaruan"),
    "sebelum-pulih": N_("sebelum pemulihan"),
}
DILIHAT = "cadangan-dilihat"
AKUN = {"cadangan": N_("Kembali seperti di cadangan"), "tetap": N_("Tetap seperti sekarang")}
"""What becomes of accounts and passwords when a backup is put back."""


def warnings(store: Store) -> None:
    """What cannot wait: saves that a damaged log lost, a disk that is nearly full, a night without a backup."""
    if store.lost is not None:
        st.error(
            _(
                "Catatan simpanan terakhir rusak: simpanan nomor {mulai} sampai {sampai} hilang. Catatan yang rusak "
                "disimpan sebagai {berkas}. Minta kantor yang menyimpan terakhir memeriksa isiannya, atau pulihkan "
                "cadangan di bawah."
            ).format(mulai=store.lost.ada + 1, sampai=store.lost.tercatat, berkas=store.lost.log.name),
            icon=":material/error:",
        )
    full = low_disk(store.path)
    if full:
        st.warning(full, icon=":material/hard_drive:")
    night = newest_night(store)
    st.markdown(
        _("Cadangan malam terakhir: **{waktu}**.").format(waktu=waktu_wib(night.waktu))
        if night
        else _("Belum ada cadangan malam; yang pertama dibuat sebentar setelah server dinyalakan.")
    )


def make_one(store: Store, saya: Account) -> None:
    """A backup now; it is opened again and scored again before it is in the list."""
    if not st.button(_("Buat cadangan sekarang"), type="primary", icon=":material/save:", key="cadangan-buat"):
        return
    try:
        with st.spinner(_("Menyalin, membuka kembali, menghitung ulang …")):
            made = back_up_by(store, saya)
    except (AccessError, StoreError, OSError) as error:
        st.error(literal(str(error)), icon=":material/error:")
        return
    st.success(
        _("{nama} dibuat, dibuka kembali, dan nilainya sama.").format(nama=made.name), icon=":material/check_circle:"
    )


def backup_table(found: tuple[Backup, ...]) -> None:
    """All backups with a link to take each along."""
    st.dataframe(
        pd.DataFrame(
            {
                _("Dibuat"): [waktu_wib(backup.waktu) for backup in found],
                _("Alasan"): [_(ALASAN.get(backup.alasan, backup.alasan)) for backup in found],
                _("Ukuran (MB)"): [angka(backup.ukuran / 10**6, 1) for backup in found],
                _("Unduh"): [outside(ALAMAT + backup.path.name) for backup in found],
            }
        ),
        column_config={_("Unduh"): st.column_config.LinkColumn(display_text=_("Unduh"))},
        hide_index=True,
        key="daftar-cadangan",
        alt=_("Daftar cadangan"),
    )


def put_back(store: Store, saya: Account) -> None:
    """Choose a backup, see what it would change, type the word, put it back."""
    found = {backup.path.name: backup for backup in backups(store.path)}
    name = st.selectbox(
        _("Cadangan"),
        list(found),
        format_func=lambda n: f"{waktu_wib(found[n].waktu)} · {_(ALASAN.get(found[n].alasan, found[n].alasan))}",
        index=None,
        placeholder=_("Pilih cadangan"),
        key=DILIHAT,
    )
    if name is None:
        quiet(_("Pilih cadangan untuk melihat dahulu apa yang akan berubah; belum ada yang dipulihkan."))
        return
    try:
        change = what_would_change(store, found[name].path, *chosen_stage())
    except StoreError as error:
        st.error(literal(str(error)), icon=":material/error:")
        return
    _show(change)
    stay = _accounts_stay(change.akun, name)
    refused = "" if stay else _lock_out(change.akun, saya)
    if refused:
        st.error(refused, icon=":material/lock:")
    old = ""
    if not stay and not refused and saya.bersandi and change.akun.old_password_of(saya):
        old = st.text_input(_("Sandi Anda pada saat cadangan ini dibuat"), type="password", key=f"pulih-sandi-{name}")
    word = st.text_input(_("Ketik PULIHKAN untuk memulihkan"), key=f"pulih-{name}")
    disabled = bool(refused) or word.strip() != "PULIHKAN"
    if st.button(_("Pulihkan"), disabled=disabled, key="cadangan-pulihkan"):
        try:
            restore_by(store, saya, found[name].path, akun_tetap=stay, sandi=old)
        except (AccessError, StoreError, OSError) as error:
            st.error(literal(str(error)), icon=":material/error:")
            return
        st.rerun()


def _accounts_stay(found: RestoredAccount, name: str) -> bool:
    """What becomes of accounts and passwords: which come and go, and whether those of now are to stay."""
    if found.sama:
        quiet(_("Akun dan sandi di cadangan ini sama dengan sekarang."))
        return False
    st.markdown(f"**{_('Akun dan sandi')}**")
    chosen = st.radio(
        _("Akun dan sandi"),
        list(AKUN),
        format_func=lambda way: _(AKUN[way]),
        key=f"pulih-akun-{name}",
        label_visibility="collapsed",
    )
    if chosen == "tetap":
        quiet(_("Tidak ada akun atau sandi yang berubah; hanya data yang kembali."))
        return True
    st.markdown("\n".join(f"- {literal(line)}" for line in found.lines()))
    return False


def _lock_out(found: RestoredAccount, saya: Account) -> str:
    """Why this person could not sign in afterwards; '' where it is possible."""
    try:
        refuse_lock_out(found, saya)
    except AccessError as refused:
        return str(refused)
    return ""


def _show(change: RestoreEffect) -> None:
    if not change.hilang and not change.kelas and change.akun.sama:
        st.success(_("Isi cadangan ini sama dengan isi sekarang."), icon=":material/check_circle:")
        return
    st.markdown(
        _("Yang tidak ada lagi sesudahnya: **{n} simpanan**. Semua orang harus masuk lagi.").format(
            n=angka(len(change.hilang))
        )
    )
    if change.hilang:
        st.dataframe(
            pd.DataFrame(
                {
                    _("Nomor"): [angka(saved.id) for saved in change.hilang],
                    _("Disimpan"): [waktu_wib(saved.waktu) for saved in change.hilang],
                    _("Oleh"): [saved.pelaku for saved in change.hilang],
                    _("Berkas atau catatan"): [saved.berkas or saved.catatan or "–" for saved in change.hilang],
                }
            ),
            hide_index=True,
            key="pulih-hilang",
            alt=_("Simpanan yang tidak ada lagi"),
        )
    for _kode, nama, index, _kelas, later, _later in change.kelas[:20]:
        st.markdown(f"{nama}: {_figure(index)} → {_figure(later)}")


def _figure(index: float | None) -> str:
    return "–" if index is None else angka(index, 1)
