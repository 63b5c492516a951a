"""The forms that an office fills in on the screen: what they ask, what was typed, what saving would do."""

from satudata_budget.intake.entry.as_saved import FormSums, as_typed, coverage, sums
from satudata_budget.intake.entry.draft import TypedDraft, keep_mine, take_theirs, with_cell, with_row, without_row
from satudata_budget.intake.entry.forms import BENTUK, MENURUT_NAMA, EntryColumn, EntryForm, forms_of
from satudata_budget.intake.entry.laporan import SectionNotReady, SectionStanding, hand_in, report_sections
from satudata_budget.intake.entry.office_form import OfficeForm, as_shown, read_form, recorded_rows
from satudata_budget.intake.entry.save import NotReady, SavedEntry, keep, kept, plan, rows_at, save_draft, saver
from satudata_budget.intake.entry.save_plan import CellConflict, MergedCell, SavePlan, plan_save, row_name
from satudata_budget.intake.entry.suggested_rows import missing_rows
from satudata_budget.intake.entry.typed_row import EntryFault

__all__ = [
    "BENTUK",
    "MENURUT_NAMA",
    "CellConflict",
    "EntryColumn",
    "EntryFault",
    "EntryForm",
    "FormSums",
    "MergedCell",
    "NotReady",
    "OfficeForm",
    "SavePlan",
    "SavedEntry",
    "SectionNotReady",
    "SectionStanding",
    "TypedDraft",
    "as_shown",
    "as_typed",
    "coverage",
    "forms_of",
    "hand_in",
    "keep",
    "keep_mine",
    "kept",
    "missing_rows",
    "plan",
    "plan_save",
    "read_form",
    "recorded_rows",
    "report_sections",
    "row_name",
    "rows_at",
    "save_draft",
    "saver",
    "sums",
    "take_theirs",
    "with_cell",
    "with_row",
    "without_row",
]
