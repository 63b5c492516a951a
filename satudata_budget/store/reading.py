"""One reader's sight of the store: its own cursor, at one moment."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from satudata_budget.store.answers import KeptAnswers
from satudata_budget.store.damage import damage_named


class Reading:
    """Rows as they stood at data version `pada`; every view of the store answers for that moment.

    Not for two threads at once: take a reading each.
    """

    def __init__(
        self, cursor: duckdb.DuckDBPyConnection, pada: int, path: Path, answers: KeptAnswers | None = None
    ) -> None:
        self._cursor, self._path, self._answers = cursor, path, answers
        self.pada = pada
        cursor.execute("set variable pada = ?::bigint", [pada])

    def rows(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> list[dict[str, Any]]:
        """The answer as a list of rows."""
        with damage_named(self._path):
            answer = self._cursor.execute(sql, params)
            names = [column[0] for column in answer.description or ()]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def tuples(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """The answer as bare tuples, for long ones."""
        with damage_named(self._path):
            return self._cursor.execute(sql, params).fetchall()

    def value(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first column of the first row, or None."""
        with damage_named(self._path):
            row = self._cursor.execute(sql, params).fetchone()
        return row[0] if row else None

    def frame(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> pd.DataFrame:
        """The answer as a data frame; sums of whole numbers must be cast in SQL (they arrive as float64)."""
        with damage_named(self._path):
            return self._cursor.execute(sql, params).df()

    def kept(self, name: str, ask: Callable[["Reading"], Any]) -> Any:
        """The answer of `ask` to this reading, from memory where the store has given it at this data version before.

        For questions about recorded rows only: what a reading supposes (`run`) must not reach another one.
        """
        return ask(self) if self._answers is None else self._answers.get((name, self.pada), lambda: ask(self))

    def run(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> None:
        """A statement on this reader's own temporary tables and variables; nothing of the store changes."""
        with damage_named(self._path):
            self._cursor.execute(sql, params)
