"""What the process apart hands over: plain values (texts, numbers, lists), and the workbook that they make up.

They travel as `marshal`, which knows no objects and calls nothing, and keeps one text one object wherever it stands.
Dates, which it does not know, are told beside the cells.
"""

import marshal
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from satudata_budget.intake.book.book_bytes import Opened
from satudata_budget.intake.book.grid import Nilai, Sheet, Workbook
from satudata_budget.intake.findings.finding import Finding

_SIMPLE = {str, int, float, bool, type(None)}
Told = tuple[int, int, str, tuple[int, ...]]
"""Row, column, kind and parts of a date."""


def packed(opened: Opened) -> bytes:
    """What was opened, as bytes."""
    buku = opened.buku
    sheets = None if buku is None else [_sheet(lembar) for lembar in buku.lembar]
    findings = [(t.tingkat, t.kode, t.berkas, t.lembar, t.sel, t.isi) for t in opened.temuan]
    return marshal.dumps((sheets, buku.tersembunyi if buku else (), findings, opened.tabel))


def unpacked(nama: str, answer: bytes) -> Opened:
    """What was opened, from the bytes of `packed`; `answer` comes from a process of our own."""
    sheets, hidden, findings, tabel = marshal.loads(answer)  # noqa: S302 - only our own process writes it
    temuan = tuple(Finding(*parts) for parts in findings)
    if sheets is None:
        return Opened(None, temuan, tabel)
    return Opened(Workbook(nama, tuple(_lembar(*sheet) for sheet in sheets), tuple(hidden)), temuan, tabel)


def _sheet(lembar: Sheet) -> tuple[Any, ...]:
    rows, dates = _without_dates(lembar.baris)
    return lembar.nama, rows, dates, lembar.gabung, dict(lembar.rusak), lembar.tersembunyi


def _lembar(
    nama: str,
    rows: list[list[Nilai]],
    dates: list[Told],
    gabung: tuple[tuple[int, int, int, int], ...],
    rusak: dict[tuple[int, int], str],
    tersembunyi: tuple[int, ...],
) -> Sheet:
    for row, column, kind, parts in dates:
        rows[row][column] = _date(kind, parts)
    return Sheet(nama, rows, gabung, rusak, tersembunyi)


def _without_dates(rows: Sequence[Sequence[Nilai]]) -> tuple[list[list[Nilai]], list[Told]]:
    kept: list[list[Nilai]] = []
    dates: list[Told] = []
    for nth, row in enumerate(rows):
        cells = list(row)
        if not _SIMPLE.issuperset(map(type, cells)):
            for column, value in enumerate(cells):
                if isinstance(value, date | time | timedelta):
                    dates.append((nth, column, *_parts(value)))
                    cells[column] = None
        kept.append(cells)
    return kept, dates


def _parts(value: date | time | timedelta) -> tuple[str, tuple[int, ...]]:
    match value:
        case datetime():
            return "datetime", (*value.timetuple()[:6], value.microsecond)
        case date():
            return "date", (value.year, value.month, value.day)
        case time():
            return "time", (value.hour, value.minute, value.second, value.microsecond)
        case timedelta():
            return "timedelta", (value.days, value.seconds, value.microseconds)


def _date(kind: str, parts: Any) -> Nilai:
    match kind:
        case "datetime":
            return datetime(*parts)  # noqa: DTZ001 - a cell has no zone
        case "date":
            return date(*parts)
        case "time":
            return time(*parts)
        case _:
            return timedelta(*parts)
