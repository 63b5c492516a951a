"""Numbers and rupiah as the reader writes them."""

from decimal import Context, Decimal, localcontext

from babel.numbers import format_decimal

from satudata_budget.messages.bahasa import _, language

Bilangan = int | float | Decimal

# One thousand millions is a miliar in Indonesian and a billion in English; a juta is a million.
_STEPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
MINUS = "\N{MINUS SIGN}"
WIDE = Context(prec=400)
"""Digits for whatever a cell of a broken sheet holds: an absurd figure is shown, for whoever is to correct it."""


def angka(x: Bilangan, desimal: int = 0) -> str:
    """`1.234,5` in Indonesian, `1,234.5` in English; at most `desimal` decimals, no trailing zeros."""
    pattern = "#,##0" + ("." + "#" * desimal if desimal else "")
    with localcontext(WIDE):
        return format_decimal(x, format=pattern, locale=language()).replace("-", MINUS)


def persen(x: Bilangan, desimal: int = 0) -> str:
    """A share from 0 to 1 as `39 %`."""
    return angka(Decimal(str(x)) * 100, desimal) + "\N{NO-BREAK SPACE}%"


def rupiah(x: Bilangan) -> str:
    """The whole amount: `Rp 1.234.567`."""
    return _money(angka(x))


def rupiah_ringkas(x: Bilangan) -> str:
    """The amount to be read at a glance: `Rp 1,4 miliar`, `Rp 412 juta`, `Rp 0`."""
    size = abs(Decimal(str(x)))
    for step, word in _STEPS:
        if size >= step:
            value = Decimal(str(x)) / step
            decimals = 2 if abs(value) < 10 and step >= 10**9 else (1 if abs(value) < 100 else 0)
            with localcontext(WIDE):
                rounded = round(value, decimals)
            return _money(f"{angka(rounded, decimals)} {_word(word)}")
    return _money(angka(x))


def _money(text: str) -> str:
    return f"{text[0]}Rp\N{NO-BREAK SPACE}{text[1:]}" if text.startswith(MINUS) else f"Rp\N{NO-BREAK SPACE}{text}"


def _word(step: str) -> str:
    return {"triliun": _("triliun"), "miliar": _("miliar"), "juta": _("juta"), "ribu": _("ribu")}[step]
