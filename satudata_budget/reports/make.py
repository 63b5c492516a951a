"""Make a report in a format: the one door for the screen and the command line."""

from collections.abc import Callable
from dataclasses import dataclass

from satudata_budget.messages import _
from satudata_budget.reports import docx, html, one_page, pictures, pptx, xlsx
from satudata_budget.reports.content import ReportContent, ReportNotPossible
from satudata_budget.reports.printer import why_no_printer
from satudata_budget.reports.procurement.files import procurement_text, procurement_workbook
from satudata_budget.reports.procurement.lines import facts_of, procurement_lines
from satudata_budget.reports.titles import file_stem

BENTUK = ("xlsx", "docx", "html", "pdf", "png", "svg", "pptx", "pengadaan-xlsx", "pengadaan-csv")
"""`png` and `svg`: all charts, each a file; `pengadaan-…`: the list of packages alone."""
LEMBAR = ("lembar-pdf", "lembar-docx")
"""The one page of a kecamatan."""
PERLU_CHROME = ("pdf", "png", "svg", "lembar-pdf")
JENIS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "html": "text/html",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "csv": "text/csv",
}
Progress = Callable[[float], None]


@dataclass(frozen=True)
class MadeFile:
    """A made file: its name and its bytes."""

    nama: str
    isi: bytes

    @property
    def jenis(self) -> str:
        """Its media type."""
        return JENIS[self.nama.rsplit(".", 1)[-1]]


def make(isi: ReportContent, bentuk: str, progress: Progress = lambda part: None) -> MadeFile:
    """The report as one file; charts come as a zip.

    Raises ReportRefused for a page of a kecamatan where none is named, BrowserMissing, PrintFailed.
    """
    stem = file_stem(isi)
    match bentuk:
        case "xlsx":
            return MadeFile(f"{stem}.xlsx", xlsx.workbook(isi, progress))
        case "docx":
            return MadeFile(f"{stem}.docx", docx.document(isi, progress))
        case "pptx":
            return MadeFile(f"{stem}.pptx", pptx.deck(isi, progress))
        case "html":
            return MadeFile(f"{stem}.html", html.page(isi).encode("utf-8"))
        case "pdf":
            return MadeFile(f"{stem}.pdf", html.pdf(isi, progress))
        case "png" | "svg":
            return MadeFile(f"{file_stem(isi, 'bagan')}-{bentuk}.zip", pictures.zipped(charts(isi, bentuk, progress)))
        case "pengadaan-xlsx" | "pengadaan-csv":
            return _packages(isi, bentuk)
        case "lembar-pdf" | "lembar-docx":
            return _sheet(isi, bentuk)
    raise ValueError(f"bentuk: {bentuk} is none of {(*BENTUK, *LEMBAR)}")


def charts(isi: ReportContent, form: str, progress: Progress = lambda part: None) -> dict[str, bytes]:
    """All charts of a report by file name. Raises BrowserMissing, PrintFailed."""
    return pictures.all_images(isi, form, progress)


def can_make(bentuk: str) -> bool:
    """Whether this machine has what the format needs."""
    return bentuk not in PERLU_CHROME or not why_no_printer()


def _packages(isi: ReportContent, bentuk: str) -> MadeFile:
    lines = procurement_lines(facts_of(isi))
    stem = file_stem(isi, "pengadaan")
    if bentuk == "pengadaan-csv":
        return MadeFile(f"{stem}.csv", procurement_text(lines))
    return MadeFile(f"{stem}.xlsx", procurement_workbook(lines, isi.foot(), isi.contoh))


def _sheet(isi: ReportContent, bentuk: str) -> MadeFile:
    if isi.unit is None:
        raise ReportNotPossible(_("Lembar kecamatan adalah tentang satu kecamatan. Pilih kecamatannya."))
    page = one_page.sheet(isi, isi.unit)
    stem = file_stem(isi, "lembar")
    if bentuk == "lembar-docx":
        return MadeFile(f"{stem}.docx", docx.sheet_document(isi, page))
    return MadeFile(f"{stem}.pdf", one_page.sheet_pdf(isi, page))
