"""Which flags to list: by state of the work, who must act, kind, kecamatan and urgency."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import streamlit as st

from satudata_budget.access.notes import STATUS, FlagNote
from satudata_budget.messages import N_, _, angka
from satudata_budget.messages.bendera import jenis_pelaku, judul, nama_urgensi
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.flags import JENIS, PELAKU, URGENSI, Bendera
from satudata_budget.web.parts.filters import ALL, choose_kept
from satudata_budget.web.session.width import narrow

Notes = Mapping[str, FlagNote]
NAMA_STATUS = {"terbuka": N_("Terbuka"), "dikerjakan": N_("Dikerjakan"), "selesai": N_("Selesai")}


def choose(hasil: ScoreResult, found: tuple[Bendera, ...], notes: Notes) -> tuple[list[Bendera], str]:
    """The flags that match, most urgent first, and a word that stands for the choice."""
    if narrow():
        with st.expander(_("Saring"), icon=":material/tune:"):
            asked = _filters(hasil, found)
    else:
        with st.grid(4, min_column_width=180, gap="small"):
            asked = _filters(hasil, found)
    matching = [b for b in found if all(value in (ALL, of(b)) for of, value in asked)]
    count = Counter(state_of(b, notes) for b in matching)
    status = st.segmented_control(
        _("Keadaan"),
        STATUS,
        default=STATUS[0],
        required=True,
        format_func=lambda s: f"{_(NAMA_STATUS[s])} {angka(count[s])}",
        key="kerja-status",
        label_visibility="collapsed",
    )
    chosen = status or STATUS[0]
    return [b for b in matching if state_of(b, notes) == chosen], "|".join((*(v for _of, v in asked), chosen))


def state_of(b: Bendera, notes: Notes) -> str:
    """How far the work on a flag is; open where nobody has said anything."""
    note = notes.get(b.kunci)
    return note.status if note else STATUS[0]


Of = Callable[[Bendera], str]


def _filters(hasil: ScoreResult, found: tuple[Bendera, ...]) -> list[tuple[Of, str]]:
    """What each filter looks at in a flag, and the value chosen."""

    def name_of(kode: str) -> str:
        return hasil.menurut_kode[kode].nama

    units = sorted({b.kode_unit for b in found}, key=name_of)
    offered: list[tuple[str, str, Of, Iterable[str], Callable[[str], str]]] = [
        (_("Yang bertindak"), "pelaku", lambda b: b.pelaku, PELAKU, jenis_pelaku),
        (_("Jenis"), "jenis", lambda b: b.jenis, JENIS, judul),
        (_("Wilayah"), "wilayah", lambda b: b.kode_unit, units, name_of),
        (_("Urgensi"), "urgensi", lambda b: b.tingkat_urgensi, URGENSI, lambda u: nama_urgensi(u).capitalize()),
    ]
    return [
        (of, choose_kept(label, key, known, name, Counter(map(of, found)))) for label, key, of, known, name in offered
    ]
