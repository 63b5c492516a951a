"""A damaged block of the file shows when it is first read: told in words then, as at the opening, with the file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from satudata_budget.messages import _
from satudata_budget.store.errors import DatabaseDamaged

_RUSAK = re.compile(r"corrupt|checksum|deserializ|invalidated because of a previous fatal", re.IGNORECASE)


def damaged(path: Path) -> DatabaseDamaged:
    """What is said of a file that cannot be read, or is none of ours."""
    text = _("{path} bukan basis data Kesiapan Satu Data atau rusak. Pulihkan dari folder cadangan di sebelahnya.")
    return DatabaseDamaged(text.format(path=path), path)


@contextmanager
def damage_named(path: Path) -> Iterator[None]:
    """Raises DatabaseDamaged instead of what DuckDB says where a block of `path` does not hold what was written."""
    try:
        yield
    except DatabaseDamaged as error:
        error.path = error.path or path
        raise
    except duckdb.Error as error:
        fatal = isinstance(error, duckdb.FatalException | duckdb.InternalException | duckdb.SerializationException)
        if not (fatal or _RUSAK.search(str(error))):
            raise
        raise damaged(path) from error
