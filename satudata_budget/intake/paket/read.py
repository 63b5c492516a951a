"""A folder of CSV tables into rows that know their line; every fault is collected, none is raised alone."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, Protocol

from satudata_budget.intake.findings.finding import Finding
from satudata_budget.intake.paket.cells import BadPackageCell, parse
from satudata_budget.store import TABEL, Column, Table

Row = dict[str, Any]


class PackageFiles(Protocol):
    """What is asked of a folder, or of one file in it; `Path` knows it, and so does an unpacked zip."""

    @property
    def name(self) -> str: ...
    def __truediv__(self, name: str) -> "PackageFiles": ...
    def is_dir(self) -> bool: ...
    def is_file(self) -> bool: ...
    def read_bytes(self) -> bytes: ...


@dataclass(frozen=True)
class PackageRow:
    """One row of a table and the line of the file that it stands on (the header is line 1)."""

    nomor: int
    nilai: Row


@dataclass(frozen=True)
class DataPackage:
    """A package as read: its rows by table, and what is wrong with its cells."""

    tabel: dict[str, tuple[PackageRow, ...]]
    temuan: tuple[Finding, ...]

    def rows(self, nama: str) -> list[Row]:
        """The rows of a table without their lines."""
        return [baris.nilai for baris in self.tabel.get(nama, ())]


def read_package(folder: Path | PackageFiles) -> DataPackage:
    """Read every table of the package in `folder`, in a zip too; a missing table or column is a finding."""
    if not folder.is_dir():
        return DataPackage({}, (Finding("galat", "folder_tidak_ada", str(folder)),))
    temuan: list[Finding] = []
    tables = {tabel.nama: tuple(_read_table(folder, tabel, temuan)) for tabel in TABEL}
    return DataPackage(tables, tuple(temuan))


def _read_table(folder: Path | PackageFiles, tabel: Table, temuan: list[Finding]) -> Iterator[PackageRow]:
    path = folder / f"{tabel.nama}.csv"
    if not path.is_file():
        if tabel.wajib_ada:
            temuan.append(Finding("galat", "tabel_tidak_ada", path.name, isi={"tabel": tabel.nama}))
        return
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        temuan.append(Finding("galat", "bukan_utf8", path.name))
        return
    lines = csv.reader(StringIO(text, newline=""))
    header = [name.strip() for name in next(lines, [])]
    columns = _columns(tabel, header, path.name, temuan)
    if columns is None:
        return
    for cells in lines:
        if any(cell.strip() for cell in cells):
            yield _row(columns, cells, len(header), lines.line_num, path.name, temuan)


def _columns(
    tabel: Table, header: list[str], berkas: str, temuan: list[Finding]
) -> list[tuple[Column, int | None]] | None:
    missing = [k.nama for k in tabel.kolom if k.wajib and k.nama not in header]
    double = sorted({name for name in header if name and header.count(name) > 1})
    temuan.extend(Finding("galat", "kolom_tidak_ada", berkas, sel="1", isi={"kolom": k}) for k in missing)
    temuan.extend(Finding("galat", "kolom_ganda", berkas, sel="1", isi={"kolom": k}) for k in double)
    if missing or double:
        return None
    return [(k, header.index(k.nama) if k.nama in header else None) for k in tabel.kolom]


def _row(
    columns: list[tuple[Column, int | None]],
    cells: list[str],
    width: int,
    nomor: int,
    berkas: str,
    temuan: list[Finding],
) -> PackageRow:
    if len(cells) > width:
        temuan.append(
            Finding("galat", "baris_lebih_panjang", berkas, sel=str(nomor), isi={"ada": len(cells), "judul": width})
        )
    row: Row = {}
    for kolom, at in columns:
        text = cells[at].strip() if at is not None and at < len(cells) else ""
        try:
            row[kolom.nama] = parse(kolom, text)
        except BadPackageCell as bad:
            temuan.append(Finding("galat", bad.kode, berkas, sel=f"{kolom.nama}:{nomor}", isi=bad.isi))
            row[kolom.nama] = None
    return PackageRow(nomor, row)
