"""The store of this server: opened once, and the process's own."""

import os
from pathlib import Path
from threading import RLock

from satudata_budget.store import Store
from satudata_budget.web.session.settings import BAWAAN

DATABASE = "SATUDATA_DB"
_OPENING = RLock()
_open: dict[Path, Store] = {}
_begun: set[Path] = set()
"""The databases of which this process has left its snapshot."""


def database() -> Store:
    """The store of this server: opened once, and the process's own, so that no emptied cache opens it again.

    At the first opening a snapshot is left beside it for commands that read while the server runs.
    """
    path = Path(os.environ.get(DATABASE) or BAWAAN)
    with _OPENING:
        if path not in _open:
            _open[path] = _opened(path)
        return _open[path]


def _opened(path: Path) -> Store:
    store = Store.open(path)
    try:
        if path not in _begun:
            store.snapshot("mulai")
            _begun.add(path)
    except BaseException:
        store.close()
        raise
    return store


def let_go() -> None:
    """Close the store, after the change set that is being written; whoever asks for it next opens it again."""
    with _OPENING:
        for store in _open.values():
            store.close()
        _open.clear()
