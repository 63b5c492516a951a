"""The forms that an office fills in on the screen: what they ask, what was typed, what saving would do."""

from satudata_budget.intake.entry.as_saved import Jumlah, as_typed, coverage, sums
from satudata_budget.intake.entry.draft import Isian, keep_mine, take_theirs, with_cell, with_row, without_row
from satudata_budget.intake.entry.forms import BENTUK, MENURUT_NAMA, Bentuk, KolomIsian, forms_of
from satudata_budget.intake.entry.laporan import BagianLaporan, ReportRefused, hand_in, report_sections
from satudata_budget.intake.entry.office_form import Formulir, as_shown, read_form, recorded_rows
from satudata_budget.intake.entry.save import NotReady, Tersimpan, keep, kept, plan, rows_at, save_draft, saver
from satudata_budget.intake.entry.save_plan import Bentrok, Gabungan, Rancangan, plan_save, row_name
from satudata_budget.intake.entry.suggested_rows import missing_rows
from satudata_budget.intake.entry.typed_row import Galat

__all__ = [
    "BENTUK",
    "MENURUT_NAMA",
    "BagianLaporan",
    "Bentrok",
    "Bentuk",
    "Formulir",
    "Gabungan",
    "Galat",
    "Isian",
    "Jumlah",
    "KolomIsian",
    "NotReady",
    "Rancangan",
    "ReportRefused",
    "Tersimpan",
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
