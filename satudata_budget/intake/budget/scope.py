"""Whose budget a file is, for which year and stage; what its titles leave open is asked, never guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from satudata_budget.intake.book.grid import Cell, Sheet
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import KUA_PPAS, HeaderLine, find_office, find_year, keys, titles
from satudata_budget.intake.table.rows import ReadingContext
from satudata_budget.messages import _
from satudata_budget.places import UnitOffice

RKA, DPA, APBD, RAPBD = "RKA", "DPA", "APBD", "RAPBD"
_STAGES = (
    (KUA_PPAS, re.compile(r"\bkua\b|\bppas\b|plafon anggaran sementara")),
    (RKA, re.compile(r"rencana kerja dan (?:perubahan )?anggaran|\brka\b|\brkap\b")),
    (DPA, re.compile(r"dokumen pelaksanaan (?:perubahan )?anggaran|\bdpp?a\b")),
    (RAPBD, re.compile(r"\brapbd\b|\brancangan\b.*(?:\bapbd\b|anggaran pendapatan dan belanja daerah)")),
    (APBD, re.compile(r"\bapbd\b|anggaran pendapatan dan belanja daerah")),
)
_CHANGED = re.compile(r"\bperubahan\b|\bdppa\b|\brkap\b")
_BUDGET_YEAR = re.compile(r"\b(?:tahun anggaran|t ?a) ?(20\d\d)\b")
_ANY_YEAR = re.compile(r"\btahun ?(20\d\d)\b")
_KEY = re.compile(
    r"^(?:urusan|bidang|program|kegiatan|sub kegiatan|organisasi|unit|alokasi|indikator|capaian|masukan|keluaran|hasil|"
    r"sumber|lokasi|waktu|kelompok|keterangan|nama|total)\b"
)


@dataclass(frozen=True)
class BudgetScope:
    """Office (None: not said, or many), year, stage, and the evidence for each."""

    unit: UnitOffice | None
    tahun: int | None
    tahap: str
    bukti: tuple[str, ...]


def find_scope(
    pencatat: FindingCollector, lembar: Sheet, top: range, konteks: ReadingContext, *, banyak_unit: bool = False
) -> BudgetScope:
    """Office, year and stage as the rows `top` above a table say them; what is missing or contradicts is a fault.

    `banyak_unit`: the rows may name their offices themselves, so that none has to stand above.
    """
    found = list(keys(lembar, top))
    silent = FindingCollector(pencatat.berkas) if banyak_unit else pencatat
    unit, by_unit = find_office(silent, found, konteks.wilayah, konteks.diminta.unit)
    tahun, by_year = _year(pencatat, lembar, top, found, konteks.diminta.tahun)
    tahap, by_stage = _stage(pencatat, lembar, top, found, konteks.diminta.tahap)
    return BudgetScope(unit, tahun, tahap, tuple(text for text in (by_unit, by_year, by_stage) if text))


def _year(
    pencatat: FindingCollector, lembar: Sheet, top: range, found: list[HeaderLine], diminta: int | None
) -> tuple[int | None, str]:
    said = _years(lembar, top, _BUDGET_YEAR) or _years(lembar, top, _ANY_YEAR)
    if diminta is None and len(said) > 1:
        years = ", ".join(str(tahun) for tahun in said)
        pencatat.galat("tahun_berbeda", list(said.values())[1], tahun=years)
        return None, ""
    if diminta is None and said:
        year, sel = next(iter(said.items()))
        return year, _said(sel, _("tahun {tahun}").format(tahun=year))
    tahun, evidence = find_year(lembar, top, found, diminta)
    if tahun is None:
        pencatat.galat("tahun_tidak_disebut", lembar.nama)
    return tahun, evidence


def _years(lembar: Sheet, top: range, pattern: re.Pattern[str]) -> dict[int, Cell]:
    found: dict[int, Cell] = {}
    for sel in titles(lembar, top):
        for year in pattern.findall(words(sel.nilai)):
            found.setdefault(int(year), sel)
    return found


def _stage(
    pencatat: FindingCollector, lembar: Sheet, top: range, found: list[HeaderLine], diminta: str
) -> tuple[str, str]:
    if diminta:
        return diminta, _("tahap {tahap}: menurut permintaan").format(tahap=diminta)
    for key in found:
        if key.kunci == "tahap" and (text := clean(key.sel.nilai)):
            return text, _said(key.sel, _("tahap {tahap}").format(tahap=text))
    said: dict[str, Cell] = {}
    for sel in _headlines(lembar, top):
        stage = next((nama for nama, pattern in _STAGES if pattern.search(words(sel.nilai))), "")
        if stage:
            # A changed budget has stages of its own, which must not follow on the first ones.
            stage = f"Perubahan {stage}" if _CHANGED.search(words(sel.nilai)) else stage
            said.setdefault(stage, sel)
    if len(said) > 1:
        pencatat.galat("tahap_berbeda", list(said.values())[1], tahap=", ".join(said))
        return "", ""
    if not said:
        pencatat.galat("tahap_tidak_disebut", lembar.nama)
        return "", ""
    tahap, sel = next(iter(said.items()))
    return tahap, _said(sel, _("tahap {tahap}").format(tahap=tahap))


def _headlines(lembar: Sheet, top: range) -> Iterator[Cell]:
    """Title cells only: the value of a key (`Kegiatan : Penyusunan Dokumen RKA`) says nothing about the file."""
    for row in top:
        cells = list(lembar.filled(row))
        if cells and not _KEY.match(words(cells[0][1])) and not any(":" in text for _kolom, text in cells[:2]):
            yield from titles(lembar, range(row, row + 1))


def _said(sel: Cell, apa: str) -> str:
    return _("{apa}: “{teks}” di {lembar} {sel}").format(
        apa=apa, teks=clean(sel.nilai), lembar=sel.lembar, sel=sel.alamat
    )
