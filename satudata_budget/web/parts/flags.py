"""Who must act: the most urgent flags, each with what to do and by when."""

from collections.abc import Iterable

import streamlit as st

from satudata_budget.messages import _
from satudata_budget.messages.bendera import kalimat, nama_pelaku, nama_tenggat, tindakan
from satudata_budget.readiness import ScoreResult, UnitScore
from satudata_budget.readiness.flags import Bendera
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.session.results import all_flags

SHOWN = 5
SIGN = {"mendesak": ":red[●]", "penting": ":orange[●]", "perhatian": ":gray[●]"}


def urgent_flags(hasil: ScoreResult) -> None:
    """The most urgent flags of all units; one of each kind first, so that no rule fills the list alone."""
    found = all_flags(hasil)
    urgent = sum(b.tingkat_urgensi == "mendesak" for b in found)
    _list(hasil, _one_of_each_first(found), _("{n} hal mendesak menunggu keputusan").format(n=urgent), len(found))


def unit_flags(hasil: ScoreResult, unit: UnitScore) -> None:
    """The flags of one unit."""
    found = [b for b in all_flags(hasil) if b.kode_unit == unit.kode]
    finding = (
        _("{n} hal harus ditindaklanjuti").format(n=len(found)) if found else _("Tidak ada yang harus ditindaklanjuti")
    )
    _list(hasil, found, finding, len(found))


def _one_of_each_first(found: Iterable[Bendera]) -> list[Bendera]:
    seen: dict[str, int] = {}
    ranked = []
    for b in found:
        seen[b.jenis] = seen.get(b.jenis, 0) + 1
        ranked.append((b.tingkat_urgensi != "mendesak", seen[b.jenis] > 1, b))
    return [b for _urgent, _again, b in sorted(ranked, key=lambda r: r[:2])]


def _list(hasil: ScoreResult, found: list[Bendera], finding: str, total: int) -> None:
    with st.container(border=True, height="stretch", gap="small"):
        card_head(_("Siapa harus bertindak"), finding)
        for bendera in found[:SHOWN]:
            _entry(hasil, bendera)
        if total > SHOWN:
            with st.expander(_("Lihat {n} lainnya").format(n=total - SHOWN)):
                for bendera in found[SHOWN : SHOWN + 40]:
                    _entry(hasil, bendera)


def _entry(hasil: ScoreResult, b: Bendera) -> None:
    who = nama_pelaku(b.pelaku, hasil.menurut_kode[b.kode_unit].nama)
    st.markdown(
        f"{SIGN[b.tingkat_urgensi]} **{who}** · {kalimat(b.jenis, b.nilai)}  \n"
        f":gray[{tindakan(b.jenis, b.nilai)}] :gray-badge[{nama_tenggat(b.tenggat, b.nilai)}]"
    )
