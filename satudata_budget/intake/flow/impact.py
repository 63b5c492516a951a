"""What an import does to the money and to the score: before and after, by the code that scores."""

from dataclasses import dataclass, replace

from satudata_budget.intake.flow.result import FileResult
from satudata_budget.intake.table.rows import FileContent
from satudata_budget.messages import bulat
from satudata_budget.readiness import ScoreResult, UnitScore, score
from satudata_budget.store import Reading, Store, values_of

TABEL = "anggaran"


@dataclass(frozen=True)
class UnitShift:
    """One unit whose score moves: as it stands before and after."""

    sebelum: UnitScore
    sesudah: UnitScore

    @property
    def nama(self) -> str:
        return self.sesudah.nama


@dataclass(frozen=True)
class ScoreShift:
    """The score of one year and stage before and after: the units that move, the largest step first, and how many
    kecamatan are siap today and by plan."""

    tahun: int
    tahap: str
    unit: tuple[UnitShift, ...]
    siap: tuple[int, int]
    siap_rencana: tuple[int, int]


def shift(before: Store, after: Store, tahun: int, tahap: str) -> ScoreShift:
    """How the score of a stage differs between two stores: the real one and the trial."""
    with before.read() as now, after.read() as then:
        return compare(score(now, tahun, tahap), score(then, tahun, tahap))


def compare(old: ScoreResult, new: ScoreResult) -> ScoreShift:
    """How two results of one stage differ."""
    known = old.menurut_kode
    pairs = [UnitShift(known[unit.kode], unit) for unit in new.unit if unit.kode in known]
    moved = [pair for pair in pairs if _shown(pair.sebelum) != _shown(pair.sesudah)]
    moved.sort(key=lambda pair: -abs(pair.sesudah.indeks - pair.sebelum.indeks))
    return ScoreShift(
        new.tahun,
        new.tahap,
        tuple(moved),
        (old.jumlah_kecamatan.siap.bawah, new.jumlah_kecamatan.siap.bawah),
        (old.jumlah_kecamatan.siap_rencana.bawah, new.jumlah_kecamatan.siap_rencana.bawah),
    )


def budget_before(now: Reading, isi: FileContent) -> int:
    """Rupiah recorded for the units, year and stage of the file."""
    found = now.value(
        "select coalesce(sum(pagu), 0)::bigint from anggaran "
        "where list_contains(?::varchar[], kode_unit) and tahun = ? and tahap = ?",
        [list(isi.unit), isi.tahun, isi.tahap],
    )
    return int(found or 0)


def with_budget(hasil: FileResult, before: int) -> FileResult:
    """The result with the rupiah before and after, where it changes a budget."""
    touched = [change for change in hasil.perubahan if change.tabel == TABEL]
    if not touched:
        return hasil
    gone = sum(row["pagu"] for c in touched for row in (*c.dihapus, *(old for old, _new in c.diubah)))
    come = sum(sum(values_of(c.ditambah, "pagu")) + sum(new["pagu"] for _old, new in c.diubah) for c in touched)
    return replace(hasil, pagu_sebelum=before, pagu_sesudah=before - gone + come)


def _shown(unit: UnitScore) -> tuple[object, ...]:
    """What a reader would see move: to a tenth of a point."""
    today = bulat(unit.indeks, 1), unit.kelas, unit.keadaan
    return *today, bulat(unit.rencana.indeks, 1), unit.rencana.kelas, unit.rencana.keadaan
