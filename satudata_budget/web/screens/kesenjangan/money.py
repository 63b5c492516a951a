"""Two sums that a budget meeting can act on at once: what is budgeted twice, and what is about to lapse."""

from collections.abc import Callable, Iterable

import streamlit as st

from satudata_budget.messages import _, rupiah_ringkas
from satudata_budget.messages.bendera import nama_tempat
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.doubles import FlagMoney, double_funding, lapsing
from satudata_budget.readiness.flags import Bendera
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.results import all_flags

SHOWN = 3
Line = Callable[[Bendera], str]


def double_funding_card(hasil: ScoreResult) -> None:
    """What kabupaten and kecamatan both pay for."""
    found = double_funding(all_flags(hasil))
    meaning = _("tercatat di dua anggaran untuk hal yang sama; satu pihak dapat mengalihkannya")
    _card(_("Dianggarkan dua kali"), found, meaning, _double_line)


def lapsing_card(hasil: ScoreResult) -> None:
    """Subscriptions that run today and are not paid for next year."""
    found = lapsing(all_flags(hasil))
    meaning = _("masih kurang agar langganan yang berjalan sekarang tidak putus pada {tahun}").format(tahun=hasil.tahun)
    _card(_("Langganan yang akan berakhir"), found, meaning, _lapsing_line)


def _card(label: str, found: FlagMoney, meaning: str, line: Line) -> None:
    with st.container(border=True, height="stretch", gap="small"):
        with st.container(gap=None):
            quiet(label)
            st.header(rupiah_ringkas(found.rupiah), anchor=False)
            st.markdown(meaning if found.bendera else _("tidak ada yang ditemukan pada tahap ini"))
        _lines(found.bendera[:SHOWN], line)
        if len(found.bendera) > SHOWN:
            with st.expander(_("Lihat {n} lainnya").format(n=len(found.bendera) - SHOWN)):
                _lines(found.bendera[SHOWN:], line)
        if found.tanya:
            quiet(_("{n} lagi mungkin memang dibagi dua; lihat di daftar kerja.").format(n=len(found.tanya)))


def _lines(found: Iterable[Bendera], line: Line) -> None:
    for b in found:
        st.markdown(line(b))


def _double_line(b: Bendera) -> str:
    return _(
        "**{rupiah}** · {komponen}, {tempat}  \n:gray[kabupaten {kabupaten}, kecamatan {kecamatan}; biayanya {biaya}]"
    ).format(
        rupiah=_whole(b.rupiah),
        komponen=b.nilai["komponen"],
        tempat=nama_tempat(b.nilai),
        kabupaten=_whole(b.nilai["pagu_kabupaten"]),
        kecamatan=_whole(b.nilai["pagu_kecamatan"]),
        biaya=_whole(b.nilai["biaya"]),
    )


def _lapsing_line(b: Bendera) -> str:
    return _("**{rupiah}** · {komponen}, {tempat}").format(
        rupiah=_whole(b.rupiah), komponen=b.nilai["komponen"], tempat=nama_tempat(b.nilai)
    )


def _whole(rupiah: int) -> str:
    """An amount that no line break tears apart."""
    return rupiah_ringkas(rupiah).replace(" ", "\N{NO-BREAK SPACE}")
