"""The form in which something is asked for; what is typed is kept for its author until it is sent."""

from decimal import Decimal
from typing import Any

import streamlit as st

from satudata_budget.access import AccessError, draft, drop_draft, keep_draft
from satudata_budget.access.requests import PRIORITAS, TERBANYAK, StandingUsulan, UsulanContent, ask, change
from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import _, angka, rupiah, rupiah_ringkas
from satudata_budget.planning.request_weight import UsulanWeight, weigh
from satudata_budget.readiness import PlaceComponent
from satudata_budget.store import StoreError
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.rupiah import not_rupiah, typed_rupiah
from satudata_budget.web.screens.usulan.requests import UsulanBoard, beside_words, places_of
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

KEY = "usulan-isi"
DIUBAH = "usulan-diubah"
"""The id of the request that the form changes; none for a new one."""
PESAN = "usulan-pesan"
FIELDS = ("tempat", "komponen", "jumlah", "harga", "prioritas", "alasan")


def request_form(daftar: UsulanBoard, kode_unit: str) -> None:
    """Ask for something, or change what was asked; sums as one types."""
    _start(kode_unit)
    changed = st.session_state.get(DIUBAH)
    with st.container(border=True, gap="small", height="stretch"):
        card_head(daftar.nama[kode_unit], _("Ubah usulan") if changed else _("Usulan baru"))
        refused = st.session_state.pop(PESAN, None)
        if refused:
            st.error(refused, icon=":material/error:")
        keep = _keeper(kode_unit)
        tempat = _select(_("Untuk"), "tempat", places_of(daftar, kode_unit), daftar.nama.__getitem__, keep)
        parts = {t.komponen: t for t in daftar.hasil.tempat if t.kode_tempat == tempat and t.harga_satuan}
        if not parts:
            st.info(_("Standar tidak meminta apa pun yang dibeli di tempat ini."), icon=":material/inbox:")
            return
        komponen = _select(_("Barang atau jasa"), "komponen", list(parts), lambda k: _part_label(parts[k]), keep)
        t = parts[komponen]
        _standard(t)
        left, right = st.columns(2, gap="small")
        left.number_input(_("Jumlah"), min_value=1, max_value=TERBANYAK, step=1, key=_key("jumlah"), on_change=keep)
        right.text_input(
            _("Harga satuan sendiri"), key=_key("harga"), on_change=keep, placeholder=_("kosong: harga standar")
        )
        st.segmented_control(
            _("Prioritas"),
            PRIORITAS,
            format_func=lambda n: {1: _("1 mendesak"), 2: _("2 perlu"), 3: _("3 bila ada dana")}[n],
            required=True,
            key=_key("prioritas"),
            on_change=keep,
        )
        st.text_area(
            _("Alasan"),
            key=_key("alasan"),
            height=80,
            max_chars=500,
            on_change=keep,
            placeholder=_("Apa yang rusak, siapa yang belum terlayani"),
        )
        _sum_line(daftar, t)
        _buttons(daftar, kode_unit)


def start_change(one: StandingUsulan) -> None:
    """Fill the form with a request that waits; for a callback."""
    isi = one.isi
    price = "" if isi.harga_satuan is None else str(isi.harga_satuan)
    values = (isi.kode_tempat, isi.komponen, int(isi.jumlah), price, isi.prioritas, isi.alasan)
    st.session_state.update({_key(name): value for name, value in zip(FIELDS, values, strict=True)})
    st.session_state[DIUBAH] = one.id


def _start(kode_unit: str) -> None:
    """The first run of a visit: what was typed earlier and not sent is there again."""
    if st.session_state.get(f"{KEY}-unit") == kode_unit and _key("jumlah") in st.session_state:
        return
    st.session_state[f"{KEY}-unit"] = kode_unit
    kept = draft(database(), signed_in(), _form_name(kode_unit))
    values: dict[str, Any] = {"jumlah": 1, "harga": "", "prioritas": 2, "alasan": ""}
    values |= kept.isi if kept else {}
    st.session_state.update({_key(name): value for name, value in values.items() if name in FIELDS})


def _keeper(kode_unit: str) -> Any:
    def keep() -> None:
        if not st.session_state.get(DIUBAH):
            values = {name: st.session_state.get(_key(name)) for name in FIELDS}
            keep_draft(database(), signed_in(), _form_name(kode_unit), values)

    return keep


def _select(label: str, name: str, options: list[str], words: Any, keep: Any) -> str:
    if st.session_state.get(_key(name)) not in options:
        st.session_state[_key(name)] = options[0]
    return str(st.selectbox(label, options, format_func=words, key=_key(name), on_change=keep))


def _standard(t: PlaceComponent) -> None:
    st.caption(
        _("Standar: perlu {perlu} {satuan}, ada {ada}, setelah anggaran {nanti}; harga standar {harga}.").format(
            perlu=angka(t.perlu),
            satuan=t.satuan,
            ada=angka(t.ada, 2),
            nanti=angka(t.ada_rencana, 2),
            harga=rupiah(t.harga_satuan),
        )
    )


def _sum_line(daftar: UsulanBoard, t: PlaceComponent) -> None:
    price, wrong = _price()
    if wrong:
        st.warning(wrong, icon=":material/edit:")
        return
    one = _weight(daftar, t, price)
    asked = angka(st.session_state[_key("jumlah")])
    units = (
        _("{n} dari {jumlah} masih kurang menurut standar").format(n=angka(one.satuan), jumlah=asked)
        if one.satuan
        else _("menurut standar tidak ada lagi yang kurang di tempat ini")
    )
    st.markdown(
        f"**{rupiah_ringkas(one.rupiah)}** · {beside_words(one.menurut_standar, one.di_atas)}  \n:gray[{units}]"
    )


def _weight(daftar: UsulanBoard, t: PlaceComponent, price: int | None) -> UsulanWeight:
    mine = st.session_state.get(DIUBAH)
    others = [p for p in daftar.terbuka.values() if p.kunci == (t.kode_tempat, t.komponen) and p.id != mine]
    return weigh(t, Decimal(st.session_state[_key("jumlah")]), price, sum(int(p.jumlah) for p in others))


def _price() -> tuple[int | None, str]:
    """The price as typed, None for the standard's; and what is wrong with it."""
    text = (st.session_state.get(_key("harga")) or "").strip()
    if not text:
        return None, ""
    found = typed_rupiah(text)
    return found, "" if found is not None else not_rupiah(text)


def _buttons(daftar: UsulanBoard, kode_unit: str) -> None:
    changed = st.session_state.get(DIUBAH)

    def send() -> None:
        price, wrong = _price()
        value = {name: st.session_state.get(_key(name)) for name in FIELDS}
        isi = UsulanContent(
            kode_unit,
            str(value["tempat"]),
            str(value["komponen"]),
            Decimal(value["jumlah"] or 0),
            price,
            int(value["prioritas"] or 0),
            str(value["alasan"] or ""),
        )
        if wrong:
            st.session_state[PESAN] = wrong
            return
        try:
            if changed:
                change(database(), signed_in(), changed, isi)
            else:
                ask(database(), signed_in(), isi)
        except (AccessError, StoreError) as refused:
            st.session_state[PESAN] = str(refused)
            return
        st.toast(_("Usulan tersimpan."), icon=":material/check:")
        if not changed:
            drop_draft(database(), signed_in(), _form_name(kode_unit))
        _clear()

    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Simpan perubahan") if changed else _("Ajukan usulan"),
            type="primary",
            icon=":material/send:",
            on_click=send,
            key="usulan-kirim",
        )
        if changed:
            st.button(_("Batal"), on_click=_clear, key="usulan-batal")


def _clear() -> None:
    st.session_state.pop(DIUBAH, None)
    for name in FIELDS:
        st.session_state.pop(_key(name), None)


def _part_label(t: PlaceComponent) -> str:
    return f"{short_name(t.nama_komponen)} · {rupiah_ringkas(t.harga_satuan)}"


def _form_name(kode_unit: str) -> str:
    return f"isian-usulan/{kode_unit}"


def _key(name: str) -> str:
    return f"{KEY}-{name}"
