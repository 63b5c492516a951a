"""Ceilings for a part of the purchases, as people name them: what one source pays for, what one office budgets."""

from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_unit
from satudata_budget.planning.model import PartCeiling
from satudata_budget.readiness import ScoreResult

BatasBagian = tuple[str, str, int]
"""`tingkat` with a level, or `unit` with a kode; and whole rupiah."""

TINGKAT = ("kabupaten", "kecamatan", "desa")


def ceiling(hasil: ScoreResult, bagian: BatasBagian) -> PartCeiling:
    """The ceiling in the words of the solver. Raises ValueError for what no such ceiling can be about."""
    what, which, plafon = bagian
    if what == "tingkat" and which in TINGKAT:
        return PartCeiling(ceiling_name(hasil, what, which), plafon, tingkat=frozenset({which}))
    if what == "unit" and which in hasil.menurut_kode:
        return PartCeiling(ceiling_name(hasil, what, which), plafon, kode_unit=frozenset({which}))
    raise ValueError(f"no ceiling for {what} {which}")


def ceiling_name(hasil: ScoreResult, what: str, which: str) -> str:
    """What the ceiling is for: `belanja desa`, `Kecamatan Panggul`."""
    if what == "unit":
        unit = hasil.menurut_kode[which]
        return nama_unit(unit.nama, unit.tingkat)
    names = {
        "kabupaten": _("belanja kantor kabupaten"),
        "kecamatan": _("belanja kantor kecamatan"),
        "desa": _("belanja desa"),
    }
    return names[which]
