"""The forms that an office fills in on the screen: what they ask, what was typed, what saving would do."""

from satudata_budget.intake.isian.baris import Galat
from satudata_budget.intake.isian.bentuk import BENTUK, MENURUT_NAMA, Bentuk, KolomIsian, forms_of
from satudata_budget.intake.isian.draf import Isian, keep_mine, take_theirs, with_cell, with_row, without_row
from satudata_budget.intake.isian.formulir import Formulir, as_shown, read_form, recorded_rows
from satudata_budget.intake.isian.laporan import BagianLaporan, ReportRefused, hand_in, report_sections
from satudata_budget.intake.isian.rancangan import Bentrok, Gabungan, Rancangan, plan_save, row_name
from satudata_budget.intake.isian.saran import missing_rows
from satudata_budget.intake.isian.sebagai import Jumlah, as_typed, coverage, sums
from satudata_budget.intake.isian.simpan import NotReady, Tersimpan, keep, kept, plan, rows_at, save_draft, saver

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
