"""A data package into all tables: the store holds exactly its rows afterwards.

What a package does not carry (the rule that classified a row, register, room, cell) stays with rows that were there.
"""

from collections.abc import Mapping
from typing import Any

from satudata_budget.intake.paket.file import package_of
from satudata_budget.intake.record.outcome import RecordingContext, RecordOutcome
from satudata_budget.store import EVERYTHING, TABEL, Difference, Reading, Table, difference

Row = Mapping[str, Any]


def record(sasaran: RecordingContext) -> RecordOutcome:
    """The difference of every table."""
    paket = package_of(sasaran.isi)

    def total(nama: str, kolom: str) -> int:
        return int(sum(row[kolom] for row in paket.rows(nama)))

    return RecordOutcome(
        tuple(_table(sasaran.reading, tabel, paket.rows(tabel.nama)) for tabel in TABEL),
        pagu=total("anggaran", "pagu"),
        barang=total("aset", "jumlah"),
        orang=total("pegawai", "jumlah"),
        baris=sum(len(paket.rows(tabel.nama)) for tabel in TABEL),
    )


def _table(reading: Reading, tabel: Table, rows: list[dict[str, Any]]) -> Difference:
    ours = [kolom.nama for kolom in tabel.kolom if not kolom.paket]
    if ours:
        names = ", ".join((*tabel.kunci, *ours))
        stored = reading.rows(f"select {names} from {tabel.nama}")  # noqa: S608 - names come from the table list
        known = {_key(tabel, row): row for row in stored}
        rows = [{**row, **_kept(row, known.get(_key(tabel, row)), ours)} for row in rows]
    return difference(reading, tabel.nama, rows, EVERYTHING)


def _key(tabel: Table, row: Row) -> tuple[Any, ...]:
    return tuple(row[nama] for nama in tabel.kunci)


def _kept(row: Row, before: Row | None, ours: list[str]) -> dict[str, Any]:
    return {nama: before[nama] for nama in ours if not row.get(nama)} if before else {}
