"""A class as rows of the problem: every pillar at its threshold, every syarat met."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from satudata_budget.planning.model import PurchaseModel
from satudata_budget.planning.rescore import TANPA_ANGGARAN, UnitEstimate, reaches
from satudata_budget.planning.solver import PERBESAR, SLACK, Angka, Constraint, row
from satudata_budget.readiness import PILAR

_STRICTER = Fraction(1, 10**4)
_EQUAL = 1e-9


@dataclass(frozen=True)
class ClassTarget:
    """What a unit has to reach from where it is (`kini`): every pillar at `ambang`, no syarat failed."""

    kode: str
    kini: UnitEstimate
    ambang: Fraction

    def stricter(self) -> "ClassTarget":
        """A hair above, for where the solver's own tolerance let it stop a few rupiah below."""
        return replace(self, ambang=self.ambang + _STRICTER)


def reach(model: PurchaseModel, target: ClassTarget, z: int) -> Iterator[Constraint]:
    """The rows that let variable `z` be 1 only where the unit reaches its target."""
    for pilar in PILAR:
        if not reaches(target.kini.tepat[pilar], target.ambang):
            columns, points = model.poin.get((target.kode, pilar), ((), ()))
            # Half a millionth below the threshold is rounded up to it.
            missing = float(target.ambang - target.kini.tepat[pilar]) - SLACK
            yield row((*columns, z), (*points, -missing), dari=0, perbesar=PERBESAR)
    mine = [(j, g) for j, g in enumerate(model.groups) if g.kode_unit == target.kode]
    for syarat in target.kini.syarat_gagal:
        if syarat == TANPA_ANGGARAN:
            columns = tuple(j for j, g in mine if g.langkah.didanai)
            needed = 1
        else:
            columns = tuple(j for j, g in mine if g.contoh.komponen == syarat and g.contoh.tingkat != "desa")
            covers = columns and all(model.groups[j].lengkap for j in columns)
            # Where all units together do not cover the need, one more than all is asked for: it cannot be met.
            needed = sum(model.groups[j].jumlah for j in columns) + (0 if covers else 1)
        yield row((*columns, z), (*[1] * len(columns), -needed), dari=0)


def is_reached(model: PurchaseModel, target: ClassTarget, x: Angka) -> bool:
    """Whether whole units really lift every pillar to the target: HiGHS takes 1.0000004 of a unit for one."""
    for pilar in PILAR:
        columns, points = model.poin.get((target.kode, pilar), ((), ()))
        value = float(target.kini.tepat[pilar]) + sum(
            p * round(float(x[j])) for j, p in zip(columns, points, strict=True)
        )
        if value < float(target.ambang) - SLACK - _EQUAL:
            return False
    return True
