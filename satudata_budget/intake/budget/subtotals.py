"""Subtotals against their leaves: a difference is told in rupiah, and nothing is corrected."""

from collections import defaultdict

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.budget.outline import Outline
from satudata_budget.intake.parse.code import Ruas
from satudata_budget.intake.parse.number import NotANumber, amount
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import keys
from satudata_budget.intake.table.table import TableHeader
from satudata_budget.messages import _, rupiah

ROUNDING = 2
"""Rupiah: what rounding of printed sums may cost."""


def check_headings(pencatat: FindingCollector, outline: Outline) -> int:
    """Warn for every heading whose amount is not the sum of its leaves; the sum of all leaves."""
    below: dict[Ruas, int] = defaultdict(int)
    for leaf in (simpul for simpul in outline.simpul if simpul.daun):
        for length in range(len(leaf.kode) + 1):
            below[leaf.kode[:length]] += leaf.pagu or 0
    for simpul in outline.simpul:
        if not simpul.daun:
            _compare(pencatat, simpul.baris.sel("plafon"), simpul.nama, simpul.pagu, below[simpul.kode])
    return below[()]


def check_sums(pencatat: FindingCollector, kepala: TableHeader, outline: Outline) -> None:
    """Warn for every heading, total row and `Total Pagu` line whose amount is not the sum of its leaves."""
    total = check_headings(pencatat, outline)
    offices = [written for _row, written in outline.kantor]
    if offices:
        # Sub units follow each other with the same codes: together they are the whole.
        _compare(pencatat, outline.kantor[0][0].sel("plafon"), _("Jumlah unit"), sum(offices), total)
    for row, written in outline.jumlah:
        _compare(pencatat, row.sel("plafon"), _("Jumlah"), written, total)
    for key in keys(kepala.lembar, range(kepala.baris)):
        if key.kunci == "total pagu":
            _compare(pencatat, key.sel, _("Total Pagu"), _amount(key.sel), total)


def compare_total(pencatat: FindingCollector, sel: Cell, nama: str, tertulis: int, dihitung: int) -> None:
    """Warn where a written total is not what its rows add up to, in rupiah."""
    _compare(pencatat, sel, nama, tertulis, dihitung)


def _compare(pencatat: FindingCollector, sel: Cell, nama: str, written: int | None, counted: int) -> None:
    if written is not None and abs(written - counted) > ROUNDING:
        pencatat.peringatan(
            "jumlah_tidak_cocok",
            sel,
            nama=nama,
            tertulis=rupiah(written),
            dihitung=rupiah(counted),
            selisih=rupiah(abs(written - counted)),
        )


def _amount(sel: Cell) -> int | None:
    try:
        found = amount(sel.nilai)
    except NotANumber:
        return None
    return None if found is None else int(found)
