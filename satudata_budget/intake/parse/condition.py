"""The condition of a good: the many words for it, and the three that count."""

from typing import Any, Literal

from satudata_budget.intake.parse.text import words

Kondisi = Literal["B", "KB", "RB"]
KONDISI: tuple[Kondisi, ...] = ("B", "KB", "RB")

_MEANS: dict[str, Kondisi] = {
    "b": "B",
    "baik": "B",
    "1": "B",
    "kb": "KB",
    "kurang baik": "KB",
    "rusak ringan": "KB",
    "rr": "KB",
    "2": "KB",
    "rb": "RB",
    "rusak berat": "RB",
    "3": "RB",
}
_NIL = {"", "-", "–", "—", "0"}
_MARKS = {"v", "x", "ya", "√", "✓", "✔"}


def condition(value: Any) -> Kondisi | None:
    """B, KB or RB for any of the words in use; None for none of them."""
    return _MEANS.get(words(value))


def is_nil(text: str) -> bool:
    """Whether a cell says that no piece has its condition."""
    return text in _NIL


def is_mark(value: Any, kondisi: Kondisi) -> bool:
    """Whether a cell under the heading of `kondisi` is ticked: v, x, √, or the condition's own letters."""
    text = str(value).strip().lower().strip("()")
    return text in _MARKS or (isinstance(value, str) and not text.isdigit() and condition(text) == kondisi)
