"""Our own workbook for an office or a desa: written with what is recorded, read back as a difference."""

from satudata_budget.intake.templat.form import LEMBAR, TemplateColumn, TemplateSheet
from satudata_budget.intake.templat.write import write_template

__all__ = ["LEMBAR", "TemplateColumn", "TemplateSheet", "write_template"]
