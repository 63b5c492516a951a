"""The names of places and components, for sentences about rows of any time."""

from satudata_budget.messages import _
from satudata_budget.places import read_places
from satudata_budget.readiness.history import STANDAR
from satudata_budget.readiness.recorded import component_names
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
        places = read_places(reading)
        parts = component_names(reading)
    kinds = {"desa": _("Desa {nama}"), "kelurahan": _("Kelurahan {nama}")}
    return (
        {komponen: _shared_name(nama) for komponen, nama in parts.items()}
        | {desa.kode: kinds.get(desa.jenis, "{nama}").format(nama=desa.nama) for desa in places.desa}
        | places.unit_names()
    )


def _shared_name(names: list[str]) -> str:
    """A component is named by its level; what its names begin with alike names it at all of them."""
    alike = [pair[0] for pair in zip(*(name.split() for name in names), strict=False)]
    same = sum(all(name.split()[:n] == alike[:n] for name in names) for n in range(1, len(alike) + 1))
    return " ".join(alike[:same]) or names[0]
