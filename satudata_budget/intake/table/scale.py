"""Thousands or millions of rupiah: what a column's heading says of its amounts, or a line above the table."""

import re

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.parse.text import clean, words
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import titles
from satudata_budget.intake.table.table import TOP, TableHeader
from satudata_budget.messages import angka

_MILLIONS = re.compile(r"\bjuta|\brp ?000 ?000\b|\b000 ?000 ?rp\b")
_THOUSANDS = re.compile(r"\bribu|\brp ?000\b|\b000 ?rp\b")
_TITLE = re.compile(r"\bdalam (?:ribu|juta)an\b|^(?:ribu|juta)an rupiah$|^rp(?: 000){1,2}$", re.MULTILINE)
"""A title may speak of thousands for other reasons (ribuan warga): only these words speak of amounts."""


def scale_of(text: str) -> int:
    """1000 or 1,000,000 where a heading says that amounts are in thousands or millions, else 1."""
    said = words(text)
    return 1_000_000 if _MILLIONS.search(said) else 1000 if _THOUSANDS.search(said) else 1


def column_scale(pencatat: FindingCollector, kepala: TableHeader, nama: str) -> int:
    """What the cells of column `nama` are to be multiplied by.

    Its heading says so, or else a line above the table (`dalam ribuan rupiah`), which is told in a warning.
    """
    scale = scale_of(kepala.teks[nama])
    if scale > 1:
        return scale
    said = _said_above(kepala)
    if said is None:
        return 1
    scale = scale_of(clean(said.nilai))
    pencatat.peringatan("satuan_di_judul", said, nilai=clean(said.nilai), kali=angka(scale))
    return scale


def _said_above(kepala: TableHeader) -> Cell | None:
    lembar = kepala.lembar
    rows = [row for row in range(min(kepala.baris, TOP)) if _TITLE.search(lembar.kata(row))]
    cells = (sel for row in rows for sel in titles(lembar, range(row, row + 1)))
    return next((sel for sel in cells if _TITLE.search(words(sel.nilai))), None)
