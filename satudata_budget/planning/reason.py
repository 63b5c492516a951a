"""Why something is on a list, or stays off it: a value, which messages.reasons says in the reader's language."""

from dataclasses import dataclass
from typing import Self

Fact = str | float | tuple[str, str] | tuple[tuple[str, float, str], ...]
"""A name, code or number; a unit as (name, level); what is missing as (name, how much, unit of measure) each."""


@dataclass(frozen=True)
class Reason:
    """`kind`: which sentence it is, a key of messages.reasons.SENTENCES; `values`: the facts in it, by their names."""

    kind: str
    values: tuple[tuple[str, Fact], ...] = ()

    @classmethod
    def of(cls, kind: str, **values: Fact) -> Self:
        """A reason with these facts; equal ones are equal whatever the order in which they were given."""
        return cls(kind, tuple(sorted(values.items())))


GAIN = "cakupan_per_rupiah"
"""The kind that says nothing but how much coverage the money brings."""
