"""What a budget line says it buys, apart from the name of the account that it stands under."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

_SAYS_NOTHING = frozenset(["belanja", "modal", "apbd", "pengadaan", "bm"])
_SHORTEST = 3


@dataclass(frozen=True)
class AccountSplit:
    """`teks`: the words that the rules read. `rekening`: the account's name where the line says more than that."""

    teks: str
    rekening: str = ""


def split_account(text: str, nama: str, rekening: Iterable[str]) -> AccountSplit:
    """The words of a line without the first of these account names (longest first) that stands in them.

    `nama`: the sub kegiatan, which says nothing of its own. A line that names nothing but its account keeps its name:
    then the account is all that there is to go by. `text` and the names are as `words` makes them.
    """
    padded = f" {text} "
    for akun in rekening:
        if (at := padded.find(f" {akun} ")) < 0:
            continue
        rest = f"{padded[:at]} {padded[at + len(akun) + 2 :]}".strip()
        if any(not token.isdigit() and token not in _SAYS_NOTHING for token in without(rest, nama).split()):
            return AccountSplit(" ".join(rest.split()), akun)
        break
    return AccountSplit(text)


def unglue(text: str, known: Set[str]) -> str:
    """The text with words that were written together taken apart: `komputerprinter` is `komputer printer`.

    Exports join the lines of a cell without a space. Only two known words are taken apart, never a known one.
    """
    return " ".join(_apart(token, known) for token in text.split())


def _apart(token: str, known: Set[str]) -> str:
    if token in known:
        return token
    for at in range(_SHORTEST, len(token) - _SHORTEST + 1):
        if token[:at] in known and token[at:] in known:
            return f"{token[:at]} {token[at:]}"
    return token


def without(text: str, part: str) -> str:
    """The text without these words, wherever they stand."""
    return " ".join(f" {text} ".replace(f" {part} ", " ").split()) if part else text
