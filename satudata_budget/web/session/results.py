"""What the screens read: one store for the process, and results kept by data version."""

import streamlit as st

from satudata_budget.planning import CheapestWay, cheapest_way, read_cuts
from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.explain import RowOrigin, sources
from satudata_budget.readiness.flags import Bendera, flags
from satudata_budget.readiness.score import lay_out_places
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.opened import DATABASE, database, let_go
from satudata_budget.web.session.settings import first_stage

__all__ = ["DATABASE", "database", "let_go"]  # the screens ask for the store where they ask for its results

PADA = "masa-lalu"
"""In the visitor's session: the past data version that is looked at."""
STAGES = ("KUA-PPAS", "RKA", "APBD")
"""The stages of an APBD in their order; others that the data names come after them."""


def viewed_version() -> int:
    """The data version that the screens show: the newest, or a chosen past one (web/session/past.py)."""
    newest = database().data_version()
    asked = st.session_state.get(PADA)
    return newest if asked is None else min(int(asked), newest)


def result(tahun: int, tahap: str) -> ScoreResult:
    """The score at the version that is looked at."""
    return result_at(viewed_version(), tahun, tahap)


@kept(32, wordless=True)
def result_at(pada: int, tahun: int, tahap: str) -> ScoreResult:
    """The score at a data version."""
    with database().read(pada) as reading:
        return score(reading, tahun, tahap)


@kept(256)
def rows_behind(hasil: ScoreResult, kode: str) -> tuple[RowOrigin, ...]:
    """The recorded rows behind a unit's figures."""
    with database().read(hasil.pada) as reading:
        return sources(reading, kode, hasil.tahun, hasil.tahap)


@kept(32)
def all_flags(hasil: ScoreResult) -> tuple[Bendera, ...]:
    """The flags of a result, most urgent first."""
    with database().read(hasil.pada) as reading:
        lay_out_places(reading, hasil.tahun, hasil.tahap)
        return flags(reading, hasil)


@kept(256)
def way_to_next_class(hasil: ScoreResult, kode: str) -> CheapestWay:
    """The cheapest way of a unit to the next class."""
    with database().read(hasil.pada) as reading:
        return cheapest_way(hasil, kode, read_cuts(reading, hasil.tahun, hasil.tahap))


def stages() -> tuple[tuple[int, str], ...]:
    """Years and stages to choose from: those of the data, and the standard ones of each year in it."""
    return _stages(viewed_version())


@kept(8, wordless=True)
def _stages(pada: int) -> tuple[tuple[int, str], ...]:
    with database().read(pada) as reading:
        found = reading.tuples(
            "select distinct tahun, tahap from anggaran "
            "union select distinct tahun, tahap from laporan where tahap <> ''"
        )
    years = sorted({tahun for tahun, _tahap in found}, reverse=True) or [first_stage()[0] or 2021]
    named = {tahun: [t for y, t in sorted(found) if y == tahun and t not in STAGES] for tahun in years}
    return tuple((tahun, tahap) for tahun in years for tahap in (*STAGES, *named[tahun]))


@kept(32, wordless=True)
def stage_entered(hasil: ScoreResult) -> bool:
    """Whether anybody has entered or reported a budget for the result's year and stage."""
    with database().read(hasil.pada) as reading:
        return bool(
            reading.value(
                "select exists (from anggaran where tahun = $tahun and tahap = $tahap) "
                "or exists (from laporan where tahun = $tahun and tahap = $tahap and bagian = 'anggaran')",
                {"tahun": hasil.tahun, "tahap": hasil.tahap},
            )
        )


@kept(32, wordless=True)
def split_by_estimate(hasil: ScoreResult) -> int:
    """Rupiah of the stage whose lines were divided among several needs by estimate, for nobody has decided yet."""
    with database().read(hasil.pada) as reading:
        split = "select coalesce(sum(pagu), 0)::bigint from anggaran where pembagian = 'otomatis' and komponen <> '' "
        return int(reading.value(f"{split}and tahun = ? and tahap = ?", [hasil.tahun, hasil.tahap]))


def is_sample() -> bool:
    """Whether sample data has ever come into this database."""
    return _is_sample(database().data_version())


@kept(8, wordless=True)
def _is_sample(pada: int) -> bool:
    with database().read(pada) as reading:
        return bool(reading.value("select exists (from perubahan where peran = 'contoh')"))
