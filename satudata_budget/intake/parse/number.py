"""Amounts and quantities in Indonesian and English writing, exact.

`1.234` is a thousand and more, or one and a bit: that is decided by the column, never by the cell alone.
"""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from satudata_budget.intake.parse.text import clean

Gaya = Literal["id", "en"]
"""Who writes: `id` 1.234,5 or `en` 1,234.5."""

LIMIT = Decimal(10) ** 15
_NIL = {"-", "–", "—", "nihil", "nil"}
_EMPTY = {"", "null", "n/a"}
_WORD = {
    "rb": Decimal(10**3),
    "ribu": Decimal(10**3),
    "jt": Decimal(10**6),
    "juta": Decimal(10**6),
    "m": Decimal(10**9),
    "miliar": Decimal(10**9),
    "milyar": Decimal(10**9),
}
_RUPIAH = re.compile(r"^(?:rp|idr)\.?\s*", re.IGNORECASE)
_SPELLED = re.compile(
    r"\s*\(\s*(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu|juta|miliar|milyar))"
    r"\b[a-z \-]*\)$",
    re.IGNORECASE,
)
"""The same amount in words, in brackets after it."""
_TAIL = re.compile(r"\s*(?:,-|,--|\.-)$")
_SUFFIX = re.compile(r"\s*(rb|ribu|jt|juta|miliar|milyar|m)\.?$", re.IGNORECASE)
_BODY = re.compile(r"^\d[\d.,]*$|^[.,]\d+$")
_SCIENTIFIC = re.compile(r"^(\d+(?:[.,]\d+)?)[eE]([+-]?\d{1,2})$")


class NotANumber(ValueError):
    """The text is not an amount."""


class Ambiguous(NotANumber):
    """The text is a number in two ways, and nothing in its column says which."""


def style(values: Iterable[Any]) -> Gaya | None:
    """How a column writes its numbers, from those cells that can be read in one way only; None: nobody tells."""
    found = {hint for value in values if isinstance(value, str) and (hint := _hint(_body(value)[0]))}
    return found.pop() if len(found) == 1 else None


def number(value: Any, gaya: Gaya | None = None) -> Decimal | None:
    """The cell as an exact number; None where it is empty, 0 for a dash or `nihil`.

    Raises NotANumber, or Ambiguous (`1.234` where the column does not tell).
    """
    if isinstance(value, bool | date | time | timedelta):
        raise NotANumber(clean(value))
    if isinstance(value, int | float | Decimal):
        return _finite(Decimal(str(value)))
    text = clean(value)
    if text.lower() in _EMPTY:
        return None
    if text.lower() in _NIL:
        return Decimal(0)
    body, sign, factor = _body(text)
    return _finite(sign * factor * _unsigned(body, gaya))


def amount(value: Any, gaya: Gaya | None = None, scale: int = 1) -> Decimal | None:
    """The cell as rupiah, times `scale` (a column in thousands).

    A single group of three digits is thousands here: whole rupiah have no three decimals. Raises NotANumber.
    """
    if isinstance(value, str) and gaya is None:
        body = _body(clean(value))[0]
        gaya = "id" if re.fullmatch(r"\d{1,3}\.\d{3}", body) else "en" if re.fullmatch(r"\d{1,3},\d{3}", body) else None
    found = number(value, gaya)
    return None if found is None else found * scale


def _body(text: str) -> tuple[str, int, Decimal]:
    """The digits and separators of a text, its sign, and the factor of a word like `juta`."""
    text, sign = _SPELLED.sub("", clean(text)), 1
    if text.startswith("(") and text.endswith(")"):
        text, sign = text[1:-1].strip(), -1
    text, sign = _signed(text, sign)
    text = _TAIL.sub("", _RUPIAH.sub("", text))
    text, sign = _signed(text, sign)
    if text.startswith("(") and text.endswith(")"):
        text, sign = text[1:-1].strip(), -sign
    suffix = _SUFFIX.search(text)
    if suffix is None:
        return text, sign, Decimal(1)
    return text[: suffix.start()].strip(), sign, _WORD[suffix[1].lower()]


def _signed(text: str, sign: int) -> tuple[str, int]:
    return (text[1:].strip(), -sign) if text[:1] in ("-", "\N{MINUS SIGN}") else (text, sign)


def _hint(body: str) -> Gaya | None:
    if not _BODY.match(body):
        return None
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        return "id" if body.rfind(",") > body.rfind(".") else "en"
    if dots > 1 or (commas == 1 and not re.fullmatch(r"\d{1,3},\d{3}", body)):
        return "id"
    if commas > 1 or (dots == 1 and not re.fullmatch(r"\d{1,3}\.\d{3}", body)):
        return "en"
    return None


def _unsigned(body: str, gaya: Gaya | None) -> Decimal:
    scientific = _SCIENTIFIC.match(body)
    if scientific:
        return Decimal(scientific[1].replace(",", ".")).scaleb(int(scientific[2]))
    if not _BODY.match(body):
        raise NotANumber(body)
    if "." not in body and "," not in body:
        return Decimal(body)
    gaya = gaya or _hint(body)
    if gaya is None:
        raise Ambiguous(body)
    return _grouped(body, *((".", ",") if gaya == "id" else (",", ".")))


def _grouped(body: str, group: str, point: str) -> Decimal:
    whole, found, fraction = body.partition(point)
    groups = whole.split(group)
    well_formed = len(groups) == 1 or (1 <= len(groups[0]) <= 3 and all(len(part) == 3 for part in groups[1:]))
    if not well_formed or group in fraction or point in fraction or (found and not fraction):
        raise NotANumber(body)
    try:
        return Decimal(f"{''.join(groups) or '0'}.{fraction or '0'}")
    except InvalidOperation:
        raise NotANumber(body) from None


def _finite(found: Decimal) -> Decimal:
    if not found.is_finite() or abs(found) >= LIMIT:
        raise NotANumber(str(found))
    return found
