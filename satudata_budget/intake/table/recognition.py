"""How most forms are known: by a table with all their columns, or, more weakly, by their title."""

from collections.abc import Sequence

from satudata_budget.intake.book.grid import Workbook
from satudata_budget.intake.parse.text import clean
from satudata_budget.intake.table.identity import find_title
from satudata_budget.intake.table.rows import FormEvidence
from satudata_budget.intake.table.table import Heading, find_headers
from satudata_budget.messages import _


def by_table_or_title(
    buku: Workbook, judul: Sequence[Heading], within: int, title: str, said: str, kolom: str = ""
) -> FormEvidence | None:
    """The evidence of the first sheet that has any. `said`: the sentence for the table, with a place for {lembar} and,
    where `kolom` names a column, for {sel}, the cell of its heading."""
    for lembar in buku.lembar:
        headers = [kepala for kepala in find_headers(lembar, judul, within) if not kepala.kurang]
        if headers:
            head = headers[0]
            sel = head.lembar.sel(head.baris, head.kolom[kolom]).alamat if kolom else ""
            return FormEvidence((said.format(lembar=lembar.nama, sel=sel),))
        if found := find_title(lembar, title):
            return FormEvidence((_("judul “{teks}”").format(teks=clean(found.nilai)),), kuat=False)
    return None
