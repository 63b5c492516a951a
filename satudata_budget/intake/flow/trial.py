"""A copy of the store to try things on: thrown away afterwards.

So a preview cannot disagree with what is saved afterwards; files that stand on each other (KIR on KIB-B, the split of
a budget on all holdings) see each other as they will; nobody else sees anything, and no writer waits while files are
read. A write block that is rolled back would not do: reads take cursors of their own and do not see what it holds.
The copy costs about a tenth of a second.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from satudata_budget.store import Store


@contextmanager
def trial_copy(store: Store) -> Iterator[Store]:
    """The store as it stands now, for the length of the block."""
    with TemporaryDirectory(prefix="pratinjau-") as folder:
        target = Path(folder) / "pratinjau.duckdb"
        if store.stands_for is not None:
            # A snapshot that is read in place of a busy database is a closed file already.
            shutil.copyfile(store.path, target)
        else:
            shutil.move(store.snapshot("pratinjau", tidy=False), target)
        with Store.open(target) as trial:
            trial.keeps_files = False
            yield trial
