"""The data package of the method: read, checked as a whole, written out again."""

from satudata_budget.intake.paket.check import check
from satudata_budget.intake.paket.load import load_package
from satudata_budget.intake.paket.read import DataPackage, read_package
from satudata_budget.intake.paket.write import cell_text, field_description, write_package

__all__ = ["DataPackage", "cell_text", "check", "field_description", "load_package", "read_package", "write_package"]
