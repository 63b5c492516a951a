"""The store: one DuckDB file in which nothing is overwritten. The only room that knows DuckDB."""

from satudata_budget.store.acknowledged import LostSaves
from satudata_budget.store.columns import Column, Table
from satudata_budget.store.database import Moment, Store, digest
from satudata_budget.store.difference import EVERYTHING, ONLY_THESE, Difference, Scope, difference, key_of
from satudata_budget.store.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseExists,
    DatabaseMissing,
    DatabaseNewer,
    StoreError,
    VersionConflict,
)
from satudata_budget.store.history import (
    Change,
    Opposite,
    RowChange,
    TakenBack,
    changes,
    opposite,
    row_history,
    rows_changed,
    take_back,
)
from satudata_budget.store.private import private_from_now_on
from satudata_budget.store.reading import Reading
from satudata_budget.store.retention import Backup, backups, prune
from satudata_budget.store.rows import values_of
from satudata_budget.store.side import LockTaken, Side
from satudata_budget.store.tables import MENURUT_NAMA, TABEL
from satudata_budget.store.writing import Actor, Imported, ReceivedFile, Writing

__all__ = [
    "EVERYTHING",
    "MENURUT_NAMA",
    "ONLY_THESE",
    "TABEL",
    "Actor",
    "Backup",
    "Change",
    "Column",
    "DatabaseBusy",
    "DatabaseDamaged",
    "DatabaseExists",
    "DatabaseMissing",
    "DatabaseNewer",
    "Difference",
    "Imported",
    "LockTaken",
    "LostSaves",
    "Moment",
    "Opposite",
    "Reading",
    "ReceivedFile",
    "RowChange",
    "Scope",
    "Side",
    "Store",
    "StoreError",
    "Table",
    "TakenBack",
    "VersionConflict",
    "Writing",
    "backups",
    "changes",
    "difference",
    "digest",
    "key_of",
    "opposite",
    "private_from_now_on",
    "prune",
    "row_history",
    "rows_changed",
    "take_back",
    "values_of",
]
