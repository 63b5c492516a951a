"""What is published: the tables of the method without what could be a person, the scores, the codes of others."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from satudata_budget.reports.open_data.scores import KOLOM_NILAI, score_rows
from satudata_budget.store import TABEL, Kolom, Reading, Tabel

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

NILAI = Tabel("nilai", KOLOM_NILAI, ("kode_unit", "tahun", "tahap"))
KODE = Tabel(
    "kode_referensi",
    (
        Kolom("kode_kemendagri", wajib=True),
        Kolom("nama", wajib=True),
        Kolom("kode_bps"),
        Kolom("id_portal"),
        Kolom("slug"),
    ),
    ("kode_kemendagri",),
)
_SQL = Path(__file__).parent / "sql"
_CODES = Path(__file__).resolve().parents[3] / "data" / "referensi" / "kode_kecamatan.csv"


@dataclass(frozen=True)
class Isi:
    """One published table: its columns and its rows, in the order of its key."""

    tabel: Tabel
    baris: tuple[tuple[Any, ...], ...]

    @property
    def kolom(self) -> tuple[Kolom, ...]:
        return self.tabel.kolom


def contents(reading: Reading) -> tuple[Isi, ...]:
    """Every table that is published, as it stood at the reading's moment."""
    method = tuple(_of_method(reading, tabel) for tabel in TABEL)
    return (*method, Isi(NILAI, score_rows(reading)), Isi(KODE, _codes(reading)))


def published_columns(tabel: Tabel) -> tuple[Kolom, ...]:
    """The columns of a table of the method that go out."""
    closed = TERTUTUP.get(tabel.nama, ())
    return tuple(k for k in tabel.kolom if k.paket and k.nama not in closed)


def _of_method(reading: Reading, tabel: Tabel) -> Isi:
    open_to_all = Tabel(tabel.nama, published_columns(tabel), tabel.kunci, tabel.wajib_ada)
    if tabel.nama == "pegawai":
        return Isi(open_to_all, _rows(reading, (_SQL / "pegawai_terbuka.sql").read_text(encoding="utf-8")))
    names, order = ", ".join(open_to_all.nama_kolom), ", ".join(tabel.kunci)
    return Isi(open_to_all, _rows(reading, f"select {names} from {tabel.nama} order by {order}"))  # noqa: S608


def _codes(reading: Reading) -> tuple[tuple[Any, ...], ...]:
    sql = (_SQL / "kode_referensi.sql").read_text(encoding="utf-8")
    return _rows(reading, sql, [_known_codes()])


def _known_codes() -> list[dict[str, str]]:
    with _CODES.open(encoding="utf-8", newline="") as text:
        wanted = ("kode", "kode_bps", "id_portal", "slug")
        return [{name: row[name] for name in wanted} for row in csv.DictReader(text)]


def _rows(reading: Reading, sql: str, params: Sequence[Any] = ()) -> tuple[tuple[Any, ...], ...]:
    return tuple(reading.tuples(sql, params))
