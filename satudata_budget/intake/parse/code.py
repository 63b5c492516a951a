"""Codes of budget lines and goods: their parts as whole numbers, so that 7.01 and 7.1 typed as text compare equal."""

import re
from typing import Any

from satudata_budget.intake.parse.text import clean

Ruas = tuple[int, ...]
"""The parts of a code. X, which stands for an office's own urusan, is −1."""

X = -1
_PART = re.compile(r"^(?:\d{1,9}|[xX]{1,2})$")
_TWO_PARTS = re.compile(r"^(\d{1,2})\.(\d{1,2})$")
_WIDTHS = (1, 2, 2, 1, 2, 2)
"""Digits of each part of a sub kegiatan: d.dd.dd.d.dd.dd."""
_ACCOUNT_WIDTHS = (1, 1, 2, 2, 2, 4)


def segments(value: Any) -> Ruas | None:
    """The parts of a code, or None where the text is none. Trailing dots and spaces are of no meaning."""
    text = clean(value).replace(" ", "").rstrip(".")
    if not text:
        return None
    parts = text.split(".")
    if not all(_PART.match(part) for part in parts):
        return None
    return tuple(X if part[0] in "xX" else int(part) for part in parts)


def typed_as_number(value: Any) -> bool:
    """Whether a code cell holds a number with a fraction: 7.10 has become 7.1, and nobody can tell."""
    return isinstance(value, float) and not value.is_integer()


def recover(value: float) -> tuple[Ruas, bool] | None:
    """The likeliest code behind a number, and whether it is certain; None where no code looks like that.

    The part after the point has two digits: 7.01 is 7.01, but 7.1 may have been 7.10 or 7.1.
    """
    found = _TWO_PARTS.match(repr(value))
    if found is None:
        return None
    return (int(found[1]), int(found[2].ljust(2, "0"))), len(found[2]) == 2


def format_kegiatan(ruas: Ruas) -> str:
    """A program, kegiatan or sub kegiatan code in its usual digits: 7.01.01.2.03.24."""
    widths = (*_WIDTHS, *(2 for _ in ruas[len(_WIDTHS) :]))
    pairs = zip(ruas, widths, strict=False)
    return ".".join("X" * width if part == X else f"{part:0{width}d}" for part, width in pairs)


def starts_with(ruas: Ruas, awalan: Ruas) -> bool:
    """Whether the code lies under `awalan`; X in either stands for any part."""
    return len(ruas) >= len(awalan) and all(a in (X, b) or b == X for a, b in zip(awalan, ruas, strict=False))


def format_rekening(ruas: Ruas) -> str:
    """An account code in its usual digits: 5.1.02.01.01.0024."""
    widths = (*_ACCOUNT_WIDTHS, *(4 for _ in ruas[len(_ACCOUNT_WIDTHS) :]))
    return ".".join(f"{part:0{width}d}" for part, width in zip(ruas, widths, strict=False))
