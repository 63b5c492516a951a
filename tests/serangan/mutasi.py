"""Small files of every form, damaged by somebody who knows how they are built; the same seed makes the same files."""

import random
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from tests.golden.bentuk_xls import xls
from tests.intake.borang import book, one_line
from tests.serangan.berkas_jahat import lying, ods, ods_cell, package, zipped

_LOST = ods_cell('table:formula="of:=1"', "#REF!")
_ROWS = f"<table:table-row>{ods_cell()}{_LOST}</table:table-row>" * 4
_PAGE = "<html><table>" + "<tr><td rowspan=2>a</td><td>1.000</td></tr>" * 6 + "</table></html>"
SEEDS: tuple[tuple[str, bytes], ...] = (
    ("a.xlsx", one_line("2 komputer", 5_000_000).isi),
    ("b.xlsx", book("b.xlsx", A=[("kode", "nilai"), ("#REF!", "=1+1"), (1, 2.5)], B=[("x",)]).isi),
    ("a.xls", xls("Satu", [("kode", "nilai"), ("#REF!", 2.5), ("=0", 0)])),
    ("a.ods", ods(_ROWS)),
    ("lap.xls", _PAGE.encode()),
    ("a.csv", b'kode;nama;pagu\n7.01;"satu; dua";1.000\n' + b"7.02;tiga;2.000\n" * 5),
    ("a.zip", package(b"kode,tingkat,nama\n35.03,kabupaten,Trenggalek\n35.03.01,kecamatan,Panggul\n")),
)
Change = Callable[[random.Random, bytes], bytes]


def mutants(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many damaged files with their names."""
    dice = random.Random(seed)  # noqa: S311 - the same seed, the same files
    for nth in range(count):
        nama, isi = SEEDS[nth % len(SEEDS)]
        try:
            yield nama, (_in_a_package(dice, isi) if isi.startswith(b"PK") else _changed(dice, isi))
        except BadZipFile:  # a second change of a package that no longer is one
            yield nama, isi[: len(isi) // 2]


def _in_a_package(dice: random.Random, isi: bytes) -> bytes:
    with ZipFile(BytesIO(isi)) as berkas:
        parts = {name: berkas.read(name) for name in berkas.namelist()}
    which = dice.choice(sorted(parts))
    if dice.random() < 0.5:
        # The sheets are where the cells are.
        which = max(parts, key=lambda name: ("sheet" in name or "content" in name or "unit" in name, len(parts[name])))
    match dice.randrange(8):
        case 0:
            return lying(isi, which, dice.choice((0, 1, len(parts[which]) + 1, 2**31, 2**32 - 2)))
        case 1:
            parts.pop(which)
        case 2:
            return _noise(dice, isi)
        case _:
            parts[which] = _changed(dice, parts[which])
    return zipped(parts)


def _changed(dice: random.Random, text: bytes) -> bytes:
    for _nth in range(dice.randint(1, 3)):
        text = dice.choice(CHANGES)(dice, text)
    return text


def _noise(dice: random.Random, text: bytes) -> bytes:
    at = dice.randrange(len(text) + 1)
    noise = dice.randbytes(dice.randint(1, 8))
    return text[:at] + noise + text[at + len(noise) :]


def _cut(dice: random.Random, text: bytes) -> bytes:
    return text[: dice.randrange(len(text) + 1)]


def _piece(dice: random.Random, text: bytes) -> re.Match[bytes] | None:
    """A tag, a number or a word: what the file is made of."""
    found = list(re.finditer(rb"<[^<>]{1,200}>|\d+|\w+", text[:200_000]))
    return dice.choice(found) if found else None


def _unclosed(dice: random.Random, text: bytes) -> bytes:
    ends = [tag.span() for tag in re.finditer(rb"</[^<>]{1,60}>", text)]
    if not ends:
        return _cut(dice, text)
    start, end = dice.choice(ends)
    return text[:start] + text[end:]


def _repeated(dice: random.Random, text: bytes) -> bytes:
    piece = _piece(dice, text)
    times = dice.choice((2, 50, 5_000))
    return text if piece is None else text[: piece.end()] + piece[0] * times + text[piece.end() :]


def _nested(dice: random.Random, text: bytes) -> bytes:
    piece = _piece(dice, text)
    return text if piece is None else text[: piece.start()] + piece[0] * 300 + text[piece.start() :]


def _far(dice: random.Random, text: bytes) -> bytes:
    places = list(re.finditer(rb'r="[A-Z]*\d+"|repeated="\d+"|span=\d+|\d+', text[:200_000]))
    if not places:
        return text
    place = dice.choice([p for p in places if p[0][:1] in b"rs"] or places)
    far = dice.choice((b"199999", b"1048576", b"99999999999", b"-1", b"0", b"2147483648"))
    column = dice.choice((b"", b"ZZ", b"XFD", b"AAAAAAA"))
    wide = column if b'r="' in place[0] else b""
    return text[: place.start()] + re.sub(rb"[A-Z]*\d+", wide + far, place[0], count=1) + text[place.end() :]


def _lying_number(dice: random.Random, text: bytes) -> bytes:
    at = dice.randrange(max(1, len(text) - 4))
    number = dice.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFF))
    return text[:at] + number.to_bytes(4, "little") + text[at + 4 :]


def _moved(dice: random.Random, text: bytes) -> bytes:
    first, second = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
    return text[second:] + text[first:second] + text[:first]


def _quoted(dice: random.Random, text: bytes) -> bytes:
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice((b'"', b"'", b"<", b"&", b"]]>", b"<!--", b"<!DOCTYPE x [", b"\0", b"=")) + text[at:]


CHANGES: tuple[Change, ...] = (
    _noise, _cut, _unclosed, _repeated, _nested, _far, _far, _lying_number, _moved, _quoted,
)  # fmt: skip
