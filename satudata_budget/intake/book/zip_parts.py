"""The parts of a package as they really are: unpacked within what the directory says of them, and held against it.

`ZipFile.read` unpacks whatever a part holds before it looks at its size, and calamine goes by no size at all. So every
part is unpacked here once, a piece at a time, before anything reads it.
"""

import struct
import zlib
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipInfo

from satudata_budget.intake.book import limits

_PIECE = 1 << 20
_NAMES_AT = 26
_HEADER = 30
"""Bytes of a part's own header before its name; at 26 stand the lengths of its name and of what follows it."""


def check_parts(isi: bytes, entries: list[ZipInfo]) -> None:
    """Raises BadZipFile where a part is not as large, or not what the directory says, or where two have one name."""
    if len({entry.filename.lower() for entry in entries}) != len(entries):
        raise BadZipFile("two parts of one name")
    if len(entries) > limits.BAGIAN:
        raise BadZipFile("too many parts")
    for entry in entries:
        for _piece in pieces(isi, entry):
            pass


def beginning(isi: bytes, entry: ZipInfo) -> bytes:
    """The first bytes of a part, at most a megabyte. Raises BadZipFile."""
    return next(pieces(isi, entry), b"")


def pieces(isi: bytes, entry: ZipInfo) -> Iterator[bytes]:
    """A part, piece by piece; never more of it than the directory says.

    Raises BadZipFile, at the end also where the sum of its bytes is not the one noted.
    """
    total, summed = 0, 0
    for piece in _unpacked(_packed(isi, entry), entry):
        total += len(piece)
        summed = zlib.crc32(piece, summed)
        if total > entry.file_size:
            raise BadZipFile("a part is larger than it says")
        yield piece
    if total != entry.file_size or summed != entry.CRC:
        raise BadZipFile("a part is not what it says")


def _packed(isi: bytes, entry: ZipInfo) -> memoryview:
    at = entry.header_offset
    if at < 0 or at + _HEADER > len(isi):
        raise BadZipFile("a part outside the file")
    name, more = struct.unpack_from("<HH", isi, at + _NAMES_AT)
    start = at + _HEADER + name + more
    return memoryview(isi)[start : start + entry.compress_size]


def _unpacked(packed: memoryview, entry: ZipInfo) -> Iterator[bytes]:
    if entry.compress_type == ZIP_STORED:
        for start in range(0, len(packed), _PIECE):
            yield bytes(packed[start : start + _PIECE])
    elif entry.compress_type == ZIP_DEFLATED:
        yield from _inflated(packed)
    else:
        raise BadZipFile("packed in a way that no office program uses")


def _inflated(packed: memoryview) -> Iterator[bytes]:
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), _PIECE):
        rest: bytes | memoryview = packed[start : start + _PIECE]
        while rest and not machine.eof:
            try:
                piece = machine.decompress(rest, _PIECE)
            except zlib.error as damaged:
                raise BadZipFile(str(damaged)) from damaged
            rest = machine.unconsumed_tail
            if piece:
                yield piece
    while not machine.eof:
        # What is still inside when all bytes went in; a stream that was cut off gives nothing more.
        piece = machine.decompress(b"", _PIECE)
        if not piece:
            break
        yield piece
