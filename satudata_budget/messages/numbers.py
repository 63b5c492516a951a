"""Numbers and rupiah as the reader writes them."""

from decimal import ROUND_HALF_UP, ROUND_UP, Context, Decimal, localcontext

from babel.numbers import format_decimal

from satudata_budget.messages.language import _, language

Bilangan = int | float | Decimal

# One thousand millions is a miliar in Indonesian and a billion in English; a juta is a million.
_STEPS = ((10**3, "ribu"), (10**6, "juta"), (10**9, "miliar"), (10**12, "triliun"))
MINUS = "\N{MINUS SIGN}"
WIDE = Context(prec=400)
"""Digits for whatever a cell of a broken sheet holds: an absurd figure is shown, for whoever is to correct it."""


def bulat(x: Bilangan, desimal: int = 0, cara: str = ROUND_HALF_UP) -> Decimal:
    """The number with `desimal` decimals, a half away from zero, as people and spreadsheets round; never −0.

    A float counts as it is written (0.285 is that, not the binary fraction just below it).
    """
    exact = _exact(x)
    if not exact.is_finite():
        return exact
    with localcontext(WIDE):
        rounded = exact.quantize(Decimal(1).scaleb(-desimal), rounding=cara)
        return rounded if rounded else abs(rounded)


def angka(x: Bilangan, desimal: int = 0) -> str:
    """`1.234,5` in Indonesian, `1,234.5` in English; at most `desimal` decimals, no trailing zeros."""
    pattern = "#,##0" + ("." + "#" * desimal if desimal else "")
    with localcontext(WIDE):
        return format_decimal(bulat(x, desimal), format=pattern, locale=language()).replace("-", MINUS)


def persen(x: Bilangan, desimal: int = 0) -> str:
    """A share from 0 to 1 as `39 %`."""
    with localcontext(WIDE):
        return angka(_exact(x) * 100, desimal) + "\N{NO-BREAK SPACE}%"


def rupiah(x: Bilangan) -> str:
    """The whole amount: `Rp 1.234.567`."""
    return _money(angka(x))


def rupiah_ringkas(x: Bilangan) -> str:
    """The amount to be read at a glance: `Rp 1,4 miliar`, `Rp 412 juta`, `Rp 0`."""
    return _short(x, ROUND_HALF_UP)


def rupiah_cukup(x: Bilangan) -> str:
    """An amount that is said to be enough, at a glance: rounded up, for a rupiah less would not be."""
    return _short(x, ROUND_UP)


def _short(x: Bilangan, cara: str) -> str:
    exact = _exact(x)
    with localcontext(WIDE):
        for step, word in () if abs(exact) < 1000 else _STEPS:
            value = exact / step
            rounded = bulat(value, 2 if abs(value) < 10 and step >= 10**9 else (1 if abs(value) < 100 else 0), cara)
            # What rounds to a thousand of a step is said in the next one: Rp 1 miliar, not Rp 1.000 juta.
            if abs(rounded) < 1000 or step == _STEPS[-1][0]:
                return _money(f"{angka(rounded, 2)} {_word(word)}")
    return _money(angka(bulat(exact, 0, cara)))


def _exact(x: Bilangan) -> Decimal:
    return x if isinstance(x, Decimal) else Decimal(str(x))


def _money(text: str) -> str:
    return f"{text[0]}Rp\N{NO-BREAK SPACE}{text[1:]}" if text.startswith(MINUS) else f"Rp\N{NO-BREAK SPACE}{text}"


def _word(step: str) -> str:
    return {"triliun": _("triliun"), "miliar": _("miliar"), "juta": _("juta"), "ribu": _("ribu")}[step]
