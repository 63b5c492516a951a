"""Many rows of one table, kept as Arrow columns: a tenth of what as many dictionaries take, and as fast to save."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice
from typing import Any, overload

import pyarrow as pa
from pyarrow.compute import dictionary_encode

from satudata_budget.store.columns import Column, Jenis, Table

Row = dict[str, Any]
PORTION = 5_000
"""Rows that are handled at once, and up to which they stay dictionaries."""
_POOL = pa.system_memory_pool()
"""Arrow's own pool holds on to several times what it hands out."""
_TYPES: dict[Jenis, pa.DataType] = {
    "teks": pa.string(),
    "bulat": pa.int64(),
    "rupiah": pa.int64(),
    "desimal": pa.decimal128(18, 3),
    "ya_tidak": pa.bool_(),
    "tanggal": pa.date32(),
}


class Rows(Sequence[Row]):
    """Rows in portions of columns. Each row is made anew when it is asked for: changing it changes nothing."""

    def __init__(self, parts: Iterable[pa.RecordBatch]) -> None:
        self.parts = tuple(parts)
        self._ends = tuple(accumulate(part.num_rows for part in self.parts))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(map(_rows, self.parts))

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        nth = next(n for n, end in enumerate(self._ends) if at < end)
        return _rows(self.parts[nth].slice(at - self._ends[nth] + self.parts[nth].num_rows, 1))[0]

    def column(self, nama: str) -> Iterator[Any]:
        """One column from top to bottom."""
        return chain.from_iterable(_values(part.column(nama)) for part in self.parts)


def values_of(rows: Sequence[Row], nama: str) -> Iterator[Any]:
    """One column of some rows, without making the rows where they are many."""
    return rows.column(nama) if isinstance(rows, Rows) else (row[nama] for row in rows)


def gathered(tabel: Table, portions: Iterable[Sequence[Sequence[Any]]]) -> Sequence[Row]:
    """Rows of a table from portions of its columns: a few as dictionaries, many as Rows."""
    coming = iter(portions)
    first = list(islice(coming, 2))
    if len(first) < 2:
        return tuple(dict(zip(tabel.nama_kolom, row, strict=True)) for part in first for row in zip(*part, strict=True))
    return Rows(
        pa.RecordBatch.from_arrays(
            [_array(kolom, values) for kolom, values in zip(tabel.kolom, part, strict=True)], tabel.nama_kolom
        )
        for part in chain(first, coming)
    )


def _array(kolom: Column, values: Sequence[Any]) -> pa.Array:
    array = pa.array(values, _TYPES[kolom.jenis], memory_pool=_POOL)
    if kolom.jenis != "teks":
        return array
    # Most texts of a budget are said over and over: units, accounts, names.
    encoded = dictionary_encode(array, memory_pool=_POOL)
    return encoded if 2 * len(encoded.dictionary) < len(array) else array


def _rows(part: pa.RecordBatch) -> list[Row]:
    names = part.schema.names
    columns = map(_values, part.columns)
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _values(column: pa.Array) -> list[Any]:
    # Arrow makes its values one by one; numpy's way is ten times as fast where nothing is missing.
    if pa.types.is_dictionary(column.type):
        texts = column.dictionary.to_pylist()
        return [texts[n] for n in column.indices.to_numpy().tolist()]
    if column.null_count == 0 and pa.types.is_integer(column.type):
        values: list[Any] = column.to_numpy().tolist()
        return values
    return list(column.to_pylist())
