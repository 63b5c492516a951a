"""What a workbook is: each sheet asked once, by every kind in order."""

from dataclasses import dataclass

from satudata_budget.intake.book.grid import Sheet, Workbook
from satudata_budget.intake.file_kind import FormKind
from satudata_budget.intake.kinds import FORMS
from satudata_budget.intake.table.rows import FormEvidence


@dataclass(frozen=True)
class SheetEvidence:
    """One sheet and the kinds that it may be, in the order in which they are asked."""

    lembar: Sheet
    found: tuple[tuple[FormKind, FormEvidence], ...]

    @property
    def kind(self) -> FormKind | None:
        """The kind whose whole table stands in it."""
        return next((kind for kind, bukti in self.found if bukti.kuat), None)


def recognise_sheets(buku: Workbook) -> tuple[SheetEvidence, ...]:
    """Each sheet with what it may be."""
    return tuple(
        SheetEvidence(
            lembar,
            tuple((kind, bukti) for kind in FORMS if (bukti := kind.recognise(Workbook(buku.nama, (lembar,))))),
        )
        for lembar in buku.lembar
    )


def choose_kind(sheets: tuple[SheetEvidence, ...]) -> tuple[FormKind, FormEvidence] | None:
    """The kind that the workbook holds: the first whose table is there, else the first whose title is."""
    first: dict[str, tuple[FormKind, FormEvidence]] = {}
    for sheet in sheets:
        for kind, bukti in sheet.found:
            first.setdefault(kind.jenis, (kind, bukti))
    found = [first[kind.jenis] for kind in FORMS if kind.jenis in first]
    return next((pair for pair in found if pair[1].kuat), found[0] if found else None)


def recognise(buku: Workbook) -> tuple[FormKind, FormEvidence] | None:
    """The kind of a workbook and the evidence for it."""
    return choose_kind(recognise_sheets(buku))
