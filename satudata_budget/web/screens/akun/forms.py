"""Forms of the administrator: a new account, another role, a new first password, off and on, out everywhere."""

from collections.abc import Callable, Sequence

import streamlit as st

from satudata_budget.access import (
    PERAN,
    AccessError,
    Account,
    add_account,
    add_without_password,
    change_account,
    reset_password,
    sign_out_everywhere,
    switch_off,
    switch_on,
)
from satudata_budget.access.account_changes import TINGKAT_UNIT
from satudata_budget.messages import _
from satudata_budget.messages.akses import nama_peran
from satudata_budget.places import read_places
from satudata_budget.store import Store
from satudata_budget.web.parts.choose_unit import unit_names
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.server.doors.oidc import is_offered

SANDI = "sandi-sekali"
"""Where a first password waits for the one run that shows it."""


def shown_password() -> None:
    """A first password, once: it is nowhere else, and gone with the next click."""
    made = st.session_state.pop(SANDI, None)
    if made is None:
        return
    nama_pengguna, sandi = made
    st.success(
        _("Sandi pertama untuk **{nama}**; salin sekarang, tidak akan ditampilkan lagi:").format(nama=nama_pengguna),
        icon=":material/key:",
    )
    st.code(sandi, language=None)


def add_form(store: Store, saya: Account) -> None:
    """A new account with a random first password; the fields are empty again once it is made."""
    turn = st.session_state.setdefault("baru-kali", 0)
    name = st.text_input(_("Nama pengguna"), key=f"baru-pengguna-{turn}", placeholder="camat.panggul")
    nama = st.text_input(_("Nama"), key=f"baru-nama-{turn}", placeholder=_("Camat Panggul"))
    peran = st.selectbox(_("Peran"), PERAN, format_func=nama_peran, index=1, key=f"baru-peran-{turn}")
    unit = _choose_units(store, peran, (), f"baru-unit-{turn}")
    elsewhere = is_offered() and st.checkbox(_("Hanya lewat akun kabupaten, tanpa sandi"), key=f"baru-luar-{turn}")

    def add() -> None:
        if elsewhere:
            add_without_password(store, saya, name, nama, peran, unit)
        else:
            made, first = add_account(store, saya, name, nama, peran, unit)
            st.session_state[SANDI] = (made.nama_pengguna, first)
        st.session_state["baru-kali"] = turn + 1

    _button(_("Buat akun"), add, key="baru-buat", primary=True)


def change_form(store: Store, saya: Account, akun: Account) -> None:
    """Everything that can be done with an account that is there."""
    nama = st.text_input(_("Nama"), akun.nama, key=f"nama-{akun.id}")
    peran = st.selectbox(
        _("Peran"), PERAN, format_func=nama_peran, index=PERAN.index(akun.peran), key=f"peran-{akun.id}"
    )
    unit = _choose_units(store, peran, akun.unit, f"unit-{akun.id}")
    _button(
        _("Simpan perubahan"),
        lambda: change_account(store, saya, akun.id, nama, peran, unit),
        key=f"simpan-{akun.id}",
        primary=True,
    )

    def reset() -> None:
        st.session_state[SANDI] = (akun.nama_pengguna, reset_password(store, saya, akun.id))

    with st.container(horizontal=True):
        _button(_("Atur ulang sandi"), reset, key=f"ulang-{akun.id}")
        _button(
            _("Keluarkan dari semua perangkat"),
            lambda: sign_out_everywhere(store, saya, akun.id),
            key=f"keluarkan-{akun.id}",
        )
        if akun.aktif:
            _button(_("Nonaktifkan"), lambda: switch_off(store, saya, akun.id), key=f"nonaktif-{akun.id}")
        else:
            _button(_("Aktifkan"), lambda: switch_on(store, saya, akun.id), key=f"aktif-{akun.id}")


def _choose_units(store: Store, peran: str, chosen: Sequence[str], key: str) -> list[str]:
    """The units of an account: several for an acting camat, none for roles that have none."""
    level = TINGKAT_UNIT.get(peran)
    if level is None:
        return []
    names = unit_names(store)
    with store.read() as now:
        codes = [unit.kode for unit in read_places(now).unit if unit.tingkat == level]
    return st.multiselect(
        _("Unit"),
        codes,
        [kode for kode in chosen if kode in codes],
        format_func=lambda kode: names[kode],
        key=f"{key}-{peran}",
        placeholder=_("Pilih unit"),
    )


def _button(label: str, action: Callable[[], object], *, key: str, primary: bool = False) -> None:
    """Do it and draw anew; what is refused is said in the place of the button's effect."""
    if not st.button(label, key=key, type="primary" if primary else "secondary"):
        return
    try:
        action()
    except AccessError as refused:
        st.error(literal(str(refused)), icon=":material/error:")
        return
    st.rerun()
