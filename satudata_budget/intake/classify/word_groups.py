"""Word groups of the rules: named once in kelompok_kata.csv, meant by `@name` wherever a rule lists words."""

from collections.abc import Iterable, Mapping

from satudata_budget.intake.parse.text import has_word, words

PENANDA = "@"
UTUH = "="
"""`=printer` holds where the whole text is this word, and nothing else beside it."""


def read_groups(rows: Iterable[Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    """Group → its words as `words` makes them, in the order of the file; a group may name groups above it."""
    groups: dict[str, tuple[str, ...]] = {}
    for row in rows:
        groups[row["nama"]] = expand(row["kata"], groups)
    return groups


def expand(text: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words of a list divided by `;`, each once, groups spelt out; a group that no row names raises KeyError."""
    found: dict[str, None] = {}
    for part in (part.strip() for part in text.split(";")):
        if part.startswith(PENANDA):
            found |= dict.fromkeys(groups[part.removeprefix(PENANDA)])
        elif part:
            found[(UTUH if part.startswith(UTUH) else "") + words(part)] = None
    return tuple(found)


def stands(text: str, word: str) -> bool:
    """Whether a word of a rule holds of a text, both as `words` makes them."""
    return text == word[1:] if word.startswith(UTUH) else has_word(text, word)
