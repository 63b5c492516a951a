"""A package out of the store, as it stood at the reading's moment, with its Frictionless description."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

from satudata_budget.store import TABEL, Column, Reading, Table

_FIELD_TYPE = {
    "teks": "string",
    "bulat": "integer",
    "rupiah": "integer",
    "desimal": "number",
    "ya_tidak": "boolean",
    "tanggal": "date",
}


def write_package(reading: Reading, folder: Path) -> tuple[Path, ...]:
    """Write one CSV per table of the method and datapackage.json into `folder`; return the paths.

    Only the columns of the method go out. Raises FileExistsError where a file is there already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = {f"{tabel.nama}.csv": _csv(reading, tabel) for tabel in TABEL}
    texts["datapackage.json"] = json.dumps(_description(), ensure_ascii=False, indent=1) + "\n"
    paths = tuple(folder / name for name in texts)
    for path in paths:
        if path.exists():
            raise FileExistsError(path)
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8", newline="")
    return paths


def _columns(tabel: Table) -> list[Column]:
    return [kolom for kolom in tabel.kolom if kolom.paket]


def _csv(reading: Reading, tabel: Table) -> str:
    names = [kolom.nama for kolom in _columns(tabel)]
    order = ", ".join(tabel.kunci)
    rows = reading.tuples(f"select {', '.join(names)} from {tabel.nama} order by {order}")  # noqa: S608
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([cell_text(value) for value in row] for row in rows)
    return out.getvalue()


def cell_text(value: Any) -> str:
    """A value as a cell of a package's CSV."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():f}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _description() -> dict[str, Any]:
    return {
        "name": "kesiapan-satu-data",
        "profile": "tabular-data-package",
        "resources": [_resource(tabel) for tabel in TABEL],
    }


def _resource(tabel: Table) -> dict[str, Any]:
    return {
        "name": tabel.nama,
        "path": f"{tabel.nama}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "schema": {
            "fields": [field_description(kolom) for kolom in _columns(tabel)],
            "primaryKey": list(tabel.kunci),
            # an empty text is a text here (no stage, no component), an empty number is unknown
            "missingValues": [""],
        },
    }


def field_description(kolom: Column) -> dict[str, Any]:
    """A column as a Frictionless field: name, type, constraints."""
    field: dict[str, Any] = {"name": kolom.nama, "type": _FIELD_TYPE[kolom.jenis]}
    constraints: dict[str, Any] = {}
    if kolom.wajib:
        constraints["required"] = True
    if kolom.pilihan:
        constraints["enum"] = list(kolom.pilihan)
    if kolom.jenis in ("bulat", "rupiah", "desimal") and not kolom.negatif:
        constraints["minimum"] = 0
    return field | ({"constraints": constraints} if constraints else {})
