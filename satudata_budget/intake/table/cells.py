"""Cells of a row into values; what does not fit is a fault at the cell, and the row goes on without it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from satudata_budget.intake.parse.day import NotADate, day, year
from satudata_budget.intake.parse.number import Gaya, NotANumber, amount, number, style
from satudata_budget.intake.parse.register import NotARegister, Rentang, register
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.table import SheetRow


class NumberColumn:
    """One column of numbers: how it is written is decided once for all its cells."""

    def __init__(self, pencatat: FindingCollector, nama: str, baris: Iterable[SheetRow], scale: int = 1) -> None:
        self.pencatat = pencatat
        self.nama = nama
        self.scale = scale
        self.gaya: Gaya | None = style(row.sel(nama).nilai for row in baris if row.has(nama))

    def rupiah(self, row: SheetRow) -> int | None:
        """A whole, non-negative amount; None where the cell is empty or faulty."""
        if broken(self.pencatat, row, self.nama) or not row.has(self.nama):
            return None
        sel = row.sel(self.nama)
        try:
            found = amount(sel.nilai, self.gaya, self.scale)
        except NotANumber:
            self.pencatat.galat("bukan_rupiah", sel, nilai=clean(sel.nilai))
            return None
        if found is None or found < 0:
            if found is not None:
                self.pencatat.galat("rupiah_negatif", sel, nilai=clean(sel.nilai))
            return None
        whole = found.to_integral_value()
        if whole != found:
            self.pencatat.peringatan("dibulatkan", sel, nilai=clean(sel.nilai), bulat=f"{whole:f}")
        return int(whole)

    def looks_like_money(self, row: SheetRow) -> bool:
        """Whether the cell holds an amount other than zero, or has lost its content: not just a word."""
        if row.rusak(self.nama):
            return True
        try:
            return bool(row.has(self.nama) and amount(row.sel(self.nama).nilai, self.gaya))
        except NotANumber:
            return False

    def banyak(self, row: SheetRow) -> int | None:
        """A whole, non-negative number of things or people; None where the cell is empty or faulty."""
        if broken(self.pencatat, row, self.nama) or not row.has(self.nama):
            return None
        sel = row.sel(self.nama)
        try:
            found = number(sel.nilai, self.gaya)
        except NotANumber:
            self.pencatat.galat("bukan_banyak", sel, nilai=clean(sel.nilai))
            return None
        if found is None:
            return None
        if found < 0 or found != found.to_integral_value() or found > Decimal(10**6):
            self.pencatat.galat("banyak_tidak_wajar", sel, nilai=clean(sel.nilai))
            return None
        return int(found)


def broken(pencatat: FindingCollector, row: SheetRow, nama: str) -> bool:
    """Whether the cell holds an Excel error, or a formula saved without its value; then the fault is noted."""
    lost = row.rusak(nama)
    if lost == "=":
        pencatat.galat("rumus_tanpa_nilai", row.sel(nama))
    elif lost:
        pencatat.galat("sel_rusak", row.sel(nama), nilai=lost)
    return bool(lost)


def date_of(pencatat: FindingCollector, row: SheetRow, nama: str) -> date | None:
    """The date in a cell; None where it is empty or faulty."""
    if broken(pencatat, row, nama) or not row.has(nama):
        return None
    sel = row.sel(nama)
    try:
        return day(sel.nilai)
    except NotADate:
        pencatat.galat("bukan_hari", sel, nilai=clean(sel.nilai))
        return None


def year_of(pencatat: FindingCollector, row: SheetRow, nama: str) -> int | None:
    """The year in a cell; None where it is empty or faulty."""
    if broken(pencatat, row, nama) or not row.has(nama):
        return None
    sel = row.sel(nama)
    try:
        return year(sel.nilai)
    except NotADate:
        pencatat.galat("bukan_tahun", sel, nilai=clean(sel.nilai))
        return None


def register_of(pencatat: FindingCollector, row: SheetRow, nama: str, text: str | None = None) -> tuple[Rentang, ...]:
    """The register numbers in a cell, or in the part `text` of it; none where it is empty or faulty."""
    if broken(pencatat, row, nama):
        return ()
    sel = row.sel(nama)
    try:
        return register(sel.nilai if text is None else text)
    except NotARegister:
        pencatat.galat("bukan_register", sel, nilai=clean(sel.nilai))
        return ()
