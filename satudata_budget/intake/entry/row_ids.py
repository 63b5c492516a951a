"""The id of a row that somebody adds: by the same natural keys as the importers, so that a file that comes later
meets the same row."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from satudata_budget.intake.entry.forms import EntryForm
from satudata_budget.intake.ids import identity
from satudata_budget.intake.parse.code import format_kegiatan, segments
from satudata_budget.intake.parse.text import words

Row = Mapping[str, Any]


def new_id(bentuk: EntryForm, row: Row, taken: Collection[str]) -> str:
    """The first id of its natural key that is not among `taken` (the second of two equals has one of its own)."""
    return next(id_ for id_ in _ids(bentuk, row) if id_ not in taken)


def _ids(bentuk: EntryForm, row: Row) -> Iterator[str]:
    awalan, key, counted = _key(bentuk, row)
    nth = 1
    while True:
        # The rows of the desa form are not counted there: a first equal has the bare key.
        yield identity(awalan, *key, nth) if counted or nth > 1 else identity(awalan, *key)
        nth += 1


def _key(bentuk: EntryForm, row: Row) -> tuple[str, tuple[object, ...], bool]:
    match bentuk.nama:
        case "anggaran":
            text = words(" ".join((row["nama_sub_kegiatan"], row["uraian"])))
            where = (row["kode_unit"], row["tahun"], row["tahap"], row["versi_kode"])
            kode = format_kegiatan(segments(row["kode_sub_kegiatan"]) or ())
            return "ang", (*where, kode, row["kode_rekening"], row["sumber_dana"], text), True
        case "perangkat":
            kode_barang = segments(row["kode_barang"]) or words(row["nama_barang"])
            rest = (words(row["nama_barang"]), row["tahun_perolehan"], words(row["merk"]))
            return "ast", (row["kode_tempat"], kode_barang, "", *rest), True
        case "sdm":
            return "peg", (row["kode_tempat"], words(row["jabatan"])), True
        case "desa-perangkat":
            return "ast", (row["kode_tempat"], row["komponen"], row["kondisi"]), False
        case "desa-sdm":
            return "peg", (row["kode_tempat"], row["komponen"]), False
        case _:
            return "aks", (row["kode_tempat"], row["komponen"]), True
