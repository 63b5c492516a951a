"""The tables of a zipped data package as bytes, each small enough and whole enough to be read as CSV."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

from satudata_budget.intake.book import limits
from satudata_budget.intake.book.guard import PACKAGE
from satudata_budget.intake.book.text import TooFar


def tables(isi: bytes) -> dict[str, bytes]:
    """The files that lie beside the package's table of offices, by their names.

    Raises BadZipFile, TooFar where they hold too many cells, and csv.Error where a quotation never ends.
    """
    with ZipFile(BytesIO(isi)) as berkas:
        # Whoever packs a folder packs the folder with it.
        root = next(name for name in berkas.namelist() if name.split("/")[-1] == PACKAGE).removesuffix(PACKAGE)
        found = {
            name.removeprefix(root): berkas.read(name)
            for name in berkas.namelist()
            if name.startswith(root) and name.endswith(".csv") and "/" not in name.removeprefix(root)
        }
    cells = 0
    for table in found.values():
        # Other encodings are a fault of the table, told where it is read.
        for row in csv.reader(StringIO(table.decode("utf-8-sig", errors="replace"), newline="")):
            cells += 1 + len(row)
            if cells > limits.SEL_PAKET:
                raise TooFar("berkas")
    return found
