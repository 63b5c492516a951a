"""One cell of a workbook: text stays text whatever it begins with, and no letter is lost unseen."""

import re
from decimal import Decimal
from typing import Any

from openpyxl.cell import Cell

FORMATS = {
    "rupiah": '"Rp" #,##0;[Red]-"Rp" #,##0',
    "angka": "#,##0",
    "desimal": "#,##0.0",
    "persen": "0%",
    "kode": "@",
    "teks": "@",
}
ACTIVE = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell of a CSV file for a formula."""
LONGEST = 32_767
"""Letters of a cell; Excel refuses a file with more."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MISSING = "\N{REPLACEMENT CHARACTER}"
CUT = " […]"


def printable(text: str) -> str:
    """The text with a visible mark in place of each control character, which no XML file may hold."""
    return _CONTROL.sub(MISSING, text)


def write(cell: Cell, value: Any, kind: str = "teks") -> Cell:
    """Put a value into the cell by its kind; text is never taken for a formula, an unknown value stays empty."""
    if isinstance(value, str):
        text = printable(value)
        cell.value = text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(ACTIVE)
    elif isinstance(value, Decimal):
        cell.value = int(value) if value == value.to_integral_value() else float(value)
    else:
        cell.value = value
    cell.number_format = FORMATS[kind]
    return cell


def tame(value: object) -> object:
    """The value for a CSV file: text that would run as a formula gets an apostrophe."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.startswith(ACTIVE) else text
