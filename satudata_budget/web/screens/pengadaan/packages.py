"""The list with its cut line: what is in and why, and what would come next just beyond the ceiling."""

from collections.abc import Sequence

import streamlit as st

from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import _, angka, rupiah_ringkas
from satudata_budget.messages.reasons import reason_sentence
from satudata_budget.planning import GAIN, Kunci, PurchaseLine, Reason
from satudata_budget.planning.whatif_gain import GainBundle
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.width import narrow

SHOWN, SHOWN_NARROW, NEXT, MOST = 6, 4, 3, 60


def reasons_card(
    hasil: ScoreResult,
    paket: Sequence[GainBundle],
    berikut: Sequence[PurchaseLine],
    diusulkan: frozenset[Kunci],
    naik: int,
) -> None:
    """The first packages each with its reason, the cut line, then what `naik` rupiah more would bring."""
    shown = SHOWN_NARROW if narrow() else SHOWN
    with st.container(border=True, height="stretch", gap="small"):
        card_head(_("Apa dahulu, dan mengapa"), _finding(hasil, paket))
        for p in paket[:shown]:
            _entry(hasil, p, diusulkan)
        if len(paket) > shown:
            with st.expander(_("Lihat {n} lainnya dalam plafon").format(n=len(paket) - shown)):
                for p in paket[shown : shown + MOST]:
                    _entry(hasil, p, diusulkan)
        _beyond(hasil, berikut, naik)


def _finding(hasil: ScoreResult, paket: Sequence[GainBundle]) -> str:
    if not paket:
        return _("Plafon ini belum cukup untuk satu barang pun")
    ready = list(dict.fromkeys(hasil.menurut_kode[p.golongan[0]].nama for p in paket if p.menjadi_siap))
    if ready:
        return _("Menjadi siap: {nama}").format(nama=", ".join(ready))
    return _("Tidak ada kecamatan yang pindah ke siap; uang menutup kekurangan terbesar")


def _entry(hasil: ScoreResult, p: GainBundle, diusulkan: frozenset[Kunci]) -> None:
    unit, level, _komponen = p.golongan
    first = p.baris[0]
    where = hasil.menurut_kode[unit].nama
    if level == "desa":
        where = _("{n} desa di {kecamatan}").format(n=len(p.baris), kecamatan=where)
    asked = f" :blue-badge[{_('diusulkan')}]" if any(b.kunci in diusulkan for b in p.baris) else ""
    must = f" :gray-badge[{_('wajib')}]" if p.wajib else ""
    sign = ":green[✓]" if p.menjadi_siap else ":gray[●]"
    st.markdown(
        f"{sign} **{short_name(first.nama_komponen)}** · {where} · {_amount(p.jumlah, first.satuan)} · "
        f"**{_whole(p.biaya)}**{must}{asked}  \n:gray[{_reason(hasil, p)}]"
    )


def _reason(hasil: ScoreResult, p: GainBundle) -> str:
    """The reason; where it is the gain per rupiah, what this package gives its own kecamatan, in round points."""
    if p.alasan[0].kind != GAIN:
        return reason_sentence(p.alasan[0])
    # Its own sentence is exact and per single place, for the tables; here it would be too fine.
    return _("menutup kekurangan terbanyak per rupiah: cakupan {unit} naik {n} poin").format(
        unit=hasil.menurut_kode[p.golongan[0]].nama, n=angka(p.poin, 1)
    )


def _beyond(hasil: ScoreResult, berikut: Sequence[PurchaseLine], naik: int) -> None:
    st.badge(_("Garis potong"), icon=":material/content_cut:", color="orange")
    if not berikut:
        quiet(_("Di luar garis ini tidak ada lagi yang dapat dibeli menurut standar."))
        return
    quiet(_("Bila plafon naik {rupiah}, berikutnya:").format(rupiah=_whole(naik)))
    groups: dict[tuple[str, str, str], list[PurchaseLine]] = {}
    for b in berikut:
        groups.setdefault((b.kode_unit, b.tingkat, b.komponen), []).append(b)
    for (unit, level, _komponen), lines in list(groups.items())[:NEXT]:
        where = hasil.menurut_kode[unit].nama
        if level == "desa":
            where = _("{n} desa di {kecamatan}").format(n=len(lines), kecamatan=where)
        st.markdown(
            f":gray[○ {short_name(lines[0].nama_komponen)} · {where} · "
            f"{_whole(sum(b.biaya for b in lines))}]  \n:gray[{_next_reason(lines[0].alasan)}]"
        )
    if len(groups) > NEXT:
        quiet(_("dan {n} lagi").format(n=len(groups) - NEXT))


def _next_reason(alasan: Reason) -> str:
    if alasan.kind == GAIN:
        return _("berikutnya yang paling banyak menutup kekurangan per rupiah")
    return reason_sentence(alasan)


def _amount(jumlah: int, satuan: str) -> str:
    return f"{angka(jumlah)} {satuan}".rstrip()


def _whole(rupiah: int) -> str:
    """An amount that no line break tears apart."""
    return rupiah_ringkas(rupiah).replace(" ", "\N{NO-BREAK SPACE}")
