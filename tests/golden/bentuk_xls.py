"""A real .xls (BIFF8 in an OLE file), as small as one can be: texts, numbers, errors of cells, formulas never computed.

A text `=0` is such a formula: its result is zero, and it asks to be computed on opening.
"""

import struct

from tests.golden.buat import Kisi, Sel

SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ERRORS = {"#REF!": 0x17, "#N/A": 0x2A, "#DIV/0!": 0x07}
_BOF_BOOK, _BOF_SHEET = 0x0005, 0x0010


def xls(lembar: str, kisi: Kisi) -> bytes:
    """One sheet as a file of the old Excel."""
    name = lembar.encode("latin-1")
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, _BOF_BOOK, 0x0DBB, 1997, 0, 6))
    bound = 4 + 4 + 2 + 1 + 1 + len(name)
    start = len(head) + bound + 4
    sheet = struct.pack("<IBBBB", start, 0, 0, len(name), 0) + name
    stream = head + _record(0x0085, sheet) + _record(0x000A, b"") + _sheet(kisi)
    return _ole(stream.ljust(max(4096, -(-len(stream) // SECTOR) * SECTOR), b"\x00"))


def _sheet(kisi: Kisi) -> bytes:
    cells = b"".join(
        _cell(r, c, value) for r, row in enumerate(kisi) for c, value in enumerate(row) if value is not None
    )
    wide = max(map(len, kisi), default=0)
    size = _record(0x0200, struct.pack("<IIHHH", 0, len(kisi), 0, wide, 0))
    bof = _record(0x0809, struct.pack("<HHHHII", 0x0600, _BOF_SHEET, 0x0DBB, 1997, 0, 6))
    return bof + size + cells + _record(0x000A, b"")


def _cell(row: int, column: int, value: Sel) -> bytes:
    at = struct.pack("<HHH", row, column, 0)
    if isinstance(value, int | float):
        return _record(0x0203, at + struct.pack("<d", value))
    if value == "=0":
        zero = b"\x1e\x00\x00"
        return _record(0x0006, at + bytes(8) + struct.pack("<HIH", 2, 0, len(zero)) + zero)
    if value in _ERRORS:
        return _record(0x0205, at + struct.pack("<BB", _ERRORS[str(value)], 1))
    text = str(value)
    return _record(0x0204, at + struct.pack("<HB", len(text), 1) + text.encode("utf-16-le"))


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _ole(stream: bytes) -> bytes:
    """The stream `Workbook` in a container: one sector of allocation, one of directory, then the stream."""
    sectors = len(stream) // SECTOR
    fat = [_FAT, _END, *range(3, 2 + sectors), _END]
    fat += [_FREE] * (SECTOR // 4 - len(fat))
    header = struct.pack("<8s16sHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
                         0, 1, 1, 0, 4096, _END, 0, _END, 0)  # fmt: skip
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    root = _entry("Root Entry", 5, 1, _END, 0)
    book = _entry("Workbook", 2, _FREE, 2, len(stream))
    return header + struct.pack("<128I", *fat) + root + book + _entry("", 0, _FREE, 0, 0) * 2 + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    length = len(text) + 2 if name else 0
    return struct.pack("<64sHBBIII16sIQQIQ", text, length, kind, 1, _FREE, _FREE, child, b"", 0, 0, 0, start, size)
