"""The packages as a sheet that prints, and as text that an Indonesian Excel opens in columns."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from textwrap import wrap
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from satudata_budget.messages import _, language, rupiah
from satudata_budget.reports.cell import FORMATS, tame, write
from satudata_budget.reports.procurement.lines import PEMBELI, ProcurementLine
from satudata_budget.reports.procurement.rules import legal_lines

FONT = "Calibri"
HEAD, GROUP = PatternFill("solid", start_color="12343B"), PatternFill("solid", start_color="EFEBE1")
BOLD = Font(name=FONT, bold=True)


def columns() -> tuple[tuple[str, str, int], ...]:
    """Title, kind and width in letters of each column."""
    return (
        (_("No."), "angka", 5),
        (_("Satker"), "teks", 22),
        (_("Nama paket"), "teks", 30),
        (_("Program"), "teks", 26),
        (_("Kegiatan"), "teks", 26),
        (_("Sub kegiatan"), "teks", 28),
        (_("Rekening"), "teks", 26),
        (_("Lokasi"), "teks", 28),
        (_("Volume"), "angka", 8),
        (_("Satuan"), "teks", 12),
        (_("Spesifikasi singkat"), "teks", 22),
        (_("Produk dalam negeri"), "teks", 10),
        (_("Usaha kecil"), "teks", 8),
        (_("Jenis pengadaan"), "teks", 12),
        (_("Cara"), "teks", 10),
        (_("Metode pemilihan"), "teks", 13),
        (_("Sumber dana"), "teks", 12),
        (_("Harga satuan"), "rupiah", 16),
        (_("Pagu"), "rupiah", 18),
        (_("Mulai pemilihan"), "teks", 11),
        (_("Mulai kontrak"), "teks", 11),
        (_("Pemanfaatan"), "teks", 14),
        (_("Yang belum ada dan siapa yang tahu"), "teks", 72),
    )


def buyer_name(pembeli: str) -> str:
    """Who buys, as a heading of the list."""
    return {
        "kecamatan": _("Dibeli kecamatan (DPA kecamatan)"),
        "kabupaten": _("Dibeli Diskominfo (DPA Diskominfo)"),
        "desa": _("Dibeli pemerintah desa (APBDes): bukan pengadaan kabupaten"),
    }[pembeli]


def by_buyer(lines: Sequence[ProcurementLine]) -> dict[str, int]:
    """Rupiah by who may buy."""
    return {buyer: sum(line.pagu for line in lines if line.pembeli == buyer) for buyer in PEMBELI}


def buyers_sentence(lines: Sequence[ProcurementLine]) -> str:
    """Who buys for how much, in one sentence."""
    sums = by_buyer(lines)
    return _(
        "Kecamatan membeli {kecamatan}, Diskominfo {kabupaten}, pemerintah desa {desa} (bukan pengadaan kabupaten); "
        "seluruhnya {semua}."
    ).format(**{buyer: rupiah(value) for buyer, value in sums.items()}, semua=rupiah(sum(sums.values())))


def row_of(number: int, line: ProcurementLine) -> tuple[Any, ...]:
    """The cells of a package in the order of `columns`."""
    codes = line.kode
    return (
        number,
        line.satker,
        line.nama_paket,
        codes.program,
        codes.kegiatan,
        codes.sub_kegiatan,
        codes.rekening,
        line.lokasi,
        line.volume,
        line.satuan,
        line.spesifikasi,
        line.pdn,
        line.usaha_kecil,
        line.jenis,
        line.cara,
        line.metode,
        line.sumber_dana,
        line.harga_satuan,
        line.pagu,
        None,
        None,
        line.pemanfaatan,
        "; ".join(line.kurang),
    )


def procurement_text(lines: Sequence[ProcurementLine]) -> bytes:
    """`;` between the cells and a mark in front: so Excel with Indonesian settings opens it in columns."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_("Pembeli"), *(title for title, _kind, _width in columns())])
    for number, line in enumerate(lines, 1):
        cells = (buyer_name(line.pembeli), *row_of(number, line))
        writer.writerow(["" if value is None else tame(value) for value in cells])
    return out.getvalue().encode("utf-8-sig")


def procurement_workbook(lines: Sequence[ProcurementLine], foot: Sequence[str], contoh: bool) -> bytes:
    """The list alone as a workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    procurement_sheet(book, lines, foot, contoh)
    book.properties.title, book.properties.creator = _("Daftar pengadaan"), _("Kesiapan Satu Data")
    book.properties.language = language()
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def procurement_sheet(book: Workbook, lines: Sequence[ProcurementLine], foot: Sequence[str], contoh: bool) -> None:
    """Add the list as a sheet: by buyer, each with its total, and the total of all; totals are formulas."""
    sheet = book.create_sheet(_("Daftar pengadaan"))
    _print_setup(sheet, foot)
    write(sheet.cell(1, 1), _("Daftar pengadaan")).font = Font(name=FONT, bold=True, size=16)
    row = 2
    for text, loud in ((buyers_sentence(lines), False), *((t, False) for t in legal_lines()), (foot[0], contoh)):
        cell = write(sheet.cell(row, 1), text)
        cell.font = Font(name=FONT, bold=loud, color="9C2F1E" if loud else "1C2430")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        # Over the columns of the first page on paper, so that nothing is cut at its edge.
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
        sheet.row_dimensions[row].height = 15 * len(wrap(text, 120))
        row += 1
    for text in foot[1:]:
        write(sheet.cell(row, 1), text).font = Font(name=FONT, color="565D6A")
        row += 1
    head = row + 1
    _heads(sheet, head)
    sheet.freeze_panes = sheet.cell(head + 1, 4)
    sheet.print_title_rows, sheet.print_title_cols = f"{head}:{head}", "A:C"
    last = _body(sheet, lines, head + 1)
    write(sheet.cell(last, 3), _("Jumlah semua")).font = BOLD
    _sum(sheet, last, head + 1, last - 1)


def _body(sheet: Worksheet, lines: Sequence[ProcurementLine], row: int) -> int:
    """The groups from `row` on; the first free row."""
    number = 0
    for buyer in PEMBELI:
        group = [line for line in lines if line.pembeli == buyer]
        if not group:
            continue
        write(sheet.cell(row, 1), buyer_name(buyer))
        for column in range(1, len(columns()) + 1):
            sheet.cell(row, column).fill, sheet.cell(row, column).font = GROUP, BOLD
        first = row + 1
        for row, line in enumerate(group, first):
            number += 1
            _cells(sheet, row, row_of(number, line))
        write(sheet.cell(row + 1, 3), _("Jumlah {pembeli}").format(pembeli=buyer_name(buyer))).font = BOLD
        _sum(sheet, row + 1, first, row)
        row += 2
    return row


def _cells(sheet: Worksheet, row: int, values: tuple[Any, ...]) -> None:
    lines = 1
    for column, (value, (_title, kind, width)) in enumerate(zip(values, columns(), strict=True), 1):
        cell = write(sheet.cell(row, column), value, kind)
        cell.alignment = Alignment("left" if kind == "teks" else "right", "top", wrap_text=kind == "teks")
        lines = max(lines, len(wrap(str(value or ""), max(4, width - 2))))
    sheet.row_dimensions[row].height = 15 * lines


def _heads(sheet: Worksheet, row: int) -> None:
    for column, (title, kind, width) in enumerate(columns(), 1):
        cell = write(sheet.cell(row, column), title)
        cell.font, cell.fill = Font(name=FONT, bold=True, color="FFFFFF"), HEAD
        cell.alignment = Alignment("left" if kind == "teks" else "right", "center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[row].height = 48


def _sum(sheet: Worksheet, row: int, first: int, last: int) -> None:
    """SUBTOTAL leaves out the totals between, so that the last one counts each package once."""
    column = next(i for i, (title, _kind, _width) in enumerate(columns(), 1) if title == _("Pagu"))
    letter = get_column_letter(column)
    cell = sheet.cell(row, column)
    cell.value, cell.font, cell.number_format = f"=SUBTOTAL(9,{letter}{first}:{letter}{last})", BOLD, FORMATS["rupiah"]


def _print_setup(sheet: Worksheet, foot: Sequence[str]) -> None:
    """A4 on its side, three pages wide: on fewer the type would be under 8 points."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 3, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddHeader.left.text, sheet.oddFooter.left.text = foot[0].replace("&", "&&"), foot[-1].replace("&", "&&")
    sheet.oddHeader.right.text = _("Halaman {nomor} dari {semua}").format(nomor="&P", semua="&N")
