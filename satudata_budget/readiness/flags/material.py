"""What all rules look at: the score, the recorded rows by place and component, the thresholds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from satudata_budget.readiness.flags.ambang import FlagThresholds
from satudata_budget.readiness.flags.bendera import Pelaku
from satudata_budget.readiness.flags.grouping import grouped
from satudata_budget.readiness.flags.records import (
    AnggaranRecord,
    CellOrigin,
    HoldingRecord,
    LaporanRecord,
    PlaceRecord,
    SectionJump,
    UsulanRecord,
)
from satudata_budget.readiness.result import PlaceComponent, ScoreResult

SOURCE = {"perangkat": "aset", "sdm": "pegawai", "akses": "akses"}


@dataclass(frozen=True)
class FlagMaterial:
    """The material at one data version. `tenggat`: by when money has to be settled (None: all dates are past)."""

    hasil: ScoreResult
    ambang: FlagThresholds
    pada_tanggal: date
    tenggat: date | None
    catatan: tuple[HoldingRecord, ...]
    baris_tahun: tuple[AnggaranRecord, ...]
    laporan: tuple[LaporanRecord, ...]
    usulan: tuple[UsulanRecord, ...]
    lonjakan: tuple[SectionJump, ...]
    tahap_terisi: frozenset[tuple[str, str]]
    """Units and the stages for which they have any budget line, satu data or not."""
    tempat: dict[str, PlaceRecord]

    @cached_property
    def baris(self) -> tuple[AnggaranRecord, ...]:
        """The satu data lines of the stage scored that count: their place requires their component."""
        return tuple(b for b in self.baris_tahun if b.tahap == self.hasil.tahap and place_of(b) in self.menurut_tempat)

    @cached_property
    def menurut_tempat(self) -> dict[tuple[str, str], PlaceComponent]:
        """(place, component) → what stands there."""
        return {place_of(t): t for t in self.hasil.tempat}

    @cached_property
    def kelompok(self) -> tuple[tuple[PlaceComponent, ...], ...]:
        """One group per unit, level and component: an office alone, or all desa of a kecamatan together."""
        return tuple(grouped(self.hasil.tempat, lambda t: (t.kode_unit, t.tingkat, t.komponen)).values())

    def places(self, kode_unit: str) -> tuple[PlaceComponent, ...]:
        """The components of a unit's office and desa."""
        return self._unit.get(kode_unit, ())

    def rows(self, t: PlaceComponent) -> tuple[HoldingRecord, ...]:
        """The recorded holdings of a component at its place."""
        return self._catatan.get((SOURCE[t.pilar], *place_of(t)), ())

    def lines(self, t: PlaceComponent) -> tuple[AnggaranRecord, ...]:
        """The budget lines of the stage scored for a component at its place."""
        return self._baris.get(place_of(t), ())

    def lines_of(self, places: Iterable[PlaceComponent]) -> tuple[AnggaranRecord, ...]:
        """The same for several places, in their order."""
        return tuple(line for t in places for line in self.lines(t))

    def report(self, kode_unit: str, bagian: str) -> tuple[LaporanRecord, ...]:
        """The report of a section for the year (anggaran: for the stage scored), if there is one."""
        return self._laporan.get((kode_unit, bagian, self.hasil.tahap if bagian == "anggaran" else ""), ())

    def evidence(self, t: PlaceComponent) -> tuple[CellOrigin, ...]:
        """The holdings of a component at its place; where nothing is recorded, the report that says so."""
        return self.rows(t) or self.report(t.kode_unit, "desa" if t.tingkat == "desa" else t.pilar)

    def lacking(self, t: PlaceComponent) -> bool:
        """Whether it is a fact that something is missing: reported so, or every record says that there is none.

        Else it is only not known yet, and not reported is not zero.
        """
        return t.kurang > 0 and (t.dilaporkan or _says_none(self.rows(t)))

    def budget_reported(self, kode_unit: str) -> bool:
        """Whether the unit has reported its budget lines of the stage scored."""
        return "anggaran" not in self.hasil.menurut_kode[kode_unit].belum_dilaporkan

    def own_money(self, kode_unit: str) -> int:
        """Rupiah that the unit itself budgets for priced components, wherever they stand; reductions counted."""
        mine = grouped((b for b in self.baris if b.kode_unit == kode_unit), place_of)
        return sum(max(0, total(lines)) for place, lines in mine.items() if self.menurut_tempat[place].harga_satuan > 0)

    def owner(self, kode_unit: str) -> Pelaku:
        """Who answers for a unit's own data and budget."""
        return "camat" if self.hasil.menurut_kode[kode_unit].tingkat == "kecamatan" else "diskominfo"

    @cached_property
    def _unit(self) -> dict[str, tuple[PlaceComponent, ...]]:
        return grouped(self.hasil.tempat, lambda t: t.kode_unit)

    @cached_property
    def _catatan(self) -> dict[tuple[str, str, str], tuple[HoldingRecord, ...]]:
        return grouped(self.catatan, lambda c: (c.tabel, *place_of(c)))

    @cached_property
    def _baris(self) -> dict[tuple[str, str], tuple[AnggaranRecord, ...]]:
        return grouped(self.baris, place_of)

    @cached_property
    def _laporan(self) -> dict[tuple[str, str, str], tuple[LaporanRecord, ...]]:
        return grouped(self.laporan, lambda r: (r.kode_unit, r.bagian, r.tahap))


def place_of(row: PlaceComponent | HoldingRecord | AnggaranRecord) -> tuple[str, str]:
    """Place and component of a row."""
    return row.kode_tempat, row.komponen


def total(lines: Iterable[AnggaranRecord]) -> int:
    """Whole rupiah; lines below zero reduce."""
    return sum(line.pagu for line in lines)


def _says_none(recorded: tuple[HoldingRecord, ...]) -> bool:
    return bool(recorded) and all(row.menyatakan_kosong for row in recorded)
