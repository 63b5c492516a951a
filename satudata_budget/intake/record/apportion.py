"""Whole numbers divided in proportion, nothing lost: the largest remainder."""

from collections.abc import Sequence
from fractions import Fraction


def apportion(jumlah: int, bobot: Sequence[int]) -> list[int]:
    """Parts of `jumlah` (zero or more) in proportion to `bobot`; they sum to it exactly.

    What rounding leaves over goes to the largest remainders, on a tie to the earlier part. Where all weights are
    zero, all parts are alike.
    """
    if not bobot:
        raise ValueError("nothing to divide among")
    weights = list(bobot) if any(bobot) else [1] * len(bobot)
    total = sum(weights)
    parts = [jumlah * weight // total for weight in weights]
    rest = [Fraction(jumlah * weight, total) - part for weight, part in zip(weights, parts, strict=True)]
    for at in sorted(range(len(parts)), key=lambda i: -rest[i])[: jumlah - sum(parts)]:
        parts[at] += 1
    return parts
