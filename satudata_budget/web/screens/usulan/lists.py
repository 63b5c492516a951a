"""The requests as lists: the own ones to change and withdraw, the waiting ones to decide."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from satudata_budget.access.requests import StandingUsulan, decide_requests, withdraw
from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import _, angka, rupiah, rupiah_ringkas, tanggal_wib
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.step import act
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.usulan.form import start_change
from satudata_budget.web.screens.usulan.requests import STATUS, UsulanBoard, beside_words
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in
from satudata_budget.web.session.width import narrow

SHOWN = 8
PILIH, SEMUA, ALASAN = "pilih", "usulan-semua", "usulan-alasan"


def own_requests(daftar: UsulanBoard, found: Sequence[StandingUsulan]) -> None:
    """What these units asked for: the waiting ones can be changed or withdrawn."""
    with st.container(border=True, gap="small", height="stretch"):
        card_head(_("Usulan Anda"), _("{n} usulan tercatat").format(n=len(found)))
        if not found:
            st.info(_("Belum ada usulan. Isi formulir Usulan baru."), icon=":material/inbox:")
        for one in found[:SHOWN]:
            _entry(daftar, one)
        if len(found) > SHOWN:
            with st.expander(_("Lihat {n} lainnya").format(n=len(found) - SHOWN)):
                for one in found[SHOWN:]:
                    _entry(daftar, one)


def decide_list(daftar: UsulanBoard) -> None:
    """The waiting requests with ticks, and the decision with its reason."""
    waiting = [one for one in daftar.usulan if one.status == "diusulkan"]
    with st.container(border=True, gap="small"):
        card_head(_("Yang menunggu keputusan Diskominfo"), _finding(daftar, waiting))
        if not waiting:
            st.info(_("Semua usulan sudah diputuskan."), icon=":material/inbox:")
            return
        chosen = _ticked(daftar, waiting)
        st.text_input(
            _("Alasan keputusan"),
            key=ALASAN,
            max_chars=500,
            placeholder=_("Wajib bila menolak; dibaca oleh pengusul"),
        )
        with st.container(horizontal=True, gap="small"):
            for putusan, label, icon in (
                ("disetujui", _("Setujui {n}") if chosen else _("Setujui"), ":material/check:"),
                ("ditolak", _("Tolak {n}") if chosen else _("Tolak"), ":material/close:"),
            ):
                st.button(
                    label.format(n=len(chosen)),
                    type="primary" if putusan == "disetujui" else "secondary",
                    icon=icon,
                    disabled=not chosen,
                    key=f"usulan-{putusan}",
                    on_click=_decide,
                    args=([one.id for one in chosen], putusan),
                )


def decided_list(daftar: UsulanBoard) -> None:
    """What was decided, with the reason."""
    found = [one for one in daftar.usulan if one.status != "diusulkan"]
    if not found:
        return
    with st.expander(_("{n} usulan sudah diputuskan").format(n=len(found))):
        st.dataframe(
            pd.DataFrame(
                {
                    _("Keputusan"): [_(STATUS[one.status]) for one in found],
                    _("Dari"): [daftar.nama[one.isi.kode_unit] for one in found],
                    _("Barang atau jasa"): [_item(daftar, one) for one in found],
                    _("Untuk"): [_place(daftar, one) for one in found],
                    _("Alasan keputusan"): [one.putusan or "–" for one in found],
                    _("Oleh"): [one.oleh for one in found],
                    _("Tanggal"): [tanggal_wib(one.waktu) for one in found],
                }
            ),
            hide_index=True,
            key="usulan-diputuskan",
            alt=_("Usulan yang sudah diputuskan"),
        )


def _decide(nomor: list[str], putusan: str) -> None:
    reason = st.session_state.get(ALASAN) or ""
    words = _("{n} usulan disetujui.") if putusan == "disetujui" else _("{n} usulan ditolak.")
    if act(lambda: decide_requests(database(), signed_in(), nomor, putusan, reason), words.format(n=len(nomor))):
        st.session_state[ALASAN] = ""
        st.session_state[SEMUA] = False


def _ticked(daftar: UsulanBoard, waiting: Sequence[StandingUsulan]) -> list[StandingUsulan]:
    everything = st.toggle(_("Pilih semua"), key=SEMUA)
    weights = [daftar.weight(one) for one in waiting]
    table = st.data_editor(
        pd.DataFrame(
            {
                PILIH: [everything] * len(waiting),
                "dari": [daftar.short(one.isi.kode_unit) for one in waiting],
                "barang": [_item(daftar, one) for one in waiting],
                "untuk": [daftar.short(one.isi.kode_tempat) for one in waiting],
                "jumlah": [angka(one.isi.jumlah) for one in waiting],
                "rupiah": [rupiah(within + beyond) for within, beyond in weights],
                "luar": [rupiah(beyond) if beyond else "–" for _within, beyond in weights],
                "prioritas": [one.isi.prioritas for one in waiting],
                "alasan": [one.isi.alasan for one in waiting],
            }
        ),
        hide_index=True,
        key=f"usulan-pilih-{daftar.hasil.pada}-{everything}",
        disabled=["prioritas", "dari", "barang", "untuk", "jumlah", "rupiah", "luar", "alasan"],
        column_order=(PILIH, "barang", "untuk", "rupiah", "alasan") if narrow() else None,
        column_config={
            PILIH: st.column_config.CheckboxColumn(_("Pilih"), width=70),
            "prioritas": st.column_config.NumberColumn(_("Prioritas"), width=70),
            "dari": st.column_config.TextColumn(_("Dari"), width=120),
            "barang": st.column_config.TextColumn(_("Barang atau jasa"), width=120 if narrow() else 180),
            "untuk": st.column_config.TextColumn(_("Untuk"), width=120),
            "jumlah": st.column_config.TextColumn(_("Jumlah"), alignment="right", width=60),
            "rupiah": st.column_config.TextColumn(_("Rupiah"), alignment="right", width=125),
            "luar": st.column_config.TextColumn(_("Di luar standar"), alignment="right", width=125),
            "alasan": _("Alasan"),
        },
        alt=_("Usulan yang menunggu keputusan"),
    )
    ticks = pd.DataFrame(table)[PILIH]
    return [one for one, ticked in zip(waiting, ticks, strict=True) if ticked]


def _finding(daftar: UsulanBoard, waiting: Sequence[StandingUsulan]) -> str:
    weights = [daftar.weight(one) for one in waiting]
    return _("{n} usulan: {dalam} menurut standar, {luar} di luar standar").format(
        n=len(waiting),
        dalam=rupiah_ringkas(sum(within for within, _beyond in weights)),
        luar=rupiah_ringkas(sum(beyond for _within, beyond in weights)),
    )


def _entry(daftar: UsulanBoard, one: StandingUsulan) -> None:
    within, beyond = daftar.weight(one)
    left, right = st.columns([3, 1], gap="small")
    t = daftar.standard(one.isi.kode_tempat, one.isi.komponen)
    left.markdown(
        f"**{literal(_item(daftar, one))}** · {literal(_place(daftar, one))} · "
        + f"{angka(one.isi.jumlah)} {t.satuan if t else ''}, {rupiah_ringkas(within + beyond)}"
        + f"  \n:gray[{_(STATUS[one.status])} · {beside_words(within, beyond)} · "
        + _("prioritas {n}").format(n=one.isi.prioritas)
        + "]"
    )
    with left:
        quiet(literal(one.isi.alasan))
        if one.putusan:
            st.markdown(_("**Diskominfo:** {alasan}").format(alasan=literal(one.putusan)))
    if one.status != "diusulkan":
        return
    with right, st.container(horizontal=True, gap="small", horizontal_alignment="right"):
        st.button(
            _("Ubah"), key=f"ubah-{one.id}", icon=":material/edit:", type="tertiary", on_click=start_change, args=(one,)
        )
        st.button(
            _("Tarik"),
            key=f"tarik-{one.id}",
            icon=":material/undo:",
            type="tertiary",
            on_click=_withdraw,
            args=(one.id,),
        )


def _withdraw(nomor: str) -> None:
    act(lambda: withdraw(database(), signed_in(), nomor), _("Usulan ditarik."))


def _item(daftar: UsulanBoard, one: StandingUsulan) -> str:
    return short_name(daftar.item(one))


def _place(daftar: UsulanBoard, one: StandingUsulan) -> str:
    return daftar.nama.get(one.isi.kode_tempat, one.isi.kode_tempat)
