"""What several units come to together, so that no page and no report adds for itself."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from satudata_budget.readiness.unit_score import BELUM_LENGKAP, KELAS, DesaCount, UnitScore


@dataclass(frozen=True)
class TwoEnds:
    """A count between two ends: what holds whatever the missing reports will say, and the most that is possible."""

    bawah: int
    atas: int

    @property
    def pasti(self) -> bool:
        """Whether no missing report can change it."""
        return self.bawah == self.atas


@dataclass(frozen=True)
class UnitSums:
    """Sums over some units; money in whole rupiah.

    `siap`, `siap_rencana`: how many are siap today and after the stage. `keadaan`, `keadaan_rencana`: shown class →
    how many units, `belum_lengkap` among them. `usulan_pasti` to `usulan_tambahan`: what has to be asked for.
    `desa`: each counted once.
    """

    unit: int
    siap: TwoEnds
    siap_rencana: TwoEnds
    keadaan: dict[str, int]
    keadaan_rencana: dict[str, int]
    biaya: int
    didanai: int
    usulan_tambahan: int
    usulan_pasti: int
    desa: DesaCount


def sums_of(units: Iterable[UnitScore]) -> UnitSums:
    """The sums over these units; each desa once, by its kecamatan where kecamatan are among them."""
    some = tuple(units)
    return UnitSums(
        unit=len(some),
        siap=_ready((u.kelas, u.atas.kelas) for u in some),
        siap_rencana=_ready((u.rencana.kelas, u.rencana.atas.kelas) for u in some),
        keadaan=_states(u.keadaan for u in some),
        keadaan_rencana=_states(u.rencana.keadaan for u in some),
        biaya=sum(u.biaya for u in some),
        didanai=sum(u.didanai for u in some),
        usulan_tambahan=sum(u.usulan_tambahan for u in some),
        usulan_pasti=sum(u.usulan_pasti for u in some),
        desa=_desa([u for u in some if u.tingkat == "kecamatan"] or some),
    )


def _ready(ends: Iterable[tuple[str, str]]) -> TwoEnds:
    pairs = tuple(ends)
    return TwoEnds(sum(low == "siap" for low, _high in pairs), sum(high == "siap" for _low, high in pairs))


def _states(found: Iterable[str]) -> dict[str, int]:
    count = Counter(found)
    return {keadaan: count[keadaan] for keadaan in (*KELAS, BELUM_LENGKAP)}


def _desa(units: Iterable[UnitScore]) -> DesaCount:
    some = [u.desa for u in units]
    return DesaCount(
        sum(d.jumlah for d in some),
        sum(d.siap for d in some),
        sum(d.dilaporkan for d in some),
        sum(d.siap_dilaporkan for d in some),
    )
