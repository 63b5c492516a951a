"""The office's report: how much of it is in, section by section, and the button that hands one in."""

from collections.abc import Callable
from decimal import Decimal

import streamlit as st

from satudata_budget.access import AccessError, Account
from satudata_budget.access.reporting import withdraw
from satudata_budget.intake.entry import SectionNotReady, SectionStanding, hand_in
from satudata_budget.messages import _, angka, tanggal, waktu_wib
from satudata_budget.messages.joining import in_sentence, listed, without_place
from satudata_budget.messages.terms import nama_bagian
from satudata_budget.store import Store
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.isian.head import state_badge
from satudata_budget.web.session.screens import page

DISEBUT = 3


def finding(sections: tuple[SectionStanding, ...], nama: str) -> str:
    """What the office still owes, in one sentence."""
    owed = [nama_bagian(satu.bagian) for satu in sections if not satu.dilaporkan]
    if not owed:
        return _("Laporan {unit} lengkap: semua bagian sudah diajukan").format(unit=nama)
    return _("Laporan {unit}: {bagian} belum diajukan").format(unit=nama, bagian=listed(owed))


def meter(sections: tuple[SectionStanding, ...]) -> None:
    """How much of the report is in."""
    done = sum(satu.dilaporkan for satu in sections)
    verified = sum(satu.laporan.status == "diverifikasi" for satu in sections)
    st.progress(
        done / len(sections),
        text=_("{n} dari {semua} bagian sudah diajukan, {teruji} di antaranya diverifikasi").format(
            n=done, semua=len(sections), teruji=verified
        ),
    )


def section_row(store: Store, akun: Account, satu: SectionStanding, kode: str, tahap: str) -> None:
    """One section: its state, what it holds, what is missing, and what can be done with it."""
    with st.container(border=True, gap="small"):
        left, right = st.columns([3, 1], vertical_alignment="center")
        with left:
            st.markdown(f"**{nama_bagian(satu.bagian)}** &nbsp;{state_badge(satu.laporan)} {_draft_badge(satu)}")
            st.markdown(_contents(satu))
            _returned(satu)
        with right, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
            st.page_link(
                page(f"isian-{satu.bagian}"), label=_("Isi"), icon=":material/edit:", query_params={"kode": kode}
            )
            _action(store, akun, satu, tahap)


def _draft_badge(satu: SectionStanding) -> str:
    if satu.draf is None:
        return ""
    return f":blue-badge[{_('draf Anda belum disimpan')}]"


def _contents(satu: SectionStanding) -> str:
    parts = [_("{n} baris tercatat").format(n=angka(satu.baris)) if satu.baris else _("belum ada baris")]
    if satu.draf is not None:
        parts.append(_("draf terakhir {waktu}").format(waktu=waktu_wib(satu.draf)))
    if satu.laporan.tanggal:
        parts.append(tanggal(satu.laporan.tanggal))
    short: dict[str, Decimal] = {}
    for tempat in satu.kurang:
        name = in_sentence(without_place(tempat.nama_komponen))
        short[name] = short.get(name, Decimal(0)) + tempat.kurang
    if short:
        named = [f"{nama} ({angka(n, 1)})" for nama, n in list(short.items())[:DISEBUT]]
        rest = len(short) - len(named)
        text = ", ".join(named) + (_(", dan {n} lainnya").format(n=rest) if rest else "")
        parts.append(_("kurang dari standar: {daftar}").format(daftar=text))
    return f":gray[{' · '.join(parts)}]"


def _returned(satu: SectionStanding) -> None:
    note = satu.laporan.catatan
    if note:
        color = ":red" if satu.laporan.status == "dikembalikan" else ":gray"
        st.markdown(f"{color}[{_('Catatan: {isi}').format(isi=literal(note))}]")
    waiting = [baris for baris in satu.kembali if not baris.sudah_diubah]
    if waiting:
        st.markdown(
            ":red["
            + _("{n} baris ditandai Diskominfo; alasannya ada di tabel isian").format(n=angka(len(waiting)))
            + "]"
        )


def _action(store: Store, akun: Account, satu: SectionStanding, tahap: str) -> None:
    key = f"ajukan-{satu.bagian}"
    kunci = satu.laporan.kunci
    if satu.laporan.status == "diajukan":
        if st.button(_("Tarik kembali"), key=f"tarik-{satu.bagian}"):
            _do(lambda: withdraw(store, akun, kunci.kode_unit, kunci.tahun, tahap, kunci.bagian))
        return
    if satu.dilaporkan:
        return
    if satu.baris:
        if st.button(_("Ajukan"), key=key, type="primary", disabled=satu.draf is not None):
            _do(lambda: hand_in(store, akun, kunci, tahap))
        return
    with st.popover(_("Nihil")):
        st.markdown(
            _("Bagian ini kosong. Nyatakan nihil hanya bila kantor ini memang tidak punya apa pun untuk diisi.")
        )
        if st.button(_("Nyatakan nihil dan ajukan"), key=key, type="primary", disabled=satu.draf is not None):
            _do(lambda: hand_in(store, akun, kunci, tahap, nihil=True))


def _do(action: Callable[[], object]) -> None:
    try:
        action()
    except (AccessError, SectionNotReady) as refused:
        st.error(literal(str(refused)), icon=":material/error:")
        return
    st.rerun()


def unsaved_hint(sections: tuple[SectionStanding, ...]) -> None:
    """What stands between typing and handing in."""
    waiting = [nama_bagian(satu.bagian) for satu in sections if satu.draf is not None]
    if waiting:
        quiet(_("Simpan dahulu isian {bagian}, baru bagiannya dapat diajukan.").format(bagian=listed(waiting)))
