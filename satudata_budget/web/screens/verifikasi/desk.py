"""The desk of Diskominfo: which report stands where, and which one is looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from satudata_budget.access.bagian import BAGIAN, ReportKey, report_key
from satudata_budget.access.reminders import TERUTANG
from satudata_budget.access.reporting import SectionReport, reports
from satudata_budget.messages import N_, _, hari
from satudata_budget.messages.terms import nama_bagian
from satudata_budget.messages.verification import TANDA_LAPORAN, nama_keadaan
from satudata_budget.places import read_places
from satudata_budget.web.parts.head import title
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.address import keep_in_address, newly_asked
from satudata_budget.web.session.results import database
from satudata_budget.web.session.width import narrow

LIHAT = {
    "periksa": N_("Periksa"),
    "sekaligus": N_("Verifikasi sekaligus"),
    "kunci": N_("Uji kunci"),
    "pengingat": N_("Pengingat"),
}
DIPILIH = "verifikasi-laporan"
VIEW = "verifikasi-lihat"


@dataclass(frozen=True)
class VerificationDesk:
    """Everything on the desk at data version `pada`: the reports by key, the units' names, in the order of both."""

    pada: int
    tahun: int
    tahap: str
    laporan: Mapping[ReportKey, SectionReport]
    unit: Mapping[str, str]

    @property
    def waiting(self) -> tuple[SectionReport, ...]:
        """Handed in and not looked at, the oldest first."""
        found = [one for one in self.laporan.values() if one.status == "diajukan"]
        return tuple(sorted(found, key=lambda one: (str(one.tanggal or ""), one.kunci)))

    def name(self, kunci: ReportKey) -> str:
        """`Kecamatan Panggul · Perangkat`."""
        return f"{self.unit[kunci.kode_unit]} · {nama_bagian(kunci.bagian)}"


def desk(tahun: int, tahap: str) -> VerificationDesk:
    """The desk as it stands now."""
    with database().read() as now:
        found = reports(now, tahun, tahap)
        return VerificationDesk(
            now.pada,
            tahun,
            tahap,
            {one.kunci: one for one in found},
            read_places(now).unit_names(),
        )


def headline(meja: VerificationDesk) -> None:
    """How much waits, and what is still owed."""
    states = [one.status for one in meja.laporan.values()]
    waiting = len(meja.waiting)
    title(
        _("{n} bagian menunggu diperiksa").format(n=waiting) if waiting else _("Tidak ada yang menunggu diperiksa"),
        _("{v} dari {n} bagian sudah diverifikasi; {b} belum dilaporkan atau sedang diperbaiki.").format(
            v=states.count("diverifikasi"), n=len(states), b=sum(state in TERUTANG for state in states)
        ),
    )


def choose_view(counts: Mapping[str, int]) -> str:
    """Which part of the desk is shown, kept in the address as `?lihat=`; `counts`: how many entries each has."""
    asked = newly_asked("lihat")
    if asked in LIHAT:
        st.session_state[VIEW] = asked
    st.session_state.setdefault(VIEW, "periksa")
    chosen = st.segmented_control(
        _("Bagian meja"),
        list(LIHAT),
        format_func=lambda code: f"{_(LIHAT[code])} ({counts[code]})" if code in counts else _(LIHAT[code]),
        required=True,
        key=VIEW,
        on_change=lambda: keep_in_address("lihat", st.session_state[VIEW]),
        label_visibility="collapsed",
    )
    return str(chosen or "periksa")


def overview(meja: VerificationDesk) -> None:
    """Unit × section with the state of each; choosing a cell opens that report below."""
    units = list(meja.unit)
    columns = {nama_bagian(bagian): [_cell(meja, kode, bagian) for kode in units] for bagian in BAGIAN}

    def opened() -> None:
        cells = st.session_state["verifikasi-tabel"]["selection"]["cells"]
        words = {nama_bagian(bagian): bagian for bagian in BAGIAN}
        if cells and cells[0][1] in words:
            kunci = report_key(units[cells[0][0]], meja.tahun, meja.tahap, words[cells[0][1]])
            if kunci in meja.laporan:
                _choose(kunci)

    st.dataframe(
        pd.DataFrame({_("Unit"): [_short(meja, kode) for kode in units], **columns}),
        hide_index=True,
        key="verifikasi-tabel",
        height="content",
        on_select=opened,
        selection_mode="single-cell",
        column_config=_widths(),
        alt=_("Keadaan laporan per unit dan bagian"),
    )
    if narrow():
        quiet(" · ".join(f"{TANDA_LAPORAN[state]} {nama_keadaan(state)}" for state in TANDA_LAPORAN if state != "draf"))


def choose_report(meja: VerificationDesk) -> ReportKey:
    """The report that is looked at, kept in the address as `?laporan=35.03.01-sdm`; the longest waiting to begin."""
    codes = {_code(kunci): kunci for kunci in meja.laporan}
    waiting = [_code(one.kunci) for one in meja.waiting]
    options = [*waiting, *(code for code in codes if code not in waiting)]
    asked = newly_asked("laporan")
    if asked in codes:
        st.session_state[DIPILIH] = asked
    if st.session_state.get(DIPILIH) not in codes:
        st.session_state[DIPILIH] = options[0]
    chosen = st.selectbox(
        _("Laporan yang diperiksa"),
        options,
        format_func=lambda code: f"{meja.name(codes[code])} · {sign(meja.laporan[codes[code]])}",
        key=DIPILIH,
        on_change=lambda: keep_in_address("laporan", st.session_state[DIPILIH]),
    )
    return codes[chosen]


def sign(one: SectionReport) -> str:
    """`▲ diajukan`."""
    return f"{TANDA_LAPORAN[one.status]} {nama_keadaan(one.status)}"


def next_waiting(meja: VerificationDesk, done: Sequence[ReportKey]) -> None:
    """After a decision: the next report that waits is chosen; for a callback."""
    rest = [one.kunci for one in meja.waiting if one.kunci not in done]
    if rest:
        _choose(rest[0])


def _choose(kunci: ReportKey) -> None:
    st.session_state[DIPILIH] = _code(kunci)
    keep_in_address("laporan", _code(kunci))


def _code(kunci: ReportKey) -> str:
    return f"{kunci.kode_unit}-{kunci.bagian}"


def _short(meja: VerificationDesk, kode: str) -> str:
    """A phone has room for the bare name of a kecamatan only."""
    if not narrow() or report_key(kode, meja.tahun, meja.tahap, "desa") not in meja.laporan:
        return _("Kabupaten") if narrow() else meja.unit[kode]
    return meja.unit[kode].split(" ", 1)[-1]


def _widths() -> dict[str, Any]:
    """On a phone all five sections stand side by side."""
    unit = {_("Unit"): st.column_config.TextColumn(width=95 if narrow() else 220)}
    if not narrow():
        return unit
    short = {name: name if len(name) < 6 else f"{name[:4]}." for name in map(nama_bagian, BAGIAN)}
    return unit | {name: st.column_config.TextColumn(label, width=52) for name, label in short.items()}


def _cell(meja: VerificationDesk, kode: str, bagian: str) -> str:
    found: Any = meja.laporan.get(report_key(kode, meja.tahun, meja.tahap, bagian))
    if found is None:
        return "–"
    if narrow():
        return TANDA_LAPORAN[found.status]
    if found.tanggal is None:
        return sign(found)
    return f"{sign(found)} · {hari(found.tanggal)}"
