"""The list of change sets: filtered by place, person, way and day; one of them opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from satudata_budget.messages import _
from satudata_budget.messages.times import day_wib, waktu_ringkas
from satudata_budget.readiness.history import STANDAR, DataChangeSet
from satudata_budget.web.parts.names import unit_name
from satudata_budget.web.parts.text import quiet
from satudata_budget.web.session.address import keep_in_address, newly_asked
from satudata_budget.web.session.width import narrow
from satudata_budget.words.history import counts_sentence, nama_cara, places_sentence

DIBUKA = "perubahan"
"""In the address and the session: the change set that is open."""
KALI = "riwayat-kali"


@dataclass(frozen=True)
class HistoryFilter:
    """What the list is narrowed to; None: no matter."""

    unit: str | None = None
    pelaku: str | None = None
    cara: str | None = None
    hari: tuple[date, ...] = ()

    def keeps(self, change: DataChangeSet) -> bool:
        """Whether the change set is in the list."""
        day = day_wib(change.waktu)
        return (
            (self.unit is None or self.unit in change.unit)
            and (self.pelaku is None or change.pelaku == self.pelaku)
            and (self.cara is None or change.cara == self.cara)
            and (len(self.hari) < 2 or self.hari[0] <= day <= self.hari[-1])
        )


def choose_filter(found: Sequence[DataChangeSet]) -> HistoryFilter:
    """The four filters above the list, each with what there is to choose from."""
    units = sorted({kode for change in found for kode in change.unit if kode != STANDAR})
    if any(STANDAR in change.unit for change in found):
        units.append(STANDAR)
    with st.grid(4, min_column_width=160, gap="small"):
        unit = _select(_("Kecamatan atau unit"), units, unit_name, "riwayat-unit")
        pelaku = _select(_("Orang"), sorted({c.pelaku for c in found}), str, "riwayat-orang")
        cara = _select(_("Cara"), sorted({c.cara for c in found}), nama_cara, "riwayat-cara")
        hari = st.date_input(
            _("Tanggal"),
            value=[],
            min_value=day_wib(found[-1].waktu),
            max_value=day_wib(found[0].waktu),
            format="DD/MM/YYYY",
            key="riwayat-tanggal",
        )
    return HistoryFilter(unit, pelaku, cara, tuple(hari))


def open_one(found: Sequence[DataChangeSet]) -> DataChangeSet | None:
    """The list, newest first; the change set that is open: as the address says, then as chosen in the list."""
    if not found:
        quiet(_("Tidak ada perubahan yang cocok dengan saringan ini."))
        return None
    asked = newly_asked(DIBUKA)
    if asked is not None:
        st.session_state[DIBUKA] = int(asked) if asked.isdecimal() else None
        st.session_state[KALI] = st.session_state.get(KALI, 0) + 1
    numbers = [change.id for change in found]
    opened = st.session_state.get(DIBUKA)
    at = numbers.index(opened) if opened in numbers else 0
    # A list that has been chosen in keeps its choice: another one asked for by the address needs a list of its own.
    key = f"riwayat-daftar-{numbers[0]}-{len(numbers)}-{st.session_state.get(KALI, 0)}"
    state = st.dataframe(
        _table(found),
        hide_index=True,
        key=key,
        height=320 if len(found) > 8 else "content",
        on_select=lambda: _keep(key, numbers),
        selection_mode="single-row-required",
        selection_default={"selection": {"rows": [at]}},
        column_config=_widths(),
        alt=_("Daftar perubahan data: kapan, oleh siapa, cara, dan apa yang berubah"),
    )
    rows = state["selection"]["rows"]
    return found[rows[0] if rows else at]


def _keep(key: str, numbers: list[int]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        st.session_state[DIBUKA] = numbers[rows[0]]
        keep_in_address(DIBUKA, str(numbers[rows[0]]))


def _table(found: Sequence[DataChangeSet]) -> pd.DataFrame:
    table = {
        _("No."): [change.id for change in found],
        _("Waktu (WIB)"): [waktu_ringkas(change.waktu) for change in found],
        _("Unit"): [places_sentence([unit_name(kode) for kode in change.unit]) for change in found],
        _("Perubahan"): [what_it_did(change) for change in found],
        _("Cara"): [nama_cara(change.cara) for change in found],
        _("Oleh"): [change.pelaku for change in found],
    }
    if narrow():
        table = {name: table[name] for name in (_("Waktu (WIB)"), _("Unit"), _("Perubahan"))}
    return pd.DataFrame(table)


def what_it_did(change: DataChangeSet) -> str:
    """The counts of its rows, and whether it was taken back or took something back."""
    text = counts_sentence(change.ditambah, change.diubah, change.dihapus)
    if change.membatalkan is not None:
        text = _("membatalkan no. {n}: {isi}").format(n=change.membatalkan, isi=text)
    if change.dibatalkan is not None:
        text += " · " + _("sudah dibatalkan (no. {n})").format(n=change.dibatalkan)
    return text


def _widths() -> dict[str, Any]:
    return {_("No."): st.column_config.NumberColumn(width=60, format="%d")} if not narrow() else {}


def _select(label: str, options: list[str], named: Callable[[str], str], key: str) -> str | None:
    return st.selectbox(label, options, index=None, format_func=named, key=key, placeholder=_("Semua"))
