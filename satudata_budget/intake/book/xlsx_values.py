"""What the text of a plain .xlsx cell means, by the cell's type and style; what is not plain raises NotPlain."""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from satudata_budget.intake.book.grid import Nilai
from satudata_budget.intake.book.xlsx_package import common_part

_ATTRIBUTE = re.compile(r' (\w+)="([^"]*)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_ONE_FONT = re.compile(r"<t>([^<]*+)</t>")
_T = re.compile(r'<t( xml:space="preserve")?+(?:/>|>([^<]*+)</t>)')
_ODD = re.compile(r"_x[0-9A-Fa-f]{4}_|\r")
_ENTITY = re.compile("&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,6})|#x([0-9A-Fa-f]{1,5}));")
_MARKS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_KEPT = ' xml:space="preserve"'
_BLANKS = " \t\n"

_FORMAT = re.compile(r"<numFmt( [^<>]*+)>")
_STYLE = re.compile(r'<xf (?>[^<>]*?numFmtId=")(\d++)"')
_LONGEST_FORMAT = 255
"""Excel's own limit."""
_BUILT_IN = {*range(14), *range(37, 45), 48, 49}
"""Excel's own formats that show a number as a number or a text."""
_LITERAL = re.compile(r"&quot;.*?&quot;|\\.|_.|\[(?:black|blue|cyan|green|magenta|red|white|yellow|\$[^\]]*)\]", re.I)
_DATE_LIKE = re.compile(r"[dmyhs]", re.IGNORECASE)


class NotPlain(Exception):
    """Here is something that is left to python-calamine."""


class Values(dict[str, Nilai]):
    """Texts and their values: each is understood once, and is one object wherever it stands."""

    def __missing__(self, text: str) -> Nilai:
        self[text] = value = self.understood(text) if text else ""
        return value

    def understood(self, text: str) -> Nilai:
        raise NotPlain(text)


class _Numbers(Values):
    def understood(self, text: str) -> Nilai:
        if not _NUMBER.fullmatch(text):
            raise NotPlain(text)
        return float(text)


class _Texts(Values):
    def understood(self, text: str) -> Nilai:
        return _plain(text)


class _Inline(Values):
    def understood(self, text: str) -> Nilai:
        """`text` begins with the end of its tag."""
        space, _end, text = text.partition(">")
        return _spaced(space, _plain(text))


class _Lost(Values):
    """Errors: calamine hands them over as empty, and they are noted elsewhere."""

    def understood(self, text: str) -> Nilai:
        return ""


class Kinds(dict[str, Values]):
    """Attributes of cells (` s="3" t="s"`), and the values that they lead to."""

    def __init__(self, berkas: ZipFile) -> None:
        super().__init__()
        self._numeric = numeric_styles(common_part(berkas, "styles"))
        shared = enumerate(shared_texts(common_part(berkas, "sharedStrings")))
        self._of: dict[str, Values] = {
            "s": Values((str(n), text) for n, text in shared),
            "n": _Numbers(),
            "str": _Texts(),
            "inlineStr": _Inline(),
            "b": Values({"0": False, "1": True}),
            "e": _Lost(),
        }
        self._dates = Values()

    def __missing__(self, attributes: str) -> Values:
        said = dict(_ATTRIBUTE.findall(attributes))
        kind = said.get("t", "n")
        if kind not in self._of:
            raise NotPlain(kind)
        dated = kind == "n" and int(said.get("s", "0")) not in self._numeric
        self[attributes] = found = self._dates if dated else self._of[kind]
        return found


def shared_texts(xml: str) -> Iterator[str]:
    """The texts that cells share, in their order."""
    texts = 0
    *pieces, rest = xml.split("</si>")
    for piece in pieces:
        before, mark, body = piece.rpartition("<si>")
        empty = before.count("<si/>") if before else 0
        yield from ("" for _nth in range(empty))
        texts += empty + len(mark) // len("<si>")
        whole = _ONE_FONT.fullmatch(body)
        yield _plain(whole[1]).strip(_BLANKS) if whole else _put_together(body)
    empty = rest.count("<si/>")
    yield from ("" for _nth in range(empty))
    if xml.count("<si") != texts + empty:
        raise NotPlain("sharedStrings")


def _put_together(body: str) -> str:
    """A text written in several fonts, or one whose blanks count."""
    if "<rPh" in body:
        body = _without_reading_aid(body)
    parts = _T.findall(body)
    if body.count("<t") != len(parts):
        raise NotPlain(body)
    return "".join(_spaced(space, _plain(text)) for space, text in parts)


def _without_reading_aid(body: str) -> str:
    first, *more = body.split("<rPh ")
    spoken = [piece.partition("</rPh>") for piece in more]
    if not all(end for _aid, end, _text in spoken):
        raise NotPlain(body)
    return first + "".join(text for _aid, _end, text in spoken)


def numeric_styles(xml: str) -> frozenset[int]:
    """The cell styles under which a number is surely no date."""
    formats = (dict(_ATTRIBUTE.findall(tag)) for tag in _FORMAT.findall(xml))
    own = {int(said.get("numFmtId", "0")): _numeric(said.get("formatCode", "d")) for said in formats}
    _before, start, styles = xml.partition("<cellXfs")
    styles, _end, _after = styles.partition("</cellXfs>")
    if not start:
        return frozenset({0})
    numbers = [int(nomor) for nomor in _STYLE.findall(styles)]
    if len(numbers) != styles.count("<xf "):
        raise NotPlain("styles")
    return frozenset(n for n, nomor in enumerate(numbers) if own.get(nomor, nomor in _BUILT_IN))


def _numeric(code: str) -> bool:
    return len(code) <= _LONGEST_FORMAT and not _DATE_LIKE.search(_LITERAL.sub("", code))


def _plain(text: str) -> str:
    if _ODD.search(text):
        raise NotPlain(text)
    if "&" not in text:
        return text
    told, marks = _ENTITY.subn(_mark, text)
    if marks != text.count("&"):
        raise NotPlain(text)
    return told


def _mark(entity: re.Match[str]) -> str:
    named, decimal, hexadecimal = entity.groups()
    if named:
        return _MARKS[named]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code < ord(" ") or 0xD800 <= code < 0xE000:
        raise NotPlain(entity[0])
    return chr(code)


def _spaced(space: str, text: str) -> str:
    """Blanks around a text count only where the file says so."""
    if space not in ("", _KEPT):
        raise NotPlain(space)
    return text if space else text.strip(_BLANKS)
