"""Register numbers of goods: `000001 s/d 000005` is five of them."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from satudata_budget.intake.parse.text import clean

Rentang = tuple[int, int]
"""First and last register number, both included."""

PIECES = 20_000
"""More pieces than this in one row is a typing error."""
_RUN = re.compile(r"^(\d{1,9})(?:\s*(?:s\.?\s*/?\s*d\.?|sampai(?: dengan)?|[-–—])\s*(\d{1,9}))?$", re.IGNORECASE)


class NotARegister(ValueError):
    """The text is no register number and no range of them."""


def register(value: Any) -> tuple[Rentang, ...]:
    """The runs of register numbers that a cell names, in order; none where it is empty. Raises NotARegister."""
    text = clean(value)
    if text in ("", "-"):
        return ()
    runs = tuple(_run(part.strip(), text) for part in re.split(r"[,;&]| dan ", text))
    if count(runs) > PIECES:
        raise NotARegister(text)
    return runs


def count(runs: Iterable[Rentang]) -> int:
    """How many pieces."""
    return sum(last - first + 1 for first, last in runs)


def pieces(runs: Iterable[Rentang]) -> Iterator[int]:
    """Each register number."""
    for first, last in runs:
        yield from range(first, last + 1)


def runs_of(numbers: Iterable[int]) -> tuple[Rentang, ...]:
    """The fewest runs that hold exactly these numbers, in order."""
    runs: list[Rentang] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)


def written(runs: Iterable[Rentang]) -> str:
    """As SIMDA prints it: `000001 s/d 000005, 000009`."""
    return ", ".join(f"{a:06d}" if a == b else f"{a:06d} s/d {b:06d}" for a, b in runs)


def _run(part: str, text: str) -> Rentang:
    found = _RUN.match(part)
    if found is None:
        raise NotARegister(text)
    first = int(found[1])
    last = int(found[2] or found[1])
    if last < first:
        raise NotARegister(text)
    return first, last
