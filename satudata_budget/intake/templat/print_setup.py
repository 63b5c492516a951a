"""How the sheets of the template come out of a printer: A4 lying, as wide as the page, headings on each."""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.messages import _

TINGGI_JUDUL = 32
"""Points: two lines of a heading."""


def set_page(sheet: Worksheet, judul: int | None = None, lebar: str = "") -> None:
    """One page wide. `judul`: the row of headings, which comes on every page; `lebar`: columns that wrap."""
    page = sheet.page_setup
    page.orientation, page.paperSize = "landscape", sheet.PAPERSIZE_A4
    page.fitToWidth, page.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.gridLines = judul is not None
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.6
    sheet.oddFooter.left.text = sheet.title
    sheet.oddFooter.right.text = _("halaman {n} dari {semua}").format(n="&P", semua="&N")
    if judul is not None:
        sheet.print_title_rows = f"{judul}:{judul}"
        sheet.row_dimensions[judul].height = TINGGI_JUDUL
    for column in lebar:
        for cell in sheet[column]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
