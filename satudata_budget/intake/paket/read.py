"""A folder of CSV tables into rows that know their line; every fault is collected, none is raised alone."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, Protocol

from satudata_budget.intake.findings.finding import Temuan
from satudata_budget.intake.paket.cells import BadCell, parse
from satudata_budget.store import TABEL, Kolom, Tabel

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
class Baris:
    """One row of a table and the line of the file that it stands on (the header is line 1)."""

    nomor: int
    nilai: Row


@dataclass(frozen=True)
class Paket:
    """A package as read: its rows by table, and what is wrong with its cells."""

    tabel: dict[str, tuple[Baris, ...]]
    temuan: tuple[Temuan, ...]

    def rows(self, nama: str) -> list[Row]:
        """The rows of a table without their lines."""
        return [baris.nilai for baris in self.tabel.get(nama, ())]


def read_package(folder: Path | PackageFiles) -> Paket:
    """Read every table of the package in `folder`, in a zip too; a missing table or column is a finding."""
    if not folder.is_dir():
        return Paket({}, (Temuan("galat", "folder_tidak_ada", str(folder)),))
    temuan: list[Temuan] = []
    tables = {tabel.nama: tuple(_read_table(folder, tabel, temuan)) for tabel in TABEL}
    return Paket(tables, tuple(temuan))


def _read_table(folder: Path | PackageFiles, tabel: Tabel, temuan: list[Temuan]) -> Iterator[Baris]:
    path = folder / f"{tabel.nama}.csv"
    if not path.is_file():
        if tabel.wajib_ada:
            temuan.append(Temuan("galat", "tabel_tidak_ada", path.name, isi={"tabel": tabel.nama}))
        return
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        temuan.append(Temuan("galat", "bukan_utf8", path.name))
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
    tabel: Tabel, header: list[str], berkas: str, temuan: list[Temuan]
) -> list[tuple[Kolom, int | None]] | None:
    missing = [k.nama for k in tabel.kolom if k.wajib and k.nama not in header]
    double = sorted({name for name in header if name and header.count(name) > 1})
    temuan.extend(Temuan("galat", "kolom_tidak_ada", berkas, sel="1", isi={"kolom": k}) for k in missing)
    temuan.extend(Temuan("galat", "kolom_ganda", berkas, sel="1", isi={"kolom": k}) for k in double)
    if missing or double:
        return None
    return [(k, header.index(k.nama) if k.nama in header else None) for k in tabel.kolom]


def _row(
    columns: list[tuple[Kolom, int | None]],
    cells: list[str],
    width: int,
    nomor: int,
    berkas: str,
    temuan: list[Temuan],
) -> Baris:
    if len(cells) > width:
        temuan.append(
            Temuan("galat", "baris_lebih_panjang", berkas, sel=str(nomor), isi={"ada": len(cells), "judul": width})
        )
    row: Row = {}
    for kolom, at in columns:
        text = cells[at].strip() if at is not None and at < len(cells) else ""
        try:
            row[kolom.nama] = parse(kolom, text)
        except BadCell as bad:
            temuan.append(Temuan("galat", bad.kode, berkas, sel=f"{kolom.nama}:{nomor}", isi=bad.isi))
            row[kolom.nama] = None
    return Baris(nomor, row)
