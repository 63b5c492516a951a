"""The accounts as a list, and what happened at the door."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from satudata_budget.access import Account, Event, accounts, open_sessions
from satudata_budget.messages import _, tanggal_wib, waktu_wib
from satudata_budget.messages.akses import nama_kejadian, nama_peran
from satudata_budget.store import Store
from satudata_budget.web.parts.choose_unit import unit_names

TERAKHIR = 200  # events on the screen


def account_table(store: Store) -> None:
    """Every account: who, role, units, whether it is active, how many sessions are open."""
    names, sessions = unit_names(store), open_sessions(store)
    found = accounts(store)
    st.dataframe(
        pd.DataFrame(
            {
                _("Nama pengguna"): [akun.nama_pengguna for akun in found],
                _("Nama"): [akun.nama for akun in found],
                _("Peran"): [nama_peran(akun.peran) for akun in found],
                _("Unit"): [", ".join(names.get(kode, kode) for kode in akun.unit) or "–" for akun in found],
                _("Keadaan"): [_state(akun) for akun in found],
                _("Sesi terbuka"): [sessions.get(akun.id, 0) for akun in found],
                _("Dibuat"): [tanggal_wib(akun.dibuat) for akun in found],
            }
        ),
        hide_index=True,
        key="daftar-akun",
        alt=_("Daftar akun"),
    )


def choose_account(store: Store) -> Account | None:
    """The account to change."""
    found = {akun.id: akun for akun in accounts(store)}
    chosen = st.selectbox(
        _("Akun"),
        list(found),
        format_func=lambda nomor: f"{found[nomor].nama} ({found[nomor].nama_pengguna})",
        index=None,
        placeholder=_("Pilih akun"),
        key="akun-dipilih",
    )
    return found.get(chosen) if chosen is not None else None


def recent_events(store: Store, happened: Sequence[Event]) -> None:
    """The latest events, newest first."""
    names = {akun.id: akun.nama_pengguna for akun in accounts(store)}
    shown = happened[:TERAKHIR]
    st.dataframe(
        pd.DataFrame(
            {
                _("Waktu"): [waktu_wib(event.waktu) for event in shown],
                _("Akun"): [names.get(event.akun, _("tidak dikenal")) if event.akun else "–" for event in shown],
                _("Kejadian"): [nama_kejadian(event.jenis) for event in shown],
                _("Oleh"): [event.oleh or "–" for event in shown],
                _("Rincian"): [event.rincian or "–" for event in shown],
            }
        ),
        hide_index=True,
        key="kejadian",
        alt=_("Kejadian terakhir"),
    )


def _state(akun: Account) -> str:
    if not akun.aktif:
        return _("nonaktif")
    return _("menunggu ganti sandi") if akun.harus_ganti else _("aktif")
