"""A budget line that serves several (place, komponen): split by hand, or else in proportion to their open cost."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from satudata_budget.intake.record.apportion import apportion

Calon = tuple[str, str]
"""kode_tempat and komponen."""


class CandidateWeight(Protocol):
    """What weighs a candidate: its open cost, and its full value where nothing is open, in rupiah."""

    @property
    def terbuka(self) -> int: ...

    @property
    def nilai(self) -> int: ...


def split(pagu: int, calon: Sequence[Calon], biaya: Mapping[Calon, CandidateWeight]) -> list[tuple[Calon, int]]:
    """Parts of `pagu` for its candidates, in their order; they sum to `pagu`. All candidates have a cost.

    Weights are the open costs (method, section 3: ⌈need − have⌉ × price, from holdings alone); if all are zero, the
    full values. What rounding leaves goes to the largest remainders, on a tie to the earlier candidate. Parts of zero
    are left out; a line of zero rupiah stays with its first candidate.
    """
    open_cost = [biaya[satu].terbuka for satu in calon]
    weights = open_cost if any(open_cost) else [biaya[satu].nilai for satu in calon]
    parts = [(satu, part) for satu, part in zip(calon, apportion(pagu, weights), strict=True) if part]
    return parts or [(calon[0], pagu)]
