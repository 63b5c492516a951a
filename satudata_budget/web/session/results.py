"""What the screens read: one store for the process, and results kept by data version."""

import os
from pathlib import Path
from threading import RLock

import streamlit as st

from satudata_budget.planning import CheapestWay, cheapest_way, read_cuts
from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.explain import RowOrigin, sources
from satudata_budget.readiness.flags import Bendera, flags
from satudata_budget.readiness.score import lay_out_places
from satudata_budget.store import Store
from satudata_budget.web.session.settings import BAWAAN, first_stage

DATABASE = "SATUDATA_DB"
PADA = "masa-lalu"
"""In the visitor's session: the past data version that is looked at."""
STAGES = ("KUA-PPAS", "RKA", "APBD")
"""The stages of an APBD in their order; others that the data names come after them."""
_OPENING = RLock()
_open: dict[Path, Store] = {}
_begun: set[Path] = set()
"""The databases of which this process has left its snapshot."""


def database() -> Store:
    """The store of this server: opened once, and the process's own, so that no emptied cache opens it again.

    At the first opening a snapshot is left beside it for commands that read while the server runs.
    """
    path = Path(os.environ.get(DATABASE) or BAWAAN)
    with _OPENING:
        if path not in _open:
            _open[path] = _opened(path)
        return _open[path]


def _opened(path: Path) -> Store:
    store = Store.open(path)
    try:
        if path not in _begun:
            store.snapshot("mulai")
            _begun.add(path)
    except BaseException:
        store.close()
        raise
    return store


def let_go() -> None:
    """Close the store, after the change set that is being written; whoever asks for it next opens it again."""
    with _OPENING:
        for store in _open.values():
            store.close()
        _open.clear()


def viewed_version() -> int:
    """The data version that the screens show: the newest, or a chosen past one (web/session/past.py)."""
    newest = database().data_version()
    asked = st.session_state.get(PADA)
    return newest if asked is None else min(int(asked), newest)


def result(tahun: int, tahap: str) -> ScoreResult:
    """The score at the version that is looked at."""
    return result_at(viewed_version(), tahun, tahap)


def result_at(pada: int, tahun: int, tahap: str) -> ScoreResult:
    """The score at a data version."""
    return _result(database().identity, pada, tahun, tahap)


def rows_behind(hasil: ScoreResult, kode: str) -> tuple[RowOrigin, ...]:
    """The recorded rows behind a unit's figures."""
    return _rows_behind(database().identity, hasil.pada, kode, hasil.tahun, hasil.tahap)


def all_flags(hasil: ScoreResult) -> tuple[Bendera, ...]:
    """The flags of a result, most urgent first."""
    return _all_flags(database().identity, hasil.pada, hasil.tahun, hasil.tahap)


def way_to_next_class(hasil: ScoreResult, kode: str) -> CheapestWay:
    """The cheapest way of a unit to the next class."""
    return _way(database().identity, hasil.pada, hasil.tahun, hasil.tahap, kode)


def stages() -> tuple[tuple[int, str], ...]:
    """Years and stages to choose from: those of the data, and the standard ones of each year in it."""
    store = database()
    return _stages(store.identity, viewed_version())


def stage_entered(hasil: ScoreResult) -> bool:
    """Whether anybody has entered or reported a budget for the result's year and stage."""
    return _stage_entered(database().identity, hasil.pada, hasil.tahun, hasil.tahap)


def split_by_estimate(hasil: ScoreResult) -> int:
    """Rupiah of the stage whose lines were divided among several needs by estimate, for nobody has decided yet."""
    return _split_by_estimate(database().identity, hasil.pada, hasil.tahun, hasil.tahap)


def is_sample() -> bool:
    """Whether sample data has ever come into this database."""
    store = database()
    return _is_sample(store.identity, store.data_version())


# Results never change once made, so all visitors share them; the data version and the store's identity, which a
# restore renews, are part of the key.
@st.cache_resource(show_spinner=False, max_entries=32)
def _result(identity: str, pada: int, tahun: int, tahap: str) -> ScoreResult:
    with database().read(pada) as reading:
        return score(reading, tahun, tahap)


@st.cache_resource(show_spinner=False, max_entries=256)
def _rows_behind(identity: str, pada: int, kode: str, tahun: int, tahap: str) -> tuple[RowOrigin, ...]:
    with database().read(pada) as reading:
        return sources(reading, kode, tahun, tahap)


@st.cache_resource(show_spinner=False, max_entries=32)
def _all_flags(identity: str, pada: int, tahun: int, tahap: str) -> tuple[Bendera, ...]:
    hasil = _result(identity, pada, tahun, tahap)
    with database().read(pada) as reading:
        lay_out_places(reading, tahun, tahap)
        return flags(reading, hasil)


@st.cache_resource(show_spinner=False, max_entries=256)
def _way(identity: str, pada: int, tahun: int, tahap: str, kode: str) -> CheapestWay:
    with database().read(pada) as reading:
        return cheapest_way(_result(identity, pada, tahun, tahap), kode, read_cuts(reading, tahun, tahap))


@st.cache_resource(show_spinner=False, max_entries=8)
def _stages(identity: str, pada: int) -> tuple[tuple[int, str], ...]:
    with database().read(pada) as reading:
        found = reading.tuples(
            "select distinct tahun, tahap from anggaran "
            "union select distinct tahun, tahap from laporan where tahap <> ''"
        )
    years = sorted({tahun for tahun, _tahap in found}, reverse=True) or [first_stage()[0] or 2021]
    named = {tahun: [t for y, t in sorted(found) if y == tahun and t not in STAGES] for tahun in years}
    return tuple((tahun, tahap) for tahun in years for tahap in (*STAGES, *named[tahun]))


@st.cache_resource(show_spinner=False, max_entries=32)
def _stage_entered(identity: str, pada: int, tahun: int, tahap: str) -> bool:
    with database().read(pada) as reading:
        return bool(
            reading.value(
                "select exists (from anggaran where tahun = $tahun and tahap = $tahap) "
                "or exists (from laporan where tahun = $tahun and tahap = $tahap and bagian = 'anggaran')",
                {"tahun": tahun, "tahap": tahap},
            )
        )


@st.cache_resource(show_spinner=False, max_entries=32)
def _split_by_estimate(identity: str, pada: int, tahun: int, tahap: str) -> int:
    with database().read(pada) as reading:
        split = "select coalesce(sum(pagu), 0)::bigint from anggaran where pembagian = 'otomatis' and komponen <> '' "
        return int(reading.value(f"{split}and tahun = ? and tahap = ?", [tahun, tahap]))


@st.cache_resource(show_spinner=False, max_entries=8)
def _is_sample(identity: str, pada: int) -> bool:
    with database().read(pada) as reading:
        return bool(reading.value("select exists (from perubahan where peran = 'contoh')"))
