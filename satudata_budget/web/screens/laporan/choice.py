"""What a report is asked to be, and what it will say, before it is made."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import streamlit as st

from satudata_budget.messages import _, available, tanggal
from satudata_budget.messages.terms import nama_unit
from satudata_budget.messages.times import WIB
from satudata_budget.places import read_places
from satudata_budget.planning.scenario_shelf import SavedScenario, scenarios
from satudata_budget.readiness import ScoreResult
from satudata_budget.reports.content import UNTUK, ReportContent, ReportNotPossible, gather, with_minutes
from satudata_budget.reports.outline import ReportOutline
from satudata_budget.web.parts.cards import card_head
from satudata_budget.web.parts.literal import literal
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database
from satudata_budget.web.session.stage import chosen_language, language_name
from satudata_budget.web.session.who import signed_in

NOW = "kini"


@dataclass(frozen=True)
class ReportChoice:
    """What was chosen. `pada`: the data version that is told; `skenario` None: the plan under the open requests."""

    tahun: int
    tahap: str
    untuk: str
    kode: str | None
    pada: int
    skenario: SavedScenario | None
    bahasa: str


def choose_report(hasil: ScoreResult) -> ReportChoice:
    """For whom, of when, by which scenario, in which language."""
    own = signed_in().unit
    with st.container(border=True, gap="small"):
        card_head(_("Yang diminta"), _("Laporan untuk siapa"))
        untuk = st.radio(
            _("Untuk"),
            UNTUK,
            index=UNTUK.index("kecamatan") if own and own[0] in hasil.menurut_kode else 0,
            format_func=whom,
            key="laporan-untuk",
            label_visibility="collapsed",
            persist_state="session",
        )
        kode = _choose_unit(hasil, own) if untuk == "kecamatan" else None
        pada = _choose_moment(hasil)
        scenario = _choose_scenario(hasil)
        spoken = st.segmented_control(
            _("Bahasa laporan"),
            available(),
            default=chosen_language(),
            required=True,
            format_func=language_name,
            key="laporan-bahasa",
        )
    return ReportChoice(hasil.tahun, hasil.tahap, untuk, kode, pada, scenario, spoken or chosen_language())


def content(diminta: ReportChoice) -> ReportContent:
    """Everything that the report will say, from one data version."""
    return with_minutes(_content(diminta.pada, diminta), database())


def contents(diminta: ReportChoice) -> None:
    """The report's findings and parts."""
    try:
        isi = content(diminta)
    except ReportNotPossible as refused:
        st.warning(literal(str(refused)), icon=":material/report:")
        return
    parts = ReportOutline(isi)
    with st.container(border=True, gap="small"):
        card_head(_("Isinya"), parts.kalimat)
        st.markdown(parts.penjelasan)
        for finding in parts.temuan:
            st.markdown(f"- {finding}")
        quiet(" · ".join(part_names(parts)))
        quiet(" · ".join(isi.foot()))


def part_names(parts: ReportOutline) -> list[str]:
    """The parts of the report in their order."""
    isi = parts.isi
    names = [_("Ringkasan")]
    if parts.tindakan is not None and parts.tindakan.baris:
        names.append(parts.tindakan.judul)
    names += [_("{tema} ({n} bagan)").format(tema=t.judul, n=len(t.bab)) for t in parts.tema]
    if parts.belanja:
        names.append(_("Daftar belanja"))
    if parts.lembar:
        names.append(
            _("{n} lembar kecamatan").format(n=len(parts.lembar)) if isi.unit is None else parts.lembar[0].judul
        )
    if parts.bernotulen:
        names.append(_("Notulen (Word)"))
    return [*names, parts.verifikasi.judul, _("Cara menghitung")]


def whom(untuk: str) -> str:
    """`komisi` → Komisi I DPRD."""
    return {
        "komisi": _("Komisi I DPRD: temuan, siapa bertindak, tiap kecamatan"),
        "kecamatan": _("Satu kecamatan: nilainya, sebabnya, yang diusulkan"),
        "diskominfo": _("Diskominfo: pengadaan dan daftar belanja"),
        "semua": _("Semua: lengkap dengan baris datanya"),
    }[untuk]


def _choose_unit(hasil: ScoreResult, own: tuple[str, ...]) -> str:
    codes = [u.kode for u in hasil.kecamatan]
    first = next((kode for kode in own if kode in codes), codes[0])
    return str(
        st.selectbox(
            _("Kecamatan"),
            codes,
            index=codes.index(first),
            format_func=lambda kode: nama_unit(hasil.menurut_kode[kode].nama, "kecamatan"),
            key="laporan-kode",
        )
    )


def _choose_moment(hasil: ScoreResult) -> int:
    """The data version of now, or the one that held at the end of a chosen day."""
    today = datetime.now(WIB).date()
    day = st.date_input(
        _("Keadaan pada akhir hari"),
        value=today,
        max_value=today,
        format="DD/MM/YYYY",
        key="laporan-hari",
        help=_("Hari ini berarti keadaan sekarang. Hari lain: data seperti yang tercatat waktu itu."),
    )
    if day is None or day >= today:
        return hasil.pada
    end = datetime(day.year, day.month, day.day, tzinfo=WIB) + timedelta(days=1)
    with database().read(end) as reading:
        pada = reading.pada
        known = bool(read_places(reading).kecamatan)
    if known:
        return pada
    st.warning(
        _("Pada {tanggal} belum ada data yang tercatat di sini; yang dipakai keadaan sekarang.").format(
            tanggal=tanggal(day)
        ),
        icon=":material/history:",
    )
    return hasil.pada


def _choose_scenario(hasil: ScoreResult) -> SavedScenario | None:
    saved = {
        s.id: s for s in scenarios(database()) if (s.skenario.tahun, s.skenario.tahap) == (hasil.tahun, hasil.tahap)
    }
    if not saved:
        return None
    chosen = st.selectbox(
        _("Skenario belanja"),
        [0, *saved],
        format_func=lambda n: saved[n].nama if n else _("tanpa skenario: sebesar usulan kecamatan"),
        key="laporan-skenario",
    )
    return saved.get(int(chosen or 0))


@kept(16)
def _content(pada: int, diminta: ReportChoice) -> ReportContent:
    with database().read(pada) as reading:
        return gather(
            reading,
            diminta.tahun,
            diminta.tahap,
            diminta.untuk,
            diminta.kode,
            diminta.skenario.skenario if diminta.skenario else None,
            diminta.skenario.nama if diminta.skenario else "",
        )
