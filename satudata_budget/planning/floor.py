"""The highest floor under all pillars of all kecamatan that a ceiling pays for: the goal `merata` by lists of ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from satudata_budget.planning.solver import SLACK
from satudata_budget.planning.ways import Way, Ways


@dataclass(frozen=True)
class FloorBounds:
    """The floor `nilai` can be paid for, `batas` cannot, or nothing reaches higher."""

    nilai: float
    batas: float


def highest_floor(ways: Sequence[Ways], plafon: float) -> FloorBounds:
    """Halve between a floor that can be paid for and one that cannot, until they are the same.

    `plafon` in the model's money. The floor on which everything stands today costs nothing.
    """
    high = min(w.top for w in ways)
    best = _afford(ways, high, plafon)
    if best is not None:
        return FloorBounds(high, high)
    low = 0.0
    while high - low > SLACK:
        best = _afford(ways, (low + high) / 2, plafon)
        if best is None:
            high = (low + high) / 2
        else:
            # What is bought may reach higher than was asked for.
            low = max((low + high) / 2, min(way.terendah for way in best))
    return FloorBounds(low, high)


def _afford(ways: Sequence[Ways], terendah: float, plafon: float) -> tuple[Way, ...] | None:
    """The cheapest way of each kecamatan to this floor; None where they cost too much together."""
    found = []
    left = plafon + SLACK
    for w in ways:
        way = w.cheapest(terendah)
        if way is None or way.biaya > left:
            return None
        left -= way.biaya
        found.append(way)
    return tuple(found)
