"""A data package as a file: a zip of the method's CSV tables, or a folder of them that is packed on the way in."""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from satudata_budget.intake.book.guard import PACKAGE
from satudata_budget.intake.findings.finding import Finding
from satudata_budget.intake.paket import DataPackage, check, read_package
from satudata_budget.intake.table.rows import FileContent
from satudata_budget.messages import _
from satudata_budget.store import TABEL, ReceivedFile

JENIS = "paket"
_MOMENT = (1980, 1, 1, 0, 0, 0)


def packed(folder: Path) -> ReceivedFile:
    """The tables of a folder as one file; the same tables make the same file.

    Raises OSError, also where the folder is no package.
    """
    if not (folder / PACKAGE).is_file():
        raise IsADirectoryError(folder)
    names = [f"{tabel.nama}.csv" for tabel in TABEL]
    hasil = BytesIO()
    with ZipFile(hasil, "w", ZIP_DEFLATED) as berkas:
        for name in (*names, "datapackage.json"):
            if (folder / name).is_file():
                berkas.writestr(ZipInfo(name, _MOMENT), (folder / name).read_bytes(), ZIP_DEFLATED)
    return ReceivedFile(f"{folder.name}.zip", hasil.getvalue())


def read_packed(nama: str, tabel: dict[str, bytes]) -> tuple[FileContent, tuple[Finding, ...]]:
    """What the tables of a packed package hold, and all that is wrong with it: at its table and line."""
    paket = read_package(Unpacked(tabel))
    temuan = tuple(replace(satu, berkas=nama, lembar=satu.berkas) for satu in check(paket))
    units = sorted(str(row["kode"]) for row in paket.rows("unit") if row["kode"])
    said = _("tabel {tabel}").format(tabel=", ".join(nama for nama, rows in paket.tabel.items() if rows))
    return FileContent(JENIS, tuple(units), bukti=(said,), baris=(paket,), temuan=temuan), temuan


def package_of(isi: FileContent) -> DataPackage:
    """The package behind the one row of a package file."""
    paket: DataPackage = isi.baris[0]
    return paket


@dataclass(frozen=True)
class Unpacked:
    """The files of an unpacked folder, in the manner of a path; one of them where `name` is given."""

    isi: dict[str, bytes]
    name: str = ""

    def __truediv__(self, name: str) -> "Unpacked":
        return Unpacked(self.isi, name)

    def is_dir(self) -> bool:
        return not self.name

    def is_file(self) -> bool:
        return self.name in self.isi

    def read_bytes(self) -> bytes:
        """The bytes of the file. Raises KeyError where there is none."""
        return self.isi[self.name]
