"""The open data: a Frictionless data package in the terms of Satu Data Indonesia, without personal data."""

from satudata_budget.reports.open_data.edition import OpenEdition, assemble, publish

__all__ = ["OpenEdition", "assemble", "publish"]
