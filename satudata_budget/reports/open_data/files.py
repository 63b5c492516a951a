"""A published table as the bytes of its files."""

import csv
from decimal import Decimal
from io import BytesIO, StringIO

import pyarrow as pa
import pyarrow.parquet as pq

from satudata_budget.intake.paket import cell_text
from satudata_budget.reports.cell import tame
from satudata_budget.reports.open_data.tables import PublishedTable

_TYPE = {
    "teks": pa.string(),
    "bulat": pa.int64(),
    "rupiah": pa.int64(),
    "desimal": pa.decimal128(24, 6),
    "ya_tidak": pa.bool_(),
    "tanggal": pa.date32(),
}


def csv_bytes(isi: PublishedTable) -> bytes:
    """UTF-8, comma, one header row; text that a spreadsheet would run as a formula gets an apostrophe.

    Parquet holds the text as it is, and so does the data package that `export` writes for another installation.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(isi.tabel.nama_kolom)
    writer.writerows([_cell(value) for value in row] for row in isi.baris)
    return out.getvalue().encode()


def parquet_bytes(isi: PublishedTable) -> bytes:
    """The same with its types: amounts as whole numbers, quantities and scores exact to six places."""
    columns = {
        kolom.nama: pa.array([_typed(row[i], kolom.jenis) for row in isi.baris], _TYPE[kolom.jenis])
        for i, kolom in enumerate(isi.kolom)
    }
    out = BytesIO()
    pq.write_table(pa.table(columns), out, compression="zstd")
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, str):
        # The csv writer leaves a lone carriage return unquoted, and readers would begin a new row at it.
        return str(tame(value)).replace("\r\n", "\n").replace("\r", "\n")
    # A score is rounded to six places; `repr` would write a small one with an exponent.
    return cell_text(_exact(value)) if isinstance(value, float) else cell_text(value)


def _typed(value: object, jenis: str) -> object:
    if jenis == "desimal" and isinstance(value, float | int | Decimal):
        return _exact(value)
    return value


def _exact(value: float | int | Decimal) -> Decimal:
    return round(Decimal(str(value)), 6)
