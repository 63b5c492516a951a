"""Whose file it is, for which year and stage: read from titles and `key : value` lines, never from the file name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from satudata_budget.intake.book.grid import Cell, Sheet
from satudata_budget.intake.offices import offices_meant, spoken_name
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.messages import _
from satudata_budget.places import Places, UnitOffice

KUA_PPAS = "KUA-PPAS"

_OFFICE_KEY = re.compile(
    r"^(?:nama )?(?:organisasi )?(?:perangkat daerah|unit organisasi|unit kerja|opd|skpd|organisasi|asisten opd)$"
)
_YEAR = re.compile(r"\b(?:tahun(?: anggaran)?|t ?a) ?(20\d\d)\b")
_YEAR_KEY = re.compile(r"^tahun(?: anggaran)?$")
_STAGE = re.compile(r"\bkua\b|\bppas\b|plafon anggaran sementara")
_MORE = re.compile(r"\s[·|]\s|\btotal pagu\b", re.IGNORECASE)
"""What may follow the office's name in the same cell."""
_COLON = re.compile(r"^([^:]{2,60}?)\s*:\s*(.*)$", re.DOTALL)


@dataclass(frozen=True)
class HeaderLine:
    """One `key : value` line of a header block."""

    kunci: str
    sel: Cell


@dataclass(frozen=True)
class SenderSays:
    """What the caller says about a file; None or '': let the file speak."""

    tahun: int | None = None
    tahap: str = ""
    unit: str = ""
    jenis: str = ""
    versi_kode: str = ""
    setuju_hapus: bool = False
    """The caller has seen what the file removes, and wants it."""


def keys(lembar: Sheet, rows: range) -> Iterator[HeaderLine]:
    """The `key : value` lines of some rows; the colon may stand in either cell or in one of its own."""
    for baris in rows:
        cells = list(lembar.filled(baris))
        if not cells:
            continue
        kolom, text = cells[0]
        one_cell = _COLON.match(text)
        if one_cell and one_cell[2]:
            yield HeaderLine(words(one_cell[1]), _with_value(lembar.sel(baris, kolom), clean(one_cell[2])))
            continue
        for at, value in cells[1:]:
            stripped = value.lstrip(": ")
            if stripped:
                cell = lembar.sel(baris, at)
                yield HeaderLine(words(text), cell if stripped == value else _with_value(cell, stripped))
                break


def names_an_office(lembar: Sheet, baris: int) -> bool:
    """Whether a row may begin with the key of an office: asked of every row, so by its first cell alone."""
    first = next((value for value in lembar.baris[baris] if value not in (None, "")), None)
    return isinstance(first, str) and bool(_OFFICE_KEY.match(words(first.split(":")[0])))


def office_name(key: HeaderLine) -> str:
    """The name behind the key of an office; '' where the key is another one."""
    return _MORE.split(clean(key.sel.nilai))[0] if _OFFICE_KEY.match(key.kunci) else ""


def find_office(
    pencatat: FindingCollector, found: list[HeaderLine], wilayah: Places, diminta: str
) -> tuple[UnitOffice | None, str]:
    """The unit that the file speaks of and the evidence for it; what stays unclear is a fault.

    `diminta` is the caller's word and wins; where the file says otherwise, that is a warning.
    """
    said = next((k for k in found if office_name(k)), None)
    offices = offices_meant(wilayah, office_name(said)) if said else ()
    if diminta:
        return _as_asked(pencatat, said, offices, wilayah, diminta)
    if said is None:
        pencatat.galat("unit_tidak_disebut")
    elif not offices:
        pencatat.galat("perangkat_daerah_tidak_dikenal", said.sel, nilai=clean(said.sel.nilai))
    elif len(offices) > 1:
        pencatat.galat("kode_dan_nama_unit_berbeda", said.sel, nilai=clean(said.sel.nilai))
    else:
        return offices[0], _("{unit}: “{teks}” di {lembar} {sel}").format(
            unit=spoken_name(wilayah, offices[0].kode),
            teks=clean(said.sel.nilai),
            lembar=said.sel.lembar,
            sel=said.sel.alamat,
        )
    return None, ""


def _as_asked(
    pencatat: FindingCollector,
    said: HeaderLine | None,
    offices: tuple[UnitOffice, ...],
    wilayah: Places,
    diminta: str,
) -> tuple[UnitOffice | None, str]:
    unit = wilayah.unit_menurut_kode.get(diminta)
    if unit is None:
        pencatat.galat("unit_diminta_tidak_ada", nilai=diminta)
        return None, ""
    if said is not None and unit not in offices:
        pencatat.peringatan(
            "unit_berbeda", said.sel, nilai=clean(said.sel.nilai), diminta=spoken_name(wilayah, unit.kode)
        )
    return unit, _("{unit}: menurut permintaan").format(unit=spoken_name(wilayah, unit.kode))


def find_year(lembar: Sheet, rows: range, found: list[HeaderLine], diminta: int | None) -> tuple[int | None, str]:
    """The budget year and the evidence for it, from a key or a title; the caller's word wins."""
    if diminta is not None:
        return diminta, _("tahun {tahun}: menurut permintaan").format(tahun=diminta)
    for key in found:
        text = clean(key.sel.nilai)
        if _YEAR_KEY.match(key.kunci) and re.fullmatch(r"20\d\d", text):
            return int(text), _at(key.sel, _("tahun {tahun}").format(tahun=text))
    for sel in titles(lembar, rows):
        said = _YEAR.search(words(sel.nilai))
        if said:
            return int(said[1]), _at(sel, _("tahun {tahun}").format(tahun=said[1]))
    return None, ""


def find_stage(lembar: Sheet, rows: range, found: list[HeaderLine], diminta: str) -> tuple[str, str]:
    """The budget stage and the evidence for it: KUA-PPAS where a title says KUA, PPAS or plafon sementara."""
    if diminta:
        return diminta, _("tahap {tahap}: menurut permintaan").format(tahap=diminta)
    for key in found:
        if key.kunci == "tahap" and (text := clean(key.sel.nilai)):
            return text, _at(key.sel, _("tahap {tahap}").format(tahap=text))
    for sel in titles(lembar, rows):
        if _STAGE.search(words(sel.nilai)):
            # The changed budget has a KUA-PPAS of its own, which must not follow on the first one.
            tahap = f"Perubahan {KUA_PPAS}" if "perubahan" in words(sel.nilai) else KUA_PPAS
            return tahap, _at(sel, _("tahap {tahap}").format(tahap=tahap))
    return "", ""


def titles(lembar: Sheet, rows: range) -> Iterator[Cell]:
    """The text cells of some rows."""
    for baris in rows:
        for kolom, _text in lembar.filled(baris):
            if isinstance(lembar.nilai(baris, kolom), str):
                yield lembar.sel(baris, kolom)


def find_title(lembar: Sheet, pattern: str, rows: int = 15) -> Cell | None:
    """The first cell near the top whose words match."""
    wanted = re.compile(pattern, re.MULTILINE)
    near = (row for row in range(min(rows, len(lembar.baris))) if wanted.search(lembar.kata(row)))
    return next((s for row in near for s in titles(lembar, range(row, row + 1)) if wanted.search(words(s.nilai))), None)


def _at(sel: Cell, apa: str) -> str:
    return _("{apa}: “{teks}” di {lembar} {sel}").format(
        apa=apa, teks=clean(sel.nilai), lembar=sel.lembar, sel=sel.alamat
    )


def _with_value(sel: Cell, text: str) -> Cell:
    return Cell(text, sel.lembar, sel.alamat)
