"""Text that a spreadsheet would run as a formula is tamed in every CSV that goes out, by one guard."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from satudata_budget.reports.cell import ACTIVE
from satudata_budget.reports.open_data.files import csv_bytes
from satudata_budget.reports.open_data.tables import PublishedTable
from satudata_budget.store import Column, Table

PACKAGE = Path(__file__).parents[2] / "satudata_budget"
TABEL = Table("unit", (Column("nama"), Column("pagu", "rupiah")), ("nama",))


@pytest.mark.parametrize("sign", ACTIVE)
def test_open_data_tames_text_and_leaves_negative_amounts(sign: str) -> None:
    rows = csv.reader(StringIO(csv_bytes(PublishedTable(TABEL, ((f"{sign}1+1", -5),))).decode(), newline=""))
    (_head, (text, amount)) = rows
    assert text == f"'{sign}1+1".replace("\r", "\n")
    assert amount == "-5"


def test_the_guard_stands_in_one_file() -> None:
    files = PACKAGE.rglob("*.py")
    held = [path.relative_to(PACKAGE).as_posix() for path in files if '"=", "+", "-"' in path.read_text()]
    assert held == ["reports/cell.py"]
