"""The package of an .xlsx: which part is which sheet, and the rows of a part a block at a time.

A sheet of a hundred thousand rows is four times as large unpacked as its cells are: it is never held whole.
"""

from collections.abc import Iterator
from posixpath import normpath
from zipfile import BadZipFile, ZipFile

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.xml_events import Attributes, tags

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_BLOCK = 1 << 18


def sheets(berkas: ZipFile) -> dict[str, str]:
    """The part of each sheet, by the sheet's name; none where the package does not say it.

    Raises BadXml where a list of them is no XML: what its sheets hold cannot be looked at before they are opened.
    """
    names = set(berkas.namelist())
    if not names >= {WORKBOOK, _RELATIONS}:
        return {}
    targets = {a.get("Id", ""): a.get("Target", "") for a in _relations(berkas)}
    paths = {a.get("name", ""): _path(targets.get(a.get("id", ""), "")) for a in _listed(berkas, WORKBOOK, "sheet")}
    return {sheet: path for sheet, path in paths.items() if path in names}


def common_part(berkas: ZipFile, kind: str) -> str:
    """The text of a part that all sheets share (`styles`, `sharedStrings`); '' where there is none.

    Raises ValueError where it is not UTF-8.
    """
    ending = f"/{kind}"
    path = next((_path(a.get("Target", "")) for a in _relations(berkas) if a.get("Type", "").endswith(ending)), "")
    return berkas.read(path).decode() if path in berkas.namelist() else ""


def blocks(berkas: ZipFile, path: str) -> Iterator[bytes]:
    """A part in pieces that end with a row: `b"".join` of them is the part."""
    rest = b""
    with berkas.open(path) as part:
        # A part without rows is read in ever larger pieces, or a hostile one would be copied over and over.
        while piece := part.read(max(_BLOCK, len(rest))):
            rest += piece
            end = rest.rfind(b"</row>") + 6
            if end < 6:
                end = rest.rfind(b":row>") + 5
            if end >= 5:
                yield rest[:end]
                rest = rest[end:]
    yield rest


def _relations(berkas: ZipFile) -> Iterator[Attributes]:
    return _listed(berkas, _RELATIONS, "Relationship")


def _listed(berkas: ZipFile, path: str, name: str) -> Iterator[Attributes]:
    if berkas.getinfo(path).file_size > limits.UKURAN_BAGIAN:
        raise BadZipFile(path)
    return tags([berkas.read(path)], name)


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}")
