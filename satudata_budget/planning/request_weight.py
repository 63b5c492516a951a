"""A request beside the standard: how much of it is still missing there, and what lies beyond."""

from dataclasses import dataclass
from decimal import Decimal

from satudata_budget.planning.candidates import missing_units
from satudata_budget.readiness import PlaceComponent


@dataclass(frozen=True)
class UsulanWeight:
    """`satuan`: units that the standard still lacks; rupiah within it (at its price at most) and beyond it."""

    satuan: int
    harga_satuan: int
    menurut_standar: int
    di_atas: int

    @property
    def rupiah(self) -> int:
        return self.menurut_standar + self.di_atas


def weigh(t: PlaceComponent | None, jumlah: Decimal, harga_satuan: int | None, taken: int = 0) -> UsulanWeight:
    """Weigh one request. `t`: the component at the place, None where it is not required; `harga_satuan` None: the
    standard's price; `taken`: units that earlier requests for the same thing ask for."""
    standard = t.harga_satuan if t else 0
    price = standard if harga_satuan is None else harga_satuan
    units = min(int(jumlah), max(0, missing_units(t) - taken)) if t else 0
    within = units * min(price, standard)
    return UsulanWeight(units, price, within, int(jumlah * price) - within)
