"""XML from outside, tag by tag: without documents of its own types, so that no entity grows, and never held whole."""

from collections.abc import Callable, Iterable, Iterator
from xml.parsers.expat import ExpatError, ParserCreate

from satudata_budget.intake.book import limits

Attributes = dict[str, str]


class BadXml(ValueError):
    """The text is no XML, or more of it than a workbook has."""


def parse(
    text: Iterable[bytes],
    begun: Callable[[str, Attributes], None],
    ended: Callable[[str], None] | None = None,
    told: Callable[[str], None] | None = None,
) -> None:
    """Call back for the begin and end of every element and for the text between. Raises BadXml."""
    left = limits.TANDA

    def counted(name: str, attributes: Attributes) -> None:
        nonlocal left
        left -= 1
        if left < 0 or len(attributes) > limits.ATRIBUT:
            raise BadXml(name)
        begun(name, attributes)

    reader = ParserCreate()
    reader.buffer_text = True
    reader.StartElementHandler = counted
    reader.EndElementHandler = ended
    reader.CharacterDataHandler = told
    reader.StartDoctypeDeclHandler = _refuse
    try:
        for piece in text:
            reader.Parse(piece, False)
        reader.Parse(b"", True)
    except ExpatError as damaged:
        raise BadXml(str(damaged)) from damaged


def _refuse(name: str, *_more: object) -> None:
    raise BadXml(name)


def tags(text: Iterable[bytes], name: str) -> Iterator[Attributes]:
    """Attributes of every element of this name, both without their prefixes. Raises BadXml."""
    found: list[Attributes] = []

    def begun(element: str, attributes: Attributes) -> None:
        if _bare(element) == name:
            found.append({_bare(key): value for key, value in attributes.items()})

    parse(text, begun)
    return iter(found)


def _bare(name: str) -> str:
    return name.rpartition(":")[2]
