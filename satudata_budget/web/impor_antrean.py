"""The queue of doubtful classifications on the import screen: one decision for all alike, or one line by amount."""

from collections.abc import Mapping
from textwrap import shorten

import streamlit as st

from satudata_budget.access import AccessError, Akun
from satudata_budget.intake.antrean import ANGGARAN, Antre, choices, queue
from satudata_budget.intake.settling import SettlingRefused, divide, rules, settle, withdraw
from satudata_budget.messages import _, angka, rupiah, waktu_wib
from satudata_budget.store import StoreError
from satudata_budget.web.impor_simpan import PESAN
from satudata_budget.web.kartu import card_head
from satudata_budget.web.rupiah_ketik import not_rupiah, typed_rupiah
from satudata_budget.web.siapa import signed_in
from satudata_budget.web.sumber import database
from satudata_budget.web.teks import quiet

BUKAN = ""
"""No komponen: nothing of satu data."""
DITAMPILKAN = 10


def doubtful(akun: Akun) -> None:
    """What waits for a decision, the largest sums first."""
    found = queue(database(), akun)
    with st.container(border=True, gap="small"):
        card_head(
            _("Golongan yang meragukan"),
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
        _kept_rules(akun)


def _entry(antre: Antre) -> None:
    with database().read() as now:
        names = choices(now, antre)
    amount = rupiah(antre.pagu) if antre.jenis == ANGGARAN else _("{n} buah").format(n=angka(antre.buah))
    label = f"{shorten(antre.contoh, 90, placeholder=' …')} · {amount}"
    with st.expander(label.replace("$", "\\$"), expanded=False):
        st.markdown(antre.contoh.replace("$", "\\$"))
        quiet(_now(antre, names))
        key = f"antre-{antre.kunci}"
        left, right = st.columns([3, 2], gap="small", vertical_alignment="bottom")
        left.selectbox(
            _("Sebenarnya untuk"),
            [*names, BUKAN],
            format_func=lambda kode: names.get(kode, _("bukan kebutuhan satu data")),
            key=key,
        )
        right.button(
            _("Tetapkan untuk {n} baris").format(n=len(antre.baris)),
            icon=":material/check:",
            key=f"{key}-tetap",
            on_click=_settle,
            args=(antre, key),
        )
        if antre.jenis == ANGGARAN and len(antre.baris) == 1 and len(antre.komponen) > 1:
            _by_amount(antre, names, key)


def _now(antre: Antre, names: Mapping[str, str]) -> str:
    counted = ", ".join(names.get(kode, kode) for kode in antre.komponen) or _("bukan kebutuhan satu data")
    text = _("Sekarang dihitung untuk: {apa}, menurut aturan {aturan}.").format(
        apa=counted, aturan=antre.aturan.replace("_", " ")
    )
    if antre.dibagi:
        text += " " + _("Pembagian uangnya otomatis, baru perkiraan.")
    return text


def _by_amount(antre: Antre, names: Mapping[str, str], key: str) -> None:
    parts = {
        kode: sum(int(r["pagu"]) for line in antre.baris for r in line if r["komponen"] == kode)
        for kode in antre.komponen
    }
    with st.popover(_("Bagi menurut jumlah"), icon=":material/call_split:"):
        for kode, part in parts.items():
            st.text_input(
                names.get(kode, kode),
                key=f"{key}-bagi-{kode}",
                placeholder=_("perkiraan {jumlah}").format(jumlah=rupiah(part)),
            )
        quiet(_("Jumlahnya harus {pagu}.").format(pagu=rupiah(antre.pagu)))
        st.button(
            _("Simpan pembagian"), key=f"{key}-bagi", on_click=_divide, args=(antre, key), icon=":material/check:"
        )


def _settle(antre: Antre, key: str) -> None:
    try:
        settle(database(), signed_in(), antre, st.session_state[key])
    except (AccessError, StoreError) as error:
        st.session_state[PESAN] = str(error)


def _divide(antre: Antre, key: str) -> None:
    parts: dict[str, int] = {}
    for kode in antre.komponen:
        text = st.session_state.get(f"{key}-bagi-{kode}", "").strip() or "0"
        amount = typed_rupiah(text)
        if amount is None:
            st.session_state[PESAN] = not_rupiah(text)
            return
        parts[kode] = amount
    try:
        divide(database(), signed_in(), antre, parts)
    except (AccessError, StoreError, SettlingRefused) as error:
        st.session_state[PESAN] = str(error)


def _kept_rules(akun: Akun) -> None:
    kept = rules(database(), akun)
    if not kept:
        return
    with database().read() as now:
        names = dict(now.tuples("select komponen, min(nama) from kebutuhan group by komponen"))
        places = dict(now.tuples("select kode, nama from unit"))
    with st.expander(_("Keputusan yang berlaku: {n}").format(n=len(kept))):
        for rule in kept:
            left, right = st.columns([5, 1], gap="small", vertical_alignment="center")
            where = places.get(rule.lingkup, rule.lingkup) if rule.lingkup else _("untuk semua kantor")
            what = names.get(rule.komponen, rule.komponen) or _("bukan kebutuhan satu data")
            left.markdown(
                f"{rule.contoh} → **{what}**  \n"
                f":small[:gray[putusan-{rule.nomor} · {where} · {rule.oleh}, {waktu_wib(rule.waktu)}]]"
            )
            right.button(_("Cabut"), key=f"cabut-{rule.nomor}", type="tertiary", on_click=_withdraw, args=(rule.nomor,))


def _withdraw(nomor: int) -> None:
    try:
        withdraw(database(), signed_in(), nomor)
    except (AccessError, StoreError) as error:
        st.session_state[PESAN] = str(error)
