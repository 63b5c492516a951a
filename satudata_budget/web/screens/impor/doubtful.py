"""The queue of doubtful classifications on the import screen: one decision for all alike, or one line by amount."""

from collections.abc import Mapping, Sequence
from textwrap import shorten

import streamlit as st

from satudata_budget.access import AccessError, Account
from satudata_budget.intake.classify.rules import reason_of
from satudata_budget.intake.doubts.queue import ANGGARAN, DoubtfulGroup, choices, fairly_sure, queue
from satudata_budget.intake.doubts.settling import rules, settle, withdraw
from satudata_budget.messages import N_, _, angka, rupiah, waktu_wib
from satudata_budget.messages.language import SOURCE, language
from satudata_budget.places import read_places
from satudata_budget.store import StoreError
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.choose_unit import unit_names
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.screens.impor.divide import BUKAN, by_amount, name_of
from satudata_budget.web.screens.impor.save import PESAN
from satudata_budget.web.session.results import database
from satudata_budget.web.session.who import signed_in

DITAMPILKAN = 10
SATU, BAGI = "satu", "bagi"
KEYAKINAN = {"tinggi": N_("tinggi"), "sedang": N_("sedang"), "rendah": N_("rendah")}


def doubtful(akun: Account) -> None:
    """What waits for a decision, the largest sums first."""
    found = queue(database(), akun)
    with st.container(border=True, gap="small"):
        card_head(
            _("Baris yang belum pasti untuk apa"),
            _("{n} hal menunggu keputusan Anda").format(n=len(found))
            if found
            else _("Tidak ada yang menunggu keputusan"),
        )
        if found:
            quiet(
                _(
                    "Program mengira-ngira barang atau jasa apa yang didanai baris ini. Sekali Anda tetapkan, "
                    "keputusan berlaku untuk semua yang sama dan dipakai lagi pada impor berikutnya."
                )
            )
        for antre in found[:DITAMPILKAN]:
            _entry(antre)
        if len(found) > DITAMPILKAN:
            quiet(_("{n} hal lagi muncul setelah yang di atas ditetapkan.").format(n=len(found) - DITAMPILKAN))
        _to_look_over(akun)
        _kept_rules(akun)


def _to_look_over(akun: Account) -> None:
    """What the rules are fairly sure of, folded away until somebody looks."""
    found = fairly_sure(database(), akun)
    if not found:
        return
    with st.expander(_("Cukup yakin, belum dilihat orang: {n}").format(n=len(found))):
        quiet(
            _(
                "Baris ini sudah dihitung seperti tertulis. Ubah yang keliru; yang benar cukup ditetapkan apa adanya, "
                "lalu tidak muncul lagi."
            )
        )
        shown = found[:DITAMPILKAN]
        for antre in shown:
            with database().read() as now:
                names = choices(now, antre)
            with st.container(gap=None):
                st.markdown(f"**{_plain(antre.judul)}** · {_amount(antre)}")
                quiet(_plain(_where(antre)))
            _for_all(antre, names, f"lihat-{antre.kunci}")
        if len(found) > len(shown):
            quiet(_("{n} hal lagi muncul setelah yang di atas ditetapkan.").format(n=len(found) - len(shown)))
        st.button(
            _("Semua {n} di atas benar").format(n=len(shown)),
            icon=":material/done_all:",
            key="lihat-semua",
            on_click=_confirm,
            args=(shown,),
        )


def _entry(antre: DoubtfulGroup) -> None:
    with database().read() as now:
        names = choices(now, antre)
    label = f"{shorten(antre.judul, 90, placeholder=' …')} · {_amount(antre)}"
    with st.expander(_plain(label), expanded=False):
        with st.container(gap=None):
            st.markdown(_plain(antre.judul))
            quiet(_plain(_where(antre)))
        st.markdown(_now(antre, names))
        quiet(_why(antre))
        key = f"antre-{antre.kunci}"
        if antre.jenis == ANGGARAN and len(antre.baris) == 1:
            divided = st.segmented_control(
                _("Uang baris ini"),
                (SATU, BAGI),
                format_func=lambda way: {SATU: _("untuk satu hal"), BAGI: _("bagi jumlahnya")}[way],
                default=SATU,
                required=True,
                key=f"{key}-cara",
                label_visibility="collapsed",
            )
            if divided == BAGI:
                by_amount(antre, names, key)
                return
        _for_all(antre, names, key)


def _for_all(antre: DoubtfulGroup, names: Mapping[str, str], key: str) -> None:
    """One thing for all rows that are alike."""
    left, right = st.columns([3, 2], gap="small", vertical_alignment="bottom")
    left.selectbox(
        _("Sebenarnya untuk"),
        [*names, BUKAN] if antre.komponen else [BUKAN, *names],
        format_func=lambda kode: name_of(kode, names),
        key=key,
    )
    right.button(
        _("Tetapkan untuk {n} baris").format(n=len(antre.baris)),
        icon=":material/check:",
        key=f"{key}-tetap",
        on_click=_settle,
        args=(antre, key),
    )


def _amount(antre: DoubtfulGroup) -> str:
    return rupiah(antre.pagu) if antre.jenis == ANGGARAN else _("{n} buah").format(n=angka(antre.buah))


def _where(antre: DoubtfulGroup) -> str:
    """Under what the line stands, whose it is, and where in the file."""
    first = antre.baris[0][0]
    offices = unit_names(database())
    units = [offices.get(kode, kode) for kode in antre.unit]
    more = _("{unit} dan {n} kantor lain").format(unit=units[0], n=len(units) - 1) if len(units) > 1 else units[0]
    when = f"{first['tahap']} {first['tahun']}" if first["tahun"] else ""
    cell = f"{first['lembar']} {first['sel']}".strip()
    return " · ".join(part for part in (antre.di_bawah, more, when, cell) if part)


def _now(antre: DoubtfulGroup, names: Mapping[str, str]) -> str:
    if not antre.komponen:
        return _("Sekarang **tidak dihitung** untuk apa pun.")
    if antre.jenis != ANGGARAN or len(antre.komponen) == 1:
        counted = ", ".join(name_of(kode, names) for kode in antre.komponen)
    else:
        parts = (f"{name_of(kode, names)} {rupiah(antre.jatah[kode])}" for kode in antre.komponen)
        counted = ", ".join(parts)
    text = _("Sekarang dihitung untuk **{apa}**.").format(apa=_plain(counted))
    if antre.dibagi:
        text += " " + _("Pembagian uangnya otomatis menurut kekurangan: **baru perkiraan**.")
    return text


def _why(antre: DoubtfulGroup) -> str:
    """The rule, how sure it is, and where the project's rules say so, why."""
    text = _("Aturan: {aturan}, keyakinan {keyakinan}.").format(
        aturan=antre.aturan.replace("_", " "), keyakinan=_(KEYAKINAN.get(antre.keyakinan, antre.keyakinan))
    )
    return f"{text} {reason_of(antre.aturan)}" if language() == SOURCE else text


def _plain(text: str) -> str:
    return text.replace("$", "\\$")


def _settle(antre: DoubtfulGroup, key: str) -> None:
    try:
        settle(database(), signed_in(), antre, st.session_state[key])
    except (AccessError, StoreError) as error:
        st.session_state[PESAN] = str(error)


def _confirm(many: Sequence[DoubtfulGroup]) -> None:
    """Each of these is kept as it counts now."""
    try:
        for antre in many:
            settle(database(), signed_in(), antre, next(iter(antre.komponen), ""))
    except (AccessError, StoreError) as error:
        st.session_state[PESAN] = str(error)


def _kept_rules(akun: Account) -> None:
    kept = rules(database(), akun)
    if not kept:
        return
    with database().read() as now:
        names = dict(now.tuples("select komponen, min(nama) from kebutuhan group by komponen"))
        places = read_places(now).nama
    with st.expander(_("Keputusan yang berlaku: {n}").format(n=len(kept))):
        for rule in kept:
            left, right = st.columns([5, 1], gap="small", vertical_alignment="center")
            where = places.get(rule.lingkup, rule.lingkup) if rule.lingkup else _("untuk semua kantor")
            what = names.get(rule.komponen, rule.komponen) or _("bukan kebutuhan satu data")
            said = f"putusan-{rule.nomor} · {literal(where)} · {literal(rule.oleh)}, {waktu_wib(rule.waktu)}"
            left.markdown(f"{literal(rule.contoh)} → **{literal(what)}**  \n:small[:gray[{said}]]")
            right.button(_("Cabut"), key=f"cabut-{rule.nomor}", type="tertiary", on_click=_withdraw, args=(rule.nomor,))


def _withdraw(nomor: int) -> None:
    try:
        withdraw(database(), signed_in(), nomor)
    except (AccessError, StoreError) as error:
        st.session_state[PESAN] = str(error)
