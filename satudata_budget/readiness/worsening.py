"""What the budget stage makes worse: classes and pillars that fall whatever the missing reports will say."""

from dataclasses import dataclass

from satudata_budget.readiness.result import KELAS, PILAR, ScoreResult, UnitScore


@dataclass(frozen=True)
class PillarFall:
    """One pillar that falls under a threshold: today's value and that after the stage, 0 to 100."""

    pilar: str
    kini: float
    nanti: float


@dataclass(frozen=True)
class Worsening:
    """One unit after the stage. `kelas`: the class after it where it is a lower one than today's, else ''."""

    unit: UnitScore
    kelas: str
    pilar: tuple[PillarFall, ...]

    @property
    def terdalam(self) -> float:
        """The points of the pillar that falls furthest."""
        return max((p.kini - p.nanti for p in self.pilar), default=0.0)


def worsening(hasil: ScoreResult) -> tuple[Worsening, ...]:
    """The kecamatan whose class, or a pillar of which, falls by the stage; a fallen class first, then by the loss.

    The upper end of the plan is compared with the lower end of today, so nothing that is not reported makes a fall.
    """
    found = [fall for unit in hasil.kecamatan if (fall := worsening_of(hasil, unit)) is not None]
    return tuple(
        sorted(found, key=lambda w: (not w.kelas, -max((p.kini - p.nanti for p in w.pilar), default=0.0), w.unit.kode))
    )


def worsening_of(hasil: ScoreResult, unit: UnitScore) -> Worsening | None:
    """The same of one unit; None where nothing falls."""
    aims = [float(hasil.parameter[name]) for name in ("ambang_siap", "ambang_hampir")]
    upper = unit.rencana.atas
    falls = tuple(
        PillarFall(pilar, unit.pilar[pilar], upper.pilar[pilar])
        for pilar in PILAR
        if any(upper.pilar[pilar] < aim <= unit.pilar[pilar] for aim in aims)
    )
    lower = KELAS.index(upper.kelas) > KELAS.index(unit.kelas)
    return Worsening(unit, upper.kelas if lower else "", falls) if lower or falls else None
