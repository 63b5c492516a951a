"""The names beside the codes of recorded rows; what a komponen is called depends on the level of its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from satudata_budget.places import read_places
from satudata_budget.web.session.results import database


@dataclass(frozen=True)
class DeskNames:
    """Code → name and level of every place; level and komponen → name."""

    tempat: Mapping[str, str]
    tingkat: Mapping[str, str]
    komponen: Mapping[tuple[str, str], str]

    def of(self, row: Mapping[str, Any]) -> dict[str, str]:
        """All the codes that may stand in this row, with their names."""
        level = self.tingkat.get(place_code(row), "")
        here = {komponen: nama for (tingkat, komponen), nama in self.komponen.items() if tingkat == level}
        return {komponen: nama for (_tingkat, komponen), nama in self.komponen.items()} | here | dict(self.tempat)


def names() -> DeskNames:
    """The names as they stand now."""
    with database().read() as now:
        places = read_places(now)
        parts = now.tuples("select tingkat, komponen, nama from kebutuhan order by tingkat desc, komponen")
    return DeskNames(
        places.nama,
        {kode: places.level(kode) for kode in places.menurut_kode},
        {(tingkat, komponen): nama for tingkat, komponen, nama in parts},
    )


def place_code(row: Mapping[str, Any]) -> str:
    """The place that a row is for."""
    return str(row.get("kode_penerima") or row.get("kode_tempat") or row.get("kode_unit") or "")
