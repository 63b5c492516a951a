"""Goods between the form and the table `aset`: one row for each condition of a good."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.parse.condition import KONDISI
from satudata_budget.intake.parse.register import PIECES, NotARegister, Rentang, register, runs_of, written
from satudata_budget.intake.record.apportion import apportion
from satudata_budget.intake.record.goods_join import MatchedGood, PieceKey, PieceState, PieceStatement
from satudata_budget.store import Reading

Row = dict[str, Any]
ROOMS = "; "
_SUFFIX = re.compile(r"-(?:KB|RB)$")


@dataclass(frozen=True)
class RecordedGood:
    """A good as recorded: all rows of its conditions together."""

    keping: PieceKey
    bersama: Row
    """The columns that all its rows share; harga_perolehan is the sum."""
    keadaan: tuple[PieceState, ...]
    baris: tuple[Row, ...]
    """Its rows as they stand."""


def recorded_goods(reading: Reading, tempat: str, hanya: str = "true") -> list[RecordedGood]:
    """The goods of a place that can be told piece by piece, in the order of their identities.

    `hanya`: a further condition on the rows of `aset`.
    """
    whole = "jumlah between 1 and ? and jumlah = floor(jumlah)"
    sql = f"select * from aset where kode_tempat = ? and {whole} and ({hanya}) order by id"  # noqa: S608
    rows = reading.rows(sql, [tempat, PIECES])
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(base_id(row["id"]), []).append(row)
    return [_together(id_, group) for id_, group in groups.items()]


def base_id(id_: str) -> str:
    """The identity of the good behind a row: rows of its further conditions add `-KB` or `-RB`."""
    return _SUFFIX.sub("", id_)


def statement(good: RecordedGood) -> PieceStatement:
    """What the record says of a good's pieces, to be put onto a newer list of goods."""
    return PieceStatement(good.keping, good.keadaan)


def rows_by_condition(good: MatchedGood, shared: Mapping[str, Any]) -> list[Row]:
    """The rows of a good: one for each condition, pieces and price divided exactly, its rooms named.

    The first keeps the good's identity, so that a good that changes as a whole is a changed row, not a new one.
    """
    states = good.states()
    parts = [(k, [i for i, state in enumerate(states) if state.kondisi == k]) for k in KONDISI]
    parts = [(kondisi, which) for kondisi, which in parts if which]
    harga = shared["harga_perolehan"]
    prices = apportion(harga, [len(which) for _k, which in parts]) if harga is not None else [None] * len(parts)
    return [
        {
            **shared,
            "id": good.keping.id if n == 0 else f"{good.keping.id}-{kondisi}",
            "jumlah": len(which),
            "kondisi": kondisi,
            "harga_perolehan": price,
            "register": written(runs_of(number for i in which if (number := good.nomor[i]) is not None)),
            "ruang": _rooms(states[i].ruang for i in which),
            **_origin([states[i] for i in which]),
        }
        for n, ((kondisi, which), price) in enumerate(zip(parts, prices, strict=True))
    ]


def _origin(states: Sequence[PieceState]) -> dict[str, str]:
    # A row belongs to the file of its change set: its cell is the one that spoke of its condition there.
    lembar, sel = next((state.di for state in states if state.di[1]), ("", ""))
    return {"lembar": lembar, "sel": sel}


def unknown_pieces(good: MatchedGood) -> int:
    """How many pieces of a good nobody has given a condition."""
    return sum(not state.tahu for state in good.states())


def _together(id_: str, rows: Sequence[Row]) -> RecordedGood:
    first = rows[0]
    prices = [row["harga_perolehan"] for row in rows if row["harga_perolehan"] is not None]
    pairs = [pair for row in rows for pair in _pieces(row)]
    pairs.sort(key=lambda pair: (pair[0] is None, pair[0] or 0))
    numbers = [number for number, _state in pairs if number is not None]
    keping = PieceKey(
        kode=segments(first["kode_barang"]),
        nama=first["nama_barang"],
        tahun=first["tahun_perolehan"],
        register=runs_of(numbers),
        jumlah=len(pairs),
        id=id_,
    )
    shared = {**first, "harga_perolehan": sum(prices) if prices else None}
    return RecordedGood(keping, shared, tuple(state for _number, state in pairs), tuple(rows))


def _pieces(row: Row) -> list[tuple[int | None, PieceState]]:
    known = row["ruang"] != "" or row["kondisi"] != "B"
    state = PieceState(row["kondisi"], row["ruang"], known)
    part = PieceKey(None, "", None, _registers(row["register"]), int(row["jumlah"]))
    return [(number, state) for number in part.nomor]


def _registers(text: str) -> tuple[Rentang, ...]:
    try:
        return register(text)
    except NotARegister:
        return ()


def _rooms(names: Iterable[str]) -> str:
    single = (part for name in names for part in name.split(ROOMS) if part)
    return ROOMS.join(dict.fromkeys(single))
