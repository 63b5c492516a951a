"""Collects what is wrong with one file: all of it, each at its cell."""

from satudata_budget.intake.book.grid import Cell
from satudata_budget.intake.findings.finding import Finding, Tingkat


class FindingCollector:
    """Findings of one file, in the order in which they were met."""

    def __init__(self, berkas: str) -> None:
        self.berkas = berkas
        self.daftar: list[Finding] = []

    def galat(self, kode: str, di: Cell | str = "", /, **isi: object) -> None:
        """A fault at a cell (or on a sheet): the file will be refused."""
        self._add("galat", kode, di, isi)

    def peringatan(self, kode: str, di: Cell | str = "", /, **isi: object) -> None:
        """Something the user has to know; the file is taken all the same."""
        self._add("peringatan", kode, di, isi)

    def _add(self, tingkat: Tingkat, kode: str, di: Cell | str, isi: dict[str, object]) -> None:
        lembar, alamat = (di.lembar, di.alamat) if isinstance(di, Cell) else (di, "")
        self.daftar.append(Finding(tingkat, kode, self.berkas, lembar, alamat, isi))
