"""The language of the reader, and the catalogue that speaks it."""

from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

SOURCE = "id"
CATALOGUES = Path(__file__).parent / "katalog"

_language: ContextVar[str] = ContextVar("language", default=SOURCE)


def available() -> tuple[str, ...]:
    """Codes of the languages that can be chosen, the source first."""
    return (SOURCE, *sorted(po.stem for po in CATALOGUES.glob("*.po")))


def use_language(code: str) -> None:
    """Speak this language from here on in the current thread; an unknown one falls back to Indonesian."""
    _language.set(code if code in available() else SOURCE)


def language() -> str:
    """The language spoken now: `id` or `en`."""
    return _language.get()


def N_(sentence: str) -> str:
    """Mark a sentence for the catalogue where it is only named; say it later with `_`."""
    return sentence


def _(sentence: str) -> str:
    """The sentence in the reader's language."""
    return str(_catalogue(language()).gettext(sentence))


@cache
def _catalogue(code: str) -> NullTranslations:
    # Compiled in memory, so no binary catalogue can lag behind its text.
    if code == SOURCE:
        return NullTranslations()
    with (CATALOGUES / f"{code}.po").open("rb") as text:
        catalogue = read_po(text, locale=code)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
