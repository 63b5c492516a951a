"""One change set: rows are added, closed and followed, never changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import Any

import duckdb

from satudata_budget.messages import _
from satudata_budget.store.columns import Jenis, Table
from satudata_budget.store.difference import Difference
from satudata_budget.store.errors import VersionConflict
from satudata_budget.store.rows import PORTION, Row, Rows, values_of
from satudata_budget.store.tables import MENURUT_NAMA


@dataclass(frozen=True)
class Actor:
    """Who makes a change, in what role."""

    nama: str
    peran: str


@dataclass(frozen=True)
class ReceivedFile:
    """A file as it came in; its bytes are kept, so that every figure leads back to it.

    `disimpan`: whether they are; of a file that names people only its sum (sha256) is.
    """

    nama: str
    isi: bytes
    disimpan: bool = True

    @property
    def sha256(self) -> str:
        return sha256(self.isi).hexdigest()


@dataclass(frozen=True)
class Imported:
    """What an import speaks for: kind of file, office (of a list of many: their kabupaten), the one place where it is
    less than the office with its desa, budget year and stage, and the parts where it holds only some."""

    jenis: str = ""
    kode_unit: str = ""
    kode_tempat: str = ""
    tahun: int | None = None
    tahap: str = ""
    bagian: str = ""


_SQL_TYPE: dict[Jenis, str] = {
    "teks": "varchar",
    "bulat": "bigint",
    "rupiah": "bigint",
    "desimal": "decimal(18, 3)",
    "ya_tidak": "boolean",
    "tanggal": "date",
}


class Writing:
    """An open change set; `id` is the data version that it makes."""

    def __init__(
        self,
        cursor: duckdb.DuckDBPyConnection,
        nomor: int,
        oleh: Actor,
        cara: str,
        catatan: str,
        berkas: ReceivedFile | None,
        waktu: datetime | None = None,
    ) -> None:
        self.id = nomor
        self._cursor = cursor
        self._head = (oleh, cara, catatan, berkas)
        self._waktu = waktu
        self.membatalkan: int | None = None
        """The change set that this one takes back."""
        self.impor = Imported()
        """What it was, where it is an import."""
        self.touched = False
        """Whether anything was changed: a block that changes nothing leaves no change set behind."""

    def apply(self, change: Difference) -> None:
        """Save a difference.

        Raises VersionConflict where somebody saved one of its rows since the difference was made.
        """
        if change.empty:
            return
        tabel = MENURUT_NAMA[change.tabel]
        before = [*(old for old, _new in change.diubah), *change.dihapus]
        changed = [new for _old, new in change.diubah]
        self._stage("lama", tabel, (*tabel.kunci, "perubahan_id"), before)
        self._stage("baru", tabel, tabel.kunci, change.ditambah, changed)
        self._check_unmoved(tabel, len(before), change)
        matches = _same_key(tabel, "r", "lama")
        self._cursor.execute(
            f"update riwayat.{tabel.nama} as r set sampai = ? from lama where {matches} and r.sampai is null",  # noqa: S608
            [self.id],
        )
        for rows in (change.ditambah, changed):
            self._append(tabel, rows)
        self.touched = True

    def finish(self) -> None:
        """Record the change set and keep its file; called by the store at the end of the block."""
        if not self.touched:
            return
        oleh, cara, catatan, berkas = self._head
        if berkas is not None and berkas.disimpan:
            self._keep(berkas)
        self._cursor.execute(
            "insert into perubahan (id, waktu, pelaku, peran, cara, berkas_sha256, catatan, membatalkan, "
            "jenis, kode_unit, kode_tempat, tahun, tahap, bagian) "
            "values (?, coalesce(?::timestamp, now() at time zone 'UTC'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                self.id,
                self._waktu,
                oleh.nama,
                oleh.peran,
                cara,
                berkas.sha256 if berkas else "",
                catatan,
                self.membatalkan,
                *astuple(self.impor),
            ],
        )

    def _keep(self, berkas: ReceivedFile) -> None:
        self._cursor.execute(
            "insert into berkas values (?, ?, ?, ?, now() at time zone 'UTC') on conflict do nothing",
            [berkas.sha256, berkas.nama, len(berkas.isi), berkas.isi],
        )

    def _stage(self, name: str, tabel: Table, columns: Sequence[str], *groups: Sequence[Row]) -> None:
        """The columns of some rows that tell what they meet, as a temporary table."""
        types = _types(tabel)
        typed = ", ".join(f"{column} {types[column]}" for column in columns)
        self._cursor.execute(f"create or replace temp table {name} ({typed})")
        for rows in groups:
            self._insert(name, {column: types[column] for column in columns}, rows)

    def _append(self, tabel: Table, rows: Sequence[Row]) -> None:
        """New rows into the history, written by this change set."""
        types = _types(tabel)
        del types["perubahan_id"]
        if not isinstance(rows, Rows):
            self._insert(f"riwayat.{tabel.nama}", types, rows, self.id)
            return
        names = ", ".join(types)
        for part in rows.parts:
            self._cursor.register("bagian", part)
            self._cursor.execute(
                f"insert into riwayat.{tabel.nama} ({names}, perubahan_id) select {names}, ? from bagian",  # noqa: S608
                [self.id],
            )
            self._cursor.unregister("bagian")

    def _insert(self, into: str, types: Mapping[str, str], rows: Sequence[Row], nomor: int | None = None) -> None:
        # One list a column, unnested side by side: a hundred times faster than a statement a row. In portions: the
        # engine holds every value of a statement several times over.
        listed = ", ".join(f"unnest(?::{sql_type}[]) as {column}" for column, sql_type in types.items())
        names, made = ", ".join(types), ", ".join(types)
        if nomor is not None:
            names, made = f"{names}, perubahan_id", f"{made}, {nomor}"
        columns = [values_of(rows, column) for column in types]
        while (portion := [list(islice(column, PORTION)) for column in columns])[0]:
            self._cursor.execute(f"insert into {into} ({names}) select {made} from (select {listed})", portion)  # noqa: S608

    def _check_unmoved(self, tabel: Table, expected: int, change: Difference) -> None:
        matches = _same_key(tabel, "r", "lama")
        still = self._count(
            f"select count(*) from riwayat.{tabel.nama} r join lama on {matches} "  # noqa: S608
            "where r.sampai is null and r.perubahan_id = lama.perubahan_id"
        )
        clashing = self._count(
            f"select count(*) from riwayat.{tabel.nama} r join baru on {_same_key(tabel, 'r', 'baru')} "  # noqa: S608
            f"where r.sampai is null and not exists (select 1 from lama where {matches})"
        )
        if still != expected or clashing:
            raise VersionConflict(
                _("Baris ini sudah disimpan orang lain sejak Anda membukanya. Lihat kedua versi, lalu pilih."),
                tabel.nama,
                self._standing(tabel, [*change.dihapus, *(new for _old, new in change.diubah), *change.ditambah]),
            )

    def _count(self, sql: str) -> int:
        row = self._cursor.execute(sql).fetchone()
        return int(row[0]) if row else 0

    def _standing(self, tabel: Table, wanted: Iterable[Mapping[str, Any]]) -> list[Row]:
        keys = {tuple(row[k] for k in tabel.kunci) for row in wanted}
        answer = self._cursor.execute(f"select * from riwayat.{tabel.nama} where sampai is null")  # noqa: S608
        names = [column[0] for column in answer.description or ()]
        rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
        return [row for row in rows if tuple(row[k] for k in tabel.kunci) in keys]


def _types(tabel: Table) -> dict[str, str]:
    return {kolom.nama: _SQL_TYPE[kolom.jenis] for kolom in tabel.kolom} | {"perubahan_id": "bigint"}


def _same_key(tabel: Table, left: str, right: str) -> str:
    return " and ".join(f"{left}.{k} = {right}.{k}" for k in tabel.kunci)
