"""The workbook of Komisi on paper, as LibreOffice prints it: no page is blank, and nothing of a table is cut."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from subprocess import run

import openpyxl
from PIL import Image

from satudata_budget.reports.content import ReportContent
from satudata_budget.reports.xlsx import workbook
from tests.reports.conftest import as_pdf, pages

LONG = 3
"""From how many letters on a word is looked for; shorter ones stand anywhere."""


def test_every_sheet_is_printed_whole(told: Callable[..., ReportContent], tmp_path: Path) -> None:
    content = workbook(told("komisi"))
    path = tmp_path / "komisi.xlsx"
    path.write_bytes(content)
    printed = as_pdf(path)
    run(["pdftoppm", "-r", "14", "-gray", "-png", str(printed), str(tmp_path / "hal")], check=True, timeout=60)
    found = sorted(tmp_path.glob("hal-*.png"))
    for page in found:
        ink = Image.open(page).point(lambda grey: 255 if grey < 200 else 0)
        width, height = ink.size
        body = ink.crop((0, 0, width, round(height * 0.9))).getbbox()
        assert body is not None, page.name
        assert body[0] > 0 and body[2] < width, page.name
    words = pages(printed)
    source, version = told("komisi").foot()
    for number, text in enumerate(words, 1):
        assert text.startswith(f"{source} Halaman {number} dari {len(words)}") and text.endswith(version)
    told_words = set(_words(" ".join(words)))
    book = openpyxl.load_workbook(BytesIO(content))
    for sheet in book.worksheets:
        texts = [str(c.value) for row in sheet.iter_rows() for c in row if c.data_type == "s"]
        lost = {word for text in texts for word in _words(text)} - told_words
        assert not lost, sheet.title


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text) if len(word) >= LONG]
