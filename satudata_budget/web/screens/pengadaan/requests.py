"""What was asked for, beside the standard: within it a plan may buy, beyond it everything is priced apart."""

from collections import defaultdict
from collections.abc import Sequence

import streamlit as st

from satudata_budget.charts.purchases import short_name
from satudata_budget.messages import _, angka, rupiah_ringkas
from satudata_budget.messages.terms import nama_unit
from satudata_budget.planning.scenario_requests import OpenUsulan
from satudata_budget.readiness import ScoreResult
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal

SHOWN = 4


def requests_card(hasil: ScoreResult, usulan: Sequence[OpenUsulan], dibeli: set[tuple[str, str]]) -> None:
    """The requests by who asks for what; `dibeli`: what the list buys."""
    with st.container(border=True, height="stretch", gap="small"):
        card_head(_("Usulan yang menunggu"), _finding(usulan))
        groups: dict[tuple[str, str, str], list[OpenUsulan]] = defaultdict(list)
        for u in usulan:
            groups[u.kode_unit, u.tingkat, u.komponen].append(u)
        ordered = sorted(groups.values(), key=lambda found: -sum(u.rupiah for u in found))
        for found in ordered[:SHOWN]:
            _entry(hasil, found, dibeli)
        if len(ordered) > SHOWN:
            with st.expander(_("Lihat {n} lainnya").format(n=len(ordered) - SHOWN)):
                for found in ordered[SHOWN:]:
                    _entry(hasil, found, dibeli)


def _finding(usulan: Sequence[OpenUsulan]) -> str:
    if not usulan:
        return _("Tidak ada usulan yang menunggu keputusan")
    return _("Dari {semua} yang diusulkan, {dalam} menurut standar; {luar} di luar standar, dihitung terpisah").format(
        semua=rupiah_ringkas(sum(u.rupiah for u in usulan)),
        dalam=rupiah_ringkas(sum(u.menurut_standar for u in usulan)),
        luar=rupiah_ringkas(sum(u.di_atas for u in usulan)),
    )


def _entry(hasil: ScoreResult, found: Sequence[OpenUsulan], dibeli: set[tuple[str, str]]) -> None:
    first = found[0]
    asker = hasil.menurut_kode[first.kode_unit]
    within, beyond = sum(u.menurut_standar for u in found), sum(u.di_atas for u in found)
    bought = sum(u.kunci in dibeli for u in found)
    badge = f" :green-badge[{_('✓ {n} masuk daftar').format(n=bought)}]" if bought else ""
    st.markdown(
        f":blue[●] **{short_name(first.nama_komponen)}** · {nama_unit(asker.nama, asker.tingkat)} · "
        + _("{n} untuk {tempat} tempat · **{rupiah}**").format(
            n=angka(sum(u.jumlah for u in found), 1), tempat=len(found), rupiah=rupiah_ringkas(within + beyond)
        )
        + badge
        + f"  \n:gray[{_beside(within, beyond)}{_reason(found)}]"
    )


def _beside(within: int, beyond: int) -> str:
    if not beyond:
        return _("seluruhnya menurut standar")
    if not within:
        return _("seluruhnya di luar standar")
    return _("menurut standar {dalam}, di luar standar {luar}").format(
        dalam=rupiah_ringkas(within), luar=rupiah_ringkas(beyond)
    )


def _reason(found: Sequence[OpenUsulan]) -> str:
    """The reason that was given, where it is one for all."""
    reasons = {u.alasan for u in found}
    return f"; {literal(reasons.pop())}" if len(reasons) == 1 and reasons != {""} else ""
