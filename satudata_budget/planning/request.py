"""What is asked of a plan, and whether its must-haves can be kept at all."""

from dataclasses import dataclass, field

from satudata_budget.messages import _, rupiah
from satudata_budget.planning.candidates import missing_units
from satudata_budget.planning.errors import PlanRefused
from satudata_budget.planning.goals import TUJUAN
from satudata_budget.planning.model import PartCeiling, cost_under
from satudata_budget.planning.state import Jumlah, Kunci, PlanningState, key_of


@dataclass(frozen=True)
class PlanRequest:
    """What is asked of a plan. Money in whole rupiah.

    `harus`: units bought in any case, by place and component; `jangan`: what may not be bought; `batas`: further
    ceilings. With `sertakan_kabupaten` the must-haves may be the kabupaten's own: the goals look at the kecamatan
    only, so that beyond them nothing is ever bought for the kabupaten (least money).
    """

    plafon: int
    tujuan: str
    sertakan_kabupaten: bool = False
    harus: Jumlah = field(default_factory=dict)
    jangan: frozenset[Kunci] = frozenset()
    batas: tuple[PartCeiling, ...] = ()
    detik: float = 60.0


def ceilings_of(keadaan: PlanningState, asked: PlanRequest) -> tuple[PartCeiling, ...]:
    """All ceilings, the whole one first.

    Raises PlanRefused where a must-have cannot be bought or breaks a ceiling, ValueError for an unknown goal.
    """
    if asked.tujuan not in TUJUAN:
        raise ValueError(f"tujuan: {asked.tujuan} is none of {TUJUAN}")
    _check_units(keadaan, asked)
    ceilings = (PartCeiling(_("seluruh belanja"), asked.plafon), *asked.batas)
    for batas in ceilings:
        cost = cost_under(keadaan, batas, asked.harus)
        if cost > batas.plafon:
            raise PlanRefused(
                _(
                    "Belanja yang diwajibkan {biaya} melampaui batas {nama} {plafon}. Kurangi, atau naikkan batasnya."
                ).format(biaya=rupiah(cost), nama=batas.nama, plafon=rupiah(batas.plafon))
            )
    return ceilings


def _check_units(keadaan: PlanningState, asked: PlanRequest) -> None:
    most = {
        key_of(t): missing_units(t)
        for t in keadaan.hasil.tempat
        if (t.tingkat != "kabupaten" or asked.sertakan_kabupaten) and key_of(t) not in asked.jangan
    }
    for key, n in asked.harus.items():
        if not 0 <= n <= most.get(key, 0):
            raise PlanRefused(
                _("{komponen} di {tempat} tidak dapat diwajibkan {jumlah} unit: paling banyak {paling}.").format(
                    komponen=key[1], tempat=key[0], jumlah=n, paling=most.get(key, 0)
                )
            )
