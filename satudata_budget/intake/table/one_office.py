"""A form of one office: blocks of another one further down must not be counted as its own."""

from collections.abc import Iterator, Sequence

from satudata_budget.intake.book.grid import Sheet
from satudata_budget.intake.offices import offices_meant
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.identity import HeaderLine, keys, names_an_office, office_name
from satudata_budget.intake.table.rows import ReadingContext
from satudata_budget.intake.table.table import TableHeader
from satudata_budget.messages import _


def one_office(pencatat: FindingCollector, kepala: Sequence[TableHeader], konteks: ReadingContext) -> None:
    """A fault for the first office that the sheets of these headers name besides that of the first one.

    Where the caller has said whose file it is, a name that is no office of ours (a sub unit's) is passed over.
    """
    said = list(_named(kepala))
    if not said:
        return
    first = said[0]
    ours = offices_meant(konteks.wilayah, office_name(first))
    for other in said[1:]:
        found = offices_meant(konteks.wilayah, office_name(other))
        same = found == ours if found or ours else clean(other.sel.nilai) == clean(first.sel.nilai)
        if not same and (found or not konteks.diminta.unit):
            both = "; ".join(clean(satu.sel.nilai) for satu in (first, other))
            pencatat.galat("kolom_tidak_seragam", other.sel, kolom=_("perangkat daerah"), nilai=both)
            return


def _named(kepala: Sequence[TableHeader]) -> Iterator[HeaderLine]:
    """The lines that name an office, of each sheet in turn, above and below its headers."""
    sheets: dict[str, Sheet] = {head.lembar.nama: head.lembar for head in kepala}
    for lembar in sheets.values():
        headers = {row for k in kepala if k.lembar.nama == lembar.nama for row in range(k.baris, k.baris + k.tinggi)}
        for row in range(len(lembar.baris)):
            if row not in headers and names_an_office(lembar, row):
                yield from (key for key in keys(lembar, range(row, row + 1)) if office_name(key))
