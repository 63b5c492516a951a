"""A data package: the method's own tables in one file, which hold for all offices together."""

from satudata_budget.intake.file_kind import FileKind
from satudata_budget.intake.paket.file import JENIS
from satudata_budget.intake.record import paket

KIND = FileKind(JENIS, turn=0, record=paket.record, kabupaten_only="paket_hanya_diskominfo")
