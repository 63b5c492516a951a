"""Why a unit scores otherwise than it did: points component by component, down to the rows that changed."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from satudata_budget.readiness.explain import Contribution, RowOrigin, explain, sources
from satudata_budget.readiness.result import PILAR, ScoreResult, UnitScore
from satudata_budget.readiness.score import pillar_weights, score
from satudata_budget.store import Reading

TANPA_KOMPONEN = ""
"""In place of a component: the 100 points of a pillar to which nothing applies."""
_NOTHING = 1e-8  # below this a change is none
_ROUNDED = 1e-6  # what rounding a pillar to 6 decimals may leave
_SUMBER = {"perangkat": "aset", "sdm": "pegawai", "akses": "akses"}


@dataclass(frozen=True)
class UnitMoment:
    """One unit at one moment: the score, the weights of the pillars, and the rows behind the unit's figures."""

    hasil: ScoreResult
    bobot: Mapping[str, float]
    asal: tuple[RowOrigin, ...]


@dataclass(frozen=True)
class ChangedRow:
    """One row behind the figures: before (None: not there yet) and after (None: no more)."""

    sebelum: RowOrigin | None
    sesudah: RowOrigin | None


@dataclass(frozen=True)
class ComponentShift:
    """What one component moved: points of its pillar, and points of the index.

    `standar`: what is asked of the unit, its weight or its price moved too. `baris`: the recorded rows that changed.
    """

    pilar: str
    tingkat: str
    komponen: str
    nama: str
    dulu: float
    kini: float
    indeks: float
    standar: bool
    baris: tuple[ChangedRow, ...]

    @property
    def poin(self) -> float:
        return self.kini - self.dulu


@dataclass(frozen=True)
class ScoreChange:
    """A unit between two moments.

    Per pillar the points of `geseran` add up to its change; their `indeks`, with `bobot` (what other weights of the
    pillars did), to the change of the index. Both to 1e-6, for pillars and index are rounded where they arise.
    """

    dulu: UnitScore
    kini: UnitScore
    geseran: tuple[ComponentShift, ...]
    bobot: float

    @property
    def indeks(self) -> float:
        return self.kini.indeks - self.dulu.indeks

    @property
    def bergeser(self) -> tuple[ComponentShift, ...]:
        """The components that moved anything, the one that moved the index most first."""
        moved = [g for g in self.geseran if abs(g.poin) > _ROUNDED or g.baris]
        return tuple(sorted(moved, key=lambda g: (-abs(g.indeks), -abs(g.poin))))


def moment_of(reading: Reading, kode: str, tahun: int, tahap: str) -> UnitMoment:
    """The unit at the reading's moment."""
    return moment_from(reading, score(reading, tahun, tahap), kode)


def moment_from(reading: Reading, hasil: ScoreResult, kode: str) -> UnitMoment:
    """The same where the score of the reading's moment is known already."""
    weights = {pilar: float(weight) for pilar, weight in pillar_weights(reading).items()}
    return UnitMoment(hasil, weights, sources(reading, kode, hasil.tahun, hasil.tahap))


def explain_change(dulu: UnitMoment, kini: UnitMoment, kode: str) -> ScoreChange | None:
    """What moved between two moments of one budget year and stage; None where the unit is not known at both."""
    before, after = dulu.hasil.menurut_kode.get(kode), kini.hasil.menurut_kode.get(kode)
    if before is None or after is None:
        return None
    steps = {pilar: _step(dulu, kini, before, after, pilar) for pilar in PILAR}
    parts = tuple(part for pilar in PILAR for part in _parts(dulu, kini, kode, pilar, steps[pilar]))
    return ScoreChange(before, after, parts, sum(step.bobot for step in steps.values()))


@dataclass(frozen=True)
class _Step:
    """What a pillar did to the index: points, points a pillar point where the pillar as a whole stood still, and
    points by its weight."""

    poin: float
    landai: float
    bobot: float


def _step(dulu: UnitMoment, kini: UnitMoment, before: UnitScore, after: UnitScore, pilar: str) -> _Step:
    """The index is exp(Σ w ln p): with L, the logarithmic mean of the two indices, its change is L × Σ Δ(w ln p), and
    Δ(w ln p) = mean of w × Δ ln p + mean of ln p × Δw, exactly."""
    mean = _logarithmic_mean(_exact_index(dulu, before), _exact_index(kini, after))
    w0, w1 = _share(dulu, pilar), _share(kini, pilar)
    floored0, floored1 = _floored(dulu, before, pilar), _floored(kini, after, pilar)
    return _Step(
        mean * (w0 + w1) / 2 * (math.log(floored1) - math.log(floored0)),
        mean * (w0 + w1) / 2 / floored1 if floored1 <= after.pilar[pilar] else 0.0,
        mean * (w1 - w0) * (math.log(floored0) + math.log(floored1)) / 2,
    )


def _parts(dulu: UnitMoment, kini: UnitMoment, kode: str, pilar: str, step: _Step) -> list[ComponentShift]:
    before, after = _by_component(dulu, kode, pilar), _by_component(kini, kode, pilar)
    rows = _changed_rows(dulu, kini, pilar)
    found = [
        _part(known, before.get(key), after.get(key), (dulu, kini), rows) for key, known in (before | after).items()
    ]
    # A pillar is 100 where nothing applies to it, or nothing that weighs: points that no component carries.
    rest0 = dulu.hasil.menurut_kode[kode].pilar[pilar] - sum(part.dulu for part in found)
    rest1 = kini.hasil.menurut_kode[kode].pilar[pilar] - sum(part.kini for part in found)
    moved = sum(part.poin for part in found)
    if max(abs(rest0), abs(rest1)) > _ROUNDED:
        moved += rest1 - rest0
    # Where components outweigh each other, each still moved the index by its slope at this pillar.
    slope = step.poin / moved if abs(moved) > _ROUNDED else step.landai
    beside = step.poin - slope * moved
    if max(abs(rest0), abs(rest1)) > _ROUNDED or abs(beside) > _NOTHING:
        found.append(ComponentShift(pilar, "", TANPA_KOMPONEN, "", rest0, rest1, 0.0, True, ()))
    return [replace(part, indeks=slope * part.poin + (0.0 if part.komponen else beside)) for part in found]


def _part(
    known: Contribution,
    old: Contribution | None,
    new: Contribution | None,
    saat: tuple[UnitMoment, UnitMoment],
    rows: list[ChangedRow],
) -> ComponentShift:
    return ComponentShift(
        pilar=known.pilar,
        tingkat=known.tingkat,
        komponen=known.komponen,
        nama=known.nama,
        dulu=old.poin if old else 0.0,
        kini=new.poin if new else 0.0,
        indeks=0.0,
        standar=_asked(old, saat[0]) != _asked(new, saat[1]),
        baris=tuple(row for row in rows if _belongs(row, old, new)),
    )


def _by_component(saat: UnitMoment, kode: str, pilar: str) -> dict[tuple[str, str], Contribution]:
    return {(part.tingkat, part.komponen): part for part in explain(saat.hasil, kode)[pilar]}


def _asked(part: Contribution | None, saat: UnitMoment) -> tuple[object, ...] | None:
    if part is None:
        return None
    first = part.tempat[0]
    factors = [value for name, value in saat.hasil.parameter.items() if name.startswith("faktor_")]
    asked = part.perlu, round(part.poin_maks, 6), first.harga_satuan, first.berulang, first.masa_manfaat
    return *asked, *factors


def _belongs(row: ChangedRow, old: Contribution | None, new: Contribution | None) -> bool:
    """A row that moved to another component or place counts at both."""
    return any(
        side is not None
        and part is not None
        and side.komponen == part.komponen
        and side.kode_tempat in {place.kode_tempat for place in part.tempat}
        for side in (row.sebelum, row.sesudah)
        for part in (old, new)
    )


def _changed_rows(dulu: UnitMoment, kini: UnitMoment, pilar: str) -> list[ChangedRow]:
    """Money goes by all rows of a component, for what is held is money too; the other pillars by their own table."""
    before = {(row.tabel, row.id): row for row in dulu.asal if pilar == "anggaran" or row.tabel == _SUMBER[pilar]}
    after = {(row.tabel, row.id): row for row in kini.asal if pilar == "anggaran" or row.tabel == _SUMBER[pilar]}
    pairs = [(before.get(key), after.get(key)) for key in dict.fromkeys([*before, *after])]
    return [ChangedRow(old, new) for old, new in pairs if _said(old) != _said(new)]


def _said(row: RowOrigin | None) -> tuple[object, ...] | None:
    if row is None:
        return None
    return row.kode_tempat, row.komponen, row.uraian, row.jumlah, row.keadaan, row.tahun_perolehan, row.pagu


def _share(saat: UnitMoment, pilar: str) -> float:
    total = sum(saat.bobot.values())
    return saat.bobot[pilar] / total if total else 0.0


def _floored(saat: UnitMoment, unit: UnitScore, pilar: str) -> float:
    return max(unit.pilar[pilar], float(saat.hasil.parameter["lantai_indeks"]))


def _exact_index(saat: UnitMoment, unit: UnitScore) -> float:
    return math.exp(sum(_share(saat, pilar) * math.log(_floored(saat, unit, pilar)) for pilar in PILAR))


def _logarithmic_mean(a: float, b: float) -> float:
    return a if math.isclose(a, b, rel_tol=1e-9) else (b - a) / (math.log(b) - math.log(a))
