"""Which component is the operator, and which the devices that he works on, at each level: the threshold table."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.material import FlagMaterial
from satudata_budget.readiness.result import PlaceComponent

TABLE = "operator"
Places = tuple[PlaceComponent, ...]


def operators(bahan: FlagMaterial) -> Iterator[tuple[PlaceComponent, Places]]:
    """The operator's row of each place that needs one, with all components of that place."""
    for components in grouped(bahan.hasil.tempat, lambda t: t.kode_tempat).values():
        komponen = bahan.ambang.kata(TABLE, components[0].tingkat)
        yield from ((t, components) for t in components if t.komponen == komponen and t.pilar == "sdm")


def workplaces(bahan: FlagMaterial, components: Places) -> Places:
    """The devices among them that an operator sits at."""
    wanted = bahan.ambang.daftar(TABLE, "perangkat")
    return tuple(t for t in components if t.pilar == "perangkat" and t.komponen in wanted)


def devices(components: Places) -> Places:
    """All devices among them."""
    return tuple(t for t in components if t.pilar == "perangkat")


def held(components: Iterable[PlaceComponent]) -> Decimal:
    """How much of the need is there today."""
    return sum((t.ada for t in components), Decimal(0))


def by_unit(hits: Iterable[PlaceComponent]) -> Iterator[Places]:
    """The places of a unit that are hit: its office alone, its desa together."""
    yield from grouped(hits, lambda t: (t.kode_unit, t.tingkat == "desa")).values()
