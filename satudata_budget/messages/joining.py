"""Several words as one part of a sentence."""

from collections.abc import Sequence

from satudata_budget.messages.language import _


def listed(words: Sequence[str]) -> str:
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return _("{awal} dan {akhir}").format(awal=words[0], akhir=words[1])
    return _("{awal}, dan {akhir}").format(awal=", ".join(words[:-1]), akhir=words[-1])


def without_place(komponen: str) -> str:
    """The name of a component of the desa, short where the place is known: Internet, Komputer layanan."""
    return komponen.split(" (", maxsplit=1)[0].removesuffix(" di kantor desa").removesuffix(" kantor desa")


def in_sentence(name: str) -> str:
    """A name inside a sentence: Operator desa → operator desa, but UPS stays."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name
