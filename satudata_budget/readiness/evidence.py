"""What stands behind the figures: sections that Diskominfo has verified, that are only handed in, returned, missing."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitReports:
    """The sections that one unit owes, by the state of their report, each once; a draft is missing (`belum`)."""

    kode_unit: str
    diverifikasi: tuple[str, ...]
    diajukan: tuple[str, ...]
    dikembalikan: tuple[str, ...]
    belum: tuple[str, ...]

    @property
    def belum_diverifikasi(self) -> tuple[str, ...]:
        """The sections for which nobody but the office itself stands."""
        return (*self.diajukan, *self.dikembalikan, *self.belum)


@dataclass(frozen=True, slots=True)
class ReportCounts:
    """The same as numbers of sections."""

    diverifikasi: int
    diajukan: int
    dikembalikan: int
    belum: int

    @property
    def semua(self) -> int:
        """All sections that are owed."""
        return self.diverifikasi + self.diajukan + self.dikembalikan + self.belum


def counted(found: Iterable[UnitReports]) -> ReportCounts:
    """The sections of several units together."""
    units = tuple(found)
    return ReportCounts(
        sum(len(u.diverifikasi) for u in units),
        sum(len(u.diajukan) for u in units),
        sum(len(u.dikembalikan) for u in units),
        sum(len(u.belum) for u in units),
    )
