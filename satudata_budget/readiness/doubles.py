"""Rupiah that could be spared or are about to be lost: what is budgeted twice, and subscriptions that run out."""

from collections.abc import Iterable
from dataclasses import dataclass

from satudata_budget.readiness.flags import Bendera


@dataclass(frozen=True)
class FlagMoney:
    """A sum in whole rupiah and the flags that it adds up, the largest first.

    `tanya`: flags of the same kind that ask a question and add nothing to the sum.
    """

    rupiah: int
    bendera: tuple[Bendera, ...]
    tanya: tuple[Bendera, ...] = ()


def double_funding(found: Iterable[Bendera]) -> FlagMoney:
    """What kabupaten and kecamatan both budget, beyond the cost; shared costs are asked about, not counted."""
    both = _largest_first(b for b in found if b.jenis == "dianggarkan_ganda")
    counted = tuple(b for b in both if b.rupiah)
    return FlagMoney(_total(counted), counted, tuple(b for b in both if not b.rupiah))


def lapsing(found: Iterable[Bendera]) -> FlagMoney:
    """What is missing in the budget for subscriptions that run today."""
    ending = _largest_first(b for b in found if b.jenis == "langganan_berakhir")
    return FlagMoney(_total(ending), ending)


def _largest_first(found: Iterable[Bendera]) -> tuple[Bendera, ...]:
    return tuple(sorted(found, key=lambda b: (-b.rupiah, b.kunci)))


def _total(found: Iterable[Bendera]) -> int:
    return sum(b.rupiah for b in found)
