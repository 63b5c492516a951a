"""A file into a flattened workbook, by a process apart; what stands in the way is a finding, never an exception."""

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.apart import QUEUE, Broken, TooBusy, TooMuch
from satudata_budget.intake.book.book_bytes import Opened
from satudata_budget.intake.book.grid import Workbook
from satudata_budget.intake.book.handover import unpacked
from satudata_budget.intake.findings.finding import Finding


def open_workbook(nama: str, isi: bytes) -> tuple[Workbook | None, tuple[Finding, ...]]:
    """The sheets of a file (xlsx, xls, ods, csv, an HTML table) and what is wrong with it; no workbook where it cannot
    be read."""
    opened = open_file(nama, isi)
    if opened.tabel is not None:
        return None, (Finding("galat", "bukan_lembar_kerja", nama, isi={"bentuk": "ZIP"}),)
    return opened.buku, opened.temuan


def open_file(nama: str, isi: bytes) -> Opened:
    """What a file holds, sheets or the tables of a data package, and what is wrong with it."""
    if len(isi) > limits.UKURAN:
        about = {"ada": f"{len(isi) / limits.MIB:.0f}", "batas": limits.UKURAN // limits.MIB}
        return _refused(nama, "berkas_terlalu_besar", **about)
    try:
        return unpacked(nama, QUEUE.ask("buka", nama, isi))
    except TooBusy:
        return _refused(nama, "sedang_ramai")
    except TooMuch:
        return _refused(nama, "berkas_terlalu_berat", detik=limits.DETIK)
    except Broken:
        return _refused(nama, "berkas_tidak_terbaca")


def _refused(nama: str, kode: str, **about: object) -> Opened:
    return Opened(None, (Finding("galat", kode, nama, isi=about),))
