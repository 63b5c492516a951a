"""Text as people and exports write it, made comparable."""

import re
from collections.abc import Iterable
from typing import Any

_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_NOT_WORDS = re.compile(r"[^0-9a-z]+")
# Spellings that drift between forms, code books and offices.
_SAME = (
    ("efektivitas", "efektifitas"),
    ("ketenteraman", "ketentraman"),
    ("perijinan", "perizinan"),
    ("peraturan daerah dan peraturan kepala daerah", "perda dan perkada"),
)


def clean(value: Any) -> str:
    """The cell as one line of text: single spaces, no invisible marks; a whole float loses its `.0`.

    `'000001` loses its mark: what was typed into Excel to keep a number a text may come along as content.
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = _SPACES.sub(" ", str(value)).strip()
    return text[1:] if text[:1] == "'" and text[1:2].isdigit() else text


def lines(value: Any) -> tuple[str, ...]:
    """The entries of a cell that holds several: one a line, bullets taken off."""
    if not isinstance(value, str):
        text = clean(value)
        return (text,) if text else ()
    parts = (clean(part).lstrip("-•*– ").strip() for part in value.replace("\r", "\n").split("\n"))
    return tuple(part for part in parts if part)


def words(value: Any) -> str:
    """Lower-case words with single spaces between, punctuation gone: for comparing, never for keeping."""
    text = _NOT_WORDS.sub(" ", clean(value).lower()).strip()
    for drifting, fixed in _SAME:
        text = text.replace(drifting, fixed)
    return text


def has_word(text: str, word: str) -> bool:
    """Whether `word` (one or more words) stands in `text` as whole words; both as `words` makes them."""
    return f" {word} " in f" {text} "


def first_word(text: str, many: Iterable[str]) -> int:
    """Where the first of these words stands in `text`; its length and more where none does. All as `words` makes them.

    What begins at the same place is not before: of `rak` and `rak server` neither comes first.
    """
    padded = f" {text} "
    found = [at for word in many if (at := padded.find(f" {word} ")) >= 0]
    return min(found, default=len(padded))
