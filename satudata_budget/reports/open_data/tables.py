"""What is published: the tables of the method without what could be a person, the scores, the codes of others."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from satudata_budget.reports.open_data.scores import KOLOM_NILAI, score_rows
from satudata_budget.store import TABEL, Column, Reading, Table

TERTUTUP: dict[str, tuple[str, ...]] = {
    "pegawai": ("jabatan", "golongan", "pendidikan"),
    "usulan": ("alasan",),
    "laporan": ("catatan",),
}
"""Columns that stay inside: a count of one with its jabatan is a person, and free text may name one."""
ACUAN: dict[str, dict[str, tuple[str, str]]] = {
    "desa": {"kode_kecamatan": ("unit", "kode")},
    "anggaran": {"kode_unit": ("unit", "kode")},
    "usulan": {"kode_unit": ("unit", "kode")},
    "laporan": {"kode_unit": ("unit", "kode")},
    "nilai": {"kode_unit": ("unit", "kode")},
}
"""Table → column → the table and column that it points at."""

NILAI = Table("nilai", KOLOM_NILAI, ("kode_unit", "tahun", "tahap"))
KODE = Table(
    "kode_referensi",
    (
        Column("kode_kemendagri", wajib=True),
        Column("nama", wajib=True),
        Column("kode_bps"),
        Column("id_portal"),
        Column("slug"),
    ),
    ("kode_kemendagri",),
)
_SQL = Path(__file__).parent / "sql"
_CODES = Path(__file__).resolve().parents[3] / "data" / "referensi" / "kode_kecamatan.csv"


@dataclass(frozen=True)
class PublishedTable:
    """One published table: its columns and its rows, in the order of its key."""

    tabel: Table
    baris: tuple[tuple[Any, ...], ...]

    @property
    def kolom(self) -> tuple[Column, ...]:
        return self.tabel.kolom


def contents(reading: Reading) -> tuple[PublishedTable, ...]:
    """Every table that is published, as it stood at the reading's moment."""
    method = tuple(_of_method(reading, tabel) for tabel in TABEL)
    return (*method, PublishedTable(NILAI, score_rows(reading)), PublishedTable(KODE, _codes(reading)))


def published_columns(tabel: Table) -> tuple[Column, ...]:
    """The columns of a table of the method that go out."""
    closed = TERTUTUP.get(tabel.nama, ())
    return tuple(k for k in tabel.kolom if k.paket and k.nama not in closed)


def _of_method(reading: Reading, tabel: Table) -> PublishedTable:
    open_to_all = Table(tabel.nama, published_columns(tabel), tabel.kunci, tabel.wajib_ada)
    if tabel.nama == "pegawai":
        return PublishedTable(open_to_all, _rows(reading, (_SQL / "pegawai_terbuka.sql").read_text(encoding="utf-8")))
    names, order = ", ".join(open_to_all.nama_kolom), ", ".join(tabel.kunci)
    return PublishedTable(open_to_all, _rows(reading, f"select {names} from {tabel.nama} order by {order}"))  # noqa: S608


def _codes(reading: Reading) -> tuple[tuple[Any, ...], ...]:
    sql = (_SQL / "kode_referensi.sql").read_text(encoding="utf-8")
    return _rows(reading, sql, [_known_codes()])


def _known_codes() -> list[dict[str, str]]:
    with _CODES.open(encoding="utf-8", newline="") as text:
        wanted = ("kode", "kode_bps", "id_portal", "slug")
        return [{name: row[name] for name in wanted} for row in csv.DictReader(text)]


def _rows(reading: Reading, sql: str, params: Sequence[Any] = ()) -> tuple[tuple[Any, ...], ...]:
    return tuple(reading.tuples(sql, params))
