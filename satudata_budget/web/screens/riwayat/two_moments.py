"""Two moments side by side: which units moved, by how much, and at one of them which components and rows."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from satudata_budget.charts import moved_dots
from satudata_budget.messages import _, tanggal
from satudata_budget.messages.terms import nama_unit
from satudata_budget.messages.times import day_wib
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.change import ScoreChange
from satudata_budget.readiness.history import DataChangeSet
from satudata_budget.web.parts.cards import chart_card
from satudata_budget.web.screens.riwayat.results import moved_units
from satudata_budget.web.screens.riwayat.two_moments_unit import moved_card
from satudata_budget.web.session.address import keep_in_address, newly_asked
from satudata_budget.web.session.past import moment_of_day
from satudata_budget.web.session.results import result_at
from satudata_budget.web.session.stage import chosen_stage

RAKER = date(2020, 9, 30)
"""The meeting of Komisi I from which everybody counts."""
DARI, KE, UNIT = "dari", "ke", "unit-geser"


def compare_two_moments(found: Sequence[DataChangeSet]) -> None:
    """The choice of two data versions, the picture of all units, and one of them explained."""
    names = _moments(found)
    dari, ke = _choose(names)
    if dari == ke:
        st.info(_("Kedua saat itu sama. Pilih dua saat yang berbeda."))
        return
    tahun, tahap = chosen_stage()
    dulu, kini = result_at(min(dari, ke), tahun, tahap), result_at(max(dari, ke), tahun, tahap)
    if not dulu.kecamatan or not kini.kecamatan:
        st.info(_("Pada saat yang lebih awal daftar kecamatan belum tercatat. Pilih saat yang lebih kemudian."))
        return
    moved = moved_units(dulu, kini)
    clicked = chart_card(
        moved_dots(dulu, kini),
        _("{awal} dibandingkan dengan {akhir}").format(awal=names[dulu.pada], akhir=names[kini.pada]),
        "dua-saat",
        _("Lingkaran kosong: dahulu. Lingkaran penuh: kemudian. Klik kecamatan untuk rinciannya."),
        clickable=True,
        stretch=False,
    )
    if clicked:
        st.session_state[UNIT] = clicked[0]
    moved_card(dulu, kini, _choose_unit(kini, moved), moved)


def _moments(found: Sequence[DataChangeSet]) -> dict[int, str]:
    """Data version → its name: the end of each day on which something changed, the raker, and now; latest first."""
    named: dict[int, str] = {}
    for change in found:
        day = day_wib(change.waktu)
        if not any(name == tanggal(day) for name in named.values()):
            named[change.id] = tanggal(day)
    raker = moment_of_day(RAKER).pada
    if raker:
        named[raker] = _("raker {tanggal}").format(tanggal=tanggal(RAKER))
    newest = found[0].id
    named[newest] = _("sekarang") if newest != raker else _("{raker}, sama dengan sekarang").format(raker=named[raker])
    return named


def _choose(names: dict[int, str]) -> tuple[int, int]:
    numbers = sorted(names, reverse=True)
    raker = moment_of_day(RAKER).pada
    first = _asked(DARI, names, raker if 0 < raker < numbers[0] else numbers[len(numbers) // 2])
    second = _asked(KE, names, numbers[0])
    numbers = sorted(names, reverse=True)
    left, right = st.columns(2, gap="small")
    for place, label, key, value in ((left, _("Dari"), DARI, first), (right, _("Ke"), KE, second)):
        if st.session_state.get(key) not in names:
            st.session_state[key] = value
        place.selectbox(label, numbers, format_func=names.__getitem__, key=key, on_change=lambda k=key: _keep(k))
    return st.session_state[DARI], st.session_state[KE]


def _keep(key: str) -> None:
    keep_in_address(key, str(st.session_state[key]))


def _asked(key: str, names: dict[int, str], usual: int) -> int:
    """The version that the address asks for; one between two named moments goes by its number."""
    asked = newly_asked(key)
    newest = max(names)
    if asked and asked.isdecimal() and int(asked) <= newest:
        names.setdefault(int(asked), _("setelah perubahan no. {n}").format(n=asked))
        st.session_state[key] = int(asked)
    kept = st.session_state.get(key)
    if isinstance(kept, int) and kept <= newest:
        names.setdefault(kept, _("setelah perubahan no. {n}").format(n=kept))
        return kept
    return usual


def _choose_unit(kini: ScoreResult, moved: Mapping[str, ScoreChange]) -> str:
    codes = [unit.kode for unit in (*kini.kecamatan, *kini.kabupaten) if unit.kode in moved]
    if st.session_state.get(UNIT) not in codes:
        offices = [unit.kode for unit in kini.kecamatan if unit.kode in moved]
        st.session_state[UNIT] = max(offices, key=lambda kode: abs(moved[kode].indeks))
    return str(
        st.selectbox(
            _("Kecamatan"),
            codes,
            format_func=lambda kode: nama_unit(kini.menurut_kode[kode].nama, kini.menurut_kode[kode].tingkat),
            key=UNIT,
            width=320,
        )
    )
