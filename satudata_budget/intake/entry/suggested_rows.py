"""Rows that the standard asks for and nobody has entered: offered with place and komponen filled in."""

from collections.abc import Iterable, Mapping
from typing import Any

from satudata_budget.intake.entry.draft import Sel
from satudata_budget.intake.entry.office_form import OfficeForm

AWALAN = "standar-"


def missing_rows(formulir: OfficeForm, rows: Iterable[Mapping[str, Any]]) -> dict[str, Sel]:
    """Own key → cells of a row for each komponen of the standard that a place has no row of.

    `rows`: recorded and typed ones, as the table or as cells have them. Nothing for the budget.
    """
    bentuk = formulir.bentuk
    if bentuk.bagian == "anggaran":
        return {}
    there = {(row.get("kode_tempat") or formulir.kode_unit, row.get("komponen")) for row in rows}
    places = formulir.desa if bentuk.di_desa else formulir.unit
    found: dict[str, Sel] = {}
    for tempat in places:
        for butuh in formulir.standar:
            if (tempat, butuh.komponen) in there:
                continue
            cells = {"komponen": butuh.komponen} | ({"kode_tempat": tempat} if bentuk.di_desa else {})
            # One link, one service, one key is what almost every place has of each.
            found[f"{AWALAN}{tempat}-{butuh.komponen}"] = cells | ({"jumlah": "1"} if bentuk.tabel == "akses" else {})
    return found


def untouched(formulir: OfficeForm, kunci: str, cells: Sel) -> bool:
    """Whether a row that was offered still holds nothing but what was offered: it is passed over, not a fault."""
    offered = {"kode_tempat", "komponen"} | ({"jumlah"} if formulir.bentuk.tabel == "akses" else set())
    return kunci.startswith(AWALAN) and not any(text for nama, text in cells.items() if nama not in offered)
