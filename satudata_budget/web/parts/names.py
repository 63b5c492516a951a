"""The names of places and components, for sentences about rows of any time."""

from satudata_budget.messages import _
from satudata_budget.messages.terms import nama_unit
from satudata_budget.readiness.history import STANDAR
from satudata_budget.web.session.kept import kept
from satudata_budget.web.session.results import database


def names() -> dict[str, str]:
    """Code of a unit, a desa or a component → its name, as now."""
    return _names(database().data_version())


def unit_name(kode: str) -> str:
    """A unit by its name; rows of the standard belong to none."""
    return _("Standar kabupaten") if kode == STANDAR else names().get(kode, kode)


@kept(8)
def _names(pada: int) -> dict[str, str]:
    with database().read(pada) as reading:
        units = reading.tuples("select kode, nama, tingkat from unit")
        desa = reading.tuples("select kode, nama, jenis from desa")
        parts = reading.tuples("select komponen, list(nama order by nama) from kebutuhan group by komponen")
    kinds = {"desa": _("Desa {nama}"), "kelurahan": _("Kelurahan {nama}")}
    return (
        {komponen: _shared_name(nama) for komponen, nama in parts}
        | {kode: kinds.get(jenis, "{nama}").format(nama=nama) for kode, nama, jenis in desa}
        | {kode: nama_unit(nama, tingkat) for kode, nama, tingkat in units}
    )


def _shared_name(names: list[str]) -> str:
    """A component is named by its level; what its names begin with alike names it at all of them."""
    alike = [pair[0] for pair in zip(*(name.split() for name in names), strict=False)]
    same = sum(all(name.split()[:n] == alike[:n] for name in names) for n in range(1, len(alike) + 1))
    return " ".join(alike[:same]) or names[0]
