"""One edition of the open data: the same bytes for the same data version, whoever makes it and when."""

import json
from dataclasses import dataclass
from pathlib import Path

from satudata_budget.reports.open_data.description import description
from satudata_budget.reports.open_data.files import csv_bytes, parquet_bytes
from satudata_budget.reports.open_data.tables import contents
from satudata_budget.store import Reading


@dataclass(frozen=True)
class OpenEdition:
    """The edition of data version `pada`: name of each file (with `/` for a folder) and its bytes."""

    pada: int
    judul: str
    keterangan: str
    berkas: dict[str, bytes]


def assemble(reading: Reading) -> OpenEdition:
    """datapackage.json, one CSV a table, and the same as Parquet in `parquet/`."""
    tables = contents(reading)
    files = {f"{isi.tabel.nama}.csv": csv_bytes(isi) for isi in tables}
    files |= {f"parquet/{isi.tabel.nama}.parquet": parquet_bytes(isi) for isi in tables}
    about = description(reading, tables, files)
    text = json.dumps(about, ensure_ascii=False, indent=1) + "\n"
    return OpenEdition(reading.pada, about["title"], about["description"], {"datapackage.json": text.encode(), **files})


def publish(reading: Reading, folder: Path) -> tuple[Path, ...]:
    """Write the edition into `folder` and return the paths; FileExistsError where one of its files is there already."""
    edition = assemble(reading)
    paths = {folder / name: content for name, content in edition.berkas.items()}
    for path in paths:
        if path.exists():
            raise FileExistsError(path)
    for path, content in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tuple(paths)
