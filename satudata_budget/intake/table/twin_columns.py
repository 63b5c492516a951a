"""Which of several money columns counts: Sebelum or Setelah of a changed budget."""

from dataclasses import replace

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.parse.text import words
from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.table import TableHeader

_AFTER, _BEFORE = ("setelah", "sesudah", "menjadi"), ("sebelum", "semula", "murni")
_CHANGED = {"perubahan", "pergeseran"}
_CHANGE = ("bertambah", "berkurang", "selisih")


def settle_twins(
    pencatat: FindingCollector, kepala: list[TableHeader], nama: str, diminta: str
) -> list[TableHeader] | None:
    """The headers with one column for `nama`.

    Where there are several, the stage that the user asked for decides: a changed one (`Perubahan …`, `Pergeseran …`)
    takes what stands after the change, any other what stood before. Not asked: a fault that asks.
    """
    if nama not in kepala[0].ganda:
        return kepala
    wanted = _AFTER if _CHANGED.intersection(words(diminta).split()) else _BEFORE
    hits = [k for k in kepala[0].pilihan[nama] if _says(kepala[0], k, wanted) and not _says(kepala[0], k, _CHANGE)]
    if not diminta or len(hits) != 1:
        pencatat.galat("kolom_plafon_ganda", _heading(kepala[0], kepala[0].pilihan[nama][0]))
        return None
    return [replace(head, kolom={**head.kolom, nama: hits[0]}) for head in kepala]


def _heading(kepala: TableHeader, kolom: int) -> Cell:
    """The topmost cell of a column's heading that says something."""
    rows = range(kepala.baris, kepala.baris + kepala.tinggi)
    said = (row for row in rows if kepala.lembar.teks(row, kolom))
    return kepala.lembar.sel(next(said, kepala.baris), kolom)


def _says(kepala: TableHeader, kolom: int, kata: tuple[str, ...]) -> bool:
    rows = range(kepala.baris, kepala.baris + kepala.tinggi)
    text = " ".join(words(kepala.lembar.merged(row, kolom)) for row in rows)
    return any(satu in text for satu in kata)
