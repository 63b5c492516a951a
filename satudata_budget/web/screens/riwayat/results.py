"""What the history screen reads: all change sets, the rows of one, the names of places and components."""

import streamlit as st

from satudata_budget.messages import _, language
from satudata_budget.places import read_places
from satudata_budget.readiness import ScoreResult
from satudata_budget.readiness.change import ScoreChange, UnitMoment, explain_change, moment_from
from satudata_budget.readiness.history import STANDAR, DataChangeSet, all_changes
from satudata_budget.store import RowChange, rows_changed
from satudata_budget.web.session.results import database


def history() -> tuple[DataChangeSet, ...]:
    """All change sets, newest first; always of now, whatever past moment is looked at."""
    store = database()
    return _history(store.identity, store.data_version())


def rows_of(nomor: int) -> tuple[RowChange, ...]:
    """The rows of a change set. They never change, but what is in them may be newer than any screen."""
    return _rows_of(database().identity, nomor)


def names() -> dict[str, str]:
    """Code of a unit, a desa or a component → its name, as now."""
    store = database()
    return _names(store.identity, store.data_version(), language())


def unit_name(kode: str) -> str:
    """A unit by its name; rows of the standard belong to none."""
    return _("Standar kabupaten") if kode == STANDAR else names().get(kode, kode)


def moved_units(dulu: ScoreResult, kini: ScoreResult) -> dict[str, ScoreChange]:
    """Unit → what moved, without the rows: enough for a list of all."""
    return _moved_units(database().identity, dulu.pada, kini.pada, dulu.tahun, dulu.tahap, dulu, kini)


def moved_unit(dulu: ScoreResult, kini: ScoreResult, kode: str) -> ScoreChange | None:
    """What moved at one unit, with the rows behind it."""
    return _moved_unit(database().identity, dulu.pada, kini.pada, dulu.tahun, dulu.tahap, kode, dulu, kini)


@st.cache_resource(show_spinner=False, max_entries=4)
def _history(identity: str, pada: int) -> tuple[DataChangeSet, ...]:
    with database().read(pada) as reading:
        return all_changes(reading)


@st.cache_resource(show_spinner=False, max_entries=64)
def _rows_of(identity: str, nomor: int) -> tuple[RowChange, ...]:
    with database().read() as reading:
        return rows_changed(reading, nomor)


@st.cache_resource(show_spinner=False, max_entries=8)
def _names(identity: str, pada: int, bahasa: str) -> dict[str, str]:
    with database().read(pada) as reading:
        places = read_places(reading)
        parts = reading.tuples("select komponen, list(nama order by nama) from kebutuhan group by komponen")
    kinds = {"desa": _("Desa {nama}"), "kelurahan": _("Kelurahan {nama}")}
    return (
        {komponen: _shared_name(nama) for komponen, nama in parts}
        | {desa.kode: kinds.get(desa.jenis, "{nama}").format(nama=desa.nama) for desa in places.desa}
        | places.unit_names()
    )


def _shared_name(names: list[str]) -> str:
    """A component is named by its level; what its names begin with alike names it at all of them."""
    alike = [pair[0] for pair in zip(*(name.split() for name in names), strict=False)]
    same = sum(all(name.split()[:n] == alike[:n] for name in names) for n in range(1, len(alike) + 1))
    return " ".join(alike[:same]) or names[0]


def _moment(hasil: ScoreResult, kode: str) -> UnitMoment:
    with database().read(hasil.pada) as reading:
        return moment_from(reading, hasil, kode)


@st.cache_resource(show_spinner=False, max_entries=16)
def _moved_units(
    identity: str, pada: int, ke: int, tahun: int, tahap: str, _dulu: ScoreResult, _kini: ScoreResult
) -> dict[str, ScoreChange]:
    before, after = (UnitMoment(h, _moment(h, "").bobot, ()) for h in (_dulu, _kini))
    found = {unit.kode: explain_change(before, after, unit.kode) for unit in _kini.unit}
    return {kode: one for kode, one in found.items() if one is not None}


@st.cache_resource(show_spinner=False, max_entries=64)
def _moved_unit(
    identity: str, pada: int, ke: int, tahun: int, tahap: str, kode: str, _dulu: ScoreResult, _kini: ScoreResult
) -> ScoreChange | None:
    return explain_change(_moment(_dulu, kode), _moment(_kini, kode), kode)
