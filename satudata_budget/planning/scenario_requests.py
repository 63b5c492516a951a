"""What was asked for (usulan), beside the standard: how much of it a plan could buy, and what lies beyond it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from satudata_budget.planning.request_weight import weigh
from satudata_budget.planning.state import Kunci, PlanningState, key_of
from satudata_budget.readiness import PlaceComponent
from satudata_budget.store import Reading

_SQL = (Path(__file__).parent / "sql" / "usulan_terbuka.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class OpenUsulan:
    """One open request, in whole rupiah: `menurut_standar` is what the standard still lacks there, at its price at
    most; `di_atas` the rest, which no plan buys: more units, a higher price, or a thing that is not required."""

    id: str
    kode_unit: str
    kode_tempat: str
    tingkat: str
    komponen: str
    nama_komponen: str
    jumlah: Decimal
    harga_satuan: int
    alasan: str
    menurut_standar: int
    di_atas: int

    @property
    def kunci(self) -> Kunci:
        return self.kode_tempat, self.komponen

    @property
    def rupiah(self) -> int:
        return self.menurut_standar + self.di_atas


def open_requests(reading: Reading, keadaan: PlanningState) -> tuple[OpenUsulan, ...]:
    """The requests that nobody has turned down or budgeted yet, in the order of unit and place."""
    standard = {key_of(t): t for t in keadaan.hasil.tempat}
    taken: dict[Kunci, int] = {}
    found = []
    for row in reading.rows(_SQL):
        t = standard.get((row["kode_tempat"], row["komponen"]))
        found.append(_beside(row, t, taken))
    return tuple(found)


def _beside(row: Mapping[str, object], t: PlaceComponent | None, taken: dict[Kunci, int]) -> OpenUsulan:
    key = (str(row["kode_tempat"]), str(row["komponen"]))
    asked = Decimal(str(row["jumlah"]))
    own = None if row["harga_satuan"] is None else int(str(row["harga_satuan"]))
    # Several requests for the same thing share what is missing there: the first ones take it.
    weight = weigh(t, asked, own, taken.get(key, 0))
    taken[key] = taken.get(key, 0) + weight.satuan
    return OpenUsulan(
        id=str(row["id"]),
        kode_unit=str(row["kode_unit"]),
        kode_tempat=key[0],
        tingkat=t.tingkat if t else "",
        komponen=key[1],
        nama_komponen=t.nama_komponen if t else key[1],
        jumlah=asked,
        harga_satuan=weight.harga_satuan,
        alasan=str(row["alasan"]),
        menurut_standar=weight.menurut_standar,
        di_atas=weight.di_atas,
    )
