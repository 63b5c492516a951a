"""What to do first in a database in which nobody has entered anything yet: who enters what next."""

from dataclasses import dataclass

import streamlit as st

from satudata_budget.access import accounts, own_units
from satudata_budget.messages import _, angka
from satudata_budget.places import read_places
from satudata_budget.readiness import recorded
from satudata_budget.store import Store
from satudata_budget.web.session.screens import may_open, page
from satudata_budget.web.session.who import signed_in


@dataclass(frozen=True)
class FirstStep:
    """One step: who, what, how far it has got, whether it is done, and the screen where it is done."""

    siapa: str
    apa: str
    sampai: str
    selesai: bool
    alamat: str


def first_steps(store: Store, tahun: int) -> None:
    """The steps as a list with what is done, each with the way to its screen for who may go there."""
    peran = signed_in().peran
    for nomor, step in enumerate(_steps(store, tahun), 1):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            sign = ":green[✓]" if step.selesai else ":gray[○]"
            text = f"{sign} **{nomor}. {step.siapa}**  \n{step.apa}  \n:small[:gray[{step.sampai}]]"
            st.markdown(text, width="stretch")
            if may_open(step.alamat, peran) and not step.selesai:
                st.page_link(page(step.alamat), label=_("Buka"), icon=":material/arrow_forward:")


def nothing_entered(store: Store) -> bool:
    """Whether the database holds places and standard, and not one row of any office."""
    with store.read() as now:
        return recorded.nothing_entered(now)


def _steps(store: Store, tahun: int) -> tuple[FirstStep, ...]:
    active = [akun for akun in accounts(store) if akun.aktif]
    with store.read() as now:
        places = read_places(now)
        with_account = {kode for akun in active for kode in own_units(places, akun)}
        kecamatan = places.kecamatan
        prices = recorded.priced_components(now)
        reported = recorded.units_that_reported(now, tahun) & kecamatan
        checked = recorded.verified_sections(now, tahun)
    missing = len(kecamatan - with_account)
    return (
        FirstStep(
            _("Administrator"),
            _("Buat akun untuk tiap camat, Diskominfo, dan Komisi I."),
            _("{n} dari {semua} kecamatan sudah punya akun.").format(
                n=angka(len(kecamatan) - missing), semua=angka(len(kecamatan))
            ),
            missing == 0 and places.kabupaten <= with_account,
            "akun",
        ),
        FirstStep(
            _("Diskominfo"),
            _("Periksa standar kebutuhan dan harganya, lalu sesuaikan dengan keputusan kabupaten."),
            _("{n} komponen sudah berharga.").format(n=angka(prices)),
            bool(prices) and bool(reported),
            "standar",
        ),
        FirstStep(
            _("Camat"),
            _("Isi atau unggah anggaran, perangkat, SDM, akses, dan desa; lalu ajukan."),
            _("{n} dari {semua} kecamatan sudah mengajukan.").format(
                n=angka(len(reported)), semua=angka(len(kecamatan))
            ),
            reported == kecamatan,
            "isian",
        ),
        FirstStep(
            _("Diskominfo"),
            _("Verifikasi laporan yang diajukan, atau kembalikan dengan alasan."),
            _("{n} bagian sudah diverifikasi.").format(n=angka(checked)),
            bool(checked) and reported == kecamatan,
            "verifikasi",
        ),
    )
