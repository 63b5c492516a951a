"""What recording a file would change, and what there is to say about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from satudata_budget.intake.table.collector import FindingCollector
from satudata_budget.intake.table.rows import FileContent, ReadingContext
from satudata_budget.store import Difference, Reading, Scope


@dataclass(frozen=True)
class SplitWeight:
    """Open cost and full value of a komponen at a place, in rupiah: the weights of the automatic split."""

    terbuka: int
    nilai: int


Biayanya = Mapping[tuple[str, str], SplitWeight]
"""Place and komponen → open cost; only those that the standard asks for."""


@dataclass(frozen=True)
class RecordingContext:
    """Everything that recording may look at."""

    reading: Reading
    konteks: ReadingContext
    isi: FileContent
    pencatat: FindingCollector
    biaya: Callable[[int], Biayanya]
    """Open costs for a budget year, computed when first asked for."""
    bersama: frozenset[str] = frozenset()
    """Kinds of the other files of the same unit in the same call."""

    @property
    def unit(self) -> str:
        return self.isi.unit[0]


@dataclass(frozen=True)
class RecordOutcome:
    """Differences by table, and how much of what the file's rows hold."""

    perubahan: tuple[Difference, ...]
    pagu: int = 0
    barang: int = 0
    orang: int = 0
    baris: int | None = field(default=None)
    """Rows of the file that are kept; None: all that were read."""


# Rows from a file know their cell; a package's rows came in whole. What somebody typed on a screen belongs to no file,
# and no file removes it.
FROM_FILES = "sel <> '' or perubahan_id in (select id from perubahan where cara in ('paket', 'impor'))"


def file_scope(where: str, *params: object, juga: str = "false") -> Scope:
    """The rows that a newer file stands for: those that meet the condition and were not typed by hand.

    `juga` is a further sign of a row that came from a file.
    """
    return Scope(f"{where} and ({FROM_FILES} or {juga})", params)
