"""What a plan starts from: the score, the weights of the pillars, and budgets that were cut below zero."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from satudata_budget.readiness import PlaceComponent, ScoreResult, score
from satudata_budget.store import Reading

Kunci = tuple[str, str]
"""A component at a place: kode_tempat, komponen."""
Jumlah = Mapping[Kunci, int]
"""Units bought, by component and place."""

_POTONGAN = (Path(__file__).parent / "sql" / "potongan.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class PlanningState:
    """The score of a year and stage with what else a plan has to know; every plan of it starts from here.

    `bobot`: pillar → weight. `potongan`: net budget of a component at a place where it is below zero.
    """

    hasil: ScoreResult
    bobot: Mapping[str, Decimal]
    potongan: Mapping[Kunci, int]

    @cached_property
    def menurut_unit(self) -> dict[str, tuple[PlaceComponent, ...]]:
        """The components of each unit's places, office first."""
        return {kode: tuple(rows) for kode, rows in groupby(self.hasil.tempat, lambda t: t.kode_unit)}

    def tempat(self, kode_unit: str) -> tuple[PlaceComponent, ...]:
        """The components of one unit's places; none where the standard asks for nothing."""
        return self.menurut_unit.get(kode_unit, ())

    def digest(self) -> str:
        """The same for equal inputs whatever the data version: the key under which long results are kept."""
        parts = (self.hasil.tempat, sorted(self.hasil.parameter.items()), sorted(self.bobot.items()))
        units = [(unit.kode, unit.tingkat) for unit in self.hasil.unit]
        return sha256(repr((parts, units, sorted(self.potongan.items()))).encode()).hexdigest()


def key_of(t: PlaceComponent) -> Kunci:
    """What names a purchase for this component at this place."""
    return t.kode_tempat, t.komponen


def read_state(reading: Reading, tahun: int, tahap: str) -> PlanningState:
    """Score the year and stage, and read what a plan needs beside the score."""
    weights = dict(reading.tuples("select pilar, bobot from bobot"))
    return PlanningState(score(reading, tahun, tahap), weights, read_cuts(reading, tahun, tahap))


def read_cuts(reading: Reading, tahun: int, tahap: str) -> dict[Kunci, int]:
    """Net budget of each component at a place where more was taken away than given."""
    rows = reading.tuples(_POTONGAN, {"tahun": tahun, "tahap": tahap})
    return {(tempat, komponen): pagu for tempat, komponen, pagu in rows}
