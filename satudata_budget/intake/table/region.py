"""Which kabupaten, kota or province a form says it is of: its title, letterhead and key lines, never its rows.

Kecamatan of one name lie in several kabupaten (Gandusari in Trenggalek and Blitar, Tugu in Trenggalek and Semarang):
the name of the office alone does not tell whose file it is.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from satudata_budget.intake.book.grid import Cell, Sheet, Workbook
from satudata_budget.intake.classify.rules import REFERENSI
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import keys, office_name
from satudata_budget.intake.table.table import Heading, block_start, find_headers
from satudata_budget.places import Places, UnitOffice

_KINDS = {"kabupaten": "kabupaten", "kab": "kabupaten", "kota": "kota", "pemkab": "kabupaten", "pemkot": "kota"}
_PROVINCE = ("provinsi", "propinsi", "prov")
_REGION_KEY = re.compile(
    r"^(?:nama )?(?:kabupaten kota|kab kota|kabupaten|kab|kota|pemerintah (?:kabupaten|kota|daerah)(?: kota)?|pemda|"
    r"pemkab|pemkot|(?:nama )?daerah)$"
)
_PROVINCE_KEY = re.compile(r"^(?:nama )?(?:provinsi|propinsi|prov)$")
_OFFICE = {"pemerintah", "kecamatan", "kec", "camat", "dinas", "diskominfo", "badan", "kantor", "sekretariat", "skpd"}
_PLACE = {"kecamatan", "kec", "camat", "desa", "kelurahan", "dinas", "ke", "dari", "pusat"}
"""Words after which `Kota` begins the name of a place, or another region is only spoken of."""
_ENDS = {
    "tahun", "ta", "provinsi", "propinsi", "prov", "kecamatan", "kec", "dinas", "badan", "kantor", "skpd", "opd", "per",
    "periode", "bulan", "triwulan", "semester", "anggaran", "nomor", "no", "untuk", "dan", "jl", "jalan", "telp",
    "kode", "desa", "kelurahan", "menurut", "berdasarkan", "pada", "di", "dalam", "kabupaten", "kab", "kota", "se",
}  # fmt: skip
"""Words that end the name of a region."""
_SIDES = {
    "barat",
    "timur",
    "utara",
    "selatan",
    "tengah",
    "tenggara",
    "barat daya",
    "hulu",
    "hilir",
    "raya",
    "kepulauan",
}
"""Words that make another region of a name: Bandung and Bandung Barat."""
_ALIKE = 0.85
"""Spellings closer than this are one name mistyped (Trengalek)."""
_LONGEST = 4
_SHEETS_TOP = 200


class Region(NamedTuple):
    """A kabupaten or kota, named in plain words; `jenis` is '' where the text does not say which of the two."""

    jenis: str
    nama: str


class _Said(NamedTuple):
    """What a cell says: the text as written, and the region or province (then jenis is `provinsi`)."""

    sel: Cell
    teks: str
    daerah: Region


def refuse_foreign(
    pencatat: FindingCollector, buku: Workbook, wilayah: Places, judul: Sequence[Sequence[Heading]]
) -> bool:
    """Whether a title, letterhead or key line above a table names a region that is not ours; the first is a fault.

    `judul`: the headings by which the form's tables are found.
    """
    for lembar in buku.lembar:
        for said in _above_tables(lembar, judul):
            if is_foreign(said.daerah, wilayah):
                tell_foreign(pencatat, said.sel, said.teks, wilayah)
                return True
    return False


def tell_foreign(pencatat: FindingCollector, sel: Cell, teks: str, wilayah: Places) -> None:
    """The fault of a file that is another region's."""
    ours = ", ".join(unit.nama for unit in _kabupaten(wilayah))
    pencatat.galat("kabupaten_lain", sel, nilai=teks, kita=ours)


def is_foreign(daerah: Region, wilayah: Places) -> bool:
    """Whether a region is none of ours. A province is told by its code alone: that of our kabupaten."""
    units = _kabupaten(wilayah)
    if daerah.jenis == "provinsi":
        ours = {provinces()[kode] for unit in units if (kode := unit.kode[:2]) in provinces()}
        return bool(ours) and daerah.nama not in ours
    known = [region_of(unit.nama) for unit in units]
    return bool(known) and not any(_same(daerah, own) for own in known)


def region_of(text: str) -> Region:
    """The region behind a name: `Kab. Blitar`, `35.05 BLITAR`, `Pemerintah Kota Blitar`."""
    tokens = [token for token in words(text).split() if not token.isdigit()]
    while tokens and tokens[0] in ("pemerintah", "daerah"):
        tokens.pop(0)
    kinds: set[str] = set()
    while tokens and tokens[0] in _KINDS:
        kinds.add(_KINDS[tokens.pop(0)])
    # "Kabupaten/Kota" says neither.
    return Region(kinds.pop() if len(kinds) == 1 else "", _name(tokens))


@cache
def provinces() -> dict[str, str]:
    """Code → name of each province, in plain words."""
    with (REFERENSI / "provinsi.csv").open(encoding="utf-8", newline="") as text:
        return {row["kode"]: words(row["nama"]) for row in csv.DictReader(text)}


def _kabupaten(wilayah: Places) -> list[UnitOffice]:
    return [u for u in wilayah.unit if u.tingkat == "kabupaten" and not set(words(u.nama).split()) & _OFFICE]


def _same(daerah: Region, own: Region) -> bool:
    if daerah.jenis and own.jenis and daerah.jenis != own.jenis:
        return False
    said, length = daerah.nama.split(), len(own.nama.split())
    # An address or the province may follow on the same line.
    if said[length:] and said[length] in _SIDES:
        return False
    return SequenceMatcher(None, "".join(said[:length]), own.nama.replace(" ", "")).ratio() >= _ALIKE


def _above_tables(lembar: Sheet, judul: Sequence[Sequence[Heading]]) -> Iterator[_Said]:
    """What the rows above each table of a sheet say."""
    heads = [k for satu in judul for k in find_headers(lembar, satu, _SHEETS_TOP) if not k.kurang]
    heads.sort(key=lambda head: head.baris)
    for nth, head in enumerate(heads):
        for row in range(block_start(head) if nth else 0, head.baris):
            yield from _said_in(lembar, row)


def _said_in(lembar: Sheet, row: int) -> Iterator[_Said]:
    cells = list(lembar.filled(row))
    key = next(keys(lembar, range(row, row + 1)), None)
    if key is not None and (":" in "".join(text for _kolom, text in cells[:3]) or _REGION_KEY.match(key.kunci)):
        value = clean(key.sel.nilai).lstrip(": ")
        if _REGION_KEY.match(key.kunci):
            found = region_of(value)
            jenis = found.jenis or ("" if "kota" in key.kunci and "kab" in key.kunci else _KINDS.get(key.kunci, ""))
            if found.nama:
                yield _Said(key.sel, value, Region(jenis, found.nama))
        elif _PROVINCE_KEY.match(key.kunci):
            yield from _province(key.sel, words(value).split())
        elif office := office_name(key):
            yield from _in_line(key.sel, office)
        return
    for kolom, _text in cells:
        sel = lembar.sel(row, kolom)
        if isinstance(sel.nilai, str):
            for line in sel.nilai.splitlines():
                yield from _in_line(sel, line)


def _in_line(sel: Cell, line: str) -> Iterator[_Said]:
    """The region that a line of a title or letterhead belongs to: one that it only speaks of is passed over."""
    tokens = words(line).split()
    for at, token in enumerate(tokens):
        before = tokens[:at]
        own = not before or before[-1] in ("pemerintah", "daerah")
        if token in _PROVINCE and own:
            yield from _province(sel, tokens[at + 1 :])
        elif token in _KINDS and (own or (set(before) & _OFFICE and before[-1] not in _PLACE)):
            nama = _name(tokens[at + 1 :])
            either = bool(before) and before[-1] in _KINDS
            if nama:
                yield _Said(sel, f"{token} {nama}".title(), Region("" if either else _KINDS[token], nama))


def _province(sel: Cell, tokens: Sequence[str]) -> Iterator[_Said]:
    """A province by its known names alone: any other word is no reason to refuse a file."""
    text = f"{' '.join(tokens)} "
    nama = max((nama for nama in provinces().values() if text.startswith(f"{nama} ")), key=len, default="")
    if nama:
        yield _Said(sel, f"Provinsi {nama.title()}", Region("provinsi", nama))


def _name(tokens: Sequence[str]) -> str:
    kept: list[str] = []
    for token in tokens:
        if token in _ENDS or not token.isalpha():
            break
        kept.append(token)
    return " ".join(kept[:_LONGEST])
