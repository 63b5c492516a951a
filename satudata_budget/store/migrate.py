"""Numbered migrations: each in one transaction with its record, then a checkpoint."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from satudata_budget.messages import _
from satudata_budget.store.columns import Table
from satudata_budget.store.errors import DatabaseDamaged, DatabaseNewer
from satudata_budget.store.tables import TABEL

MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True)
class Migration:
    nomor: int
    nama: str
    sql: str


def migrations() -> tuple[Migration, ...]:
    """All migrations of this version, in order."""
    files = sorted(MIGRATIONS.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return tuple(Migration(int(f.name[:4]), f.stem[5:], f.read_text(encoding="utf-8")) for f in files)


def pending(con: duckdb.DuckDBPyConnection) -> tuple[Migration, ...]:
    """What this database still lacks.

    Raises DatabaseDamaged for a file of another program, DatabaseNewer for one of a newer version of this one.
    """
    known = migrations()
    done = _applied(con)
    if done and max(done) > known[-1].nomor:
        raise DatabaseNewer(
            _(
                "Basis data ini dibuat oleh versi program yang lebih baru (skema {ada}, program ini mengenal {kenal}). "
                "Perbarui programnya."
            ).format(ada=max(done), kenal=known[-1].nomor)
        )
    return tuple(m for m in known if m.nomor not in done)


def migrate(con: duckdb.DuckDBPyConnection) -> tuple[Migration, ...]:
    """Bring the database to this version's schema and return what was applied; nothing to do leaves it untouched."""
    todo = pending(con)
    for migration in todo:
        con.begin()
        try:
            con.execute("create table if not exists skema (nomor integer primary key, nama varchar, waktu timestamp)")
            con.execute(migration.sql)
            con.execute("insert into skema values (?, ?, now() at time zone 'UTC')", [migration.nomor, migration.nama])
            con.commit()
        except BaseException:
            con.rollback()
            raise
    if _refresh_views(con) or todo:
        con.execute("checkpoint")
    return todo


def view_sql(tabel: Table) -> str:
    """The view of a history table at the moment `pada`: the present and any past one by the same SQL."""
    columns = ", ".join(tabel.nama_kolom)
    return (
        f"create or replace view main.{tabel.nama} as select {columns}, perubahan_id from riwayat.{tabel.nama} "  # noqa: S608
        "where perubahan_id <= getvariable('pada') and (sampai is null or sampai > getvariable('pada'))"
    )


def _refresh_views(con: duckdb.DuckDBPyConnection) -> bool:
    # After all migrations, for a view names columns that an early migration does not have yet;
    # and at every open, for a process may have been killed between the two.
    stale = [tabel for tabel in TABEL if _view_columns(con, tabel.nama) != [*tabel.nama_kolom, "perubahan_id"]]
    if stale:
        con.begin()
        for tabel in stale:
            con.execute(view_sql(tabel))
        con.commit()
    return bool(stale)


def _view_columns(con: duckdb.DuckDBPyConnection, nama: str) -> list[str]:
    found = con.execute(
        "select column_name from duckdb_columns() where schema_name = 'main' and table_name = ? order by column_index",
        [nama],
    ).fetchall()
    return [row[0] for row in found]


def _applied(con: duckdb.DuckDBPyConnection) -> set[int]:
    if _has_table(con, "main", "skema"):
        return {row[0] for row in con.execute("select nomor from skema").fetchall()}
    foreign = con.execute("select count(*) from duckdb_tables() where not internal").fetchone()
    if foreign and foreign[0]:
        raise DatabaseDamaged(_("Berkas ini basis data program lain, bukan Kesiapan Satu Data. Pilih berkas lain."))
    return set()


def _has_table(con: duckdb.DuckDBPyConnection, schema: str, nama: str) -> bool:
    found = con.execute(
        "select count(*) from duckdb_tables() where schema_name = ? and table_name = ?", [schema, nama]
    ).fetchone()
    return bool(found and found[0])
