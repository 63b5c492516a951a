"""What python-calamine cannot tell of an .xls: which cells hold an error, and which a formula that nobody computed.

It hands the former over as empty and the latter as 0. A program that does not compute writes a result of zero and asks
whoever opens the file to compute; Excel itself always stores results, in .xlsb too, which nothing else writes.

The records of the sheets (BIFF) are walked, not understood: only errors and the results of formulas matter here.
"""

import struct
from collections.abc import Iterator
from itertools import islice

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.xlsx_scan import SheetScan

_END = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""
_EOF, _SHEET, _BOOL_OR_ERROR, _FORMULA = 0x000A, 0x0085, 0x0205, (0x0006, 0x0206, 0x0406)
_TO_COMPUTE = 0x0002
"""The flag of a formula that is to be computed when the file is opened."""
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_NAMES = ("Workbook", "Book")


def scan(isi: bytes) -> dict[str, SheetScan]:
    """Notes by sheet name; none where the file cannot be walked (calamine will say what is wrong with it)."""
    try:
        stream = _stream(isi)
        sheets = dict(islice(_sheets(stream), limits.LEMBAR + 1))
        return {name: SheetScan(dict(_lost(stream, start))) for start, name in sheets.items()}
    except (struct.error, IndexError, UnicodeDecodeError):
        return {}


def _stream(isi: bytes) -> bytes:
    """The workbook's stream, put together from the sectors of its container."""
    size = 1 << struct.unpack_from("<H", isi, 30)[0]
    if size not in (512, 4096):
        return b""
    allocation = _allocation(isi, size)
    directory = _chain(isi, size, allocation, struct.unpack_from("<I", isi, 48)[0])
    for at in range(0, len(directory) - 127, 128):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at : at + max(0, length - 2)].decode("utf-16-le", errors="replace")
        if name in _NAMES:
            start, count = struct.unpack_from("<II", directory, at + 116)
            return _chain(isi, size, allocation, start)[:count]
    return b""


def _allocation(isi: bytes, size: int) -> list[int]:
    """Sector → next sector."""
    sectors = list(struct.unpack_from("<109I", isi, 76))
    more, count = struct.unpack_from("<II", isi, 68)
    for _n in range(min(count, len(isi) // size)):
        if more >= _END:
            break
        *listed, more = struct.unpack_from(f"<{size // 4}I", isi, (more + 1) * size)
        sectors += listed
    table: list[int] = []
    for sector in sectors:
        if sector < _END:
            table += struct.unpack_from(f"<{size // 4}I", isi, (sector + 1) * size)
    return table


def _chain(isi: bytes, size: int, allocation: list[int], sector: int) -> bytes:
    parts: list[bytes] = []
    # A chain that bites its own tail ends with the file's size.
    while sector < _END and len(parts) <= len(isi) // size:
        parts.append(isi[(sector + 1) * size : (sector + 2) * size])
        sector = allocation[sector]
    return b"".join(parts)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, start and length of each record from a position to the end of its part."""
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, at + 4, length
        if kind == _EOF:
            return
        at += 4 + length


def _sheets(stream: bytes) -> Iterator[tuple[int, str]]:
    for kind, at, length in _records(stream, 0):
        if kind == _SHEET and length > 8:
            start = struct.unpack_from("<I", stream, at)[0]
            wide = stream[at + 7] & 1
            text = stream[at + 8 : at + 8 + stream[at + 6] * (1 + wide)]
            yield start, text.decode("utf-16-le" if wide else "latin-1")


def _lost(stream: bytes, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    for kind, at, length in _records(stream, start):
        if kind == _BOOL_OR_ERROR and length >= 8 and stream[at + 7]:
            yield _position(stream, at), _ERRORS.get(stream[at + 6], "#?")
        elif kind in _FORMULA and length >= 14 and stream[at + 12 : at + 14] == b"\xff\xff" and stream[at + 6] == 2:
            yield _position(stream, at), _ERRORS.get(stream[at + 8], "#?")
        elif kind in _FORMULA and length >= 16 and _never_computed(stream, at):
            yield _position(stream, at), "="


def _never_computed(stream: bytes, at: int) -> bool:
    flags = struct.unpack_from("<H", stream, at + 14)[0]
    return bool(flags & _TO_COMPUTE) and not any(stream[at + 6 : at + 14])


def _position(stream: bytes, at: int) -> tuple[int, int]:
    row, column = struct.unpack_from("<HH", stream, at)
    return int(row), int(column)
