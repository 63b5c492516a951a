"""One change set: rows are added, closed and followed, never changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

import duckdb

from satudata_budget.messages import _
from satudata_budget.store.difference import Difference, Row
from satudata_budget.store.errors import VersionConflict
from satudata_budget.store.tables import MENURUT_NAMA, Jenis, Tabel


@dataclass(frozen=True)
class Pelaku:
    """Who makes a change, in what role."""

    nama: str
    peran: str


@dataclass(frozen=True)
class Berkas:
    """A file as it came in; its bytes are kept, so that every figure leads back to it.

    `disimpan`: whether they are; of a file that names people only its sum (sha256) is.
    """

    nama: str
    isi: bytes
    disimpan: bool = True

    @property
    def sha256(self) -> str:
        return sha256(self.isi).hexdigest()


_PORTION = 5_000
"""Rows handed to the engine at once."""
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
        oleh: Pelaku,
        cara: str,
        catatan: str,
        berkas: Berkas | None,
        waktu: datetime | None = None,
    ) -> None:
        self.id = nomor
        self._cursor = cursor
        self._head = (oleh, cara, catatan, berkas)
        self._waktu = waktu
        self.membatalkan: int | None = None
        """The change set that this one takes back."""
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
        after = [*change.ditambah, *(new for _old, new in change.diubah)]
        self._stage("lama", tabel, before, with_version=True)
        self._stage("baru", tabel, after, with_version=False)
        self._check_unmoved(tabel, len(before), change)
        matches = _same_key(tabel, "r", "lama")
        self._cursor.execute(
            f"update riwayat.{tabel.nama} as r set sampai = ? from lama where {matches} and r.sampai is null",  # noqa: S608
            [self.id],
        )
        columns = ", ".join(tabel.nama_kolom)
        self._cursor.execute(
            f"insert into riwayat.{tabel.nama} ({columns}, perubahan_id) select {columns}, ? from baru",  # noqa: S608
            [self.id],
        )
        self.touched = True

    def finish(self) -> None:
        """Record the change set and keep its file; called by the store at the end of the block."""
        if not self.touched:
            return
        oleh, cara, catatan, berkas = self._head
        if berkas is not None and berkas.disimpan:
            self._keep(berkas)
        self._cursor.execute(
            "insert into perubahan (id, waktu, pelaku, peran, cara, berkas_sha256, catatan, membatalkan) "
            "values (?, coalesce(?::timestamp, now() at time zone 'UTC'), ?, ?, ?, ?, ?, ?)",
            [
                self.id,
                self._waktu,
                oleh.nama,
                oleh.peran,
                cara,
                berkas.sha256 if berkas else "",
                catatan,
                self.membatalkan,
            ],
        )

    def _keep(self, berkas: Berkas) -> None:
        self._cursor.execute(
            "insert into berkas values (?, ?, ?, ?, now() at time zone 'UTC') on conflict do nothing",
            [berkas.sha256, berkas.nama, len(berkas.isi), berkas.isi],
        )

    def _stage(self, name: str, tabel: Tabel, rows: Sequence[Mapping[str, Any]], *, with_version: bool) -> None:
        types = {kolom.nama: _SQL_TYPE[kolom.jenis] for kolom in tabel.kolom}
        if with_version:
            types["perubahan_id"] = "bigint"
        # One list a column, unnested side by side: a hundred times faster than a statement a row.
        listed = ", ".join(f"unnest(?::{sql_type}[]) as {column}" for column, sql_type in types.items())
        into = f"create or replace temp table {name} as"
        # In portions: the engine holds every value of a statement several times over.
        for start in range(0, max(len(rows), 1), _PORTION):
            portion = rows[start : start + _PORTION]
            self._cursor.execute(f"{into} select {listed}", [[row[column] for row in portion] for column in types])
            into = f"insert into {name}"

    def _check_unmoved(self, tabel: Tabel, expected: int, change: Difference) -> None:
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

    def _standing(self, tabel: Tabel, wanted: Iterable[Mapping[str, Any]]) -> list[Row]:
        keys = {tuple(row[k] for k in tabel.kunci) for row in wanted}
        answer = self._cursor.execute(f"select * from riwayat.{tabel.nama} where sampai is null")  # noqa: S608
        names = [column[0] for column in answer.description or ()]
        rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
        return [row for row in rows if tuple(row[k] for k in tabel.kunci) in keys]


def _same_key(tabel: Tabel, left: str, right: str) -> str:
    return " and ".join(f"{left}.{k} = {right}.{k}" for k in tabel.kunci)
