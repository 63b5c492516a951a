"""One form for every value of a row, so that equal things compare equal."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from satudata_budget.store.columns import Column, Table

_THREE_PLACES = Decimal("0.001")


def canonical_row(tabel: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """One row with all columns of the table, as `canonical_columns`."""
    return {kolom.nama: _canonical(kolom, row.get(kolom.nama)) for kolom in tabel.kolom}


def canonical_columns(tabel: Table, rows: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    """The columns of the table in their stored types; absent values take their empty one.

    Raises ValueError where a value does not fit its column: intake names such faults before it comes here.
    """
    return [_column(kolom, [row.get(kolom.nama) for row in rows]) for kolom in tabel.kolom]


def _column(kolom: Column, values: list[Any]) -> list[Any]:
    # Most cells are text already; a hundred thousand rows have two million of them.
    if kolom.jenis == "teks" and set(map(type, values)) == {str}:
        return values
    return [_canonical(kolom, value) for value in values]


def _canonical(kolom: Column, value: Any) -> Any:
    if value is None:
        value = kolom.kosong
        if value is None:
            return None
    match kolom.jenis:
        case "teks":
            return str(value)
        case "bulat" | "rupiah":
            return _whole(kolom, value)
        case "desimal":
            return _three_places(kolom, value)
        case "ya_tidak":
            return bool(value)
        case "tanggal":
            return value.date() if isinstance(value, datetime) else _date(kolom, value)


def _whole(kolom: Column, value: Any) -> int:
    if int(value) != value:
        raise ValueError(f"{kolom.nama}: {value} is not whole")
    return int(value)


def _three_places(kolom: Column, value: Any) -> Decimal:
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    rounded = exact.quantize(_THREE_PLACES)
    if rounded != exact:
        raise ValueError(f"{kolom.nama}: {value} has more than three places")
    return rounded


def _date(kolom: Column, value: Any) -> date:
    if not isinstance(value, date):
        raise ValueError(f"{kolom.nama}: {value!r} is not a date")
    return value
