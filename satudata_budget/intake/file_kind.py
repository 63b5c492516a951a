"""A kind of file: everything that the program has to know of it, in one value."""

from collections.abc import Callable
from dataclasses import dataclass

from satudata_budget.intake.book.grid import Workbook
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome
from satudata_budget.intake.table.rows import FileContent, FormEvidence, ReadingContext
from satudata_budget.intake.table.table import Heading


@dataclass(frozen=True)
class FileKind:
    """One kind of file: what it is called, what it speaks for, and how its rows are recorded."""

    jenis: str
    """Its word in the store, on the command line and in messages/file_kinds."""
    turn: int
    """When a file of it is taken in one call, the lower one first: KIR stands on KIB-B, the split of a budget on all
    holdings, and the detail of some sub kegiatan goes into the whole budget, not the other way round."""
    record: Callable[[RecordingContext], RecordOutcome]
    family: str = ""
    """Kinds of one family say the same thing of an office: the later file stands in place of the earlier."""
    partial: bool = False
    """A file may hold some parts only (`FileContent.lengkap`) of what its family holds whole."""
    kabupaten_only: str = ""
    """The sentence for whom it is not, where it changes what holds for all; '' where every office may send it."""

    @property
    def writes_budget(self) -> bool:
        return self.family == BUDGET


@dataclass(frozen=True)
class FormKind(FileKind):
    """A kind that is a workbook: does one hold it, and what does it say?"""

    recognise: Callable[[Workbook], FormEvidence | None] = lambda _buku: None
    read: Callable[[Workbook, ReadingContext], FileContent] = lambda _buku, _konteks: FileContent("")
    headings: tuple[tuple[Heading, ...], ...] = ()
    """The headings of each table it may hold; none where the workbook is our own."""


BUDGET, PEOPLE = "anggaran", "pegawai"
"""The families of more than one kind: budgets, whole or in part, and the people of an office."""
