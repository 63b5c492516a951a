"""The nation for bench/nasional.py: the sample, copied inside DuckDB until there are 7,277 kecamatan. Does nothing by
itself.

Every copy is a kabupaten of its own with the same rows under another code, so each unit's figures are known: they are
those of the unit that it was copied from. The standard, the weights and the parameters are the nation's, once.
"""

# ruff: noqa: S608 - names of tables and columns are the store's own

from pathlib import Path

import duckdb

from satudata_budget.store import TABEL, Store

KECAMATAN = 7_277
ASAL = "35.03"
SEKALI = ("kebutuhan", "bobot", "parameter")
# The columns of each table that hold the code of a place, and so change from copy to copy; an id is made unique too.
BERKODE = ("kode", "kode_kecamatan", "kode_unit", "kode_penerima", "kode_tempat")
SALINAN = "format('{:02d}.{:02d}', 40 + n // 100, n % 100)"
"""The code of kabupaten n; none of them is the one that is copied."""


def build_nation(sample: Path, target: Path, kecamatan: int = KECAMATAN) -> None:
    """A database at `target` with so many kecamatan; `sample` holds the kabupaten that is copied."""
    with Store.open(sample) as store, store.read() as now:
        codes = [kode for (kode,) in now.tuples("select kode from unit where tingkat = 'kecamatan' order by kode")]
        pada = now.pada
    Store.create(target).close()
    whole, rest = divmod(kecamatan, len(codes))
    with duckdb.connect(str(target)) as con:
        con.execute(f"attach '{sample}' as contoh (read_only)")
        con.execute("set variable banyak = ?::bigint", [whole + bool(rest)])
        con.execute(
            "insert into perubahan by name select * replace (1 as id) from contoh.perubahan where id = ?", [pada]
        )
        for tabel in TABEL:
            columns = [row[0] for row in con.execute(f"describe riwayat.{tabel.nama}").fetchall()]
            con.execute(_copied(tabel.nama, columns))
        if rest:
            con.execute("set variable akhir = ?::varchar", [codes[rest - 1].removeprefix(ASAL)])
            con.execute("set variable kode_akhir = (select max(left(kode, 5)) from riwayat.unit)")
            for tabel in TABEL:
                _cut(con, tabel.nama)
        con.execute("checkpoint")


def _copied(nama: str, columns: list[str]) -> str:
    """Every open row of the sample, once or once for each kabupaten."""
    if nama in SEKALI:
        chosen = _selected(columns, {})
        return f"insert into riwayat.{nama} select {chosen} from contoh.riwayat.{nama} where sampai is null"
    made = {name: f"if({name} = '', '', {SALINAN} || substr({name}, 6))" for name in BERKODE}
    made |= {"id": f"{SALINAN} || '/' || id"}
    return (
        f"insert into riwayat.{nama} select {_selected(columns, made)} "
        f"from contoh.riwayat.{nama}, range(getvariable('banyak')) as salinan (n) where sampai is null order by n"
    )


def _selected(columns: list[str], made: dict[str, str]) -> str:
    return ", ".join({"perubahan_id": "1", "sampai": "null", **made}.get(name, name) for name in columns)


def _cut(con: duckdb.DuckDBPyConnection, nama: str) -> None:
    """From the last kabupaten, the kecamatan that are too many, with their desa and everything that is theirs."""
    columns = [row[0] for row in con.execute(f"describe riwayat.{nama}").fetchall()]
    for name in ("kode_kecamatan", "kode_unit", "kode_tempat", "kode"):
        if name in columns:
            con.execute(
                f"delete from riwayat.{nama} where left({name}, 5) = getvariable('kode_akhir') "
                f"and length({name}) > 5 and substr(left({name}, 8), 6) > getvariable('akhir')"
            )
            return
